/** A lane: whose it is, the line with its marks, and what is written at them. */
import type { Lane } from '../picture.js';
import { STYLES } from '../styles.js';
import { textWidth } from '../text/measure.js';
import { layOutLabels } from './labels.js';
import { type Axis, OVERHANG, type PlacedMark, placeMarks } from './places.js';
import { INK, type Item, MARGIN, NAME, QUIET, RIGHT, SMALL, SMALL_BOLD } from './scene.js';
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
function doubtItems({ doubt }: PlacedMark, y: number): readonly Item[] {
  if (doubt === undefined) return [];
  const { from, to, isOpenBefore, isOpenAfter } = doubt;
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

function markItems({ mark, x }: PlacedMark, y: number): readonly Item[] {
  const { shape, colour } = STYLES[mark.style];
  const radius = mark.label === undefined ? SMALL_RADIUS : RADIUS;
  return [
    ...(mark.isChange ? [{ kind: 'ring' as const, x, y, radius: RING }] : []),
    { kind: 'mark', x, y, shape, colour, radius, isHollow: mark.isHollow },
  ];
}

export interface LaidOutLane {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Lays a lane out below `top`. */
export function layOutLane(lane: Lane, axis: Axis, top: number): LaidOutLane {
  const y = top + TRACK;
  const placed = placeMarks(lane.marks, axis);
  const labelled = placed
    .flatMap(({ mark, x }) => (mark.label ? [{ label: mark.label, x }] : []))
    .toSorted((a, b) => a.x - b.x);
  const labels = layOutLabels(labelled, lane.more + placed.length - labelled.length, top + LABELS);
  const last = placed.at(-1);
  const end = axis.right + OVERHANG;
  const style = lane.last && STYLES[lane.last.style];
  const leaders = labelled.flatMap(({ x }, place): readonly Item[] => {
    const { start, width } = labels.places[place] ?? { start: x, width: 0 };
    const near = Math.min(Math.max(x, start + 6), start + Math.max(6, width - 6));
    return [{ kind: 'line', from: [x, y + 8], to: [near, top + LABELS + 1], colour: '#9ca3af', width: 1 }];
  });
  return {
    items: [
      ...headerOf(lane, top),
      ...bandsOf(lane, placed, y),
      ...(style && last?.isDated
        ? [
            {
              kind: 'line' as const,
              from: [Math.max(last.x + 15, (last.doubt?.to ?? 0) + 7), y] as const,
              to: [end, y] as const,
              colour: style.colour,
              width: 3,
              isDotted: true,
            },
          ]
        : []),
      ...leaders,
      ...placed.flatMap((one) => doubtItems(one, y)),
      ...placed.filter(({ mark }) => mark.label === undefined).flatMap((one) => markItems(one, y)),
      ...placed.filter(({ mark }) => mark.label !== undefined).flatMap((one) => markItems(one, y)),
    ].concat(labels.items),
    height: LABELS + labels.height + BELOW,
  };
}
