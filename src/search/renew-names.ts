/**
 * The index of a list out of the one before: what is as it was is not looked at, so that of tens of thousands a few new
 * ones cost a few. New entries come into a segment of their own, and small segments are put together as they grow (a
 * log-structured merge: O'Neil and others, "The Log-Structured Merge-Tree", 1996), so that there are never many.
 */
import { type Change, changeBetween } from './list-change.js';
import { indexOf, type NameIndex, type PlacedSegment, segmentAt } from './name-index.js';
import type { Named } from './named.js';

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
  change: Change,
): { readonly kept: readonly PlacedSegment[]; readonly added: readonly number[] } {
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
  return { kept, added };
}

const placesIn = ({ positions }: PlacedSegment): readonly number[] =>
  [...positions].filter((place) => place >= 0);

/**
 * Puts what is new into a segment, together with segments that are no larger, so that each is about twice as large as the
 * next, and with those of which most is gone.
 */
function mergeSegments(
  all: readonly Named[],
  kept: readonly PlacedSegment[],
  places: readonly number[],
): readonly PlacedSegment[] {
  const isWorn = ({ live, positions }: PlacedSegment): boolean => live < positions.length / 2;
  const segments = kept.filter((placed) => !isWorn(placed)).toSorted((a, b) => b.live - a.live);
  let added = [...kept.filter(isWorn).flatMap(placesIn), ...places];
  if (added.length === 0) return segments;
  for (let last = segments.at(-1); last && last.live <= added.length; last = segments.at(-1)) {
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
 * before are not read again, whatever else has changed about them. Whoever knows how the list has changed says so.
 */
export function renewNameIndex(
  previous: NameIndex,
  all: readonly Named[],
  change: Change = changeBetween(previous.all, all),
): NameIndex {
  const { kept, added } = takeOver(previous, all, change);
  return indexOf(all, weightsOf(previous, all, change), mergeSegments(all, kept, added));
}
