/** Where the marks of a lane stand on its line, and how far the doubt about their dates reaches. */
import type { Mark } from '../picture.js';
import { pack } from './packing.js';
import { numberOfDay, type Scale } from './scale.js';
import { MARGIN, RIGHT } from './scene.js';

export interface Axis {
  /** Undefined where nothing drawn has a date. */
  readonly scale: Scale | undefined;
  /** Where the dated part begins: what has no date at all stands left of it. */
  readonly left: number;
  readonly right: number;
}

export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  /** Whether it stands at a date. */
  readonly isDated: boolean;
  /** Where it may have been said, open where the date is open; undefined where the day is certain. */
  readonly doubt:
    | {
        readonly from: number;
        readonly to: number;
        readonly isOpenBefore: boolean;
        readonly isOpenAfter: boolean;
      }
    | undefined;
}

/** Marks are at least so far apart that each can be seen, as long as a lane has room. */
const APART = 24;
/** A date that is doubtful by itself, not by its days, reaches as far as this on either side. */
const SMALL_DOUBT = 17;
/** Past the first and last day, where dates that are open, and what is last known, run out. */
export const OVERHANG = 34;

export const isUndated = ({ earliest, latest }: Mark): boolean => earliest === null && latest === null;

/** Where a mark belongs: in the middle of its days, or beside the one end that is known. */
function placeOf({ earliest, latest }: Mark, scale: Scale): number {
  const from = earliest === null ? undefined : numberOfDay(earliest);
  const to = latest === null ? undefined : numberOfDay(latest);
  if (from === undefined) return scale.at(to ?? 0) - SMALL_DOUBT;
  return to === undefined ? scale.at(from) + SMALL_DOUBT : scale.at((from + to) / 2);
}

/** Every day that the line has to have. */
export const daysOf = (marks: readonly Mark[]): readonly number[] =>
  marks.flatMap(({ earliest, latest }) =>
    [earliest, latest].flatMap((day) => (day === null ? [] : [numberOfDay(day)])),
  );

function doubtOf(mark: Mark, x: number, scale: Scale): PlacedMark['doubt'] {
  if (!mark.isUnsure) return undefined;
  const { earliest, latest } = mark;
  const from = earliest === null ? x - OVERHANG : scale.at(numberOfDay(earliest));
  const to = latest === null ? x + OVERHANG : scale.at(numberOfDay(latest));
  return {
    from: Math.max(MARGIN, Math.min(from, x - SMALL_DOUBT)),
    to: Math.min(RIGHT, Math.max(to, x + SMALL_DOUBT)),
    isOpenBefore: earliest === null,
    isOpenAfter: latest === null,
  };
}

const packed = (wanted: readonly number[], from: number, to: number): readonly number[] =>
  pack(
    wanted.map((x) => ({ wanted: x - APART / 2, width: APART })),
    from - APART / 2,
    to + APART / 2,
    0,
  ).map((start) => start + APART / 2);

/** Places marks, given and returned in the order of their lane; those without a date stand before the dated part. */
export function placeMarks(marks: readonly Mark[], { scale, left, right }: Axis): readonly PlacedMark[] {
  const undated = scale === undefined ? marks : marks.filter(isUndated);
  const dated = scale === undefined ? [] : marks.filter((mark) => !isUndated(mark));
  const before = packed(
    undated.map((_, place) => MARGIN + 12 + place * APART),
    MARGIN + 12,
    Math.max(MARGIN + 12, scale === undefined ? right : left - OVERHANG - 12),
  );
  // By where they belong, which is not always the order of a list that puts loose dates after close ones.
  const wanted = dated
    .map((mark) => ({ mark, x: scale === undefined ? left : placeOf(mark, scale) }))
    .toSorted((a, b) => a.x - b.x);
  const on = packed(
    wanted.map(({ x }) => x),
    left,
    right,
  );
  const places = new Map<Mark, number>([
    ...undated.map((mark, place) => [mark, before[place] ?? left] as const),
    ...wanted.map(({ mark }, place) => [mark, on[place] ?? left] as const),
  ]);
  return marks.map((mark) => {
    const x = places.get(mark) ?? left;
    const isDated = scale !== undefined && !isUndated(mark);
    return { mark, x, isDated, doubt: isDated ? doubtOf(mark, x, scale) : undefined };
  });
}
