/** A sentence of a message as what attributes words: names, verbs of saying, prepositions, marks, and quotations. */
import type { Entity } from '../../../facts/schema.js';
import { findMentions } from '../../../search/mentions.js';
import type { Mention } from '../../../search/name-parts.js';
import { isFunctionWord } from '../../../search/terms.js';
import { ARTICLES_AND_TITLES, GENERIC_WORDS } from '../../../search/vocabulary.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { allRecords } from '../../scope.js';
import {
  ARTICLES,
  ATTRIBUTING,
  CLAUSE_WORDS,
  CONJUNCTIONS,
  isFiller,
  isRole,
  OWNERS,
  PREPOSITIONS,
  PRONOUNS,
  SPEECH,
  TIMES,
} from './attribution-words.js';
import { MEMBER, SLOT } from './message-text.js';

/**
 * What a word or sign does in a sentence. `other` is a word that may be anything, `role` what somebody is to somebody
 * else, `filler` what stands between a subject and its verb and changes nothing: adverbs, auxiliaries, negations.
 */
export type TokenKind =
  | 'quotation'
  | 'member'
  | 'name'
  | 'capital'
  | 'pronoun'
  | 'verb'
  | 'speech'
  | 'role'
  | 'article'
  | 'owner'
  | 'filler'
  | 'time'
  | 'preposition'
  | 'conjunction'
  | 'clause'
  | 'other'
  | 'comma'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close';

export interface Token {
  readonly kind: TokenKind;
  /** As typed; empty for a quotation. */
  readonly raw: string;
  readonly fold: string;
  /** Where it stands in the sentence, in UTF-16 units: [start, end). */
  readonly start: number;
  readonly end: number;
  readonly isPossessive: boolean;
  readonly mention?: Mention;
}

/** Forms of a verb that are verbs wherever they stand, or else what "did" and "to" make verbs of. */
const isVerbForm = ({ fold }: Word): boolean =>
  /(?:ed|ing)$|^(?:said|says|told|tells|wrote|writes|put|say|tell|write|ask|add|asks|adds)$/.test(fold);

function isVerb(words: readonly Word[], at: number, before: TokenKind | undefined): boolean {
  const word = words[at];
  if (
    word === undefined ||
    !ATTRIBUTING.has(word.stem) ||
    /ment$|^(?:callers?|posters?|writers?|sayings)$/.test(word.fold)
  )
    return false;
  const previous = words[at - 1];
  const isOwned = previous?.possessive === true || before === 'article' || before === 'owner';
  if (isOwned) return false;
  if (isVerbForm(word)) return true;
  // "Did Bass claim", "to claim"; "Bass claims"; but "a Bass quote".
  const isAsked = words
    .slice(0, at)
    .some(({ fold }) => /^(?:did|does|do|to|will|would|not|never|can|could)$/.test(fold));
  return (
    isAsked ||
    (word.fold.endsWith('s') &&
      (before === 'name' || before === 'capital' || before === 'pronoun' || before === 'filler'))
  );
}

function kindOf(words: readonly Word[], at: number, before: TokenKind | undefined): TokenKind {
  const word = words[at];
  if (word === undefined) return 'other';
  const { fold, raw } = word;
  if (isVerb(words, at, before)) return 'verb';
  if (PRONOUNS.has(fold)) return 'pronoun';
  if (OWNERS.has(fold)) return 'owner';
  if (ARTICLES_AND_TITLES.has(fold) || ARTICLES.has(fold)) return 'article';
  if (PREPOSITIONS.has(fold)) return 'preposition';
  if (CONJUNCTIONS.has(fold)) return 'conjunction';
  if (CLAUSE_WORDS.has(fold)) return 'clause';
  if (TIMES.has(fold) || /^\p{N}/u.test(fold)) return 'time';
  if (SPEECH.has(fold)) return 'speech';
  if (isFiller(fold) || (fold.length > 4 && fold.endsWith('ly') && !/^\p{Lu}\p{Ll}+$/u.test(raw)))
    return 'filler';
  if (isRole(fold)) return 'role';
  if (fold.endsWith('ly') && fold.length > 5) return 'filler';
  if (/^\p{Lu}/u.test(raw) && !isFunctionWord(word) && !GENERIC_WORDS.has(fold)) return 'capital';
  return 'other';
}

const ownNames = ({ name, aliases }: Entity): readonly string[] =>
  [name, ...aliases.filter((alias) => !/\s/.test(alias))].flatMap((own) =>
    wordsOf(own).map(({ fold }) => fold),
  );

/** Whether a mention stands for its bearer by a title alone: "the spokesman". */
const isByTitle = ({ candidates }: Mention, words: readonly Word[]): boolean =>
  candidates.every(
    (entity) => entity.kind === 'person' && !words.some(({ fold }) => ownNames(entity).includes(fold)),
  );

