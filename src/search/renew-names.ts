/**
 * The index of a list out of the one before: what is as it was is not looked at, so that of tens of thousands a few new
 * ones cost a few. New entries come into a segment of their own, and small segments are put together as they grow (a
 * log-structured merge: O'Neil and others, "The Log-Structured Merge-Tree", 1996), so that there are never many.
 */
import { indexOf, type NameIndex, type PlacedSegment, segmentAt } from './name-index.js';
import type { Named } from './named.js';

/** A segment is put together with what is new where it is not this many times as large: so there are about ten at most. */
const LARGER = 2;

/** How the lists differ. */
interface Change {
  /** As many at the beginning, and as many at the end, are the same entries in both. */
  readonly start: number;
  readonly end: number;
  /** Places among these, in the new list, where the names are others. */
  readonly renamed: readonly number[];
  /** And where only something else is, its weight as a rule. */
  readonly reweighted: readonly number[];
}

function changeBetween(before: readonly Named[], all: readonly Named[]): Change {
  const renamed: number[] = [];
  const reweighted: number[] = [];
  const isSame = (was: Named | undefined, place: number): boolean => {
    const now = all[place];
    if (was === now) return true;
    if (was?.id !== now?.id) return false;
    (was?.names === now?.names ? reweighted : renamed).push(place);
    return true;
  };
  const most = Math.min(before.length, all.length);
  let start = 0;
  while (start < most && isSame(before[start], start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(before[before.length - 1 - end], all.length - 1 - end)) end += 1;
  return { start, end, renamed, reweighted };
}

/** Where the entries of a segment stand now; those between `start` and `end` nowhere yet. */
function movePlaces(
  placed: PlacedSegment,
  before: number,
  after: number,
  { start, end }: Change,
): Int32Array {
  const { positions } = placed;
  if (start + end === before && (end === 0 || before === after)) return positions;
  const moved = positions.slice();
  for (let entry = 0; entry < moved.length; entry += 1) {
    const place = moved[entry] ?? -1;
    if (place < start) continue;
    moved[entry] = place >= before - end ? place + after - before : -1;
  }
  return moved;
}

const countLive = (positions: Int32Array): number => {
  let live = 0;
  for (const place of positions) if (place >= 0) live += 1;
  return live;
};

/** The segments with everybody who is still there in their place, and the places of those who are in none. */
function takeOver(
  previous: NameIndex,
  all: readonly Named[],
): { readonly kept: readonly PlacedSegment[]; readonly added: readonly number[]; readonly change: Change } {
  const change = changeBetween(previous.all, all);
  const { start, end, renamed } = change;
  const moved = previous.segments.map((placed) =>
    movePlaces(placed, previous.all.length, all.length, change),
  );
  const added = [...renamed];
  // Whoever was renamed stands under the old names no more.
  for (const place of renamed) {
    for (const [at, positions] of moved.entries()) {
      const entry = positions.indexOf(place);
      if (entry < 0) continue;
      if (positions === previous.segments[at]?.positions) moved[at] = positions.slice();
      (moved[at] ?? positions)[entry] = -1;
    }
  }
  for (let place = start; place < all.length - end; place += 1) {
    const named = all[place];
    const isFound = previous.segments.some(({ segment }, at) => {
      const entry = named && segment.byId.get(named.id);
      const positions = moved[at];
      if (entry === undefined || segment.entries[entry]?.names !== named?.names) return false;
      if (positions?.[entry] !== -1) return false;
      // What is not in its old place is in places of which the old snapshot knows nothing.
      if (positions === previous.segments[at]?.positions) moved[at] = positions.slice();
      (moved[at] ?? positions)[entry] = place;
      return true;
    });
    if (!isFound) added.push(place);
  }
  const kept = previous.segments.map((placed, at) => {
    const positions = moved[at] ?? placed.positions;
    return positions === placed.positions
      ? placed
      : { segment: placed.segment, positions, live: countLive(positions) };
  });
  return { kept, added, change };
}

const placesIn = ({ positions }: PlacedSegment): readonly number[] =>
  [...positions].filter((place) => place >= 0);

/** Puts what is new into a segment, together with segments that are not much larger, or of which most is gone. */
function mergeSegments(
  all: readonly Named[],
  kept: readonly PlacedSegment[],
  places: readonly number[],
): readonly PlacedSegment[] {
  const isWorn = ({ live, positions }: PlacedSegment): boolean => live < positions.length / 2;
  const segments = kept.filter((placed) => !isWorn(placed)).toSorted((a, b) => b.live - a.live);
  let added = [...kept.filter(isWorn).flatMap(placesIn), ...places];
  if (added.length === 0) return segments;
  for (let last = segments.at(-1); last && last.live < LARGER * added.length; last = segments.at(-1)) {
    added = added.concat(placesIn(last));
    segments.pop();
  }
  return [...segments, segmentAt(all, Int32Array.from(added).toSorted())];
}

function weightsOf(
  previous: NameIndex,
  all: readonly Named[],
  { start, end, ...change }: Change,
): Float64Array {
  const weights = new Float64Array(all.length);
  weights.set(previous.weights.subarray(0, start));
  if (end > 0) weights.set(previous.weights.subarray(previous.all.length - end), all.length - end);
  const weigh = (place: number): void => {
    weights[place] = all[place]?.weight ?? 0;
  };
  for (let place = start; place < all.length - end; place += 1) weigh(place);
  for (const place of [...change.renamed, ...change.reweighted]) weigh(place);
  return weights;
}

/**
 * The index of a changed list: what `buildNameIndex` gives for it. Entries whose list of names is the same object as
 * before are not read again, whatever else has changed about them.
 */
export function renewNameIndex(previous: NameIndex, all: readonly Named[]): NameIndex {
  const { kept, added, change } = takeOver(previous, all);
  return indexOf(all, weightsOf(previous, all, change), mergeSegments(all, kept, added));
}
