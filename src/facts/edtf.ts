/**
 * Dates in EDTF (ISO 8601-2:2019 annex A) and their bounds in days. The `edtf` package says whether a text is EDTF;
 * the bounds are computed here, because that package gets those of sets and zones wrong.
 */
import parse from 'edtf';

/** A calendar day as `YYYY-MM-DD`: compares as a string. */
export type Day = string & { readonly __day?: never };

export interface Bounds {
  /** First and last possible day; null where the date is open at that end. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** Marked `~` or `%`. */
  readonly approximate: boolean;
  /** Marked `?` or `%`. */
  readonly uncertain: boolean;
}

export const laterDay = (a: Day | null, b: Day | null): Day | null =>
  a === null ? b : b === null || a > b ? a : b;

const pad = (value: number): string => String(value).padStart(2, '0');
const fourDigits = (year: number): string => String(year).padStart(4, '0');

/** The last day of a month, counted from 1, of the Gregorian calendar. */
export function lastDayOfMonth(year: number, month: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar repeats after 400 years.
  return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}

/** The months of the EDTF season codes (level 1: 21–24, northern or unspecified; level 2: quarters, quadrimesters …). */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 14],
  29: [9, 11],
  30: [12, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

type Range = readonly [Day, Day];

/** Numbers of two digits from 1 to `high` that a pattern with unspecified digits (`X`) allows, rising. */
function numbersLike(pattern: string, high: number): readonly number[] {
  const matcher = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  const numbers = Array.from({ length: high }, (_, index) => index + 1);
  return numbers.filter((number) => matcher.test(pad(number)));
}

/** The first and last day of one year that a pattern of month and day allows, as `MM-DD`; undefined where none is. */
function daysLike(year: number, month: string, day: string): readonly [string, string] | undefined {
  const days = numbersLike(month, 12).flatMap((number) =>
    numbersLike(day, lastDayOfMonth(year, number)).map((date) => `${pad(number)}-${pad(date)}`),
  );
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** The years that a pattern of four digits allows, rising. */
function yearsLike(pattern: string): readonly number[] {
  let years = [''];
  for (const digit of pattern) {
    const digits = digit === 'X' ? [...'0123456789'] : [digit];
    years = years.flatMap((start) => digits.map((one) => `${start}${one}`));
  }
  return years.map(Number);
}

/** A month and a day in a year whose digits may be unspecified: 29 February only in leap years, 31 not in every month. */
function rangeOfPattern(yearText: string, monthText: string, dayText: string): Range | undefined {
  // Any leap year and any other: beyond that, a year makes no difference to its months.
  const [leap, common] = [daysLike(2024, monthText, dayText), daysLike(2023, monthText, dayText)];
  const daysOf = (year: number) => (lastDayOfMonth(year, 2) === 29 ? leap : common);
  const years = yearsLike(yearText).filter((year) => daysOf(year) !== undefined);
  const [firstYear, lastYear] = [years[0], years.at(-1)];
  const first = firstYear === undefined ? undefined : daysOf(firstYear);
  const last = lastYear === undefined ? undefined : daysOf(lastYear);
  if (firstYear === undefined || lastYear === undefined || !first || !last) return undefined;
  return [`${fourDigits(firstYear)}-${first[0]}`, `${fourDigits(lastYear)}-${last[1]}`];
}

/** One date without marks: a year, month, season, day or instant, digits possibly unspecified (`X`). */
function rangeOfDate(text: string): Range | undefined {
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T.*)?)?)?$/.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText] = match;
  const season = SEASONS[monthText ?? ''];
  if (season === undefined) return rangeOfPattern(yearText, monthText ?? 'XX', dayText ?? 'XX');
  if (dayText !== undefined) return undefined;
  const firstYear = Number(yearText.replaceAll('X', '0'));
  const lastYear = Number(yearText.replaceAll('X', '9'));
  const [from, to] = season;
  const endYear = to > 12 ? lastYear + 1 : lastYear;
  if (endYear > 9999) return undefined;
  const endMonth = to > 12 ? to - 12 : to;
  const endDay = lastDayOfMonth(endYear, endMonth);
  return [
    `${fourDigits(firstYear)}-${pad(from)}-01`,
    `${fourDigits(endYear)}-${pad(endMonth)}-${pad(endDay)}`,
  ];
}

