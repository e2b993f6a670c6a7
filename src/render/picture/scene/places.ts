/** Where the marks of a lane belong on its line: at their dates, and as far as their dates reach. */
import type { Day } from '../../../facts/edtf.js';
import type { Mark } from '../picture.js';
import { numberOfDay, type Scale } from './scale.js';

export interface Axis {
  /** Undefined where nothing drawn has a date. */
  readonly scale: Scale | undefined;
  /** Where the dated part begins: what has no date at all stands left of it. */
  readonly left: number;
  readonly right: number;
  /** Where the day stands up to which what is on record reaches. */
  readonly asOf: number | undefined;
  /** The days that were asked for: dates that reach further are drawn up to there. */
  readonly window: { readonly from: Day | null; readonly to: Day | null };
}

/** From where to where; open where it goes on, whether its end is not known or lies outside of the picture. */
export interface Extent {
  readonly from: number;
  readonly to: number;
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
}

export interface Place {
  readonly x: number;
  /** The days on which it may have been, or those that it lasted; undefined where it is one certain day. */
  readonly extent: Extent | undefined;
}

/** Past the first and last day, where dates that are open run out. */
export const OVERHANG = 34;

export const isUndated = ({ earliest, latest }: Mark): boolean => earliest === null && latest === null;

/** A mark's dates within the days that were asked for. */
function shownDays({ earliest, latest }: Mark, { from, to }: Axis['window']) {
  const within = (day: Day): Day => (from !== null && day < from ? from : to !== null && day > to ? to : day);
  return {
    from: earliest === null ? undefined : numberOfDay(within(earliest)),
    to: latest === null ? undefined : numberOfDay(within(latest)),
    isOpenBefore: earliest === null || within(earliest) > earliest,
    isOpenAfter: latest === null || within(latest) < latest,
  };
}

/** Every day that the line has to have. */
export const daysOf = (marks: readonly Mark[], window: Axis['window']): readonly number[] =>
  marks.flatMap((mark) => {
    const { from, to } = shownDays(mark, window);
    return [from, to].filter((day) => day !== undefined);
  });

/**
 * Where a dated mark belongs: at its day; of days that are not certain, in their middle; of what lasted, at its
 * beginning. What is open at an end reaches as far as `OVERHANG` from the other.
 */
export function placeOf(mark: Mark, scale: Scale, window: Axis['window']): Place {
  const { from, to, isOpenBefore, isOpenAfter } = shownDays(mark, window);
  const start = from === undefined ? scale.at(to ?? 0) - OVERHANG : scale.at(from);
  const end = to === undefined ? scale.at(from ?? 0) + OVERHANG : scale.at(to);
  const extent = { from: start, to: end, isOpenBefore, isOpenAfter };
  if (mark.lasts) return { x: from === undefined ? end : start, extent: end > start ? extent : undefined };
  return { x: (start + end) / 2, extent: mark.isUnsure ? extent : undefined };
}
