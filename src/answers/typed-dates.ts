/** Dates as people type them: a day, a month, a year, or words such as "yesterday" and "last Monday". */
import { parse as parseWords } from 'chrono-node/en';
import { boundsOf, type Day, isEdtf } from '../facts/edtf.js';
import { findBareMonths } from './bare-months.js';
import { daysOfNumbers, NUMERIC_DAY, SLASHED } from './numeric-days.js';
import { inParsedForm } from './plain-dates.js';
import { settleYear } from './settle-year.js';
import { UserError } from './user-error.js';

/** The days that a typed date covers, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** What settles a date that leaves something out. */
export interface DateReference {
  /** Settles "yesterday" and "last week". */
  readonly now: Date;
  /** The days between which something is on record: settles a day or a month without a year. */
  readonly onRecord: DayRange | undefined;
  /** What a bare weekday ("Monday") is the last one before: today, or the end of what is on record. */
  readonly weekday: 'now' | 'record';
  /** How much of what is asked for may be on record on these days: of several years it tells the one that is meant. */
  readonly holds?: ((range: DayRange) => number) | undefined;
}

const DAY_MS = 86_400_000;
const RELATIVE = /\b(?:yesterday|today|tonight|tomorrow|now|ago|last|past|this|next|previous)\b/i;

export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/** The day so many days later; earlier where the number is below 0. */
export const addDays = (day: Day, days: number): Day =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS));

const weekdayBase = (reference: DateReference): Day =>
  reference.weekday === 'record' && reference.onRecord ? reference.onRecord.to : dayOf(reference.now);

export interface FoundDate extends DayRange {
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether its year is not typed. */
  readonly isYearRead?: boolean;
  /** Whether it is typed as the first and the last of its days ("January to March"). */
  readonly isSpan?: boolean;
}

const DATE_PARTS = ['day', 'weekday', 'month', 'year'] as const;

type Parsed = ReturnType<typeof parseWords>[number];

function rangeOfParsed(parsed: Parsed, text: string, reference: DateReference): DayRange {
  const day = (component: Parsed['start']): Day =>
    `${String(component.get('year')).padStart(4, '0')}-${String(component.get('month')).padStart(2, '0')}-${String(component.get('day')).padStart(2, '0')}`;
  const { start } = parsed;
  const isWeekdayOnly = start.isCertain('weekday') && !start.isCertain('day');
  if (isWeekdayOnly) {
    const found = day(start);
    const base = weekdayBase(reference);
    // A bare weekday is the last one, today included: what is on record lies behind.
    const settled =
      !RELATIVE.test(text) && found > base
        ? addDays(found, -7 * Math.ceil((Date.parse(found) - Date.parse(base)) / (7 * DAY_MS)))
        : found;
    return { from: settled, to: settled };
  }
  const isRelative = RELATIVE.test(text);
  const week = /\b(last|this|past|next|previous) week\b/i.exec(text);
  if (week) {
    // The parser counts this week from its Sunday.
    const base = week[1]?.toLowerCase() === 'this' ? dayOf(reference.now) : day(start);
    const monday = addDays(base, -((new Date(`${base}T00:00:00Z`).getUTCDay() + 6) % 7));
    return { from: monday, to: addDays(monday, 6) };
  }
  // "This evening", "now": a moment of the day that was counted from.
  if (!DATE_PARTS.some((part) => start.isCertain(part))) return { from: day(start), to: day(start) };
  const isMonth = !start.isCertain('day') || /\b(?:last|this|past|next|previous) month\b/i.test(text);
  const isYear = !start.isCertain('month') || /\b(?:last|this|past|next|previous) year\b/i.test(text);
  const first = day(start);
  const whole = isYear ? first.slice(0, 4) : isMonth ? first.slice(0, 7) : first;
  const bounds = boundsOf(whole);
  const end = parsed.end
    ? boundsOf(parsed.end.isCertain('day') ? day(parsed.end) : day(parsed.end).slice(0, 7))
    : bounds;
  const range = { from: bounds.earliest ?? first, to: end.latest ?? first };
  return start.isCertain('year') || isRelative ? range : settleYear(range, reference);
}

/** Years of four digits: what EDTF writes without a prefix, and all that is ever on record. */
const isInCalendar = ({ start, end }: Parsed): boolean =>
  [start, ...(end ? [end] : [])].every((component) => {
    const year = component.get('year');
    return year !== null && year >= 1 && year < 9_999;
  });

/** Any word that a date in words begins or ends with: without one there is nothing to parse. */
const DATE_WORD =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|to(?:day|night|morrow)|yesterday|now|ago|last|past|this|next|previous|week|month|year|day|morning|noon|midnight|evening|afternoon|fortnight)/i;

/** Month names and weekdays that are also other words count only as part of a date. */
const OTHER_WORDS = /^(?:may|march|mar|sun|sat|mon|wed|second|now|dec|jan|fri)$/i;

const PREPOSITION_BEFORE =
  /\b(?:in|on|since|before|after|during|of|by|last|until|till|from|to|and|between)\s+$/i;