/** "A spokesman", "her spokesman", "Bass's spokesman", "a spokesman for Bass": not whoever on record is a spokesman. */
function isSomebodyElse(mention: Mention, words: readonly Word[]): boolean {
  const own = words.slice(mention.start, mention.end);
  if (!isByTitle(mention, own)) return false;
  const before = words[mention.start - 1];
  // "Wren's lawyer" may be what somebody on record goes by.
  const isOwned =
    before?.possessive === true ||
    (mention.how !== 'name' && own.slice(0, -1).some(({ possessive }) => possessive));
  const isOne = /^(?:a|an|another|his|her|their|our|my|your)$/.test(before?.fold ?? own[0]?.fold ?? '');
  return isOwned || isOne || /^(?:for|to|at)$/.test(words[mention.end]?.fold ?? '');
}

/** A typo in a short word is more often another name: "Adam" is not Adams. */
const isTrusted = ({ how, typed }: Mention): boolean => how !== 'typo' || typed.length >= 6;

/** The marks of a sentence that part its words, and what stands for members and quotations. */
const SIGN = new RegExp(
  `${SLOT}|${MEMBER}|(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_]|@(?=\\s)|[,，、()\\[\\]&+/]|(?<!\\bre)[:：]|—|–|~|(?<![\\p{L}\\p{N}])-+|-+(?=\\s|$|${SLOT})|→`,
  'gu',
);

function signKind(sign: string): TokenKind {
  if (sign === SLOT) return 'quotation';
  if (sign === '@') return 'preposition';
  if (sign === MEMBER || sign.startsWith('@')) return 'member';
  if (/[,，、]/.test(sign)) return 'comma';
  if (/[:：→]/.test(sign)) return 'colon';
  if (/[([]/.test(sign)) return 'open';
  if (/[)\]]/.test(sign)) return 'close';
  return /[&+/]/.test(sign) ? 'conjunction' : 'dash';
}

/** "Rep. Bass" is Bass, though no such title is on record: a word for what somebody is makes no other name of it. */
function withoutTitle(mention: Mention, words: readonly Word[], context: AnswerContext): Mention {
  const before = words[mention.start - 1];
  const isTitle = before !== undefined && (isRole(before.fold) || isFiller(before.fold));
  if (mention.candidates.length > 0 || !isTitle || !mention.typed.startsWith(before.raw)) return mention;
  const own = words.slice(mention.start, mention.end);
  const [alone] = findMentions(context.store, allRecords(context.store), own);
  return alone?.end === own.length ? { ...alone, start: mention.start, end: mention.end } : mention;
}

function wordTokens(text: string, offset: number, context: AnswerContext): readonly Token[] {
  const words = wordsOf(text);
  const mentions = findMentions(context.store, allRecords(context.store), words)
    .filter(isTrusted)
    .map((mention) => withoutTitle(mention, words, context));
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = mentions.find(({ start }) => start === at);
    const first = words[at];
    const last = words[(mention?.end ?? at + 1) - 1];
    if (first === undefined || last === undefined) break;
    tokens.push({
      kind: mention
        ? isSomebodyElse(mention, words)
          ? 'role'
          : 'name'
        : kindOf(words, at, tokens.at(-1)?.kind),
      raw: text.slice(first.start, last.end),
      fold: first.fold,
      start: offset + first.start,
      end: offset + last.end,
      isPossessive: last.possessive,
      ...(mention && !isSomebodyElse(mention, words) ? { mention } : {}),
    });
    at = mention?.end ?? at + 1;
  }
  return tokens;
}

/** A sentence's tokens, in order. No name reaches over a quotation, a member or a colon. */
export function tokensOf(sentence: string, context: AnswerContext): readonly Token[] {
  const signs = [...sentence.matchAll(SIGN)].map((match) => ({
    kind: signKind(match[0]),
    raw: match[0],
    fold: '',
    start: match.index,
    end: match.index + match[0].length,
    isPossessive: false,
  }));
  const parting = signs.filter(({ kind }) =>
    /^(?:quotation|member|preposition|colon|open|close)$/.test(kind),
  );
  const tokens: Token[] = [];
  let from = 0;
  for (const part of [...parting, { start: sentence.length, end: sentence.length }]) {
    tokens.push(...wordTokens(sentence.slice(from, part.start), from, context));
    from = part.end;
  }
  const isWithin = (sign: Token): boolean =>
    tokens.some(({ start, end }) => start <= sign.start && sign.end <= end);
  return [...tokens, ...signs.filter((sign) => !isWithin(sign))].toSorted((a, b) => a.start - b.start);
}
