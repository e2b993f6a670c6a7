/**
 * Named entries by their words, in flat arrays: never changed once built. What is added later stands in a segment of its
 * own beside it, what is removed is left out by whoever reads it (see name-index.ts).
 */
import { addressedName, foldsOf, normalName } from './name-words.js';
import type { Named } from './named.js';
import { buildWordTrie, type WordTrie } from './word-trie.js';

export interface NameSegment {
  readonly entries: readonly Named[];
  readonly trie: WordTrie;
  /** The entries that bear word `w`, by number, are `bearers` from `bearerStarts[w]` to `bearerStarts[w + 1]`. */
  readonly bearerStarts: Int32Array;
  readonly bearers: Int32Array;
  /** The words of entry `e`, each with two flags (see `wordOf`), are `wordsBorne` from `wordStarts[e]` on. */
  readonly wordStarts: Int32Array;
  readonly wordsBorne: Int32Array;
  /** Each entry's label in normal form, and the entries in the order of these. */
  readonly labels: readonly string[];
  /** How many UTF-16 units each label has as it is shown, and how many blanks: what is ranked needs no look into an entry. */
  readonly labelLengths: Uint16Array;
  readonly labelBlanks: Uint16Array;
  readonly byLabel: Int32Array;
  /** Normal form of a whole name → those who bear it; where it has a form of address, the form with that as well. */
  readonly byName: ReadonlyMap<string, number | readonly number[]>;
  readonly byId: ReadonlyMap<string, number>;
}

const IN_LABEL = 1;
const OWN = 2;

/** The number of a word that is borne; its flags say whether it stands in the label, and in names that are not made from titles. */
export const wordOf = (borne: number): number => borne >> 2;
export const isInLabel = (borne: number): boolean => (borne & IN_LABEL) !== 0;
export const isOwn = (borne: number): boolean => (borne & OWN) !== 0;

const addTo = (map: Map<string, number | number[]>, key: string, entry: number): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, entry);
  else if (typeof known === 'number') {
    if (known !== entry) map.set(key, [known, entry]);
  } else if (known.at(-1) !== entry) known.push(entry);
};

export function blanksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Sums of the counts before each, with the whole as the last. */
function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (const [place, count] of counts.entries()) starts[place + 1] = (starts[place] ?? 0) + count;
  return starts;
}

export function buildSegment(entries: readonly Named[]): NameSegment {
  const byName = new Map<string, number | number[]>();
  const flagsOfEntry = entries.map((named, entry) => {
    const flags = new Map<string, number>();
    const own = named.own ?? named.names.length;
    for (const [place, name] of named.names.entries()) {
      const folds = foldsOf(name);
      const words = normalName(folds);
      addTo(byName, words.join(' '), entry);
      const addressed = addressedName(folds);
      if (addressed !== undefined) addTo(byName, addressed, entry);
      for (const word of words) flags.set(word, (flags.get(word) ?? 0) | (place < own ? OWN : 0));
    }
    return flags;
  });
  const labelWords = entries.map(({ label }) => normalName(foldsOf(label)));
  const labels = labelWords.map((words) => words.join(' '));

  const trie = buildWordTrie([...new Set(flagsOfEntry.flatMap((flags) => [...flags.keys()]))].toSorted());
  const numbers = new Map(trie.words.map((word, number) => [word, number]));
  const wordStarts = startsOf(Int32Array.from(flagsOfEntry, (flags) => flags.size));
  const wordsBorne = new Int32Array(wordStarts.at(-1) ?? 0);
  const bearerCounts = new Int32Array(trie.words.length);
  for (const [entry, flags] of flagsOfEntry.entries()) {
    let at = wordStarts[entry] ?? 0;
    const inLabel = labelWords[entry] ?? [];
    for (const [word, flag] of flags) {
      const number = numbers.get(word) ?? 0;
      wordsBorne[at] = (number << 2) | flag | (inLabel.includes(word) ? IN_LABEL : 0);
      bearerCounts[number] = (bearerCounts[number] ?? 0) + 1;
      at += 1;
    }
  }
  const bearerStarts = startsOf(bearerCounts);
  const free = bearerStarts.slice();
  const bearers = new Int32Array(wordsBorne.length);
  for (let entry = 0; entry < entries.length; entry += 1) {
    for (let at = wordStarts[entry] ?? 0; at < (wordStarts[entry + 1] ?? 0); at += 1) {
      const word = wordOf(wordsBorne[at] ?? 0);
      const place = free[word] ?? 0;
      bearers[place] = entry;
      free[word] = place + 1;
    }
  }
  const byLabel = Int32Array.from(
    [...labels.keys()].toSorted((a, b) => {
      const [one, other] = [labels[a] ?? '', labels[b] ?? ''];
      return one < other ? -1 : one > other ? 1 : a - b;
    }),
  );
  const byId = new Map(entries.map(({ id }, entry) => [id, entry]));
  return {
    entries,
    trie,
    bearerStarts,
    bearers,
    wordStarts,
    wordsBorne,
    labels,
    labelLengths: Uint16Array.from(entries, ({ label }) => label.length),
    labelBlanks: Uint16Array.from(entries, ({ label }) => blanksIn(label)),
    byLabel,
    byName,
    byId,
  };
}

/** The flags with which an entry bears a word, with the word's number; -1 where it does not. */
export function borneAs({ wordStarts, wordsBorne }: NameSegment, entry: number, word: number): number {
  const end = wordStarts[entry + 1] ?? 0;
  for (let at = wordStarts[entry] ?? 0; at < end; at += 1) {
    const borne = wordsBorne[at] ?? 0;
    if (wordOf(borne) === word) return borne;
  }
  return -1;
}

export function bearsOneOf(
  { wordStarts, wordsBorne }: NameSegment,
  entry: number,
  words: { readonly has: (word: number) => boolean },
): boolean {
  const end = wordStarts[entry + 1] ?? 0;
  for (let at = wordStarts[entry] ?? 0; at < end; at += 1)
    if (words.has(wordOf(wordsBorne[at] ?? 0))) return true;
  return false;
}

export const bearersOf = ({ bearerStarts, bearers }: NameSegment, word: number): Int32Array =>
  bearers.subarray(bearerStarts[word], bearerStarts[word + 1]);

/** How many entries bear a word. */
export const bearerCount = ({ bearerStarts }: NameSegment, word: number): number =>
  (bearerStarts[word + 1] ?? 0) - (bearerStarts[word] ?? 0);
