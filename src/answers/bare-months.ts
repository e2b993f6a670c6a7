/** "In feb", "early may", "between jan and mar": months that the parser of dates takes for other words. */
import { boundsOf } from '../facts/edtf.js';
import { settleYear } from './settle-year.js';
import type { DateReference, FoundDate } from './typed-dates.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Some of them are also other words: a preposition, or the part of the month that is meant, makes them a time. */
const BARE_MONTH =
  /\b(?:in|since|before|after|during|until|till|from|to|and|between|(?:of|by)(?=\s+(?:last|this|early|mid|late|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))|early|mid|late)(?:\s+|(?<=mid)-)(?<month>(?<name>jan|feb|mar(?:ch)?|apr|may|jun|jul|aug|sept?|oct|nov|dec)\.?(?:,?\s+(?<year>\d{4}))?)(?=\s*(?:$|[?!.,;:)]|\s(?!\d)))/giu;

/** Joined to a date before it, and to nothing else: "they may and may not". */
const isJoined = (before: string): boolean =>
  !/\b(?:and|to)\s+$/i.test(before) ||
  new RegExp(
    `\\b(?:between|from|in)\\s+(?:early\\s+|mid[\\s-]|late\\s+)?(?:${MONTHS.join('|')})\\p{L}*\\.?(?:\\s+\\d{4})?\\s+(?:and|to)\\s+$`,
    'iu',
  ).test(before);

/** The months in a text that are named shortly, or by a word that is also another. */
export function findBareMonths(text: string, reference: DateReference): readonly FoundDate[] {
  return [...text.matchAll(BARE_MONTH)].flatMap((match) => {
    const { month = '', name = '', year } = match.groups ?? {};
    const start = match.index + match[0].length - month.length;
    const number = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const typedYear = year ?? String(reference.now.getUTCFullYear());
    const { earliest, latest } = boundsOf(`${typedYear}-${String(number).padStart(2, '0')}`);
    if (!earliest || !latest || !isJoined(text.slice(0, start))) return [];
    const range = { from: earliest, to: latest };
    const settled = year === undefined ? settleYear(range, reference) : range;
    return [{ ...settled, start, end: start + month.length, isYearRead: year === undefined }];
  });
}
