/** Whom "she said" stands for: the subject of what was said before, and nobody where that is unclear. */

import type { Claim } from '../verdict.js';
import { attributionsIn } from './claims.js';
import { NOBODY, type Speaker } from './name-phrases.js';
import type { Token } from './sentence-words.js';
import { firstNamed, subjectBefore } from './speakers.js';

interface Sentence {
  readonly tokens: readonly Token[];
}

/** More sentences before a pronoun than this are not looked through. */
const MOST_SENTENCES = 12;

/** Those a sentence names, each once. */
function personsIn(tokens: readonly Token[]): readonly Claim[] {
  const entities = new Set(tokens.flatMap(({ mention }) => mention?.candidates ?? []));
  return [...entities].map((entity) => ({ kind: 'entity', entity }));
}

const namesAnybody = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => /^(?:name|capital|member|role)$/.test(kind));

/** "I saw Bass on TV": who writes is not who is written about. */
const isWriter = ({ kind, fold }: Token): boolean => kind === 'pronoun' && /^(?:i|we|you|u)$/.test(fold);

function subjectOf(tokens: readonly Token[]): Speaker {
  const verb = tokens.findIndex(({ kind }) => kind === 'verb');
  const named = firstNamed(tokens);
  if (named.kind === 'pronoun' || (named.kind === 'claim' && named.claim.kind !== 'nobody')) return named;
  if (tokens.some(isWriter)) {
    const [only, more] = personsIn(tokens);
    const isOnly = only !== undefined && more === undefined;
    return { kind: 'claim', claim: isOnly ? only : NOBODY };
  }
  const subject = verb >= 0 ? subjectBefore(tokens, verb) : named;
  return subject.kind === 'claim' || subject.kind === 'pronoun' ? subject : named;
}

/** "Bass told Adams … He replied": not whoever spoke, and where two are named it may be either. */
const isReply = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind, fold }) => kind === 'verb' && /^(?:repl|answer|respon)/.test(fold));

/** A body is no "he" or "she". */
const canBe = (claim: Claim, pronoun: string): Claim =>
  claim.kind === 'entity' && claim.entity.kind !== 'person' && pronoun !== 'they' ? NOBODY : claim;

/** Whom a pronoun stands for, after `before` in its own sentence and the sentences before that one. */
export function antecedentOf(
  sentences: readonly Sentence[],
  at: number,
  before: readonly Token[],
  pronoun: string,
): Claim {
  const own = before.findLastIndex(({ fold }) => fold === pronoun);
  const words = before.slice(0, own < 0 ? before.length : own);
  const named = firstNamed(words);
  if (named.kind === 'claim' && namesAnybody(words)) {
    const isOnly =
      personsIn(words).length === 1 && !words.some(({ kind }) => kind === 'capital' || kind === 'member');
    return isOnly ? canBe(named.claim, pronoun) : NOBODY;
  }
  for (let place = at - 1; place >= Math.max(0, at - MOST_SENTENCES); place -= 1) {
    const tokens = sentences[place]?.tokens ?? [];
    const last = attributionsIn(tokens, () => NOBODY).at(-1)?.claim ?? NOBODY;
    const isAnswered = last.kind !== 'nobody' || personsIn(tokens).length > 1;
    if (isAnswered && isReply(sentences[at]?.tokens ?? [])) return NOBODY;
    if (last.kind !== 'nobody') return canBe(last, pronoun);
    const isSamePronoun = firstNamed(tokens).kind === 'pronoun';
    if (isSamePronoun || !namesAnybody(tokens)) continue;
    // Of two, a pronoun may be either: who it is, its grammar does not tell.
    if (personsIn(tokens).length > 1) return NOBODY;
    const subject = subjectOf(tokens);
    return subject.kind === 'claim' ? canBe(subject.claim, pronoun) : NOBODY;
  }
  return NOBODY;
}
