/** First and last names typed by ear, or further from what they are than a typo: found by the one of them that is as it is, or nearly. */
import { EDIT, editCost } from './edit-cost.js';
import { isEnglishWord } from './english-words.js';
import { entitiesOf, type Typos } from './mistyped-mentions.js';
import type { Mention } from './name-parts.js';
import { bearersOf } from './name-segment.js';
import { type Named, readNames } from './named.js';
import { isBegunAlike } from './near-words.js';
import { soundOf } from './sounds.js';
import { numberOf } from './word-trie.js';
import { typoDistance, type Word } from './words.js';

/** Longer lists of those who have a word in their names are not gone through. */
const MOST_HEARD = 200;

/** In shorter words two slips leave too little of the name. */
const LEAST_SLIPPED = 5;

/** Whether a word may be a name typed by ear, or with two slips of the finger: letters left out, doubled or swapped. */
const soundsLike = (typed: string, own: string): boolean =>
  !/\d/.test(typed) &&
  isBegunAlike(typed, own) &&
  (soundOf(typed) === soundOf(own) ||
    (Math.min(typed.length, own.length) >= LEAST_SLIPPED && editCost(typed, own) <= 2 * EDIT));

/**
 * A first and a last name of which one is as it is, and the other further from it than a typo: only where one alone
 * is called nearly so.
 */
export function heardAt({ scan, isUnknown }: Typos, start: number): Mention | undefined {
  const { store, words, index } = scan;
  const span = words.slice(start, start + 2);
  const [first, second] = span;
  if (!first || !second || isUnknown(first) === isUnknown(second)) return undefined;
  const exact = isUnknown(first) ? second : first;
  const bearers = new Set<Named>();
  for (const { segment, positions } of index.segments) {
    const number = numberOf(segment.trie, exact.fold);
    const entries = number === undefined ? [] : bearersOf(segment, number);
    if (entries.length > MOST_HEARD) return undefined;
    for (const entry of entries) {
      const named = index.all[positions[entry] ?? -1];
      const isHeard = (name: readonly string[]): boolean =>
        name.length === 2 &&
        span.every(({ fold }, place) => {
          const own = name[place] ?? '';
          return fold === own || (fold !== exact.fold && soundsLike(fold, own));
        });
      if (named && readNames(named).inWords.some(isHeard)) bearers.add(named);
    }
  }
  const candidates = entitiesOf(store, bearers);
  if (candidates.length !== 1) return undefined;
  const typed = span.map((word) => word.raw).join(' ');
  return { start, end: start + 2, candidates, typed, how: 'typo' };
}

/** A first and a last name that are both mistyped, one of them by a typo: only where one alone is called nearly so. */
export function garbledAt({ scan, isUnknown, nearTo }: Typos, start: number): Mention | undefined {
  const { store, words, index } = scan;
  const span = words.slice(start, start + 2);
  if (span.length < 2 || span.some((word) => !isUnknown(word) || isEnglishWord(word.fold))) return undefined;
  const isTypo = ({ fold }: Word, own = ''): boolean => typoDistance(fold, own) !== undefined;
  const isMeant = (name: readonly string[]): boolean =>
    name.length === 2 &&
    span.some((word, place) => isTypo(word, name[place])) &&
    span.every((word, place) => isTypo(word, name[place]) || soundsLike(word.fold, name[place] ?? ''));
  const bearers = new Set<Named>();
  for (const { placed, words: near } of span.flatMap(({ fold }) => nearTo(fold))) {
    for (const number of near.keys()) {
      const entries = bearersOf(placed.segment, number);
      if (entries.length > MOST_HEARD) return undefined;
      for (const entry of entries) {
        const named = index.all[placed.positions[entry] ?? -1];
        if (named && readNames(named).inWords.some(isMeant)) bearers.add(named);
      }
    }
  }
  const candidates = entitiesOf(store, bearers).filter(({ kind }) => kind === 'person');
  if (candidates.length !== 1) return undefined;
  const typed = span.map((word) => word.raw).join(' ');
  return { start, end: start + 2, candidates, typed, how: 'typo' };
}
