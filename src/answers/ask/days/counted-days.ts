/** Days counted from another: "two weeks before the vote", "within ten days after 3 May". */
import type { Day } from '../../../facts/edtf.js';
import { addDays, type DayRange } from '../../typed-dates.js';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Up to the day or the clause that is counted from; the last of its groups is the side. */
const COUNTED_SOURCE = `(?<![\\p{L}\\d’'-])(?:(?<within>within|(?:in|during|over)\\s+the|in\\s+(?:his|her|its|their))\\s+(?:the\\s+)?(?:(?:first|last|next)\\s+)?)?(?:(?<bound>more\\s+than|over|at\\s+least|less\\s+than|under|up\\s+to|exactly|just)\\s+)?(?<count>\\d{1,3}|an?|${NUMBERS.join('|')})\\s+(?<counted>day|week|month|year)s?\\s+(?<side>before|after)`;

/** The same as a part of another pattern. */
export const COUNTED_DAYS = COUNTED_SOURCE;

const WITH_WHAT_FOLLOWS = new RegExp(
  `${COUNTED_SOURCE}(?=\\s+[\\p{L}\\d])(?!\\s+(?:yesterday|today|tomorrow|now|that|this|then|and|what)\\b)`,
  'giu',
);

const BEFORE_A_DATE = new RegExp(`${COUNTED_SOURCE}\\s+(?:the\\s+)?$`, 'iu');

/** So many days may be meant by a unit, beside the days themselves: nobody counts weeks to the day. */
const UNITS = {
  day: { days: 1, either: 0 },
  week: { days: 7, either: 3 },
  month: { days: 30, either: 15 },
  year: { days: 365, either: 182 },
} as const;

type Groups = Readonly<Record<string, string | undefined>>;

/** Whether the groups of a match are of counted days. */
export const isCounted = (groups: Groups): boolean => groups['count'] !== undefined;

/** With blanks in place of counted days: they are no days from today. */
export const withoutCounts = (text: string): string =>
  text.replaceAll(WITH_WHAT_FOLLOWS, (run) => ' '.repeat(run.length));

/** The count that stands before a date, where one does. */
export const countBefore = (text: string): RegExpExecArray | null => BEFORE_A_DATE.exec(text);

/** The days that the groups of a match count from a range of days, which is one day where it is exact. */
export function countedFrom(groups: Groups, { from, to }: DayRange): Partial<DayRange> {
  const typed = (groups['count'] ?? '').toLowerCase();
  const count = /^\d/.test(typed) ? Number(typed) : Math.max(NUMBERS.indexOf(typed) + 1, 1);
  const { days, either } = UNITS[(groups['counted'] ?? 'day').toLowerCase() as keyof typeof UNITS];
  const isAfter = groups['side']?.toLowerCase() === 'after';
  const away = count * days;
  const at = (number: number): Day => (isAfter ? addDays(to, number) : addDays(from, -number));
  const between = (near: number, far: number): DayRange =>
    isAfter ? { from: at(near), to: at(far) } : { from: at(far), to: at(near) };
  const bound = (groups['bound'] ?? '').toLowerCase();
  if (/^(?:more|over|at)/.test(bound)) {
    const first = at(bound.startsWith('at') ? away : away + 1);
    return isAfter ? { from: first } : { to: first };
  }
  if (groups['within'] !== undefined || /^(?:up|less|under)/.test(bound))
    return between(1, /^(?:less|under)/.test(bound) ? Math.max(away - 1, 1) : away);
  return between(away - either, away + either);
}