/** The dates in a text, in order. */
export function findDates(typed: string, reference: DateReference): readonly FoundDate[] {
  const text = inParsedForm(typed);
  const base =
    reference.weekday === 'record' ? new Date(`${weekdayBase(reference)}T12:00:00Z`) : reference.now;
  const numeric: FoundDate[] = [];
  for (const match of text.matchAll(/(?<![\d-])\d{4}(?:-\d{2}){0,2}(?![\d-])/g)) {
    // A bare number is a year only where a preposition says so: "the 2028 games" is no date.
    const isYear = match[0].length > 4 || PREPOSITION_BEFORE.test(text.slice(0, match.index));
    if (!isYear || !isEdtf(match[0])) continue;
    const { earliest, latest } = boundsOf(match[0]);
    if (earliest && latest)
      numeric.push({ from: earliest, to: latest, start: match.index, end: match.index + match[0].length });
  }
  const worded: FoundDate[] = [];
  const mayHoldDate = DATE_WORD.test(text);
  for (const parsed of mayHoldDate ? parseWords(text, { instant: base, timezone: 0 }) : []) {
    const isRelative = RELATIVE.test(parsed.text);
    // A time of day ("evening classes", "at noon") says nothing about the day.
    if (!isRelative && !DATE_PARTS.some((part) => parsed.start.isCertain(part))) continue;
    const settled =
      isRelative && base !== reference.now
        ? parseWords(parsed.text, { instant: reference.now, timezone: 0 })[0]
        : parsed;
    if (settled === undefined || !isInCalendar(settled)) continue;
    if (OTHER_WORDS.test(parsed.text) && !PREPOSITION_BEFORE.test(text.slice(0, parsed.index))) continue;
    const range = rangeOfParsed(settled, parsed.text, reference);
    const isYearRead = !isRelative && !settled.start.isCertain('year') && settled.start.isCertain('month');
    const place = { start: parsed.index, end: parsed.index + parsed.text.length };
    worded.push({ ...range, ...place, isYearRead, ...(settled.end ? { isSpan: true } : {}) });
  }
  // "2026-02" is taken by number; "11 February 2026" by words, and the year in it not a second time.
  const clash = (a: FoundDate, b: FoundDate): boolean => a.start < b.end && b.start < a.end;
  const written = numeric.filter(
    (date) => date.end - date.start > 4 || !worded.some((other) => clash(date, other)),
  );
  const read = [...written, ...worded.filter((date) => !written.some((other) => clash(date, other)))];
  const months = findBareMonths(text, reference).filter((date) => !read.some((other) => clash(date, other)));
  return [...read, ...months].toSorted((a, b) => a.start - b.start);
}

const ACCEPTED =
  'Write a day (2026-02-11 or 11 February 2026), a month (February 2026), a year, or words such as yesterday or last Monday.';

/**
 * The days that the value of a date option covers. Throws a UserError that names the option and says what is accepted,
 * for what is no date, a day that does not exist, or a day that could be read in two ways.
 */
export function readTypedDate(typed: string, option: string, reference: DateReference): DayRange {
  const text = typed.trim();
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) {
    if (!isEdtf(text)) throw new UserError(`${option}: there is no such day or month. ${ACCEPTED}`);
    const bounds = boundsOf(text);
    if (bounds.earliest && bounds.latest) return { from: bounds.earliest, to: bounds.latest };
  }
  const slashed = SLASHED.exec(text);
  if (slashed) return readSlashed(slashed, option);
  if (NUMERIC_DAY.test(text.slice(0, 100)))
    throw new UserError(`${option}: write the month as a word. ${ACCEPTED}`);
  const [date, more] = text.length > 100 ? [] : findDates(text, reference);
  const rest = date ? text.slice(0, date.start) + text.slice(date.end) : text;
  if (
    date === undefined ||
    more !== undefined ||
    /\p{N}/u.test(rest) ||
    /\p{L}/u.test(
      rest.replaceAll(
        /\b(?:on|in|the|of|by|at|to|until|till|since|before|after|from|early|late|mid|end|start)\b/gi,
        '',
      ),
    )
  ) {
    const day = /\b(\d{1,2})(?:st|nd|rd|th)?\s+\p{L}+|\p{L}+\s+(\d{1,2})\b/u.exec(text.slice(0, 100));
    const why = day ? 'there is no such day, or it is not written as a date' : 'that is not a date';
    throw new UserError(`${option}: ${why}. ${ACCEPTED}`);
  }
  const side = /^\s*(before|after)\b/i.exec(text)?.[1]?.toLowerCase();
  if (side === 'before') return { from: addDays(date.from, -1), to: addDays(date.from, -1) };
  if (side === 'after') return { from: addDays(date.to, 1), to: addDays(date.to, 1) };
  return { from: date.from, to: date.to };
}

function readSlashed(match: RegExpExecArray, option: string): DayRange {
  const [only, other] = daysOfNumbers(match);
  if (only === undefined) throw new UserError(`${option}: there is no such day. ${ACCEPTED}`);
  if (other !== undefined) throw new UserError(`${option}: that could be ${only} or ${other}. ${ACCEPTED}`);
  return { from: only, to: only };
}
