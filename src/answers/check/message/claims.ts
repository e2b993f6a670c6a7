/** Who a sentence says said each of its quotations, where it has one or more. */

import type { Claim } from '../verdict.js';
import { isOneOf, NAMING, SEPARATING, speakerAfter, speakerBefore } from './beside-marks.js';
import { NOBODY, NONE, type Speaker } from './name-phrases.js';
import type { Token } from './sentence-words.js';
import { firstNamed } from './speakers.js';

/** What a sentence says of one of its quotations. */
export interface Attribution {
  readonly claim: Claim;
  /** Where the speaker was named; `nowhere` leaves it to the sentences around. */
  readonly from: 'before' | 'after' | 'nowhere';
}

/** Quotations with nothing between them but "and" are said by the same. */
function groupsOf(tokens: readonly Token[]): readonly { first: number; last: number }[] {
  const groups: { first: number; last: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'quotation') continue;
    const group = groups.at(-1);
    const between = group && tokens.slice(group.last + 1, at);
    const isJoined =
      between &&
      between.length > 0 &&
      between.every(
        ({ kind, fold }) =>
          isOneOf(SEPARATING, { ...token, kind }) || /^(?:also|then|not|even|now)$/.test(fold),
      );
    if (group && isJoined) group.last = at;
    else groups.push({ first: at, last: at });
  }
  return groups;
}

const isSame = (a: Claim, b: Claim): boolean =>
  a.kind === 'entity' && b.kind === 'entity'
    ? a.entity === b.entity
    : a.kind === b.kind && a.kind !== 'entity';

type Antecedent = (before: readonly Token[], pronoun: string) => Claim;

/** One group of quotations in its sentence: what stands before it, after it, and who spoke last. */
interface Surroundings {
  /** The sentence up to the group. */
  readonly tokens: readonly Token[];
  readonly pre: readonly Token[];
  readonly post: readonly Token[];
  readonly previous: Attribution | undefined;
}

/** Whom a speaker stands for, in the words of a sentence up to a place. */
function settle(speaker: Speaker, { tokens, pre, previous }: Surroundings, antecedent: Antecedent): Claim {
  if (speaker.kind === 'claim') return speaker.claim;
  if (speaker.kind === 'pronoun') return antecedent(tokens, speaker.fold);
  const own = firstNamed(pre);
  if (previous && own.kind === 'none') return previous.claim;
  const named = previous ? own : firstNamed(tokens);
  if (named.kind === 'pronoun') return antecedent([], named.fold);
  return named.kind === 'claim' ? named.claim : NOBODY;
}

/** "It wasn't Bass who said …": whoever is named did not. */
const isDenied = (pre: readonly Token[]): boolean =>
  pre.some(
    ({ fold }, at) =>
      /^(?:wasnt|isnt|not|wasn't|isn't)$/.test(fold) &&
      pre.slice(at + 1).some((token) => /^(?:who|that)$/.test(token.fold)) &&
      pre.slice(0, at).some((token) => token.fold === 'it'),
  );

/** Where the speaker of a group of quotations is named, and who that is. `after` is the speaker behind it. */
function attributionOf(around: Surroundings, after: Speaker, antecedent: Antecedent): Attribution {
  const { pre, post, previous } = around;
  const before = speakerBefore(pre);
  if (isDenied(pre)) return { claim: NOBODY, from: 'before' };
  const claimFrom = (speaker: Speaker): Claim => settle(speaker, around, antecedent);
  const isNamedBefore = before.speaker.kind !== 'none';
  // `"A," Bass said, "B"`: what stands between is about both.
  const isParenthesis = previous?.from === 'after' && pre.at(-1)?.kind === 'comma';
  // `Adams was called "A" by Bass`
  const isAgent = post[0]?.fold === 'by' && pre.every(({ kind }) => kind !== 'member');
  if (isNamedBefore && before.isTight && !isAgent)
    return { claim: claimFrom(before.speaker), from: 'before' };
  if (after.kind !== 'none' && !isParenthesis) return { claim: claimFrom(after), from: 'after' };
  if (isNamedBefore) return { claim: claimFrom(before.speaker), from: 'before' };
  const goesOn = isParenthesis || !pre.some((token) => isOneOf(NAMING, token));
  return previous && goesOn ? previous : { claim: NOBODY, from: 'nowhere' };
}

/** The same attribution for each of a group; `X said "A", "B", said Z` is two people's, and what is between nobody's. */
function spread(attribution: Attribution, after: Speaker, count: number): readonly Attribution[] {
  const other = attribution.from === 'before' && after.kind === 'claim' ? after.claim : NOBODY;
  const isTorn = count > 1 && other.kind !== 'nobody' && !isSame(other, attribution.claim);
  return Array.from({ length: count }, (_, place): Attribution => {
    if (!isTorn || place === 0) return attribution;
    return { claim: place === count - 1 ? other : NOBODY, from: 'after' };
  });
}

/** Who said each quotation of a sentence, in order. `antecedent` says whom a pronoun stands for. */
export function attributionsIn(tokens: readonly Token[], antecedent: Antecedent): readonly Attribution[] {
  const groups = groupsOf(tokens);
  const found: Attribution[] = [];
  let lastEnd = -1;
  for (const [number, { first, last }] of groups.entries()) {
    const next = groups[number + 1]?.first ?? tokens.length;
    const post = tokens.slice(last + 1, next);
    // What stands between two quotations and begins with "and" is the second one's.
    const after = next < tokens.length && post[0]?.kind === 'conjunction' ? NONE : speakerAfter(post);
    const attribution = attributionOf(
      { tokens: tokens.slice(0, first), pre: tokens.slice(lastEnd + 1, first), post, previous: found.at(-1) },
      after,
      antecedent,
    );
    const count = tokens.slice(first, last + 1).filter(({ kind }) => kind === 'quotation').length;
    found.push(...spread(attribution, after, count));
    lastEnd = last;
  }
  return found;
}
