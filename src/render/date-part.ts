/** One date of an EDTF expression, without marks: a day, a month, a season, a year, or one with digits left open. */
import { dayInWords, monthName } from '../facts/day-words.js';
import { boundsOf } from '../facts/edtf.js';

export interface DatePart {
  readonly kind: 'day' | 'month' | 'season' | 'year' | 'open';
  /** As written in EDTF. */
  readonly text: string;
  readonly year: number;
  /** From 1; 0 where there is none; the code of a season. */
  readonly month: number;
  readonly day: number;
  /** The time of day in words, where one is given. */
  readonly time: string | undefined;
}

function timeInWords(time: string | undefined): string | undefined {
  const match = /^(\d{2}:\d{2})[^Z+-]*(Z|[+-].*)?$/.exec(time ?? '');
  if (!match) return undefined;
  const [, clock = '', zone] = match;
  return zone === undefined ? clock : `${clock} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}`;
}

/** Reads a date for which `isEdtf` holds. */
export function readPart(text: string): DatePart {
  const [, year = '', month = '', day = '', time] =
    /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T(.*))?)?)?$/.exec(text) ?? [];
  const numbers = { year: Number(year), month: Number(month), day: Number(day) };
  const shared = { text, ...numbers, time: timeInWords(time) };
  if (text.includes('X') || year === '') return { kind: 'open', ...shared };
  if (month === '') return { kind: 'year', ...shared };
  if (numbers.month > 12) return { kind: 'season', ...shared };
  return { kind: day === '' ? 'month' : 'day', ...shared };
}

const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;
const SEASON_NAMES = ['spring', 'summer', 'autumn', 'winter'] as const;

/** The names of the season codes of ISO 8601-2, 4.8: without and with a hemisphere, quarters, thirds, halves. */
function nameOfSeason({ year, month: code }: DatePart): string {
  const season = SEASON_NAMES[(code - 21) % 4] ?? '';
  const across = code % 4 === 0 && code <= 28 ? `${year}/${String(year + 1).slice(-2)}` : String(year);
  if (code <= 24) return `${season} ${across}`;
  if (code <= 28) return `the northern ${season} of ${across}`;
  if (code <= 32)
    return `the southern ${season} of ${code === 30 ? `${year}/${String(year + 1).slice(-2)}` : year}`;
  if (code <= 36) return `the ${ORDINALS[code - 33] ?? ''} quarter of ${year}`;
  if (code <= 39) return `the ${ORDINALS[code - 37] ?? ''} four months of ${year}`;
  return `the ${code === 40 ? 'first' : 'second'} half of ${year}`;
}

/** A date some of whose digits are left open (`X`), with its preposition. */
function phraseOfOpen({ text }: DatePart): string {
  const [year = '', month, day] = text.split('-');
  if (/^\d{4}$/.test(year) && (month === undefined || month === 'XX'))
    return `in ${Number(year)}, day not given`;
  if (/^\d{4}$/.test(year) && month !== undefined && /^\d{2}$/.test(month) && day === 'XX') {
    return `in ${monthName(Number(month))} ${Number(year)}, day not given`;
  }
  if (/^\d{3}X$/.test(year) && month === undefined) return `in the ${year.slice(0, 3)}0s`;
  const { earliest, latest } = boundsOf(text);
  if (earliest === null || latest === null) return 'on a day not given';
  if (month === undefined) return `between ${Number(earliest.slice(0, 4))} and ${Number(latest.slice(0, 4))}`;
  return `between ${listParts([readPart(earliest), readPart(latest)], 'and')}, day not given`;
}

/** The date by itself, without a preposition. */
export function nameOfPart(part: DatePart): string {
  switch (part.kind) {
    case 'day':
      return part.time === undefined
        ? dayInWords(part.text.slice(0, 10))
        : `${dayInWords(part.text.slice(0, 10))} at ${part.time}`;
    case 'month':
      return `${monthName(part.month)} ${part.year}`;
    case 'year':
      return String(part.year);
    case 'season':
      return nameOfSeason(part);
    case 'open':
      return phraseOfOpen(part).replace(/^(?:on|in) /, '');
  }
}

/** The date with its preposition. */
export function phraseOfPart(part: DatePart): string {
  if (part.kind === 'open') return phraseOfOpen(part);
  return `${part.kind === 'day' ? 'on' : 'in'} ${nameOfPart(part)}`;
}

/** A date without what the one after it says as well: "16" before "17 February 2026". */
function shortened(part: DatePart, next: DatePart): string {
  const isPlain = part.time === undefined && next.time === undefined && part.kind === next.kind;
  if (!isPlain || part.year !== next.year) return nameOfPart(part);
  if (part.kind === 'month') return monthName(part.month);
  if (part.kind !== 'day') return nameOfPart(part);
  return part.month === next.month ? String(part.day) : `${part.day} ${monthName(part.month)}`;
}

/** Dates in a row, what they share said once: "14, 16 or 17 February 2026", "28 February and 1 March 2026". */
export function listParts(parts: readonly DatePart[], word: 'or' | 'and' | 'to'): string {
  const names = parts.map((part, place) => {
    const next = parts[place + 1];
    return next === undefined ? nameOfPart(part) : shortened(part, next);
  });
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}
