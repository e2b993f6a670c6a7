/** Texts of every kind that a record may hold: any Unicode but control characters, and what markdown lives on. */
import fc from 'fast-check';
import { normaliseText } from '../../src/facts/text.js';

const MARKS = [
  '*',
  '_',
  '~',
  '`',
  '|',
  '\\',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '@',
  '#',
  ':',
  '-',
  '1. ',
  '> ',
  '”',
  '“',
];
const PIECES = [
  ...MARKS,
  ' ',
  'word',
  '@everyone',
  '<@1234>',
  'https://a.org/b_c',
  '\u202E',
  '\u2067',
  '\u2069',
  '\u200D',
  '😀',
  'é',
  'שלום',
];

/** As the schemas ask: normalised, no control characters, no blanks at the ends, from 1 to `max` characters. */
const settle = (text: string, max: number): string =>
  [...normaliseText(text).replace(/\p{Cc}/gu, ' ')].slice(0, max).join('').trim() || 'x';

/** Any text of a record, of at most `max` characters. */
export function anyText(max: number): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: max }),
      fc.string({ unit: 'grapheme', maxLength: max }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: max }).map((pieces) => pieces.join('')),
      fc.constantFrom(...MARKS, '😀', '@everyone ').map((mark) => mark.repeat(max)),
    )
    .map((text) => settle(text, max));
}
