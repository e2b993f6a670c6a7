/**
 * Which entries of a long list hold a term: their places in ascending order, each with flags of how it is held. Never changed
 * once made: what the list's next version has otherwise is kept in a small map before the large one, while it is small.
 */

/** The terms of an entry, each with its flags: 0 to 3. */
export type Terms = ReadonlyMap<string, number>;

export interface TermPlaces {
  readonly most: ReadonlyMap<string, Int32Array>;
  /** Of the terms that are held by others since. */
  readonly changed: ReadonlyMap<string, Int32Array>;
}

/** An entry that has other terms than before. */
export interface TermChange {
  readonly place: number;
  readonly before: Terms | undefined;
  readonly now: Terms;
}

const NOWHERE = new Int32Array();

/** Where more than one term in so many has changed, all are put into one map again. */
const MOST_CHANGED = 8;

const FLAG_BITS = 2;
const numberOf = (place: number, flags: number): number => (place << FLAG_BITS) | flags;
const placeIn = (number: number): number => number >> FLAG_BITS;

const numbersOf = ({ most, changed }: TermPlaces, term: string): Int32Array =>
  changed.get(term) ?? most.get(term) ?? NOWHERE;

/** How many entries hold a term. */
export const countOfTerm = (places: TermPlaces, term: string): number => numbersOf(places, term).length;

/** The entries that hold a term, in their order. */
export const placesOfTerm = (places: TermPlaces, term: string): Int32Array =>
  numbersOf(places, term).map(placeIn);

/** Where the number of an entry stands among others, or would stand. */
function findPlace(numbers: Int32Array, place: number): number {
  const least = numberOf(place, 0);
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an entry holds a term with all of these flags. */
export function holdsTerm(places: TermPlaces, place: number, term: string, flags: number): boolean {
  const numbers = numbersOf(places, term);
  const found = numbers[findPlace(numbers, place)] ?? -1;
  return placeIn(found) === place && (found & flags) === flags;
}

/** The terms of all entries, in the list's order. */
export function makeTermPlaces(all: Iterable<Terms>): TermPlaces {
  const lists = new Map<string, number[]>();
  let place = 0;
  for (const terms of all) {
    for (const [term, flags] of terms) {
      const list = lists.get(term);
      if (list) list.push(numberOf(place, flags));
      else lists.set(term, [numberOf(place, flags)]);
    }
    place += 1;
  }
  const most = new Map<string, Int32Array>();
  for (const [term, list] of lists) most.set(term, Int32Array.from(list));
  return { most, changed: new Map() };
}

/** The flags with which entries hold a term now, by their places; undefined for those that do so no more. */
type Edits = ReadonlyMap<number, number | undefined>;

function withEdits(numbers: Int32Array, edits: Edits): Int32Array {
  const edited = new Int32Array(numbers.length + edits.size);
  let [from, to] = [0, 0];
  for (const [place, flags] of [...edits].toSorted(([a], [b]) => a - b)) {
    const at = findPlace(numbers, place);
    edited.set(numbers.subarray(from, at), to);
    to += at - from;
    from = placeIn(numbers[at] ?? -1) === place ? at + 1 : at;
    if (flags === undefined) continue;
    edited[to] = numberOf(place, flags);
    to += 1;
  }
  edited.set(numbers.subarray(from), to);
  return edited.slice(0, to + numbers.length - from);
}

function editsOf(changes: readonly TermChange[]): ReadonlyMap<string, Edits> {
  const edits = new Map<string, Map<number, number | undefined>>();
  for (const { place, before, now } of changes) {
    for (const term of new Set([...(before?.keys() ?? []), ...now.keys()])) {
      if (before?.get(term) === now.get(term)) continue;
      const ofTerm = edits.get(term) ?? new Map<number, number | undefined>();
      edits.set(term, ofTerm.set(place, now.get(term)));
    }
  }
  return edits;
}

/** The places of a list of which some entries have changed; each of them once. */
export function renewTermPlaces(previous: TermPlaces, changes: readonly TermChange[]): TermPlaces {
  const changed = new Map(previous.changed);
  for (const [term, edits] of editsOf(changes))
    changed.set(term, withEdits(numbersOf(previous, term), edits));
  return changed.size * MOST_CHANGED > previous.most.size
    ? { most: new Map([...previous.most, ...changed]), changed: new Map() }
    : { most: previous.most, changed };
}
