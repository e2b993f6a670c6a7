/** A lane: whose it is, the line with its marks, and what is written at them. */
import type { Lane, Mark } from '../picture.js';
import { STYLES } from '../styles.js';
import { textWidth } from '../text/measure.js';
import { layOutLabels } from './labels.js';
import type { Axis } from './places.js';
import { DOUBT, INK, type Item, MARGIN, NAME, QUIET, RIGHT, SMALL, SMALL_BOLD } from './scene.js';
import { type Count, type PlacedMark, stackMarks } from './stacking.js';
import { write } from './write.js';

const RADIUS = 7;
/** Marks without a label are smaller. */
const SMALL_RADIUS = 5;
const RING = 12;
const BAND = 8;
const HEADER = 24;
const TRACK = 38;
const LABELS = 54;
const BELOW = 9;
/** Between the rows of marks that stand above each other: more where there are rings. */
const ROW = 21;
const ROW_OF_RINGS = 26;

/** The last known position at the right, the name and the role in what is left of the line. */
function headerOf({ name, role, last, instead }: Lane, top: number): readonly Item[] {
  const baseline = top + HEADER - 3;
  const chipText = last?.means ?? instead;
  const items: Item[] = [];
  let right = RIGHT;
  if (chipText !== undefined) {
    const look = STYLES[last?.style ?? 'statement'];
    const colour = last === undefined ? QUIET : look.colour;
    const text = write(chipText, SMALL_BOLD, colour, [0, baseline - 0.5], 230);
    const width = text.width + 20;
    right = RIGHT - width - 12;
    items.push(
      { kind: 'box', x: RIGHT - width, y: baseline - 15, width, height: 21, radius: 10.5, colour: look.tint },
      { ...text, x: RIGHT - width + 10 },
    );
  }
  const nameItem = write(name, NAME, INK, [MARGIN, baseline], right - MARGIN);
  const left = MARGIN + nameItem.width + 8;
  const isRoom = role !== undefined && right - left > Math.min(60, textWidth(role, SMALL));
  return [...items, nameItem, ...(isRoom ? [write(role, SMALL, QUIET, [left, baseline], right - left)] : [])];
}

/** How far the doubt about a date reaches: a bar with ends, or without one where the date is open. */
function doubtItems({ mark, x: at, extent, isNarrow }: PlacedMark, y: number): readonly Item[] {
  if (extent === undefined || !mark.isUnsure) return [];
  if (isNarrow) {
    const half = mark.isChange ? RING + 1 : radiusOf(mark) + 2.5;
    return [write(DOUBT, SMALL_BOLD, INK, [at + half, y + 4])];
  }
  const { from, to, isOpenBefore, isOpenAfter } = extent;
  const end = (x: number): Item => ({
    kind: 'line',
    from: [x, y - 6],
    to: [x, y + 6],
    colour: INK,
    width: 1.6,
  });
  const arrow = (x: number, turn: number): readonly Item[] =>
    [-4, 4].map((up) => ({
      kind: 'line' as const,
      from: [x, y] as const,
      to: [x + turn * 5, y + up] as const,
      colour: INK,
      width: 1.6,
    }));
  return [
    { kind: 'line', from: [from, y], to: [to, y], colour: INK, width: 1.6 },
    ...(isOpenBefore ? arrow(from, 1) : [end(from)]),
    ...(isOpenAfter ? arrow(to, -1) : [end(to)]),
  ];
}

function bandsOf({ spans }: Lane, placed: readonly PlacedMark[], y: number): readonly Item[] {
  return spans.flatMap((span, place) => {
    const from = placed[place];
    const to = placed[place + 1];
    if (span === 'unknown' || !from?.isDated || !to?.isDated || to.x <= from.x) return [];
    return [
      {
        kind: 'band' as const,
        x: from.x,
        y: y - BAND / 2,
        width: to.x - from.x,
        height: BAND,
        colours: [STYLES[from.mark.style].colour, STYLES[to.mark.style].colour] as const,
        opacity: 0.42,
        isFading: span === 'changing',
      },
    ];
  });
}

/** Over so much of its length at most, what goes on fades out at its end. */
const FADE = 40;

