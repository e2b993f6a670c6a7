/** A verdict in the light of who is said to have said it. */
import type { Entity, EntityId, Statement } from '../../facts/schema.js';
import { locateFact, type Store } from '../../facts/store.js';
import { isBy } from '../scope.js';
import type { Token } from './tokens.js';
import type { Altered, Claim, OnRecord, Shortened, Verdict } from './verdict.js';
import { isTelling } from './weights.js';

/** Whether a statement is somebody's: said by them, for them, or passing on what they said. */
export function isFrom(store: Store, statement: Statement, id: EntityId): boolean {
  if (isBy(statement, id)) return true;
  const relayed = statement.relays ? locateFact(store, statement.relays)?.fact : undefined;
  return relayed?.kind === 'statement' && isBy(relayed, id);
}

/** Whoever is claimed, of those on record; undefined where nobody is. */
export const claimedOf = (claim: Claim): readonly Entity[] | undefined => {
  if (claim.kind === 'entity') return [claim.entity];
  return claim.kind === 'several' ? claim.entities : undefined;
};

/** The same verdict for whoever is claimed: somebody else's, where the statement is not theirs. */
export function forClaim(
  store: Store,
  claim: Claim,
  found: OnRecord | Shortened | Altered,
  posted: readonly Token[],
): Verdict {
  const matches = found.kind === 'on-record' ? found.matches : [found.match];
  const statements = matches.map(({ item }) => item.fact);
  const claimed = claimedOf(claim);
  if (claimed) {
    const isTheirs = claimed.some(({ id }) => statements.some((statement) => isFrom(store, statement, id)));
    if (isTheirs) return found;
  } else if (claim.kind !== 'unknown') return found;
  // A few words are nobody's in particular: that one person said them says nothing of another.
  if (!isTelling(posted)) return { kind: 'not-on-record', closest: matches[0]?.item };
  const [only] = claimed ?? [];
  const name = claim.kind === 'entity' && only ? only : 'typed' in claim ? claim.typed : '';
  return { kind: 'other-speaker', claimed: name, found };
}
