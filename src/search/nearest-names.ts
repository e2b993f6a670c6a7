/**
 * What is nearest to a name that fits nothing. In a short list fuse.js ranks, in a long one the letters that are alike;
 * whether something is near at all is decided here.
 */

import type { NameIndex, PlacedSegment } from './name-index.js';
import { type Ranking, rankingOf } from './name-ranking.js';
import { wordOf } from './name-segment.js';
import { nameWords } from './name-words.js';
import { type Named, readNames } from './named.js';
import { FUNCTION_WORDS } from './vocabulary.js';
import { walkNear } from './word-trie.js';
import { editDistance } from './words.js';

/** fuse.js ranks this many before those that are not near are left out. */
const MOST_RANKED = 20;

/** More words, and more edits in one, are not looked for in a long list. */
const [MOST_WORDS, MOST_EDITS] = [6, 2] as const;

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
  const fuse = index.fuse();
  if (!fuse) return nearestOfMany(index, words).slice(0, count);
  const isNear = (named: Named): boolean =>
    words.some((word) => [...readNames(named).words].some((own) => areAlike(word, own)));
  return ranked(fuse, text, words).filter(isNear).slice(0, count);
}

/** Entries by how near fuse.js finds them to a text, or else to single words of it. */
function ranked(
  fuse: NonNullable<ReturnType<NameIndex['fuse']>>,
  text: string,
  words: readonly string[],
): readonly Named[] {
  if (text === '') return [];
  const near = fuse.search(text, { limit: MOST_RANKED }).map(({ item }) => item);
  if (near.length > 0) return near;
  const byPart = words.flatMap((word) => (word.length < 3 ? [] : fuse.search(word, { limit: MOST_RANKED })));
  const sortedParts = byPart.toSorted((a, b) => (a.score ?? 1) - (b.score ?? 1));
  return [...new Set(sortedParts.map(({ item }) => item))];
}

/** Those who share most letters in words that are alike. */
function nearestOfMany(index: NameIndex, words: readonly string[]): readonly Named[] {
  const typed = [...new Set(words)].filter((word) => word.length >= 3).slice(0, MOST_WORDS);
  const ranking = rankingOf(index, words.join(' '));
  for (const placed of index.segments) offerAlike(placed, typed, ranking);
  return ranking.list();
}

function offerAlike(placed: PlacedSegment, typed: readonly string[], ranking: Ranking): void {
  const { trie, bearerStarts, bearers, wordStarts, wordsBorne } = placed.segment;
  // By the number of a word: how many of the typed word's letters it has.
  const shared = typed.map((word) => lettersShared(trie, word));
  const most = shared.map((letters) => letters.reduce((a, b) => Math.max(a, b), 0));
  const total = most.reduce((sum, count) => sum + count, 0);
  const lettersOf = (entry: number): number => {
    const [from, to] = [wordStarts[entry] ?? 0, wordStarts[entry + 1] ?? 0];
    let sum = 0;
    for (const counts of shared) {
      let largest = 0;
      for (let at = from; at < to; at += 1) {
        const count = counts[wordOf(wordsBorne[at] ?? 0)] ?? 0;
        if (count > largest) largest = count;
      }
      sum += largest;
    }
    return sum;
  };
  for (const [place, letters] of shared.entries()) {
    for (let word = 0; word < letters.length; word += 1) {
      const count = letters[word] ?? 0;
      // Whoever shares as much as is needed in other words only is found by these.
      if (count === 0 || -(total - (most[place] ?? 0) + count) > ranking.most()) continue;
      const end = bearerStarts[word + 1] ?? 0;
      for (let at = bearerStarts[word] ?? 0; at < end; at += 1) {
        const entry = bearers[at] ?? 0;
        ranking.offer(placed, entry, -lettersOf(entry));
      }
    }
  }
}

function lettersShared(trie: PlacedSegment['segment']['trie'], typed: string): Uint8Array {
  const letters = new Uint8Array(trie.words.length);
  const offer = (word: number, count: number): void => {
    if (count > (letters[word] ?? 0)) letters[word] = count;
  };
  // A word that goes on counts a little less than one that does not.
  const whole = 2 * Math.min(typed.length, 100);
  walkNear(trie, typed, Math.min(MOST_EDITS, Math.floor(typed.length / 3)), {
    whole: (word, distance) => offer(word, whole - 4 * distance),
    begun: (from, to, distance) => {
      if (distance < MOST_EDITS)
        for (let word = from; word < to; word += 1) offer(word, Math.max(1, whole - 4 * distance - 3));
    },
  });
  return letters;
}
