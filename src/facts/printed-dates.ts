/** Whether the words in which a source prints a date agree with the date on record. English names only. */
import { type Bounds, type Day, lastDayOfMonth } from './edtf.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Of a date that is open at an end, a printed day without a year is the one nearest to the end that is known. */
const HALF_A_YEAR = 183 * 86_400_000;
/** A printed day without a year is tried in so many years of a long date, no more. */
const MOST_YEARS = 30;

const MONTH = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)';
const YEAR = '(?:,?\\s+(\\d{4}))?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+${DAY}${YEAR}`, 'gi');
const DAY_FIRST = new RegExp(`(?<!\\d)${DAY}\\s+(?:of\\s+)?${MONTH}(?![a-z])${YEAR}`, 'gi');
const DIGITS = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const WEEKDAY = /\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:(?:s|nes|rs?|ur)?day|s|rs?)?s?\b/g;
const LOWER_WEEKDAY = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?days?\b/g;

interface PrintedDay {
  readonly text: string;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

function printedDay(text: string, year: string | undefined, month: string, day: string): PrintedDay {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return {
    text,
    year: year === undefined ? undefined : Number(year),
    month: named || Number(month),
    day: Number(day),
  };
}

function daysIn(printed: string): readonly PrintedDay[] {
  return [
    ...[...printed.matchAll(MONTH_FIRST)].map(([text, month = '', day = '', year]) =>
      printedDay(text, year, month, day),
    ),
    ...[...printed.matchAll(DAY_FIRST)].map(([text, day = '', month = '', year]) =>
      printedDay(text, year, month, day),
    ),
    ...[...printed.matchAll(DIGITS)].map(([text, year, month = '', day = '']) =>
      printedDay(text, year, month, day),
    ),
  ];
}

/** The weekdays named, counted from Sunday as 0. */
function weekdaysIn(printed: string): readonly number[] {
  return [...printed.matchAll(WEEKDAY), ...printed.matchAll(LOWER_WEEKDAY)].map(([, name = '']) =>
    WEEKDAYS.findIndex((weekday) => weekday.slice(0, 3).toLowerCase() === name.toLowerCase()),
  );
}

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const yearOf = (day: Day): number => Number(day.slice(0, 4));

function yearsOf({ earliest, latest }: Bounds): readonly number[] {
  const end = latest ?? earliest;
  const start = earliest ?? latest;
  if (start === null || end === null) return [];
  const last = latest === null ? yearOf(end) + 1 : yearOf(end);
  const first = earliest === null ? yearOf(start) - 1 : yearOf(start);
  return Array.from({ length: Math.min(last - first + 1, MOST_YEARS) }, (_, index) => last - index);
}

/** The calendar days that a printed one can be; none for a 30 February. */
function readingsOf({ year, month, day }: PrintedDay, bounds: Bounds): readonly Day[] {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const readings = (year === undefined ? yearsOf(bounds) : [year])
    .filter((candidate) => month <= 12 && day >= 1 && day <= lastDayOfMonth(candidate, month))
    .map((candidate) => `${pad(candidate, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  const end = bounds.earliest === null ? bounds.latest : bounds.latest === null ? bounds.earliest : null;
  if (year !== undefined || end === null) return readings;
  return readings.filter((reading) => Math.abs(Date.parse(reading) - Date.parse(end)) <= HALF_A_YEAR);
}

const isWithin = (day: Day, { earliest, latest }: Bounds): boolean =>
  (earliest === null || day >= earliest) && (latest === null || day <= latest);

/** The days of a date, up to a week of them; undefined where it is open at an end. */
function firstWeekOf({ earliest, latest }: Bounds): readonly Day[] | undefined {
  if (earliest === null || latest === null) return undefined;
  const start = Date.parse(`${earliest}T00:00:00Z`);
  return Array.from({ length: 7 }, (_, index) =>
    new Date(start + index * 86_400_000).toISOString().slice(0, 10),
  ).filter((day) => day <= latest);
}

/** Where a printed date contradicts itself or the date on record: what is wrong, as sentences; none where all is well. */
export function contradictionsOf(printed: string, bounds: Bounds): readonly string[] {
  const faults: string[] = [];
  const possible: Day[] = [];
  for (const day of daysIn(printed)) {
    const readings = readingsOf(day, bounds);
    const inside = readings.filter((reading) => isWithin(reading, bounds));
    if (inside.length === 0) faults.push(`prints "${day.text}", which lies outside the date on record`);
    possible.push(...(inside.length > 0 ? inside : readings));
  }
  const days = possible.length > 0 ? possible : firstWeekOf(bounds);
  if (days === undefined) return faults;
  const weekdays = new Set(days.map(weekdayOf));
  for (const weekday of new Set(weekdaysIn(printed))) {
    if (weekdays.has(weekday)) continue;
    const actual = [...weekdays].map((index) => WEEKDAYS[index]).join(' or ');
    faults.push(`prints "${WEEKDAYS[weekday]}", but the date is a ${actual}`);
  }
  return faults;
}
