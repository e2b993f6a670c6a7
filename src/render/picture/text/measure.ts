/** How wide a text is, from the advances in the fonts, and how it is cut or broken to fit. */
import { shapesOf } from './arabic.js';
import { asPartOf, DIRECTION_MARK, visualOrder } from './direction.js';
import { ARABIC, EMOJI, FALLBACK_FACES, type Face, interFor, type TextStyle } from './fonts.js';

/** A stretch of text in one font. */
export interface Run {
  readonly face: Face;
  readonly text: string;
  readonly width: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const graphemesOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** What joins or varies other characters and has no picture of its own. */
const JOINING = /\u200D|\u200E|\u200F|\uFE0E|\uFE0F/gu;
const LOOKS_LIKE_EMOJI =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})|\p{Regional_Indicator})/u;
const BELONGS_ANYWHERE = /^[^\p{L}\p{M}\p{N}]+$/u;

/** Past so many graphemes of a font, no more are remembered. */
const MOST_REMEMBERED = 5000;

const codePointsOf = (grapheme: string): readonly number[] =>
  Array.from(grapheme.replace(JOINING, ''), (character) => character.codePointAt(0) ?? 0);

const hasAll = (face: Face, grapheme: string): boolean =>
  codePointsOf(grapheme).every((codePoint) => face.font().has(codePoint));

const chosenFaces = new Map<Face, Map<string, Face | undefined>>();

/** The font for a grapheme: Inter where it can; undefined where none has all of it. Remembered for short graphemes. */
function faceFor(grapheme: string, style: TextStyle): Face | undefined {
  const inter = interFor(style);
  const chosen = chosenFaces.get(inter) ?? new Map<string, Face | undefined>();
  chosenFaces.set(inter, chosen);
  if (chosen.has(grapheme)) return chosen.get(grapheme);
  const faces = LOOKS_LIKE_EMOJI.test(grapheme) ? [EMOJI] : [inter, ...FALLBACK_FACES];
  const face = faces.find((candidate) => hasAll(candidate, grapheme));
  if (chosen.size < MOST_REMEMBERED) chosen.set(grapheme, face);
  return face;
}

/** The font has shapes for more pairs of letters than Unicode has characters, some of them wider. */
const ARABIC_MARGIN = 1.06;

/** How wide graphemes of one font are. An emoji made of several is drawn as one; Arabic letters run together. */
function widthOf(graphemes: readonly string[], face: Face, size: number): number {
  const font = face.font();
  const shown =
    face === ARABIC
      ? codePointsOf(shapesOf(graphemes.join('')))
      : graphemes.flatMap((grapheme) => {
          const codePoints = codePointsOf(grapheme);
          return face === EMOJI ? codePoints.slice(0, 1) : codePoints;
        });
  const width = shown.reduce((sum, codePoint) => sum + font.advance(codePoint) * size, 0);
  return face === ARABIC ? width * ARABIC_MARGIN : width;
}

/** Whether there is a bundled font for each character of a text. */
export const isDrawable = (text: string, style: TextStyle): boolean =>
  graphemesOf(text).every((grapheme) => faceFor(grapheme, style) !== undefined);

/** The font of each grapheme. Blanks and signs between words of one font go with them. */
function settledFaces(graphemes: readonly string[], style: TextStyle): readonly Face[] {
  const inter = interFor(style);
  const faces = graphemes.map((grapheme) => faceFor(grapheme, style) ?? inter);
  return faces.map((face, place) => {
    const grapheme = graphemes[place] ?? '';
    if (!BELONGS_ANYWHERE.test(grapheme) || face === EMOJI) return face;
    const isWord = (at: number): boolean => !BELONGS_ANYWHERE.test(graphemes[at] ?? '');
    const before = faces.findLastIndex((_, at) => at < place && isWord(at));
    const after = faces.findIndex((_, at) => at > place && isWord(at));
    const around = before === -1 || after === -1 ? undefined : faces[before];
    return around !== undefined && around === faces[after] && hasAll(around, grapheme) ? around : face;
  });
}

/** Graphemes that follow each other in one font. */
function piecesOf(graphemes: readonly string[], faces: readonly Face[], style: TextStyle): readonly Run[] {
  const pieces: { readonly face: Face; readonly graphemes: string[] }[] = [];
  graphemes.forEach((grapheme, place) => {
    const face = faces[place] ?? interFor(style);
    const last = pieces.at(-1);
    if (last?.face === face) last.graphemes.push(grapheme);
    else pieces.push({ face, graphemes: [grapheme] });
  });
  return pieces.map((piece) => ({
    face: piece.face,
    text: piece.graphemes.join('').replace(DIRECTION_MARK, ''),
    width: widthOf(piece.graphemes, piece.face, style.size),
  }));
}

/**
 * The text as stretches of one font each, in the order in which they stand from left to right. Words in a script that runs
 * from right to left stay one stretch, so that its letters are joined.
 */
export function runsOf(text: string, style: TextStyle): readonly Run[] {
  const graphemes = graphemesOf(text);
  const faces = settledFaces(graphemes, style);
  const stretches = visualOrder(graphemes, (place) => faces[place] === faces[place - 1]);
  if (stretches.length < 2) return piecesOf(graphemes, faces, style);
  return stretches.flatMap((stretch) =>
    piecesOf(stretch.graphemes, settledFaces(stretch.graphemes, style), style),
  );
}

/** A part of a text, which runs as the whole does wherever it stands alone. */
export const continuing = (whole: string, part: string): string =>
  asPartOf(graphemesOf(whole), graphemesOf(part));

export const textWidth = (text: string, style: TextStyle): number =>
  runsOf(text, style).reduce((sum, { width }) => sum + width, 0);

export interface Cut {
  readonly text: string;
  readonly isCut: boolean;
}

/** The text with an ellipsis where it is wider than `room`, cut at a grapheme, and at a word where one ends near. */
export function cutToWidth(text: string, style: TextStyle, room: number, mark = '…'): Cut {
  if (textWidth(text, style) <= room) return { text, isCut: false };
  const left = room - textWidth(mark, style);
  let kept = '';
  let width = 0;
  for (const grapheme of graphemesOf(text)) {
    width += textWidth(grapheme, style);
    if (width > left) break;
    kept += grapheme;
  }
  const atWord = kept.replace(/\s+\S*$/u, '');
  const best = atWord.length * 3 >= kept.length ? atWord : kept;
  return { text: `${best.trimEnd()}${mark}`, isCut: true };
}

/** The text in at most `most` lines of a width, the last cut where it must be. At least one line. */
export const wrapText = (...args: Parameters<typeof breakText>): readonly string[] =>
  breakText(...args).map((line) => continuing(args[0], line));

/** The same, its lines nothing but parts of the text. */
export function breakText(
  text: string,
  style: TextStyle,
  room: number,
  most: number,
  mark = '…',
): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && textWidth(rest, style) > room) {
    const words = rest.split(' ');
    let line = '';
    while (words.length > 0 && textWidth(`${line} ${words[0] ?? ''}`.trim(), style) <= room) {
      line = `${line} ${words.shift() ?? ''}`.trim();
    }
    if (line === '') {
      // A word longer than a line, or a script that does not part words.
      for (const grapheme of graphemesOf(rest)) {
        if (line !== '' && textWidth(line + grapheme, style) > room) break;
        line += grapheme;
      }
      rest = rest.slice(line.length).trimStart();
    } else rest = words.join(' ');
    lines.push(line);
  }
  return [...lines, cutToWidth(rest, style, room, mark).text];
}
