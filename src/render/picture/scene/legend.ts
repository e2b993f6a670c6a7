/** What the marks mean, of those that occur, and what the picture leaves out. */
import type { Picture, Span } from '../picture.js';
import { STYLES } from '../styles.js';
import { textWidth, wrapText } from '../text/measure.js';
import { isUndated } from './places.js';
import {
  DOUBT,
  INK,
  type Item,
  MARGIN,
  NUMBER,
  QUIET,
  RIGHT,
  SMALL,
  SMALL_BOLD,
  SMALL_ITALIC,
  WARNING,
} from './scene.js';
import { write, writeRow } from './write.js';

interface Entry {
  readonly text: string;
  /** How much room the sign takes. */
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly Item[];
}

const LINE = 20;
const marksIn = ({ lanes }: Picture) => lanes.flatMap(({ marks }) => marks);

/** A sign for each position, and what else a mark stands for, by how they look. */
function meanings(picture: Picture): readonly Entry[] {
  const seen = new Map(marksIn(picture).map(({ style, means }) => [style, means]));
  return [...seen].map(([style, text]) => {
    const { shape, colour } = STYLES[style];
    return {
      text,
      width: 14,
      draw: (x, y) => [{ kind: 'mark', x: x + 7, y, shape, colour, radius: 6, isHollow: false }],
    };
  });
}

/** The other signs, where they occur in what is drawn. */
function signs(picture: Picture, drawn: readonly Item[]): readonly Entry[] {
  const { lanes } = picture;
  const hasBand = (fading: boolean): boolean =>
    drawn.some((item) => item.kind === 'band' && item.isFading === fading);
  const hasSpan = (span: Span): boolean => lanes.some(({ spans }) => spans.includes(span));
  const hasBar = drawn.some((item) => item.kind === 'line' && item.colour === INK);
  const hasDoubt = drawn.some((item) => item.kind === 'text' && item.text === DOUBT);
  const barWidth = hasBar ? 24 : 0;
  const marks = marksIn(picture);
  const hollow = marks.find(({ isHollow }) => isHollow);
  const line = (x: number, y: number, width: number, isDotted = false): Item => ({
    kind: 'line',
    from: [x, y],
    to: [x + width, y],
    colour: isDotted ? QUIET : INK,
    width: isDotted ? 3 : 1.6,
    isDotted,
  });
  const band = (x: number, y: number, isFading: boolean): Item => ({
    kind: 'band',
    x,
    y: y - 4,
    width: 30,
    height: 8,
    colours: [QUIET, QUIET],
    opacity: 0.5,
    isFading,
  });
  const entries: readonly (readonly [boolean, Entry])[] = [
    [
      hollow !== undefined,
      {
        text: 'reported, not quoted',
        width: 14,
        draw: (x, y) => [
          {
            kind: 'mark',
            x: x + 7,
            y,
            shape: STYLES[hollow?.style ?? 'statement'].shape,
            colour: QUIET,
            radius: 6,
            isHollow: true,
          },
        ],
      },
    ],
    [
      marks.some(({ isChange }) => isChange),
      {
        text: 'position changed',
        width: 20,
        draw: (x, y) => [{ kind: 'ring', x: x + 9, y, radius: 8 }],
      },
    ],
    [
      hasSpan('changing') && hasBand(true),
      { text: 'moment of change not known', width: 30, draw: (x, y) => [band(x, y, true)] },
    ],
    [
      hasSpan('same') && hasBand(false),
      { text: 'same position again', width: 30, draw: (x, y) => [band(x, y, false)] },
    ],
    [
      marks.some((mark) => mark.lasts && !isUndated(mark)),
      { text: 'lasted so long', width: 30, draw: (x, y) => [band(x, y, false)] },
    ],
    [
      hasBar || hasDoubt,
      {
        text: 'day not certain',
        width: barWidth + (hasDoubt ? 9 : 0),
        draw: (x, y) => [
          ...(hasBar ? [line(x, y, barWidth)] : []),
          ...(hasBar ? [x, x + barWidth] : []).map(
            (end): Item => ({
              kind: 'line',
              from: [end, y - 5],
              to: [end, y + 5],
              colour: INK,
              width: 1.6,
            }),
          ),
          ...(hasDoubt ? [write(DOUBT, SMALL_BOLD, INK, [x + (hasBar ? barWidth + 3 : 0), y + 4])] : []),
        ],
      },
    ],
    [
      drawn.some((item) => item.kind === 'line' && item.isDotted === true),
      { text: 'last known, nothing newer', width: 28, draw: (x, y) => [line(x, y, 28, true)] },
    ],
  ];
  return entries.flatMap(([occurs, entry]) => (occurs ? [entry] : []));
}

