/** How well a fact's date fits the days that are asked for. */

import type { Item } from '../../answer.js';
import { daysOfStory } from '../../days-on-record.js';
import { fitOfDates } from '../../scope.js';

type Fit = ReturnType<typeof fitOfDates>;

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * A statement of which only the last possible day is known was hardly made before anything else of its story: where all of the
 * story up to that day lies within the days asked for, it perhaps does too.
 */
const isOfItsStory = ({ fact, record, bounds }: Item, { from, to }: Days): boolean => {
  const { earliest, latest } = bounds;
  const begun = daysOfStory(record)?.from;
  const isOpen = fact.kind === 'statement' && earliest === null && latest !== null && begun !== undefined;
  return (
    isOpen && begun <= latest && (from === undefined || from <= begun) && (to === undefined || latest <= to)
  );
};

const DAY_MS = 86_400_000;

/** A date between two days that are further apart says nothing of one day that is asked for. */
const MOST_BESIDE_DAY = 2;

const isClose = ({ bounds: { earliest, latest } }: Item): boolean =>
  earliest !== null &&
  latest !== null &&
  Date.parse(latest) - Date.parse(earliest) <= MOST_BESIDE_DAY * DAY_MS;

/** The items with how each fits. Of one day, what is surely of it leaves out what is only of about that time; a timeline marks it as such. */
export function fitsOf(
  items: readonly Item[],
  days: Days,
  isTimeline: boolean,
): readonly { readonly item: Item; readonly fit: Fit }[] {
  const { from, to } = days;
  const fits = items.map((item) => {
    const fit = fitOfDates(item.bounds, from, to);
    return { item, fit: fit === 'hardly' && isOfItsStory(item, days) ? ('perhaps' as const) : fit };
  });
  const isOfOneDay =
    !isTimeline && from !== undefined && from === to && fits.some(({ fit }) => fit === 'surely');
  return isOfOneDay
    ? fits.map(({ item, fit }) => ({ item, fit: fit === 'perhaps' && !isClose(item) ? 'hardly' : fit }))
    : fits;
}
