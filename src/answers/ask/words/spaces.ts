/** Spaces that are left out, too many, or a letter away from where they belong: only beside words that are none. */
import { FUNCTION_WORDS, GENERIC_WORDS } from '../../../search/vocabulary.js';
import type { Word } from '../../../search/words.js';
import { asWord, type Known } from './known-words.js';

/** Parts of words that run together: shorter ones are found in every word. */
const LEAST_PART = 3;

/** Beside so short a word, the other has to be longer. */
const LEAST_BESIDE_SHORT = 4;

/** Words of grammar that are shorter, and run together with what follows or with what goes before. */
const SHORT_FIRST = /^(?:in|of|to|on|at|by|is|it|he|we)$/;
const SHORT_LAST = /^(?:in|of|to|on|at|by|is)$/;

/** Words of grammar that go before or follow others of their kind; of two such words many names consist ("justin", "willis"). */
const LEADING = /^(?:the|this|that|what|when|who|how|with|from|about|and)$/;
const FOLLOWING =
  /^(?:the|this|that|their|did|does|has|was|were|will|would|should|about|against|said|say|says|think|thinks|not)$/;

const isFraming = (fold: string): boolean => FUNCTION_WORDS.has(fold) || GENERIC_WORDS.has(fold);

function mayRunTogether(first: string, second: string): boolean {
  if (first.length < LEAST_PART)
    return SHORT_FIRST.test(first) && (FOLLOWING.test(second) || second.length >= LEAST_BESIDE_SHORT);
  if (second === 'be') return /^(?:should|would|could|will|must|might|may)$/.test(first);
  if (second.length < LEAST_PART)
    return SHORT_LAST.test(second) && (/^(?:not|want)$/.test(first) || first.length > LEAST_BESIDE_SHORT);
  return !(isFraming(first) && isFraming(second)) || LEADING.test(first) || FOLLOWING.test(second);
}

/** What is typed right behind a name: of "on", "in" and "son" other names consist ("drayson"). */
const AFTER_NAME = /^(?:said|says|think|thinks|about|against|did|does|will|would|should)$/;

/** Whether a name that may be one of the two is: "vargasaid", "didvarga", "karenbass", but nobody in "adamson". */
function mayBeNamed(first: string, second: string, known: Known): boolean {
  const names = [first, second].filter((part) => known.isName(part) && !isFraming(part));
  if (names.length === 2) return known.areOneName(first, second);
  if (names[0] === first) return AFTER_NAME.test(second);
  return names.length === 0 || (first.length >= LEAST_PART && isFraming(first));
}

/** The two words that run together in one, those that are of the most even length. */
function runTogether(fold: string, known: Known, isTypo: boolean): string | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 2; at <= fold.length - 2; at += 1) {
    const pair = [fold.slice(0, at), fold.slice(at)] as const;
    // "Holeday" is nearer to a holiday than to a hole and a day.
    if (isTypo && !pair.some((part) => FUNCTION_WORDS.has(part))) continue;
    const isMeant = mayRunTogether(...pair) && pair.every((part) => known.isMeant(asWord(part)));
    if (isMeant && mayBeNamed(...pair, known)) pairs.push(pair);
  }
  const shorter = (pair: readonly [string, string]): number => Math.min(pair[0].length, pair[1].length);
  return pairs.toSorted((a, b) => shorter(b) - shorter(a))[0]?.join(' ');
}

/** In fewer letters than these, a word of grammar is found by chance. */
const LEAST_MOVED = 6;

/** Two words between which the space is a letter away from where it belongs, rather such as tell something. */
const withSpaceMoved = (first: string, second: string, known: Known): string | undefined =>
  [
    [first + second.slice(0, 1), second.slice(1)],
    [first.slice(0, -1), first.slice(-1) + second],
  ]
    // "The nhs" is no "then hs".
    .filter((pair) => pair.every((part) => part.length > 2 || isFraming(part)))
    .filter((pair) => pair.every((part) => part.length > 1 && known.isMeant(asWord(part))))
    // "The tol as of June" is no "to las".
    .filter((pair) => pair.every(isFraming) || !pair.some(isFraming) || pair.join('').length >= LEAST_MOVED)
    .toSorted((a, b) => Number(a.every(isFraming)) - Number(b.every(isFraming)))[0]
    ?.join(' ');

/** Shorter words are two by chance. */
const LEAST_JOINED = 5;

function joined(first: string, second: string, known: Known): string | undefined {
  const whole = first + second;
  // "The pla in June" is no plain.
  const least = [first, second].some((half) => FUNCTION_WORDS.has(half)) ? LEAST_JOINED + 1 : LEAST_JOINED;
  return whole.length >= least && known.isMeant(asWord(whole)) ? whole : undefined;
}

/** What is told of a word by its place in the text. */
export interface Strays {
  /** Whether a word is none, and may be part of another. */
  readonly isStray: (at: number) => boolean;
  /** Whether it is a single slip away from a word. */
  readonly isSlip: (at: number) => boolean;
  /** Whether any one letter makes it a word. */
  readonly isTypo: (at: number) => boolean;
}

/** A word and the next one as they were meant, where the space between them is wrong. */
function pairMended(
  words: readonly Word[],
  at: number,
  known: Known,
  { isStray, isSlip }: Pick<Strays, 'isStray' | 'isSlip'>,
): string | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || next === undefined || !/^[a-z]+$/.test(word.fold + next.fold)) return undefined;
  const strays = [at, at + 1].filter(isStray);
  const isGrammar = [word, next].some((half) => FUNCTION_WORDS.has(half.fold));
  const isOdd = [word, next].every((half) => !known.isMeant(half));
  const isBroken = strays.length > 0 && (isOdd || strays.some((place) => !isSlip(place)));
  // "Walk out" is no walkout.
  const isHalf =
    isBroken || (!isGrammar && (strays.length > 0 || [word, next].some((half) => !known.isMeant(half))));
  const moved = strays.length > 0 ? withSpaceMoved(word.fold, next.fold, known) : undefined;
  // "Aboutt he" is about the, though a letter may be doubled.
  if (moved !== undefined && / (?:the|this|that|they|them)$/.test(moved)) return moved;
  return (isHalf ? joined(word.fold, next.fold, known) : undefined) ?? (isBroken ? moved : undefined);
}

/** "Whatd id" is no contraction. */
export const withAuxiliaries = (text: string): string =>
  text.replace(/\b(what|who|when|where|why|how)d (id|oes)\b/gi, '$1 d$2');

/** The text with its spaces where they belong. */
export function withSpacesMended(
  text: string,
  words: readonly Word[],
  known: Known,
  { isStray, isSlip, isTypo }: Strays,
): string {
  let mended = '';
  let end = 0;
  const put = (from: number, to: number, meant: string): void => {
    mended += text.slice(end, from) + meant;
    end = to;
  };
  for (const [at, word] of words.entries()) {
    if (word.start < end) continue;
    const next = words[at + 1];
    const both =
      next && text.slice(word.end, next.start) === ' '
        ? pairMended(words, at, known, { isStray, isSlip })
        : undefined;
    if (next && both !== undefined) {
      put(word.start, next.end, both);
      continue;
    }
    const isApart = word.fold.length >= LEAST_JOINED && isStray(at) && !isSlip(at);
    const apart = isApart ? runTogether(word.fold, known, isTypo(at)) : undefined;
    if (apart !== undefined) put(word.start, word.end, apart);
  }
  return mended + text.slice(end);
}
