/** "Febuary", "on wensday": names of months and weekdays that are typed wrongly, where they can be nothing else. */
import { EDIT, editCost } from '../search/edit-cost.js';
import { isEnglishWord } from '../search/english-words.js';
import { isFunctionWord } from '../search/terms.js';
import { typoDistance, wordsOf } from '../search/words.js';

const NAMES =
  'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  );

/** Shorter words are too near to too many others. */
const LEAST_LETTERS = 5;

/** A day of a month beside a word, in digits. */
const DAY_BEFORE = /\d(?:st|nd|rd|th)?\s+(?:of\s+)?$/i;
const DAY_AFTER = /^\s+\d{1,2}(?:st|nd|rd|th)?\b/i;

/** What goes before a time. */
const TIME_BEFORE =
  /\b(?:in|on|since|before|after|during|until|till|from|last|early|mid|late|and|to)[\s-]+$/i;

const WORD = /(?<![\p{L}\p{N}’'-])\p{L}+(?![\p{L}\p{N}’'-])/gu;

/** Two letters wrong are two too many, unless it begins and ends as the name does: "wensday". */
const MOST_COST = 3 * EDIT;

const isNear = (fold: string, name: string): boolean =>
  fold[0] === name[0] &&
  (typoDistance(fold, name) !== undefined ||
    (fold.slice(0, 2) === name.slice(0, 2) &&
      fold.slice(-3) === name.slice(-3) &&
      editCost(fold, name) < MOST_COST));

function nameMeant(word: string): string | undefined {
  const fold = word.toLowerCase();
  if (fold.length < LEAST_LETTERS || NAMES.includes(fold) || isEnglishWord(fold)) return undefined;
  const near = NAMES.filter((name) => isNear(fold, name));
  return near.length === 1 ? near[0] : undefined;
}

/** Whether a time may end here: before a year, a word of grammar or nothing, and not "in munday street". */
function mayEnd(after: string): boolean {
  const [next] = wordsOf(/^[^.,;:?!]*/.exec(after)?.[0] ?? '');
  return next === undefined || isFunctionWord(next) || /^\d/.test(next.fold);
}

/** The text with such names as they are spelt. A word with a capital letter is another name, unless a number stands beside it. */
export const withSpeltDays = (text: string): string =>
  text.replaceAll(WORD, (word, at: number) => {
    const [before, after] = [text.slice(0, at), text.slice(at + word.length)];
    const isBesideDay = DAY_BEFORE.test(before) || DAY_AFTER.test(after);
    const mayBeTime =
      isBesideDay || (word === word.toLowerCase() && TIME_BEFORE.test(before) && mayEnd(after));
    return (mayBeTime ? nameMeant(word) : undefined) ?? word;
  });
