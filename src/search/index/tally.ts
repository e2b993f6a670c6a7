/** What the documents of a segment have been given so far, at most: small whole numbers, so that a million fit a cache. */

/** Of a document that the filter turned away. */
export const REJECTED = 0xff_ff;
/** What all clauses give together at most, before each is rounded up: there is room for 15,000 clauses. */
const MOST_UNITS = 50_000;

/** Memory that searches share, since one runs after the other. All zero between searches. */
const shared = {
  given: new Uint16Array(0),
  clauses: new Uint16Array(0),
  met: new Uint32Array(0),
  chosen: new Uint32Array(0),
  sorted: new Uint32Array(0),
};

export interface Tally {
  /** By document: units given, 0 for one not met yet, or REJECTED. */
  readonly given: Uint16Array;
  /** By document: the last clause that gave it something, where a clause has several terms. */
  readonly clauses: Uint16Array;
  /** The documents met; and room for those of them that are chosen, and for these sorted. */
  readonly met: Uint32Array;
  readonly chosen: Uint32Array;
  readonly sorted: Uint32Array;
}

export function tallyFor(documents: number): Tally {
  if (shared.given.length < documents) {
    shared.given = new Uint16Array(documents);
    shared.clauses = new Uint16Array(documents);
    shared.met = new Uint32Array(documents);
    shared.chosen = new Uint32Array(documents);
    shared.sorted = new Uint32Array(documents);
  }
  return shared;
}

/** How much a unit is where clauses count so much in all. */
export const unitFor = (bounds: number): number => bounds / MOST_UNITS;

const BUCKETS = 1024;
const SHIFT = 6;
const sizes = new Uint32Array(BUCKETS + 1);

/**
 * The first `count` documents of `from` by what they were given, most first, into `into`; those within 64 units of each other in any
 * order. Time: `count`.
 */
export function sortByGiven(given: Uint16Array, from: Uint32Array, count: number, into: Uint32Array): void {
  sizes.fill(0);
  for (let at = 0; at < count; at += 1) {
    const bucket = BUCKETS - ((given[from[at] ?? 0] ?? 0) >>> SHIFT);
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
    sizes[bucket] = (sizes[bucket] ?? 0) + (sizes[bucket - 1] ?? 0);
  for (let at = count - 1; at >= 0; at -= 1) {
    const document = from[at] ?? 0;
    const bucket = BUCKETS - ((given[document] ?? 0) >>> SHIFT);
    const place = (sizes[bucket] ?? 0) - 1;
    sizes[bucket] = place;
    into[place] = document;
  }
}
