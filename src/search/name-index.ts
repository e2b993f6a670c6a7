/**
 * The names of a snapshot: one large segment, and small ones for what has come since it was built. A snapshot that
 * differs little from the one before shares its segments, so that a story is replaced without reading all names again.
 */
import Fuse from 'fuse.js';
import {
  bearerCount,
  bearersOf,
  borneAs,
  buildSegment,
  isInLabel,
  isOwn,
  type NameSegment,
} from './name-segment.js';
import { compareWeights, type Named, readNames } from './named.js';
import { numberOf } from './word-trie.js';

/** What is looked up by a key. */
interface Lookup<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly has: (key: Key) => boolean;
}

export interface PlacedSegment {
  readonly segment: NameSegment;
  /** Where each entry stands in the snapshot's `all`; -1 for one that is no longer there. */
  readonly positions: Int32Array;
  /** How many are there. */
  readonly live: number;
}

export interface NameIndex {
  readonly all: readonly Named[];
  /** How much is on record under each of all. */
  readonly weights: Float64Array;
  readonly segments: readonly PlacedSegment[];
  readonly byId: Lookup<string, Named> & { readonly keys: () => Iterable<string> };
  /** Normal form of a whole name → those who bear it; where it has a form of address, the form with that as well. */
  readonly byName: Lookup<string, readonly Named[]>;
  /** A word of any name → those who bear it. */
  readonly byWord: Lookup<string, readonly Named[]>;
  /** All words of an entry's names. */
  readonly wordsOfNamed: Lookup<Named, ReadonlySet<string>>;
  /** The words of an entry's own names, without those made from titles. */
  readonly ownWords: Lookup<Named, ReadonlySet<string>>;
  /** Those with most on record, at most `MOST_LISTED`. */
  readonly heaviest: () => readonly Named[];
  /** Ranks what is near in a short list; undefined where the list is long. */
  readonly fuse: () => Fuse<Named> | undefined;
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
export const MOST_LISTED = 25;

/** fuse.js compares a text with every entry: up to a few hundred that takes a few milliseconds. */
const LONGEST_SHORT_LIST = 300;

/** The entries at these places of a snapshot, in its order. */
function inOrder(all: readonly Named[], positions: readonly number[]): readonly Named[] {
  const found: Named[] = [];
  for (const position of Int32Array.from(positions).toSorted()) {
    const named = all[position];
    if (named) found.push(named);
  }
  return found;
}

const memoize = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

function positionsByName(segments: readonly PlacedSegment[], name: string): readonly number[] {
  return segments.flatMap(({ segment, positions }) => {
    const entries = segment.byName.get(name) ?? [];
    const list = typeof entries === 'number' ? [entries] : entries;
    return list.map((entry) => positions[entry] ?? -1).filter((position) => position >= 0);
  });
}

/** Where those stand whose names hold all the words, by the word that fewest bear; `isAlsoOwn`: all in names not made from titles. */
function positionsBearing(
  segments: readonly PlacedSegment[],
  words: readonly string[],
  isAlsoOwn = false,
): readonly number[] {
  return segments.flatMap(({ segment, positions }) => {
    const numbers = words.map((word) => numberOf(segment.trie, word) ?? -1);
    if (numbers.length === 0 || numbers.includes(-1)) return [];
    const rarest = numbers.reduce((a, b) => (bearerCount(segment, b) < bearerCount(segment, a) ? b : a));
    const found: number[] = [];
    for (const entry of bearersOf(segment, rarest)) {
      const position = positions[entry] ?? -1;
      if (position < 0) continue;
      let isBearer = true;
      for (const number of numbers) {
        const borne = borneAs(segment, entry, number);
        if (borne < 0 || (isAlsoOwn && !isOwn(borne))) {
          isBearer = false;
          break;
        }
      }
      if (isBearer) found.push(position);
    }
    return found;
  });
}

/** Those whose names hold all the words, in the snapshot's order; `isOwn`: in names that are not made from titles. */
export const bearersOfAll = (
  { all, segments }: NameIndex,
  words: readonly string[],
  isAlsoOwn = false,
): readonly Named[] => inOrder(all, positionsBearing(segments, words, isAlsoOwn));

/** Those in whose label a word stands. */
export function labelledWith({ all, segments }: NameIndex, word: string): ReadonlySet<Named> {
  const found = new Set<Named>();
  for (const { segment, positions } of segments) {
    const number = numberOf(segment.trie, word);
    if (number === undefined) continue;
    for (const entry of bearersOf(segment, number)) {
      const named = all[positions[entry] ?? -1];
      if (named && isInLabel(borneAs(segment, entry, number))) found.add(named);
    }
  }
  return found;
}

/** Where the entry with this id stands in the snapshot's `all`, the last one where there are several; -1 for none. */
export const placeOfId = (segments: readonly PlacedSegment[], id: string): number =>
  Math.max(-1, ...segments.map(({ segment, positions }) => positions[segment.byId.get(id) ?? -1] ?? -1));

/** The index of a list whose entries stand in these segments. */
export function indexOf(
  all: readonly Named[],
  weights: Float64Array,
  segments: readonly PlacedSegment[],
): NameIndex {
  const byId = (id: string): Named | undefined => all[placeOfId(segments, id)];
  const someOf = (positions: readonly number[]): readonly Named[] | undefined =>
    positions.length > 0 ? inOrder(all, positions) : undefined;
  return {
    all,
    weights,
    segments,
    byId: { get: byId, has: (id) => byId(id) !== undefined, keys: () => all.map(({ id }) => id) },
    byName: {
      get: (name) => someOf(positionsByName(segments, name)),
      has: (name) => positionsByName(segments, name).length > 0,
    },
    byWord: {
      get: (word) => someOf(positionsBearing(segments, [word])),
      has: (word) =>
        segments.some(({ segment, positions }) => {
          const number = numberOf(segment.trie, word);
          return (
            number !== undefined && bearersOf(segment, number).some((entry) => (positions[entry] ?? -1) >= 0)
          );
        }),
    },
    wordsOfNamed: { get: (named) => readNames(named).words, has: () => true },
    ownWords: { get: (named) => readNames(named).own, has: () => true },
    heaviest: memoize(() => heaviestOf(all, weights)),
    fuse: memoize(() =>
      all.length > LONGEST_SHORT_LIST
        ? undefined
        : new Fuse([...all], {
            keys: ['names'],
            ignoreLocation: true,
            ignoreDiacritics: true,
            includeScore: true,
            threshold: 0.45,
            minMatchCharLength: 2,
          }),
    ),
  };
}

/** In one pass: to sort all for the first few would take long. */
function heaviestOf(all: readonly Named[], weights: Float64Array): readonly Named[] {
  const heaviest: Named[] = [];
  for (let position = 0; position < all.length; position += 1) {
    const last = heaviest[MOST_LISTED - 1];
    if (last && (weights[position] ?? 0) < last.weight) continue;
    const named = all[position];
    if (!named || (last && compareWeights(named, last) >= 0)) continue;
    let at = heaviest.length;
    for (
      let before = heaviest[at - 1];
      before && compareWeights(named, before) < 0;
      before = heaviest[at - 1]
    )
      at -= 1;
    heaviest.splice(at, 0, named);
    if (heaviest.length > MOST_LISTED) heaviest.pop();
  }
  return heaviest;
}

/** The entries at these places as a segment of their own. */
export function segmentAt(all: readonly Named[], positions: Int32Array): PlacedSegment {
  const entries = Array.from(positions, (position) => all[position]).filter((named) => named !== undefined);
  return { segment: buildSegment(entries), positions, live: positions.length };
}

export const buildNameIndex = (all: readonly Named[]): NameIndex =>
  indexOf(
    all,
    Float64Array.from(all, ({ weight }) => weight),
    [segmentAt(all, Int32Array.from(all.keys()))],
  );

/** The index of two lists one after the other: nothing of them is read again. */
export function joinIndexes(first: NameIndex, second: NameIndex): NameIndex {
  const by = first.all.length;
  const weights = new Float64Array(by + second.all.length);
  weights.set(first.weights);
  weights.set(second.weights, by);
  const moved = second.segments.map((placed) => ({
    ...placed,
    positions: placed.positions.map((place) => (place < 0 ? place : place + by)),
  }));
  return indexOf(first.all.concat(second.all), weights, [...first.segments, ...moved]);
}
