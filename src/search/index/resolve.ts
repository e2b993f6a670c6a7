/** What a snapshot is searched by, and a query's clauses in its numbers. */
import type { Clause } from './document.js';
import type { Lexicon } from './lexicon.js';
import { MINOR_WEIGHT, REPAIR_WEIGHT, rarityOf } from './scoring.js';
import type { Segment } from './segment.js';

export interface StorySpan {
  readonly story: string;
  readonly start: number;
  readonly end: number;
}

/** A segment as one snapshot sees it. */
export interface Part {
  readonly segment: Segment;
  /** The stories in it that this snapshot has, by start. */
  readonly stories: readonly StorySpan[];
  /** A bit for each document, set for those that this snapshot does not have; undefined where it has all. */
  readonly removed: Uint8Array | undefined;
}

export interface Reader {
  readonly parts: readonly Part[];
  readonly lexicon: Lexicon;
  /** How many of the snapshot's documents have each term. */
  readonly frequencies: Uint32Array;
  readonly documents: number;
  readonly weights: readonly number[];
}

/** A term of a clause and what it counts in a field of weight 1. */
export interface Worth {
  readonly term: number;
  readonly value: number;
}

export interface ResolvedClause {
  /** Those that count most first; no term is in two clauses. */
  readonly worths: readonly Worth[];
  readonly position: number;
  readonly isMinor: boolean;
  /** What the clause counts at most, its order apart. */
  readonly bound: number;
}

/** More repairs of a word than this are not followed; those that more documents have come first. */
const MOST_REPAIRS = 12;

/** Leaves each term to the clause in which it counts most, and to the first of those. */
function shareOut(clauses: readonly (readonly Worth[])[]): readonly (readonly Worth[])[] {
  const best = new Map<number, Worth>();
  for (const worth of clauses.flat()) {
    const known = best.get(worth.term);
    if (known === undefined || worth.value > known.value) best.set(worth.term, worth);
  }
  return clauses.map((worths) =>
    worths.filter((worth) => best.get(worth.term) === worth).toSorted((a, b) => b.value - a.value),
  );
}

/** The clauses that some document may meet, with the numbers of their terms, by their places in the query. */
export function resolveClauses(reader: Reader, clauses: readonly Clause[]): readonly ResolvedClause[] {
  const { lexicon, frequencies, documents } = reader;
  const frequencyOf = (term: number): number => frequencies[term] ?? 0;
  const worthOf = (term: number, weight: number): Worth => ({
    term,
    value: weight * rarityOf(documents, frequencyOf(term)),
  });
  const isOnlyMinor = clauses.every(({ isMinor }) => isMinor);
  const ordered = clauses
    .map(({ isMinor, ...clause }) => ({ ...clause, isMinor: isMinor === true && !isOnlyMinor }))
    .toSorted((a, b) => a.position - b.position);
  const all = ordered.map(({ alternatives, typed, isMinor }) => {
    const share = isMinor ? MINOR_WEIGHT : 1;
    const worths = alternatives.flatMap(({ term, weight }) => {
      const number = lexicon.terms.find(term);
      return number !== undefined && frequencyOf(number) > 0 ? [worthOf(number, weight * share)] : [];
    });
    if (worths.length > 0 || typed === undefined) return worths;
    return lexicon
      .repairsOf(typed, (term) => frequencyOf(term) > 0)
      .toSorted((a, b) => frequencyOf(b.term) - frequencyOf(a.term) || a.term - b.term)
      .slice(0, MOST_REPAIRS)
      .map(({ term, distance }) => worthOf(term, share * (REPAIR_WEIGHT[distance] ?? 0)));
  });
  return shareOut(all).flatMap((worths, at) => {
    const [most] = worths;
    const { position = 0, isMinor = false } = ordered[at] ?? {};
    if (most === undefined) return [];
    return [{ worths, position, isMinor, bound: most.value * (reader.weights[0] ?? 1) }];
  });
}
