/** Texts by their words: which of them hold a word, over all stories of a store. */
import type { Store, StoryRecord } from '../../facts/store.js';

/** A text with the keys of its words. */
export interface Entry<T> {
  readonly text: T;
  readonly keys: readonly string[];
}

export interface WordIndex<T> {
  /** How many texts there are. */
  readonly total: number;
  /** Key → the texts that hold it. */
  readonly holding: ReadonlyMap<string, readonly T[]>;
}

/**
 * Gives the index of a store, made when it is first asked for. What a story's texts consist of is kept with the story, so
 * that a store in which one story is another reads only that one anew.
 */
export function wordIndexOf<T>(
  entriesOf: (record: StoryRecord) => readonly Entry<T>[],
): (store: Store) => WordIndex<T> {
  const read = new WeakMap<StoryRecord, readonly Entry<T>[]>();
  const made = new WeakMap<Store, WordIndex<T>>();
  return (store) => {
    const known = made.get(store);
    if (known) return known;
    const holding = new Map<string, T[]>();
    let total = 0;
    for (const record of store.stories.values()) {
      const entries = read.get(record) ?? entriesOf(record);
      read.set(record, entries);
      total += entries.length;
      for (const { text, keys } of entries) {
        for (const key of keys) {
          const texts = holding.get(key);
          if (texts) texts.push(text);
          else holding.set(key, [text]);
        }
      }
    }
    const index = { total, holding };
    made.set(store, index);
    return index;
  };
}

/** So many of a quotation's rarest words choose what is compared with it word by word. */
const MOST_KEYS = 12;
/** Words are counted, the rarest first, until they stand in so many texts: the others tell little, and take the time. */
const MOST_TEXTS = 3_000;
const LEAST_KEYS = 2;

/** The keys that the fewest texts hold, as many as can be counted at once; a key that none holds is left out. */
export function rarestOf<T>({ holding }: WordIndex<T>, keys: readonly string[]): readonly string[] {
  const countOf = (key: string): number => holding.get(key)?.length ?? 0;
  const rising = [...new Set(keys)]
    .filter((key) => holding.has(key))
    .toSorted((a, b) => countOf(a) - countOf(b))
    .slice(0, MOST_KEYS);
  let texts = 0;
  return rising.filter((key, at) => {
    texts += countOf(key);
    return at < LEAST_KEYS || texts <= MOST_TEXTS;
  });
}

/** Texts with the sum of what their keys count, in any order. */
export function sumOver<T>(
  { holding }: WordIndex<T>,
  keys: readonly string[],
  weightOf: (key: string) => number,
): ReadonlyMap<T, number> {
  const sums = new Map<T, number>();
  for (const key of keys) {
    const weight = weightOf(key);
    for (const text of holding.get(key) ?? []) sums.set(text, (sums.get(text) ?? 0) + weight);
  }
  return sums;
}
