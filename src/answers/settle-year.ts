/** The year of a day or a month that is typed without one. */
import { boundsOf, type Day, isEdtf } from '../facts/edtf.js';
import { type DateReference, type DayRange, dayOf } from './typed-dates.js';

const DAY_MS = 86_400_000;

/** So many days from its first to its last, a time is asked for because of what was said in it, as a day is. */
const MOST_DAYS_MEANT = 10;

const distanceOfDays = ({ from, to }: DayRange): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The distance in days of a range from the days on record; 0 where they overlap. */
function distance(range: DayRange, onRecord: DayRange): number {
  const days = (a: Day, b: Day): number => (Date.parse(b) - Date.parse(a)) / DAY_MS;
  return Math.max(0, days(onRecord.to, range.from), days(range.to, onRecord.from));
}

/** A range that begins in another year; undefined where there it has no such days. */
export function movedTo(range: DayRange, year: number): DayRange | undefined {
  const text = String(year).padStart(4, '0');
  const from = text + range.from.slice(4);
  const to =
    String(year + Number(range.to.slice(0, 4)) - Number(range.from.slice(0, 4))).padStart(4, '0') +
    range.to.slice(4);
  // 29 February exists in some years only; the end of February moves with the year.
  if (range.from.endsWith('-02-01') && /-02-2[89]$/.test(range.to))
    return { from, to: boundsOf(`${text}-02`).latest ?? to };
  return isEdtf(from) && isEdtf(to) ? { from, to } : undefined;
}

/**
 * A day or a month without a year is the one nearest to what is on record. Of several it is the only one on which something
 * that is asked for is on record; or else the one of which most is, for a day or a few, which are asked for because of what was
 * said on them, and the latest for a month.
 */
export function settleYear(range: DayRange, reference: DateReference): DayRange {
  const today = dayOf(reference.now);
  const onRecord = reference.onRecord ?? { from: today, to: today };
  const first = Number(onRecord.from.slice(0, 4)) - 1;
  const last = Number(onRecord.to.slice(0, 4)) + (reference.onRecord ? 1 : 0);
  const years = Array.from({ length: last - first + 1 }, (_, at) => movedTo(range, first + at) ?? []).flat();
  const least = Math.min(...years.map((year) => distance(year, onRecord)));
  const near = years.filter((year) => distance(year, onRecord) === least).toReversed();
  if (near.length < 2) return near[0] ?? range;
  const held = new Map(near.map((year) => [year, reference.holds?.(year) ?? 0]));
  const [only, other] = near.filter((year) => (held.get(year) ?? 0) > 0);
  if (only !== undefined && other === undefined) return only;
  if (distanceOfDays(range) > MOST_DAYS_MEANT) return near[0] ?? range;
  const holdsOf = (year: DayRange): number => held.get(year) ?? 0;
  return near.toSorted((a, b) => holdsOf(b) - holdsOf(a))[0] ?? range;
}
