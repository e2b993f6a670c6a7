/** "Between 1 and 5 March", "from 20 December to 3 January": two dates that are the ends of one time have years that go together. */
import { movedTo, settleYear } from '../../settle-year.js';
import type { DateReference, FoundDate } from '../../typed-dates.js';
import { UserError } from '../../user-error.js';

const JOINING = /^\s*(?:and|to|or|until|till|–|-)\s+(?:the\s+)?$/i;

const isJoined = (text: string, one: FoundDate, other: FoundDate): boolean =>
  JOINING.test(text.slice(one.end, other.start));

const yearOf = ({ from }: { readonly from: string }): number => Number(from.slice(0, 4));

/** A date in another year; undefined where that year has no such day. */
function inYear(date: FoundDate, year: number): FoundDate | undefined {
  const moved = movedTo(date, year);
  return moved && { ...date, ...moved };
}

/** Over the turn of a year nobody counts more months than this. */
const MOST_MONTHS_TURNED = 6;

const monthOf = ({ from }: FoundDate): number => Number(from.slice(5, 7));

/** So many years lie between two dates without one: 1 where a year turns between them. */
function yearsBetween(one: FoundDate, other: FoundDate): number {
  const months = monthOf(other) - monthOf(one);
  return months < 0 && months + 12 <= MOST_MONTHS_TURNED ? 1 : 0;
}

/** Two dates without a year in the years in which most is on record; undefined where no years have both. */
function inSettledYears(
  one: FoundDate,
  other: FoundDate,
  reference: DateReference,
): readonly [FoundDate, FoundDate] | undefined {
  const years = yearsBetween(one, other);
  const first = inYear(one, yearOf(other) - years);
  const last = first ? other : inYear(other, yearOf(one) + years);
  if (last === undefined) return undefined;
  const settled = settleYear({ from: (first ?? one).from, to: last.to }, reference);
  const from = inYear(one, yearOf(settled));
  const to = inYear(other, yearOf(settled) + years);
  return from && to && [from, to];
}

/** The first of two dates in the year that goes with that of the second. Throws a UserError where that year has no such day. */
function inYearOf(text: string, one: FoundDate, other: FoundDate): FoundDate {
  const year = yearOf(other) - yearsBetween(one, other);
  const first = inYear(one, year);
  if (first) return first;
  throw new UserError(
    `question: there is no ${text.slice(one.start, one.end)} ${year}. Is another day meant?`,
  );
}

/** The dates in order, those that are joined in years that go together: that of the second, or the one in which most is on record. */
export function withSharedYears(
  text: string,
  dates: readonly FoundDate[],
  reference: DateReference,
): readonly FoundDate[] {
  const shared = [...dates];
  for (let at = 1; at < shared.length; at += 1) {
    const [one, other] = [shared[at - 1], shared[at]];
    if (one?.isYearRead !== true || other === undefined || !isJoined(text, one, other)) continue;
    const pair =
      other.isYearRead === true
        ? inSettledYears(one, other, reference)
        : ([inYearOf(text, one, other), other] as const);
    if (pair) [shared[at - 1], shared[at]] = pair;
  }
  return shared;
}
