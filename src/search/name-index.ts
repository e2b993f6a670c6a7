/**
 * The names of a snapshot: one large segment, and small ones for what has come since it was built. A snapshot that
 * differs little from the one before shares its segments, so that a story is replaced without reading all names again.
 */
import Fuse from 'fuse.js';
import {
  bearerCount,
  bearersOf,
  borneBy,
  buildSegment,
  isOwn,
  type NameSegment,
  wordOf,
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
}

export interface NameIndex {
  readonly all: readonly Named[];
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
const inOrder = (all: readonly Named[], positions: readonly number[]): readonly Named[] =>
  positions.toSorted((a, b) => a - b).flatMap((position) => all[position] ?? []);

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
      const borne = borneBy(segment, entry);
      const bears = (number: number): boolean =>
        borne.some((word) => wordOf(word) === number && (!isAlsoOwn || isOwn(word)));
      if (numbers.every(bears)) found.push(position);
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

/** Where the entry with this id stands in the snapshot's `all`, the last one where there are several; -1 for none. */
export const placeOfId = (segments: readonly PlacedSegment[], id: string): number =>
  Math.max(-1, ...segments.map(({ segment, positions }) => positions[segment.byId.get(id) ?? -1] ?? -1));

function indexOf(all: readonly Named[], segments: readonly PlacedSegment[]): NameIndex {
  const byId = (id: string): Named | undefined => all[placeOfId(segments, id)];
  const someOf = (positions: readonly number[]): readonly Named[] | undefined =>
    positions.length > 0 ? inOrder(all, positions) : undefined;
  return {
    all,
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
    heaviest: memoize(() => heaviestOf(all)),
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
function heaviestOf(all: readonly Named[]): readonly Named[] {
  const heaviest: Named[] = [];
  for (const named of all) {
    const last = heaviest[MOST_LISTED - 1];
    if (last && compareWeights(named, last) >= 0) continue;
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

export const buildNameIndex = (all: readonly Named[]): NameIndex =>
  indexOf(all, [{ segment: buildSegment(all), positions: Int32Array.from(all.keys()) }]);

/** More segments than this are made into two again: each is looked through for each word. */
const MOST_SEGMENTS = 6;
/** As many new entries as this share of all, and the whole is built anew. */
const LARGEST_SHARE_NEW = 1 / 8;

interface Kept extends PlacedSegment {
  /** The entry after the one that was found last: most entries stand where they stood. */
  cursor: number;
  live: number;
}

/** Gives an entry of a segment its place in the new snapshot; false where the segment has not got it. */
function takeOver(kept: Kept, named: Named, position: number): boolean {
  const { segment, positions, cursor } = kept;
  const next = segment.entries[cursor];
  // The same object needs no look into it, which of tens of thousands takes most of the time.
  const isNext = next === named || next?.names === named.names;
  const entry = isNext ? cursor : (segment.byId.get(named.id) ?? -1);
  if (!isNext && segment.entries[entry]?.names !== named.names) return false;
  if (positions[entry] !== -1) return false;
  positions[entry] = position;
  kept.cursor = entry + 1;
  kept.live += 1;
  return true;
}

/**
 * The index of a changed list: what `buildNameIndex` gives for it. Entries whose list of names is the same object as
 * before are not read again, whatever else has changed about them.
 */
export function renewNameIndex(previous: NameIndex, all: readonly Named[]): NameIndex {
  const kept: Kept[] = previous.segments.map(({ segment }) => ({
    segment,
    positions: new Int32Array(segment.entries.length).fill(-1),
    cursor: 0,
    live: 0,
  }));
  let added: number[] = [];
  for (let position = 0; position < all.length; position += 1) {
    const named = all[position];
    if (named && !kept.some((one) => takeOver(one, named, position))) added.push(position);
  }
  const [large, ...small] = kept;
  if (large === undefined) return buildNameIndex(all);
  const liveIn = ({ positions }: PlacedSegment): number[] =>
    [...positions].filter((position) => position >= 0);
  // Of a segment most of which is gone, the rest is looked for among what is not there.
  if (large.live < large.positions.length / 2) return buildNameIndex(all);
  const smallCount = small.reduce((sum, { live }) => sum + live, 0);
  if (added.length + smallCount > Math.max(LONGEST_SHORT_LIST, all.length * LARGEST_SHARE_NEW))
    return buildNameIndex(all);
  const isMerged = added.length > 0 && kept.length >= MOST_SEGMENTS;
  if (isMerged) added = [...small.flatMap(liveIn), ...added].toSorted((a, b) => a - b);
  const segments = (isMerged ? [large] : kept).map(({ segment, positions }) => ({ segment, positions }));
  if (added.length === 0) return indexOf(all, segments);
  const segment = buildSegment(added.flatMap((position) => all[position] ?? []));
  return indexOf(all, [...segments, { segment, positions: Int32Array.from(added) }]);
}
