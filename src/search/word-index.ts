/** Texts by their words, over all stories of a store: which of them hold words, side by side or at all. */
import type { StoryId } from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import { frequencyOf } from './index/lookup.js';
import { type Indexed, indexStories } from './index/snapshots.js';
import {
  type DocumentPlace,
  documentsWithMost,
  documentsWithRun,
  type Ranking,
} from './index/texts-by-words.js';

export type { Indexed } from './index/snapshots.js';

/** What a story's texts are made from, so that a text is only made when it is wanted. */
export interface Texts<Seed, T> {
  /** The same whenever it is asked. */
  readonly seedsOf: (record: StoryRecord) => readonly Seed[];
  readonly textOf: (record: StoryRecord, seed: Seed) => T;
  /** The keys of a text's words in their order. */
  readonly keysOf: (seed: Seed) => readonly string[];
}

export interface WordIndex<T> {
  /** How many texts there are. */
  readonly total: number;
  /** How many texts hold a key. */
  readonly countOf: (key: string) => number;
  /** The texts that hold the keys side by side, at most so many. */
  readonly holding: (keys: readonly string[], most?: number) => readonly T[];
  /** So many texts by what their keys count, the highest first; see `Ranking`. */
  readonly highest: (ranking: Ranking, most: number) => readonly { readonly text: T; readonly sum: number }[];
}

export interface WordIndexes<T> {
  /** Made when first asked for, or brought up to date from the one of the snapshot before. */
  readonly of: (store: Store) => WordIndex<T>;
  readonly indexed: Indexed;
}

export function wordIndexOf<Seed, T>({ seedsOf, textOf, keysOf }: Texts<Seed, T>): WordIndexes<T> {
  const seeds = new WeakMap<StoryRecord, readonly Seed[]>();
  const seedsIn = (record: StoryRecord): readonly Seed[] => {
    const known = seeds.get(record);
    if (known) return known;
    const made = seedsOf(record);
    seeds.set(record, made);
    return made;
  };
  const indexed = indexStories({
    of: (_, record) =>
      seedsOf(record).map((seed) => ({
        fields: [{ tokens: keysOf(seed).map((key) => ({ fold: key, stem: key })), marks: [] }],
        keys: [],
        from: Number.NEGATIVE_INFINITY,
        to: Number.POSITIVE_INFINITY,
      })),
    weights: [1],
  });
  return {
    indexed,
    of: (store) => {
      const index = indexed.indexOf(store);
      const textsAt = ({ story, place }: DocumentPlace): readonly T[] => {
        const record = store.stories.get(story as StoryId);
        const seed = record && seedsIn(record)[place];
        return record && seed !== undefined ? [textOf(record, seed)] : [];
      };
      return {
        total: index.documents,
        countOf: (key) => frequencyOf(index, key),
        holding: (keys, most) => documentsWithRun(index, keys, most).flatMap(textsAt),
        highest: (ranking, most) =>
          documentsWithMost(index, ranking, most).flatMap((place) =>
            textsAt(place).map((text) => ({ text, sum: place.sum })),
          ),
      };
    },
  };
}

/** So many of a quotation's rarest words choose what is compared with it word by word. */
const MOST_KEYS = 12;
/** Words are counted, the rarest first, until they stand in so many texts: the others tell little, and take the time. */
const MOST_TEXTS = 3_000;
const LEAST_KEYS = 2;

/** The keys that the fewest texts hold, as many as can be counted at once; a key that none holds is left out. */
export function rarestOf<T>({ countOf }: WordIndex<T>, keys: readonly string[]): readonly string[] {
  const rising = [...new Set(keys)]
    .filter((key) => countOf(key) > 0)
    .toSorted((a, b) => countOf(a) - countOf(b))
    .slice(0, MOST_KEYS);
  let texts = 0;
  return rising.filter((key, at) => {
    texts += countOf(key);
    return at < LEAST_KEYS || texts <= MOST_TEXTS;
  });
}