type OpenRange = readonly [Day | null, Day | null];

function spanOf(ranges: readonly OpenRange[]): OpenRange | undefined {
  if (ranges.length === 0) return undefined;
  let earliest: Day | null | undefined;
  let latest: Day | null | undefined;
  for (const [from, to] of ranges) {
    if (earliest === undefined || from === null || (earliest !== null && from < earliest)) earliest = from;
    if (latest === undefined || to === null || (latest !== null && to > latest)) latest = to;
  }
  return [earliest ?? null, latest ?? null];
}

/** `a/b` or `a..b`, each end a date, or open (`..` or nothing). */
function rangeBetween(from: string, to: string): OpenRange | undefined {
  const isOpen = (end: string): boolean => end === '' || end === '..';
  const first = isOpen(from) ? null : rangeOfDate(from);
  const last = isOpen(to) ? null : rangeOfDate(to);
  if (first === undefined || last === undefined || (first === null && last === null)) return undefined;
  if (first && last && first[0] > last[1]) return undefined;
  return [first?.[0] ?? null, last?.[1] ?? null];
}

function rangeOf(text: string): OpenRange | undefined {
  const set = /^[[{](.*)[\]}]$/.exec(text);
  if (set) {
    const members = (set[1] ?? '').split(',').map((member): OpenRange | undefined => {
      const [from, to] = member.trim().split('..');
      if (from === undefined) return undefined;
      return to === undefined ? rangeOfDate(from) : rangeBetween(from, to);
    });
    return members.includes(undefined) ? undefined : spanOf(members.filter((range) => range !== undefined));
  }
  const [from, to, more] = text.split('/');
  if (from === undefined || more !== undefined) return undefined;
  return to === undefined ? rangeOfDate(from) : rangeBetween(from, to);
}

function computeBounds(text: string): Bounds | undefined {
  const range = rangeOf(text.replaceAll(/[~?%]/g, ''));
  if (range === undefined) return undefined;
  const [earliest, latest] = range;
  if (earliest === null && latest === null) return undefined;
  return { earliest, latest, approximate: /[~%]/.test(text), uncertain: /[?%]/.test(text) };
}

function isParsed(text: string): boolean {
  if (!/^[[{]?(?:\.\.)?[\dX~?%]|^\/|^\.\.\//.test(text) || /^\d{5}/.test(text)) return false;
  try {
    parse(text);
  } catch {
    return false;
  }
  return computeBounds(text) !== undefined;
}

/** No date that a record needs is longer; the parser's time grows with the square of the length. */
const LONGEST = 200;
const MOST_KEPT = 10_000;
const judged = new Map<string, boolean>();

/** Whether a text is an EDTF date of levels 0 to 2, of the years 0 to 9999 and at most 200 characters, that has bounds. */
export function isEdtf(text: string): boolean {
  if (text.length > LONGEST) return false;
  // Stories repeat their dates, and parsing one takes as long as all else that is checked of a record.
  const before = judged.get(text);
  if (before !== undefined) return before;
  const verdict = isParsed(text);
  if (judged.size < MOST_KEPT) judged.set(text, verdict);
  return verdict;
}

const known = new Map<string, Bounds>();

/**
 * The first and last day that a date allows. A mark (`~`, `?`, `%`) does not widen the bounds; it is reported beside
 * them. Throws a RangeError on a text for which `isEdtf` is false.
 */
export function boundsOf(text: string): Bounds {
  const cached = known.get(text);
  if (cached) return cached;
  const bounds = computeBounds(text);
  if (bounds === undefined) throw new RangeError(`"${text}" is no EDTF date with bounds`);
  if (known.size < MOST_KEPT) known.set(text, bounds);
  return bounds;
}

/** Whether a date is one certain day. */
export const isExactDay = (bounds: Bounds): boolean =>
  bounds.earliest !== null && bounds.earliest === bounds.latest && !bounds.approximate && !bounds.uncertain;
