/** Who a sentence says said each of its quotations, where it has one or more. */
import { isOneOf, NAMING, SEPARATING, speakerAfter, speakerBefore } from './beside-marks.js';
import { NOBODY, NONE, type Speaker } from './name-phrases.js';
import type { Token } from './sentence-words.js';
import { firstNamed } from './speakers.js';
import type { Claim } from './verdict.js';

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

/** Who said each quotation of a sentence, in order. `antecedent` says whom a pronoun stands for. */
export function attributionsIn(
  tokens: readonly Token[],
  antecedent: (before: readonly Token[], pronoun: string) => Claim,
): readonly Attribution[] {
  const groups = groupsOf(tokens);
  const found: Attribution[] = [];
  let last: Attribution | undefined;
  let lastEnd = -1;
  for (const [number, { first, last: end }] of groups.entries()) {
    const next = groups[number + 1]?.first ?? tokens.length;
    const pre = tokens.slice(lastEnd + 1, first);
    const post = tokens.slice(end + 1, next);
    const previous = last;
    const settle = (speaker: Speaker, upTo: number): Claim => {
      if (speaker.kind === 'claim') return speaker.claim;
      if (speaker.kind === 'pronoun') return antecedent(tokens.slice(0, upTo), speaker.fold);
      if (previous) return previous.claim;
      const named = firstNamed(tokens.slice(0, upTo));
      if (named.kind === 'pronoun') return antecedent([], named.fold);
      return named.kind === 'claim' ? named.claim : NOBODY;
    };
    const before = speakerBefore(pre);
    // What stands between two quotations is the second one's where it begins with "and", or the first has its own.
    const hasNext = next < tokens.length;
    const isNext = hasNext && post[0]?.kind === 'conjunction';
    const after = isNext ? NONE : speakerAfter(post);
    const isParenthesis = previous?.from === 'after' && pre.at(-1)?.kind === 'comma';
    let attribution: Attribution = { claim: NOBODY, from: 'nowhere' };
    // "Adams was called "…" by Bass"
    const isAgent = post[0]?.fold === 'by' && pre.every(({ kind }) => kind !== 'member');
    if (before.speaker.kind !== 'none' && before.isTight && !isAgent) {
      attribution = { claim: settle(before.speaker, first), from: 'before' };
    } else if (after.kind !== 'none' && !isParenthesis) {
      attribution = { claim: settle(after, end + 1), from: 'after' };
    } else if (before.speaker.kind !== 'none') {
      attribution = { claim: settle(before.speaker, first), from: 'before' };
    } else if (previous && (isParenthesis || !pre.some((token) => isOneOf(NAMING, token)))) {
      attribution = previous;
    }
    const count = tokens.slice(first, end + 1).filter(({ kind }) => kind === 'quotation').length;
    // `X said "A", "B", said Z`: the ends of a list are claimed from two.
    const other = attribution.from === 'before' && count > 1 && after.kind === 'claim' ? after.claim : NOBODY;
    const isTorn = other.kind !== 'nobody' && !isSame(other, attribution.claim);
    for (let place = 0; place < count; place += 1) {
      if (!isTorn || place === 0) found.push(attribution);
      else found.push({ claim: place === count - 1 ? other : NOBODY, from: 'after' });
    }
    last = found.at(-1);
    lastEnd = end;
  }
  return found;
}
