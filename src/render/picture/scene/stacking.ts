/**
 * The marks of a lane where they can be seen: each at its date, those of the same days above each other, and of more than
 * there is room for a count.
 */
import type { Mark } from '../picture.js';
import { type Axis, type Extent, isUndated, OVERHANG, placeOf } from './places.js';
import { MARGIN } from './scene.js';

export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  /** Whether it stands at a date. */
  readonly isDated: boolean;
  /** Counted upward from 0; undefined where it is one of those that are only counted. */
  readonly row: number | undefined;
  readonly extent: Extent | undefined;
  /** Whether its days are not certain, but so few that a bar would be hidden behind the mark. */
  readonly isNarrow: boolean;
  /** The right end of all that belongs to it. */
  readonly right: number;
}

/** How many marks stand at a place without being drawn. */
export interface Count {
  readonly x: number;
  readonly row: number;
  readonly number: number;
}

export interface Stacked {
  /** In the order of the lane. */
  readonly marks: readonly PlacedMark[];
  readonly counts: readonly Count[];
}

const MOST_ROWS = 4;
/** Half of how wide a mark is with its rim: with a ring, with a label, and without either. */
const HALF_RING = 13.5;
const HALF = 10;
const HALF_SMALL = 8;
/** A bar that reaches no further than this beyond its mark can't be seen. */
const LEAST_BAR = 4;
const QUESTION = 9;
/** Half of how wide a count is: "+39". */
const HALF_COUNT = 13;
const UNDATED_APART = 24;
const UNDATED_FIRST = MARGIN + 11;

const halfOf = ({ isChange, label }: Mark): number =>
  isChange ? HALF_RING : label === undefined ? HALF_SMALL : HALF;

/** Labelled ones first, then changes, and the newest first: what there is room for is given in this order. */
const byImportance = (marks: readonly Mark[]): readonly Mark[] => {
  const rank = ({ label, isChange }: Mark): number => (label ? 0 : isChange ? 1 : 2);
  return marks.toReversed().toSorted((a, b) => rank(a) - rank(b));
};

/** Those without any date, beside each other before the dated part, and how many there is no room for. */
function placeUndated(marks: readonly Mark[], until: number): Stacked {
  const room = (most: number): number => Math.floor((most - UNDATED_FIRST) / UNDATED_APART) + 1;
  const fits = marks.length <= room(until) ? marks.length : room(until - HALF_COUNT - HALF - 2);
  const drawn = new Set(byImportance(marks).slice(0, fits));
  const columns = new Map(marks.filter((mark) => drawn.has(mark)).map((mark, column) => [mark, column]));
  return {
    marks: marks.map((mark) => {
      const column = columns.get(mark);
      const x = UNDATED_FIRST + (column ?? 0) * UNDATED_APART;
      const row = column === undefined ? undefined : 0;
      return { mark, x, isDated: false, row, extent: undefined, isNarrow: false, right: x + halfOf(mark) };
    }),
    counts:
      marks.length > fits
        ? [{ x: UNDATED_FIRST + fits * UNDATED_APART + 1, row: 0, number: marks.length - fits }]
        : [],
  };
}

/** Rows in which nothing stands over anything else. */
function createRows() {
  const taken: { readonly from: number; readonly to: number }[][] = [];
  const isFree = (row: number, from: number, to: number): boolean =>
    (taken[row] ?? []).every((other) => to <= other.from || from >= other.to);
  /** The lowest of `most` rows that is free, taken from now on. */
  return (from: number, to: number, most: number): number | undefined => {
    const row = Array.from({ length: most }, (_, place) => place).find((place) => isFree(place, from, to));
    if (row !== undefined) taken[row] = [...(taken[row] ?? []), { from, to }];
    return row;
  };
}

function placeDated(marks: readonly Mark[], { scale, window }: Axis): Stacked {
  if (scale === undefined) return { marks: [], counts: [] };
  const take = createRows();
  const placed = byImportance(marks).map((mark): PlacedMark => {
    const { x, extent } = placeOf(mark, scale, window);
    const half = halfOf(mark);
    const isNarrow =
      mark.isUnsure && extent !== undefined && (extent.to - extent.from) / 2 < half + LEAST_BAR;
    const own = x + half + (isNarrow ? QUESTION : 0);
    const [left, right] =
      extent === undefined || isNarrow
        ? [x - half, own]
        : [Math.min(x - half, extent.from - 1), Math.max(own, extent.to + 1)];
    return { mark, x, isDated: true, row: take(left, right, MOST_ROWS), extent, isNarrow, right };
  });
  const counts: Count[] = [];
  const counted = placed.filter(({ row }) => row === undefined).toSorted((a, b) => a.x - b.x);
  while (counted.length > 0) {
    const x = counted[0]?.x ?? 0;
    const near = counted.filter((one) => one.x < x + 2 * HALF_COUNT).length;
    counted.splice(0, near);
    const row = take(x - HALF_COUNT, x + HALF_COUNT, MOST_ROWS + 1) ?? MOST_ROWS;
    counts.push({ x, row, number: near });
  }
  return { marks: placed, counts };
}

/** Places marks, given and returned in the order of their lane; those without a date stand before the dated part. */
export function stackMarks(marks: readonly Mark[], axis: Axis): Stacked {
  const isDated = (mark: Mark): boolean => axis.scale !== undefined && !isUndated(mark);
  const dated = placeDated(marks.filter(isDated), axis);
  const undated = placeUndated(
    marks.filter((mark) => !isDated(mark)),
    axis.scale === undefined ? axis.right : axis.left - OVERHANG - HALF_COUNT,
  );
  const places = new Map([...dated.marks, ...undated.marks].map((placed) => [placed.mark, placed]));
  return {
    marks: marks.flatMap((mark) => places.get(mark) ?? []),
    counts: [...undated.counts, ...dated.counts],
  };
}