/** Entries beside each other in as many lines as they need; the y of the first baseline is `top` + 14. */
function flow(
  entries: readonly Entry[],
  top: number,
): { readonly items: readonly Item[]; readonly height: number } {
  let x = MARGIN;
  let row = 0;
  const items = entries.flatMap(({ text, width, draw }) => {
    const shown = write(text, SMALL, INK, [0, 0], RIGHT - MARGIN - width - 6);
    const whole = width + 6 + shown.width;
    if (x > MARGIN && x + whole > RIGHT) {
      x = MARGIN;
      row += 1;
    }
    const baseline = top + 14 + row * LINE;
    const at = x;
    x += whole + 16;
    return [...draw(at, baseline - 4), { ...shown, x: at + width + 6, baseline }];
  });
  return { items, height: entries.length === 0 ? 0 : (row + 1) * LINE };
}

/** More context than this is in the text alone. */
const MOST_CONTEXT = 4;

/** Lines of text below each other, each with what follows its last line. */
function paragraphs(picture: Picture): readonly (readonly Parameters<typeof writeRow>[0][number][])[] {
  const room = RIGHT - MARGIN;
  const { context, leftOut, invented } = picture;
  const contextLines = context.slice(0, MOST_CONTEXT).flatMap(({ text, numbers }) => {
    const tail = { text: numbers.map((number) => `[${number}]`).join(''), style: SMALL_BOLD, colour: NUMBER };
    const lines = wrapText(`Context: ${text}`, SMALL_ITALIC, room - textWidth(tail.text, SMALL_BOLD) - 6, 5);
    return lines.map((line, place) => [
      { text: line, style: SMALL_ITALIC, colour: INK },
      ...(place === lines.length - 1 ? [tail] : []),
    ]);
  });
  const more = context.length - MOST_CONTEXT;
  const plain = [...leftOut, ...(more > 0 ? [`+${more} more on how things stood, in the text`] : [])];
  return [
    ...contextLines,
    ...plain.flatMap((text) =>
      wrapText(text, SMALL, room, 3).map((line) => [{ text: line, style: SMALL, colour: QUIET }]),
    ),
    [
      {
        text: '[n]: the numbered source below. In “ ”: the speaker’s own words, “ … ” where cut.',
        style: SMALL,
        colour: QUIET,
      },
    ],
    ...(invented === undefined
      ? []
      : wrapText(invented, SMALL_BOLD, room, 3).map((line) => [
          { text: line, style: SMALL_BOLD, colour: WARNING },
        ])),
  ];
}

/** `drawn` is what stands in the lanes. */
export function layOutLegend(
  picture: Picture,
  drawn: readonly Item[],
  top: number,
): { readonly items: readonly Item[]; readonly height: number } {
  const heading =
    picture.question === undefined
      ? []
      : wrapText(`Positions on: ${picture.question}`, SMALL_BOLD, RIGHT - MARGIN, 2);
  const headingItems = heading.map((line, row) =>
    write(line, SMALL_BOLD, INK, [MARGIN, top + 14 + row * 17]),
  );
  const entries = flow([...meanings(picture), ...signs(picture, drawn)], top + heading.length * 17);
  const below = top + heading.length * 17 + entries.height + 4;
  const lines = paragraphs(picture);
  return {
    items: [
      ...headingItems,
      ...entries.items,
      ...lines.flatMap((line, row) => writeRow(line, [MARGIN, below + 12 + row * 17])),
    ],
    height: below - top + lines.length * 17 + 6,
  };
}
