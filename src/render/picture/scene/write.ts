/** Texts as items of a scene. */
import type { TextStyle } from '../text/fonts.js';
import { cutToWidth, textWidth } from '../text/measure.js';
import type { Item } from './scene.js';

/** A text, cut to `room` where that is given. */
export function write(
  text: string,
  style: TextStyle,
  colour: string,
  [x, baseline]: readonly [x: number, baseline: number],
  room?: number,
): Extract<Item, { readonly kind: 'text' }> {
  const shown = room === undefined ? text : cutToWidth(text, style, room).text;
  return { kind: 'text', x, baseline, text: shown, style, colour, width: textWidth(shown, style) };
}

/** Pieces of text after each other, with a blank between those that are not empty. */
export interface Phrase {
  readonly text: string;
  readonly style: TextStyle;
  readonly colour: string;
}

export const BLANK = 3.6;

export function writeRow(
  phrases: readonly Phrase[],
  [from, baseline]: readonly [x: number, baseline: number],
): readonly Item[] {
  let x = from;
  return phrases
    .filter(({ text }) => text !== '')
    .map(({ text, style, colour }) => {
      const item = write(text, style, colour, [x, baseline]);
      x += item.width + BLANK;
      return item;
    });
}

export const rowWidth = (phrases: readonly Phrase[]): number =>
  phrases
    .filter(({ text }) => text !== '')
    .reduce((sum, { text, style }, place) => sum + textWidth(text, style) + (place > 0 ? BLANK : 0), 0);
