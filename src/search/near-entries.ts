/** Whose names may have been meant by words with typos, and how near they are at least, without reading a name. */
import type { NameIndex, PlacedSegment } from './name-index.js';
import { bearerCount, bearersOf, type NameSegment, wordOf } from './name-segment.js';
import { isBegunAlike, typosOf } from './near-words.js';
import { numberOf, placesBegun } from './word-trie.js';

export interface NearEntry {
  /** In the snapshot's `all`. */
  readonly position: number;
  /** No name of theirs is fewer edits than this from what was typed. */
  readonly least: number;
}

/** By number: how far each word is at least from the typed one, of those that `wordDistance` may find near it. */
type Distances = ReadonlyMap<number, number>;

function distancesOf(segment: NameSegment, typed: string, isTaken: boolean): Distances {
  const { trie } = segment;
  const exact = numberOf(trie, typed);
  const distances = new Map<number, number>();
  if (exact !== undefined) distances.set(exact, 0);
  if (isTaken) return distances;
  for (const [number, distance] of typosOf(segment, typed))
    if (isBegunAlike(typed, trie.words[number] ?? '')) distances.set(number, distance);
  if (typed.length < 3) return distances;
  const [from, to] = placesBegun(trie.words.length, (place) => trie.words[place] ?? '', typed);
  for (let number = from; number < to; number += 1) if (!distances.has(number)) distances.set(number, 1);
  return distances;
}

/** The sum of the least distances of an entry's words; undefined where it has none that is near one typed. */
function leastDistance(
  { wordStarts, wordsBorne }: NameSegment,
  entry: number,
  all: readonly Distances[],
): number | undefined {
  let total = 0;
  for (const distances of all) {
    let least: number | undefined;
    for (let at = wordStarts[entry] ?? 0; at < (wordStarts[entry + 1] ?? 0); at += 1) {
      const distance = distances.get(wordOf(wordsBorne[at] ?? 0));
      if (distance !== undefined && (least === undefined || distance < least)) least = distance;
    }
    if (least === undefined) return undefined;
    total += least;
  }
  return total;
}

function nearIn({ segment, positions }: PlacedSegment, all: readonly Distances[]): readonly NearEntry[] {
  const counts = all.map((distances) => {
    let count = 0;
    for (const number of distances.keys()) count += bearerCount(segment, number);
    return count;
  });
  const rarest = all[counts.indexOf(Math.min(...counts))] ?? new Map<number, number>();
  const near = new Map<number, number>();
  for (const number of rarest.keys()) {
    for (const entry of bearersOf(segment, number)) {
      const position = positions[entry] ?? -1;
      if (position < 0 || near.has(position)) continue;
      const least = leastDistance(segment, entry, all);
      if (least !== undefined) near.set(position, least);
    }
  }
  return Array.from(near, ([position, least]) => ({ position, least }));
}

/** Those who bear, for each typed word, it or one near it, nearest first; a word that is `taken` is no typo of another. */
export const entriesNear = (
  { segments }: NameIndex,
  typed: readonly string[],
  taken: ReadonlySet<string>,
): readonly NearEntry[] =>
  segments
    .flatMap((placed) =>
      nearIn(
        placed,
        typed.map((word) => distancesOf(placed.segment, word, taken.has(word))),
      ),
    )
    .toSorted((a, b) => a.least - b.least);
