/** What is nearest to a name that fits nothing. fuse.js ranks; whether something is near at all is decided here. */
import { nameWords } from './name-words.js';
import type { Named, NameIndex } from './names.js';
import { FUNCTION_WORDS } from './vocabulary.js';
import { editDistance } from './words.js';

/** fuse.js ranks this many before those that are not near are left out. */
const MOST_RANKED = 20;

/** Words that differ in at most a third of the longer one's letters, or of which one begins the other. */
function areAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 3) return false;
  if (a.startsWith(b) || b.startsWith(a)) return true;
  const bound = Math.floor(Math.max(a.length, b.length) / 3);
  return editDistance(a, b, bound) <= bound;
}

/** What is nearest to a typed name, best first, at most `count`: nobody no word of whose name is like one typed. */
export function nearestNames(index: NameIndex, typed: string, count = 3): readonly Named[] {
  const text = typed.trim().slice(0, 100);
  const words = nameWords(text).filter((word) => !FUNCTION_WORDS.has(word));
  const isNear = (named: Named): boolean =>
    words.some((word) => [...(index.wordsOfNamed.get(named) ?? [])].some((own) => areAlike(word, own)));
  return ranked(index, text, words).filter(isNear).slice(0, count);
}

export const byWeight = (all: readonly Named[]): readonly Named[] =>
  all.toSorted((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));

/** Entries by how near fuse.js finds them to a text, or else to single words of it. */
function ranked(index: NameIndex, text: string, words: readonly string[]): readonly Named[] {
  if (text === '') return [];
  const near = index.fuse.search(text, { limit: MOST_RANKED }).map(({ item }) => item);
  if (near.length > 0) return near;
  const byPart = words.flatMap((word) =>
    word.length < 3 ? [] : index.fuse.search(word, { limit: MOST_RANKED }),
  );
  const sortedParts = byPart.toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1));
  return [...new Set(sortedParts.map(({ item }) => item))];
}
