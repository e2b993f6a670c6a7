/** The days on one side of a fact. */
import type { Bounds } from '../../../facts/edtf.js';
import type { Fact } from '../../../facts/schema.js';
import { whenOf } from '../../../facts/store.js';
import { addDays, type DayRange } from '../../typed-dates.js';
import { mondayOf } from './parts-of-months.js';

export type EventSide =
  | 'before'
  | 'after'
  | 'since'
  | 'during'
  | 'on'
  | 'week of'
  | `${'day' | 'week'} ${'before' | 'after'}`;

/** Whether a fact is one that lasts (`a/b`, `a/..`); a statement never does. */
export function lasts(fact: Fact): boolean {
  const { edtf, basis } = whenOf(fact);
  return fact.kind !== 'statement' && basis !== 'bounded' && edtf.includes('/');
}

/**
 * The days that lie on one side of a fact for certain, both ends included; undefined where its own days are not sure
 * enough to tell. The day itself counts as "since" and "during", and neither as before nor after: in which order things
 * happened within a day is not on record.
 */
export function rangeBeside(side: EventSide, bounds: Bounds, fact: Fact): Partial<DayRange> | undefined {
  const { earliest, latest, approximate, uncertain } = bounds;
  if (approximate || uncertain) return undefined;
  const exact = earliest !== null && earliest === latest ? earliest : undefined;
  switch (side) {
    case 'before':
      return earliest === null ? undefined : { to: addDays(earliest, -1) };
    case 'after':
      return latest === null ? undefined : { from: addDays(latest, 1) };
    case 'since':
      if (earliest !== null && (exact !== undefined || lasts(fact))) return { from: earliest };
      return latest === null ? undefined : { from: addDays(latest, 1) };
    case 'during':
    case 'on':
      if (earliest === null) return undefined;
      return latest === null ? { from: earliest } : { from: earliest, to: latest };
    case 'week of':
      return exact === undefined ? undefined : { from: mondayOf(exact), to: addDays(mondayOf(exact), 6) };
    case 'day before':
      return exact === undefined ? undefined : { from: addDays(exact, -1), to: addDays(exact, -1) };
    case 'day after':
      return exact === undefined ? undefined : { from: addDays(exact, 1), to: addDays(exact, 1) };
    case 'week before':
      return exact === undefined ? undefined : { from: addDays(exact, -7), to: addDays(exact, -1) };
    case 'week after':
      return exact === undefined ? undefined : { from: addDays(exact, 1), to: addDays(exact, 7) };
  }
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const DAYS_A_WEEK = 7;

/** "The Monday after": the first day of that name on one side of an exact day; undefined where the day is not exact. */
export function weekdayBeside(
  { weekday = '', beyond = '' }: Readonly<Record<string, string | undefined>>,
  { earliest, latest, approximate, uncertain }: Bounds,
): Partial<DayRange> | undefined {
  if (approximate || uncertain || earliest === null || earliest !== latest) return undefined;
  const step = /^after$/i.test(beyond) ? 1 : -1;
  const asked = WEEKDAYS.indexOf(weekday.toLowerCase());
  const own = new Date(`${earliest}T00:00:00Z`).getUTCDay();
  const away = (step * (asked - own) + DAYS_A_WEEK) % DAYS_A_WEEK || DAYS_A_WEEK;
  const day = addDays(earliest, step * away);
  return { from: day, to: day };
}
