/** The days between which something is on record. */
import type { Bounds } from '../facts/edtf.js';
import type { StoryRecord } from '../facts/store.js';
import type { DayRange } from './typed-dates.js';

const DAY_MS = 86_400_000;

/** A date known to within this many days counts as dated; a looser one says little about when a story took place. */
const WELL_DATED_DAYS = 31;

const isWellDated = ({ earliest, latest }: Bounds): boolean =>
  earliest !== null &&
  latest !== null &&
  Date.parse(latest) - Date.parse(earliest) <= WELL_DATED_DAYS * DAY_MS;

/** From the first day of any range to the last day of any. */
function spanOf(ranges: readonly DayRange[]): DayRange | undefined {
  let span: DayRange | undefined;
  for (const { from, to } of ranges)
    span = {
      from: span && span.from < from ? span.from : from,
      to: span && span.to > to ? span.to : to,
    };
  return span;
}

function kept<Key extends object>(
  make: (key: Key) => DayRange | undefined,
): (key: Key) => DayRange | undefined {
  const made = new WeakMap<Key, DayRange | 'none'>();
  return (key) => {
    const known = made.get(key) ?? make(key) ?? 'none';
    made.set(key, known);
    return known === 'none' ? undefined : known;
  };
}

/** Of one story. */
export const daysOfStory = kept(({ statements, bounds }: StoryRecord) =>
  spanOf(
    statements
      .flatMap(({ id }) => bounds.get(id) ?? [])
      .filter(isWellDated)
      .map(({ earliest, latest }) => ({ from: earliest ?? '', to: latest ?? '' })),
  ),
);

/** The days from which to which the well-dated statements reach. */
export const daysOnRecord = kept((records: readonly StoryRecord[]) =>
  spanOf(records.flatMap((record) => daysOfStory(record) ?? [])),
);
