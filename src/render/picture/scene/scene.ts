/** What is drawn, and where: plain shapes and texts, in units of which a picture is 550 wide, as Discord shows it. */

import type { Shape } from '../styles.js';
import type { TextStyle } from '../text/fonts.js';

/** As wide as Discord shows an attached picture on a desktop. */
export const WIDTH = 550;
export const MARGIN = 16;
/** The right end of what is drawn. */
export const RIGHT = WIDTH - MARGIN;

export type Item =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line that the letters stand on. */
      readonly baseline: number;
      readonly text: string;
      readonly style: TextStyle;
      readonly colour: string;
      readonly width: number;
    }
  | {
      readonly kind: 'mark';
      readonly x: number;
      readonly y: number;
      readonly shape: Shape;
      readonly colour: string;
      readonly radius: number;
      readonly isHollow: boolean;
    }
  | {
      readonly kind: 'ring';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly colour: string;
      readonly width: number;
      readonly isDotted?: boolean;
    }
  | {
      readonly kind: 'band';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** The colours at both ends; undefined fades out. */
      readonly colours: readonly [string | undefined, string | undefined];
      /** From 0 to 1; in the middle of a fading band there is next to nothing. */
      readonly opacity: number;
      readonly isFading: boolean;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
      readonly colour: string;
    };

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Later ones are drawn over earlier ones. */
  readonly items: readonly Item[];
}

/** Beside a mark whose days are not certain. */
export const DOUBT = '?';

export const INK = '#111827';
export const QUIET = '#4b5563';
export const NUMBER = '#1d4ed8';
export const RULE = '#dfe3e8';
export const WARNING = '#b00020';

const style = (size: number, weight: TextStyle['weight'] = 400, isItalic = false): TextStyle => ({
  size,
  weight,
  isItalic,
});

export const TITLE = style(20, 700);
export const SMALL = style(12);
export const SMALL_ITALIC = style(12, 400, true);
export const SMALL_BOLD = style(12, 600);
export const NAME = style(14, 600);
export const WORDS = style(12.5);
export const REPORTED = style(12.5, 400, true);
