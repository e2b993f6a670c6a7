/** Reads documents as they stand: words in the query's order, and what the minor clauses add. */

import type { Part, Reader, ResolvedClause } from './resolve.js';
import { closenessOf, ORDER_WEIGHT } from './scoring.js';
import { readSequence } from './segment.js';

export interface Candidate {
  readonly part: Part;
  readonly document: number;
  /** What its major clauses count. */
  readonly score: number;
}

export interface Rescoring {
  readonly totalOf: (candidate: Candidate) => number;
  /** Frees the memory that is shared with the next one. */
  readonly end: () => void;
}

/** Term → number of its clause plus 1, and what the term counts there. Zero between searches. */
const shared = { clauses: new Uint16Array(0), values: new Float64Array(0) };

/** A clause's place in the query tells what should follow it; of a term in several clauses, the first counts. */
export function rescore(
  { lexicon, weights }: Reader,
  clauses: readonly ResolvedClause[],
  fieldCount: number,
): Rescoring {
  if (shared.clauses.length < lexicon.terms.size()) {
    shared.clauses = new Uint16Array(lexicon.terms.size() * 2);
    shared.values = new Float64Array(lexicon.terms.size() * 2);
  }
  const ordered = clauses.toSorted((a, b) => a.position - b.position);
  ordered.forEach(({ worths }, at) => {
    for (const { term, value } of worths) {
      if (shared.clauses[term]) continue;
      shared.clauses[term] = at + 1;
      shared.values[term] = value;
    }
  });
  const { clauses: clauseOf, values } = shared;
  const gaps = ordered.map(({ position }, at) => position - (ordered[at - 1]?.position ?? 0));
  const isMinor = ordered.map((clause) => clause.isMinor);
  /** By clause: where it stood last in the field, with what value; the best pair with the one before; what a minor one adds. */
  const places = new Int32Array(ordered.length);
  const worth = new Float64Array(ordered.length);
  const pairs = new Float64Array(ordered.length);
  const added = new Float64Array(ordered.length);
  const totalOf = ({ part, document, score }: Candidate): number => {
    pairs.fill(0);
    added.fill(0);
    places.fill(-1);
    let inField = 0;
    readSequence(part.segment, document, (term, field, position) => {
      const clause = (clauseOf[term] ?? 0) - 1;
      if (clause < 0 || field >= fieldCount || field >= weights.length) return;
      if (field !== inField) {
        inField = field;
        places.fill(-1);
      }
      const value = (values[term] ?? 0) * (weights[field] ?? 0);
      if (isMinor[clause]) added[clause] = Math.max(added[clause] ?? 0, value);
      if (position < 0) return;
      const before = clause > 0 ? (places[clause - 1] ?? -1) : -1;
      if (before >= 0) {
        const closeness = closenessOf(gaps[clause] ?? 0, position - before);
        const pair = (closeness * (value + (worth[clause - 1] ?? 0))) / 2;
        if (pair > (pairs[clause] ?? 0)) pairs[clause] = pair;
      }
      places[clause] = position;
      worth[clause] = value;
    });
    let [order, minor] = [0, 0];
    for (let at = 0; at < ordered.length; at += 1) {
      order += pairs[at] ?? 0;
      minor += added[at] ?? 0;
    }
    return score + minor + ORDER_WEIGHT * order;
  };
  const end = (): void => {
    for (const { worths } of ordered) for (const { term } of worths) shared.clauses[term] = 0;
  };
  return { totalOf, end };
}
