/** A picture's scene: title, dates, lanes, legend, from top to bottom. */
import { monthName } from '../../../facts/day-words.js';
import type { Picture } from '../picture.js';
import { textWidth, wrapText } from '../text/measure.js';
import { layOutLane } from './lane.js';
import { layOutLegend } from './legend.js';
import { type Axis, daysOf, isUndated, OVERHANG } from './places.js';
import { numberOfDay, scaleOf, type Tick } from './scale.js';
import {
  INK,
  type Item,
  MARGIN,
  QUIET,
  RIGHT,
  RULE,
  type Scene,
  SMALL,
  SMALL_BOLD,
  TITLE,
  WIDTH,
} from './scene.js';
import { write } from './write.js';

const TITLE_LINE = 25;
/** How wide the column is in which statements without any date stand. */
const UNDATED = 92;

function axisOf({ lanes, upTo, window }: Picture): Axis {
  const marks = lanes.flatMap((lane) => lane.marks);
  const days = daysOf(marks, window);
  const hasUndated = marks.some(isUndated);
  const left = MARGIN + OVERHANG + (hasUndated && days.length > 0 ? UNDATED : 0);
  const right = RIGHT - OVERHANG;
  const ends = [window.from, upTo].flatMap((day) => (day === null ? [] : [numberOfDay(day)]));
  const scale = days.length === 0 ? undefined : scaleOf([...days, ...ends], left, right);
  const asOf = upTo === null ? undefined : scale?.at(numberOfDay(upTo));
  return { left, right, window, scale, asOf };
}

/** "as of 17 Feb", with the year where no date beside it has one; not left of `least`. */
function asOfItem(
  { upTo }: Picture,
  { asOf }: Axis,
  ticks: readonly Tick[],
  [least, top]: readonly [number, number],
) {
  if (upTo === null || asOf === undefined) return undefined;
  const [year = '', month, day] = upTo.split('-');
  const short = `as of ${Number(day)} ${monthName(Number(month)).slice(0, 3)}`;
  const place = (text: string) => {
    const width = textWidth(text, SMALL_BOLD);
    const x = Math.min(Math.max(least, asOf - width / 2), RIGHT - width);
    return write(text, SMALL_BOLD, QUIET, [x, top]);
  };
  const isYearKnown = ticks.some(
    ({ x, label }) => label.includes(year) && x + textWidth(label, SMALL) / 2 + 10 <= place(short).x,
  );
  return place(isYearKnown ? short : `${short} ${year}`);
}

/** The dates above the lanes, and fine lines down through them. */
function axisItems(picture: Picture, axis: Axis, top: number, bottom: number): readonly Item[] {
  const { scale, left } = axis;
  const isUndatedShown = picture.lanes.some(({ marks }) => marks.some(isUndated));
  const ticks = scale?.ticks((label) => textWidth(label, SMALL)) ?? [];
  const down = (x: number, colour: string): Item => ({
    kind: 'line',
    from: [x, top + 8],
    to: [x, bottom],
    colour,
    width: 1,
  });
  const undated = 'no date given';
  const undatedEnd = MARGIN + textWidth(undated, SMALL) + 8;
  const asOf = asOfItem(picture, axis, ticks, [isUndatedShown ? undatedEnd : MARGIN, top]);
  return [
    ...ticks
      .filter(({ x }) => x >= left - OVERHANG)
      .flatMap(({ x, label }): readonly Item[] => {
        const width = textWidth(label, SMALL);
        const start = Math.min(Math.max(MARGIN, x - width / 2), RIGHT - width);
        const isClear =
          asOf === undefined || start + width + 10 <= asOf.x || start >= asOf.x + asOf.width + 10;
        const isFree = isClear && (!isUndatedShown || start > undatedEnd);
        return [down(x, '#eef0f3'), ...(isFree ? [write(label, SMALL, QUIET, [start, top])] : [])];
      }),
    ...(asOf === undefined || axis.asOf === undefined ? [] : [down(axis.asOf, '#c3c9d2'), asOf]),
    ...(isUndatedShown ? [write(undated, SMALL, QUIET, [MARGIN, top])] : []),
    // Where time is left out, two strokes across the line of dates.
    ...(scale?.breaks ?? []).flatMap((x): readonly Item[] =>
      [-3, 3].map((shift) => ({
        kind: 'line',
        from: [x + shift - 3, top + 15],
        to: [x + shift + 3, top + 5],
        colour: QUIET,
        width: 1.4,
      })),
    ),
  ];
}

/** Lays a picture out. */
export function sceneOf(picture: Picture): Scene {
  const title = wrapText(picture.title, TITLE, RIGHT - MARGIN, 2);
  const items: Item[] = title.map((line, row) => write(line, TITLE, INK, [MARGIN, 31 + row * TITLE_LINE]));
  let top = 31 + (title.length - 1) * TITLE_LINE + 22;
  items.push(write(picture.subtitle, SMALL, QUIET, [MARGIN, top], RIGHT - MARGIN));
  top += 27;
  const axis = axisOf(picture);
  const axisTop = top;
  const hasAxis = axis.scale !== undefined || picture.lanes.length > 0;
  top += hasAxis ? 10 : 0;
  const lanes: Item[] = [];
  for (const lane of picture.lanes) {
    lanes.push({ kind: 'line', from: [0, top], to: [WIDTH, top], colour: RULE, width: 1 });
    const { items: drawn, height } = layOutLane(lane, axis, top);
    lanes.push(...drawn);
    top += height;
  }
  lanes.push({ kind: 'line', from: [0, top], to: [WIDTH, top], colour: RULE, width: 1 });
  const legend = layOutLegend(picture, lanes, top + 6);
  return {
    width: WIDTH,
    height: Math.ceil(top + 6 + legend.height + 8),
    items: [...items, ...axisItems(picture, axis, axisTop, top), ...lanes, ...legend.items],
  };
}
