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

/** The last day of a month of the Gregorian calendar. */
export const lastDayOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

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

function maskedRange(pattern: string, low: number, high: number): readonly [number, number] | undefined {
  const matcher = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  let first: number | undefined;
  let last: number | undefined;
  for (let value = low; value <= high; value += 1) {
    if (!matcher.test(pad(value))) continue;
    first ??= value;
    last = value;
  }
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** One date without marks: a year, month, season, day or instant, digits possibly unspecified (`X`). */
function rangeOfDate(text: string): Range | undefined {
  const match = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2})(?:T.*)?)?)?$/.exec(text);
  if (!match) return undefined;
  const [, yearText = '', monthText, dayText] = match;
  const firstYear = Number(yearText.replaceAll('X', '0'));
  const lastYear = Number(yearText.replaceAll('X', '9'));
  const at = (year: number, month: number, day: number): Day =>
    `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
  if (monthText === undefined) return [at(firstYear, 1, 1), at(lastYear, 12, 31)];
  const season = SEASONS[monthText];
  if (season !== undefined) {
    if (dayText !== undefined) return undefined;
    const [from, to] = season;
    const endYear = to > 12 ? lastYear + 1 : lastYear;
    const endMonth = to > 12 ? to - 12 : to;
    return [at(firstYear, from, 1), at(endYear, endMonth, lastDayOfMonth(endYear, endMonth))];
  }
  const months = maskedRange(monthText, 1, 12);
  if (months === undefined) return undefined;
  const [firstMonth, lastMonth] = months;
  if (dayText === undefined) {
    return [at(firstYear, firstMonth, 1), at(lastYear, lastMonth, lastDayOfMonth(lastYear, lastMonth))];
  }
  const firstDays = maskedRange(dayText, 1, lastDayOfMonth(firstYear, firstMonth));
  const lastDays = maskedRange(dayText, 1, lastDayOfMonth(lastYear, lastMonth));
  if (firstDays === undefined || lastDays === undefined) return undefined;
  return [at(firstYear, firstMonth, firstDays[0]), at(lastYear, lastMonth, lastDays[1])];
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
  if (earliest !== null && latest !== null && earliest > latest) return undefined;
  return { earliest, latest, approximate: /[~%]/.test(text), uncertain: /[?%]/.test(text) };
}

/** Whether a text is an EDTF date of levels 0 to 2, of the years 0 to 9999, that has bounds. */
export function isEdtf(text: string): boolean {
  if (!/^[[{]?(?:\.\.)?[\dX~?%]|^\/|^\.\.\//.test(text) || /^\d{5}/.test(text)) return false;
  try {
    parse(text);
  } catch {
    return false;
  }
  return computeBounds(text) !== undefined;
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
  if (known.size < 10_000) known.set(text, bounds);
  return bounds;
}

/** Whether a date is one certain day. */
export const isExactDay = (bounds: Bounds): boolean =>
  bounds.earliest !== null && bounds.earliest === bounds.latest && !bounds.approximate && !bounds.uncertain;
