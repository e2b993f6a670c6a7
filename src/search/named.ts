/** What can be named, and what is read from its names. */
import { nameWords } from './name-words.js';

/** Something that can be named. */
export interface Named {
  readonly id: string;
  /** What is shown for it. */
  readonly label: string;
  readonly detail?: string;
  /** The label, aliases and phrases made from titles. */
  readonly names: readonly string[];
  /** How many of the names, from the first on, are its own: the others are made from titles. All where it is left out. */
  readonly own?: number;
  /** How much is on record under it: what is pinned for an empty input comes in this order. */
  readonly weight: number;
}

/** What an entry is called where it is offered: with what tells it from others. */
export const choiceName = ({ label, detail }: Named): string => (detail ? `${label} (${detail})` : label);

interface NamesRead {
  /** The names in normal form. */
  readonly inWords: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
  /** The words of its own names, without those made from titles. */
  readonly own: ReadonlySet<string>;
}

/** Kept by the list of names, which an entry keeps when its weight changes; read for those only that a name leads to. */
const known = new WeakMap<readonly string[], NamesRead>();

export function readNames({ names, own }: Named): NamesRead {
  const found = known.get(names);
  if (found) return found;
  const inWords = names.map(nameWords);
  const made = { inWords, words: new Set(inWords.flat()), own: new Set(inWords.slice(0, own).flat()) };
  known.set(names, made);
  return made;
}

/** Those with most on record first, then by their labels. */
export const compareWeights = (a: Named, b: Named): number =>
  b.weight - a.weight || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
