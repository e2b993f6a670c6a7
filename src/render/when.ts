/** Dates in words, as they stand in a sentence: "on 11 February 2026", "before 16 February 2026, day not given". */
import { dayInWords, monthName } from '../facts/day-words.js';
import { boundsOf, type Day } from '../facts/edtf.js';
import type { When } from '../facts/schema.js';
import { edtfBesideNote } from './date-note.js';
import { type DatePart, listParts, nameOfPart, phraseOfPart, readPart } from './date-part.js';

export { dayInWords, monthName };

const DAY_MS = 86_400_000;

const dayAfter = (day: Day): Day => new Date(Date.parse(day) + DAY_MS).toISOString().replace(/T.*/, '');

/** Said where a date is known only by its bounds; of years, nobody expects the day. */
const dayNotGiven = ({ kind }: DatePart): string => (kind === 'year' ? '' : ', day not given');

/** What comes right after a date, as precisely as the date is given. */
function nameOfNext(part: DatePart): string {
  const { year, month } = part;
  if (part.kind === 'year') return String(year + 1);
  if (part.kind === 'month') return month === 12 ? `January ${year + 1}` : `${monthName(month + 1)} ${year}`;
  const { latest } = boundsOf(part.text);
  return latest === null ? nameOfPart(part) : dayInWords(dayAfter(latest));
}

const before = (part: DatePart): string => `before ${nameOfNext(part)}${dayNotGiven(part)}`;

const onOrAfter = (part: DatePart): string =>
  `${phraseOfPart(part).startsWith('on') ? 'on' : 'in'} or after ${nameOfPart(part)}${dayNotGiven(part)}`;

function oneBetween(from: DatePart, to: DatePart): string {
  const isNextDay =
    from.kind === 'day' && to.kind === 'day' && dayAfter(from.text.slice(0, 10)) === to.text.slice(0, 10);
  if (isNextDay) return `on ${listParts([from, to], 'or')}`;
  if (from.text === to.text) return phraseOfPart(from);
  return `between ${listParts([from, to], 'and')}${dayNotGiven(to)}`;
}

function memberInWords(member: string): string {
  const [from = '', to] = member.split('..');
  if (to === undefined) return phraseOfPart(readPart(from));
  if (from === '') return before(readPart(to));
  return to === '' ? onOrAfter(readPart(from)) : oneBetween(readPart(from), readPart(to));
}

/** One of several dates (`[…]`), or all of them (`{…}`). */
function setInWords(inner: string, word: 'or' | 'and'): string {
  const members = inner.split(',').map((member) => member.trim());
  if (members.some((member) => member.includes('..'))) return members.map(memberInWords).join(` ${word} `);
  const parts = members.map(readPart);
  const [first] = parts;
  const isAlike = first !== undefined && parts.every(({ kind }) => kind === first.kind);
  if (!isAlike || !['day', 'month', 'year'].includes(first.kind)) {
    return parts.map(phraseOfPart).join(` ${word} `);
  }
  return `${first.kind === 'day' ? 'on' : 'in'} ${listParts(parts, word)}`;
}

function intervalInWords(from: string, to: string, isBounded: boolean): string {
  const isOpen = (end: string): boolean => end === '' || end === '..';
  if (isOpen(from)) return before(readPart(to));
  const first = readPart(from);
  if (isOpen(to)) {
    if (isBounded) return onOrAfter(first);
    return to === '' ? `from ${nameOfPart(first)}, end not given` : `from ${nameOfPart(first)} on`;
  }
  const last = readPart(to);
  return first.text === last.text ? phraseOfPart(first) : `from ${listParts([first, last], 'to')}`;
}

function shapeInWords(edtf: string, isBounded: boolean): string {
  const set = /^([[{])(.*)[\]}]$/.exec(edtf);
  if (set) return setInWords(set[2] ?? '', set[1] === '[' ? 'or' : 'and');
  const [from = '', to] = edtf.split('/');
  return to === undefined ? phraseOfPart(readPart(from)) : intervalInWords(from, to, isBounded);
}

/** A month, or one of several: of these, as of bounds, somebody may look for the day. */
const MONTHS_ALONE = /^\[?\d{4}-(?:0[1-9]|1[0-2])(?:,\d{4}-(?:0[1-9]|1[0-2]))*\]?$/;

/** An EDTF date in words, with a preposition. Marks of doubt are said: "around" for `~`, "perhaps" for `?`. */
export function edtfInWords(edtf: string, isBounded = false): string {
  const { approximate, uncertain } = boundsOf(edtf);
  const bare = edtf.replaceAll(/[~?%]/g, '');
  const words = shapeInWords(bare, isBounded);
  const perhaps = uncertain ? 'perhaps ' : '';
  if (!approximate) return `${perhaps}${words}${MONTHS_ALONE.test(bare) ? ', day not given' : ''}`;
  const isSimple = /^(?:on|in) /.test(words) && !/,| or | and /.test(words);
  return `${perhaps}${isSimple ? words.replace(/^(?:on|in) /, 'around ') : `${words}, approximately`}`;
}

/**
 * A date in words as plain text (not escaped), with the source's own wording where that is not simply the date:
 * "on 16 or 17 February 2026 (the source prints 'Monday (Feb 17)')". A time of day that needs a note stands in the note.
 */
export function whenInWords(when: When): string {
  const words = edtfInWords(edtfBesideNote(when), when.basis === 'bounded');
  return when.printed === undefined || when.basis === 'stated'
    ? words
    : `${words} (the source prints '${when.printed}')`;
}
