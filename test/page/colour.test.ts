/** An embed's colour becomes part of a style attribute: only a colour may come there. */
import { expect, it } from 'vitest';
import { colourOf } from '../../src/page/message/colour.js';

it.each([
  [0, '#000000'],
  [0xff, '#0000ff'],
  [0xffffff, '#ffffff'],
])('%i is %s', (colour, css) => {
  expect(colourOf(colour)).toBe(css);
});

it.each([
  undefined,
  null,
  'red',
  'red;background:url(https://example.org)',
  '255',
  -1,
  0x1000000,
  1.5,
  NaN,
  [255],
  {},
])('%j is none', (colour) => {
  expect(colourOf(colour)).toBeUndefined();
});
