/** Reads documents as they stand, and so counts all that a query is met by: words, their order and the length. */

import type { Reader, ResolvedClause } from './resolve.js';
import { closenessOf, LOOK_BACK, MINOR_ORDER, ORDER_WEIGHT, penaltyOf } from './scoring.js';
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
  /** By clause: where its word stood last, in what field of what document, and what it counted there. */
  const places = new Int32Array(clauses.length);
  const placedIn = new Int32Array(clauses.length);
  const worth = new Float64Array(clauses.length);
  /** By clause: the most that it counts, that it does as following another one, and as followed by one; of what document. */
  const counted = new Float64Array(clauses.length);
  const following = new Float64Array(clauses.length);
  const followed = new Float64Array(clauses.length);
  const countedIn = new Int32Array(clauses.length);
  const touched = new Uint16Array(clauses.length);
  let [reading, inField, placing, touchedCount, hasMajor] = [0, 0, 0, 0, false];
  const visit = (term: number, field: number, position: number): void => {
    const clause = (clauseOf[term] ?? 0) - 1;
    if (clause < 0 || field >= fields) return;
    if (field !== inField) {
      inField = field;
      placing += 1;
    }
    const value = (values[term] ?? 0) * (fieldWeights[field] ?? 0);
    if (countedIn[clause] !== reading) {
      countedIn[clause] = reading;
      counted[clause] = value;
      following[clause] = 0;
      followed[clause] = 0;
      touched[touchedCount] = clause;
      touchedCount += 1;
    } else if (value > (counted[clause] ?? 0)) counted[clause] = value;
    if (isMajor[clause] === 1) hasMajor = true;
    if (position < 0) return;
    for (let before = clause - 1; before >= 0 && before >= clause - LOOK_BACK; before -= 1) {
      if (placedIn[before] !== placing) continue;
      const gap = (asked[clause] ?? 0) - (asked[before] ?? 0);
      const closeness = closenessOf(gap, position - (places[before] ?? 0));
      if (closeness === 0) continue;
      following[clause] = Math.max(following[clause] ?? 0, closeness * value);
      followed[before] = Math.max(followed[before] ?? 0, closeness * (worth[before] ?? 0));
    }
    worth[clause] = value;
    places[clause] = position;
    placedIn[clause] = placing;
  };
  return {
    totalOf: (segment, document) => {
      reading += 1;
      placing += 1;
      inField = 0;
      touchedCount = 0;
      hasMajor = false;
      readSequence(segment, document, visit, clauseOf);
      let [sum, order] = [0, 0];
      for (let at = 0; at < touchedCount; at += 1) {
        const clause = touched[at] ?? 0;
        sum += counted[clause] ?? 0;
        const both = (following[clause] ?? 0) + (followed[clause] ?? 0);
        order += (both / 2) * (isMajor[clause] === 1 ? 1 : MINOR_ORDER);
      }
      return sum + ORDER_WEIGHT * order - penaltyOf(segment.lengths[document] ?? 0);
    },
    isMet: () => hasMajor,
    end: () => {
      for (const { worths } of clauses) for (const { term } of worths) shared.clauses[term] = 0;
    },
  };
}
