/** The words of a segment that a typed word may have been meant for, and what such a reading costs. */
import { EDIT, editCost } from './edit-cost.js';
import type { NameSegment } from './name-segment.js';
import { bearerCount } from './name-segment.js';
import { numberOf, placesBegun, walkNear } from './word-trie.js';
import { typoDistance } from './words.js';

const DIGIT = /\d/;

/** No word this many edits away is a typo of one of this length: the most that `typoDistance` allows with any other word. */
export const mostEdits = (length: number): number => (length < 3 ? 0 : length < 8 ? 1 : 2);

/** Words that `typoDistance` finds near, with the distance; the word itself is not among them. */
export function typosOf({ trie }: NameSegment, typed: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const bound = mostEdits(typed.length);
  if (bound === 0 || DIGIT.test(typed)) return found;
  walkNear(trie, typed, bound, {
    whole: (word) => {
      const distance = typoDistance(typed, trie.words[word] ?? '');
      if (distance !== undefined && distance > 0) found.push([word, distance]);
    },
  });
  return found;
}

/** A first letter is seldom wrong, and more seldom other than swapped with the second: "base" is not Bass, nor "pass". */
export const isBegunAlike = (typed: string, word: string): boolean =>
  typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);

/** The edits by which a typed word differs from a word of a name; a beginning of at least three letters counts as one. */
export function wordDistance(typed: string, word: string): number | undefined {
  if (!isBegunAlike(typed, word)) return undefined;
  const distance = typoDistance(typed, word);
  if (distance !== undefined) return distance;
  return typed.length >= 3 && word.startsWith(typed) ? 1 : undefined;
}

/** Costs by the number of a word, in sixteenths of an edit; 0 for a word that is not near. */
export interface Readings {
  readonly costs: Uint8Array;
  readonly words: readonly number[];
  /** The least of the costs. */
  readonly least: number;
  /** How many bear one of the words, at most. */
  readonly bearers: number;
}

const [EXACT, TYPO, OTHER_FIRST_LETTER] = [EDIT, 2 * EDIT, EDIT] as const;

/** A word that is typed in whole is likelier than one that goes on, all else being the same. */
const GOES_ON = 4;

export interface Reading {
  /** Whether the word may go on. */
  readonly isOpen: boolean;
  readonly hasTypos: boolean;
}

/** Where a typed word is somebody's, or begins like one while it may go on, and with typos what it is near. */
export function readingsOf(segment: NameSegment, typed: string, { isOpen, hasTypos }: Reading): Readings {
  const { trie } = segment;
  const { words } = trie;
  const costs = new Uint8Array(words.length);
  const touched: number[] = [];
  const offer = (word: number, cost: number): void => {
    const known = costs[word] ?? 0;
    if (known === 0) touched.push(word);
    if (known === 0 || cost < known) costs[word] = cost;
  };
  const offerAll = (from: number, to: number, cost: number): void => {
    for (let word = from; word < to; word += 1) offer(word, cost);
  };
  const exact = numberOf(trie, typed);
  if (exact !== undefined) offer(exact, EXACT);
  const [from, to] =
    isOpen || (hasTypos && typed.length >= 3)
      ? placesBegun(words.length, (place) => words[place] ?? '', typed)
      : [0, 0];
  if (isOpen) offerAll(from, to, EXACT + GOES_ON);
  if (hasTypos) {
    offerAll(from, to, TYPO + EDIT + GOES_ON);
    for (const [number] of typosOf(segment, typed)) {
      const word = words[number] ?? '';
      offer(number, TYPO + editCost(typed, word) + (isBegunAlike(typed, word) ? 0 : OTHER_FIRST_LETTER));
    }
    const bound = typed.length < 4 || DIGIT.test(typed) ? 0 : mostEdits(typed.length);
    if (isOpen && bound > 0)
      walkNear(trie, typed, bound, {
        whole: () => undefined,
        begun: (first, end, _, length) =>
          offerAll(first, end, TYPO + editCost(typed, (words[first] ?? '').slice(0, length)) + GOES_ON),
      });
  }
  return {
    costs,
    words: touched,
    least: touched.reduce((least, word) => Math.min(least, costs[word] ?? 0), Number.POSITIVE_INFINITY),
    bearers: touched.reduce((sum, word) => sum + bearerCount(segment, word), 0),
  };
}
