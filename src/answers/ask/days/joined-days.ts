/** "Between 1 and 5 March", "from 20 December to 3 January": two dates that are the ends of one time have years that go together. */
import { settleYear } from '../../settle-year.js';
import type { DateReference, FoundDate } from '../../typed-dates.js';

const JOINING = /^\s*(?:and|to|or|until|till|–|-)\s+(?:the\s+)?$/i;

const isJoined = (text: string, one: FoundDate, other: FoundDate): boolean =>
  JOINING.test(text.slice(one.end, other.start));

const inYear = (date: FoundDate, year: number): FoundDate => {
  const more = year - Number(date.from.slice(0, 4));
  const moved = (day: string): string =>
    `${String(Number(day.slice(0, 4)) + more).padStart(4, '0')}${day.slice(4)}`;
  return { ...date, from: moved(date.from), to: moved(date.to) };
};

const yearOf = ({ from }: FoundDate): number => Number(from.slice(0, 4));

/** Over the turn of a year nobody counts more months than this. */
const MOST_MONTHS_TURNED = 6;

const monthOf = ({ from }: FoundDate): number => Number(from.slice(5, 7));

/** Two dates in the year of the second, the first in the year before where a year turns between them. */
function inYears(one: FoundDate, other: FoundDate): readonly [FoundDate, FoundDate] {
  const months = monthOf(other) - monthOf(one);
  const isTurned = months < 0 && months + 12 <= MOST_MONTHS_TURNED;
  return [inYear(one, yearOf(other) - (isTurned ? 1 : 0)), other];
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
    const [first, second] = inYears(one, other);
    const joint = { from: first.from, to: second.to };
    const settled = other.isYearRead === true ? settleYear(joint, reference) : joint;
    const last = inYear(second, Number(settled.to.slice(0, 4)));
    [shared[at - 1], shared[at]] = inYears(first, last);
  }
  return shared;
}