/** The time that something lasted; it fades at the very end where it goes on. */
function lastingItems({ mark, extent }: PlacedMark, y: number): readonly Item[] {
  if (extent === undefined || !mark.lasts) return [];
  const { colour } = STYLES[mark.style];
  const { from, to, isOpenBefore, isOpenAfter } = extent;
  const fade = Math.min(FADE, (to - from) / 2);
  const start = isOpenBefore ? from + fade : from;
  const end = isOpenAfter ? to - fade : to;
  const band = (x: number, until: number, colours: Extract<Item, { kind: 'band' }>['colours']): Item => ({
    kind: 'band',
    x,
    y: y - BAND / 2,
    width: until - x,
    height: BAND,
    colours,
    opacity: 0.42,
    isFading: colours.includes(undefined),
  });
  return [
    ...(isOpenBefore ? [band(from, start, [undefined, colour])] : []),
    ...(end > start ? [band(start, end, [colour, colour])] : []),
    ...(isOpenAfter ? [band(end, to, [colour, undefined])] : []),
  ];
}

const radiusOf = ({ label }: Mark): number => (label === undefined ? SMALL_RADIUS : RADIUS);

function markItems({ mark, x }: PlacedMark, y: number): readonly Item[] {
  const { shape, colour } = STYLES[mark.style];
  return [
    ...(mark.isChange ? [{ kind: 'ring' as const, x, y, radius: RING }] : []),
    { kind: 'mark', x, y, shape, colour, radius: radiusOf(mark), isHollow: mark.isHollow },
  ];
}

function countItem({ x, number }: Count, y: number): Item {
  const text = `+${number}`;
  return write(text, SMALL_BOLD, QUIET, [x - textWidth(text, SMALL_BOLD) / 2, y + 4]);
}

export interface LaidOutLane {
  readonly items: readonly Item[];
  readonly height: number;
}

/** From the last known position up to the day for which it is: nothing newer is on record. */
function lastKnownItems(lane: Lane, placed: readonly PlacedMark[], axis: Axis, yOf: (row: number) => number) {
  const last = placed.at(-1);
  if (lane.last === undefined || !last?.isDated) return [];
  const from = last.right + 4;
  const y = yOf(last.row ?? 0);
  if (axis.asOf === undefined || axis.asOf <= from) return [];
  return [
    {
      kind: 'line' as const,
      from: [from, y] as const,
      to: [axis.asOf, y] as const,
      colour: STYLES[lane.last.style].colour,
      width: 3,
      isDotted: true,
    },
  ];
}

/** Lays a lane out below `top`. */
export function layOutLane(lane: Lane, axis: Axis, top: number): LaidOutLane {
  const { marks: placed, counts } = stackMarks(lane.marks, axis);
  const rows = Math.max(0, ...[...placed, ...counts].map(({ row }) => row ?? 0));
  const apart = placed.some(({ mark }) => mark.isChange) ? ROW_OF_RINGS : ROW;
  const base = top + TRACK + rows * apart;
  const yOf = (row: number): number => base - row * apart;
  const labelsTop = base + LABELS - TRACK;
  const labelled = placed
    .flatMap(({ mark, x, row = 0 }) => (mark.label ? [{ label: mark.label, x, row }] : []))
    .toSorted((a, b) => a.x - b.x);
  const labels = layOutLabels(labelled, lane.more + placed.length - labelled.length, labelsTop);
  const leaders = labelled.flatMap(({ x, row }, place): readonly Item[] => {
    const { start, width } = labels.places[place] ?? { start: x, width: 0 };
    const near = Math.min(Math.max(x, start + 6), start + Math.max(6, width - 6));
    const line = (from: readonly [number, number], to: readonly [number, number]): Item => ({
      kind: 'line',
      from,
      to,
      colour: '#9ca3af',
      width: 1,
    });
    const stem = row === 0 ? [] : [line([x, yOf(row) + 8], [x, base + 8])];
    return [...stem, line([x, base + 8], [near, labelsTop + 1])];
  });
  const drawn = placed.flatMap((one) => (one.row === undefined ? [] : [{ one, y: yOf(one.row) }]));
  const small = drawn.filter(({ one }) => one.mark.label === undefined);
  const large = drawn.filter(({ one }) => one.mark.label !== undefined);
  return {
    items: [
      ...headerOf(lane, top),
      ...bandsOf(lane, placed, base),
      ...lastKnownItems(lane, placed, axis, yOf),
      ...drawn.flatMap(({ one, y }) => lastingItems(one, y)),
      ...leaders,
      ...drawn.flatMap(({ one, y }) => doubtItems(one, y)),
      ...[...small, ...large].flatMap(({ one, y }) => markItems(one, y)),
      ...counts.map((count) => countItem(count, yOf(count.row))),
      ...labels.items,
    ],
    height: labelsTop - top + labels.height + BELOW,
  };
}
