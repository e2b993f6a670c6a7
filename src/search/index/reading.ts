/** Reads documents as they stand, and so counts all that a query is met by: words, their order and the length. */

import type { Reader, ResolvedClause } from './resolve.js';
import { closenessOf, LOOK_BACK, ORDER_WEIGHT, penaltyOf } from './scoring.js';
import { readSequence, type Segment } from './segment.js';

export interface Reading {
  /** What a document counts; whether it meets a clause that is not minor is for the caller to know. */
  readonly totalOf: (segment: Segment, document: number) => number;
  /** Whether the document that was read last met a clause that is not minor. */
  readonly isMet: () => boolean;
  /** Frees the memory that is shared with the next one. */
  readonly end: () => void;
}

/** Term → number of its clause plus 1, and what the term counts there. Zero between searches. */
const shared = { clauses: new Uint16Array(0), values: new Float64Array(0) };

/** Clauses are given by their places in the query; no term is in two of them. */
export function makeReading(
  { lexicon, weights }: Reader,
  clauses: readonly ResolvedClause[],
  fieldCount: number,
): Reading {
  if (shared.clauses.length < lexicon.terms.size()) {
    shared.clauses = new Uint16Array(lexicon.terms.size() * 2);
    shared.values = new Float64Array(lexicon.terms.size() * 2);
  }
  clauses.forEach(({ worths }, at) => {
    for (const { term, value } of worths) {
      shared.clauses[term] = at + 1;
      shared.values[term] = value;
    }
  });
  const { clauses: clauseOf, values } = shared;
  const fieldWeights = Float64Array.from(weights);
  const fields = Math.min(fieldCount, weights.length);
  const asked = Int32Array.from(clauses, ({ position }) => position);
  const isMajor = Uint8Array.from(clauses, ({ isMinor }) => (isMinor ? 0 : 1));
  /** By clause: where it stood last in the field, the most that it counts, and the most that its order does. */
  const places = new Int32Array(clauses.length);
  const counted = new Float64Array(clauses.length);
  const orders = new Float64Array(clauses.length);
  let [inField, hasMajor] = [0, false];
  const visit = (term: number, field: number, position: number): void => {
    const clause = (clauseOf[term] ?? 0) - 1;
    if (clause < 0 || field >= fields) return;
    if (field !== inField) {
      inField = field;
      places.fill(-1);
    }
    const value = (values[term] ?? 0) * (fieldWeights[field] ?? 0);
    if (value > (counted[clause] ?? 0)) counted[clause] = value;
    if (isMajor[clause] === 1) hasMajor = true;
    if (position < 0) return;
    for (let before = clause - 1; before >= 0 && before >= clause - LOOK_BACK; before -= 1) {
      const place = places[before] ?? -1;
      if (place < 0) continue;
      const gap = (asked[clause] ?? 0) - (asked[before] ?? 0);
      const order = closenessOf(gap, position - place) * value;
      if (order > (orders[clause] ?? 0)) orders[clause] = order;
    }
    places[clause] = position;
  };
  return {
    totalOf: (segment, document) => {
      counted.fill(0);
      orders.fill(0);
      places.fill(-1);
      inField = 0;
      hasMajor = false;
      readSequence(segment, document, visit);
      let [sum, order] = [0, 0];
      for (let at = 0; at < counted.length; at += 1) {
        sum += counted[at] ?? 0;
        order += orders[at] ?? 0;
      }
      return sum + ORDER_WEIGHT * order - penaltyOf(segment.lengths[document] ?? 0);
    },
    isMet: () => hasMajor,
    end: () => {
      for (const { worths } of clauses) for (const { term } of worths) shared.clauses[term] = 0;
    },
  };
}
