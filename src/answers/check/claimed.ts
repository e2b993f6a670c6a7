/** A verdict in the light of who is said to have said it. */

import { findQuotations } from '../../facts/quotation-marks.js';
import type { Entity, EntityId, Statement } from '../../facts/schema.js';
import { isRetracted, locateFact, type Store, segmentsOf } from '../../facts/store.js';
import { isBy } from '../scope.js';
import type { Token } from './tokens.js';
import type { Altered, Claim, Match, OnRecord, Shortened, Verdict } from './verdict.js';
import { isTelling, ownContentOf } from './weights.js';

/** Whether a statement passes on words of somebody. */
function passesOn(store: Store, { relays }: Statement, id: EntityId): boolean {
  const relayed = relays ? locateFact(store, relays)?.fact : undefined;
  return relayed?.kind === 'statement' && isBy(relayed, id);
}

/** Whether a statement is somebody's: said by them, for them, or passing on what they said. */
export const isFrom = (store: Store, statement: Statement, id: EntityId): boolean =>
  isBy(statement, id) || passesOn(store, statement, id);

/** Whether words that a statement passes on stand between quotation marks of their own in it. */
function arePassedOn({ item: { fact }, stretches }: Match): boolean {
  const segments = segmentsOf(fact);
  return stretches.every(({ segment, start, end }) => {
    const text = segments[segment] ?? '';
    const signs = [...text];
    // Quotations are found in code points, stretches in UTF-16 units.
    const unitAt = (sign: number): number => signs.slice(0, sign).join('').length;
    return findQuotations(text).some((inner) => unitAt(inner.start) <= start && end <= unitAt(inner.end));
  });
}

/** Whether the words found are somebody's, and not those of whoever passes theirs on. */
const isWordOf = (store: Store, match: Match, id: EntityId): boolean =>
  isBy(match.item.fact, id) || (passesOn(store, match.item.fact, id) && arePassedOn(match));

/** Whoever is claimed, of those on record; undefined where nobody is. */
export const claimedOf = (claim: Claim): readonly Entity[] | undefined => {
  if (claim.kind === 'entity') return [claim.entity];
  return claim.kind === 'several' ? claim.entities : undefined;
};

/** So many words of their own, for words that were altered to be called another's. */
const LEAST_ALTERED = 2;

/** Whether words are one person's in particular, so that another can be told from them. */
const areOfOne = (posted: readonly Token[], { kind }: OnRecord | Shortened | Altered): boolean =>
  isTelling(posted) && (kind !== 'altered' || ownContentOf(posted) >= LEAST_ALTERED);

const matchesOf = (found: OnRecord | Shortened | Altered): readonly Match[] =>
  found.kind === 'on-record'
    ? found.matches
    : [found.match, ...(found.kind === 'altered' && found.mergedWith ? [found.mergedWith] : [])];

/** The same verdict for whoever is claimed: somebody else's, where the statement is not theirs. */
export function forClaim(
  store: Store,
  claim: Claim,
  found: OnRecord | Shortened | Altered,
  posted: readonly Token[],
): Verdict {
  const matches = matchesOf(found);
  const items = matches.map(({ item }) => item);
  // What was retracted is nobody's: it can't be somebody else's.
  if (items.every(({ fact }) => isRetracted(fact))) return found;
  const claimed = claimedOf(claim);
  if (claimed) {
    const isTheirs = claimed.some(({ id }) => matches.some((match) => isWordOf(store, match, id)));
    if (isTheirs) return found;
  } else if (claim.kind !== 'unknown') return found;
  // A few words are nobody's in particular: that one person said them says nothing of another.
  if (!areOfOne(posted, found))
    return { kind: 'not-on-record', closest: items[0], isHeld: found.kind === 'on-record' };
  const [only] = claimed ?? [];
  const name = claim.kind === 'entity' && only ? only : 'typed' in claim ? claim.typed : '';
  return { kind: 'other-speaker', claimed: name, found };
}
