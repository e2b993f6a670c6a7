import { describe, expect, it } from 'vitest';
import { question } from '../../../src/facts/schema.js';
import { INK, NUMBER, QUIET, WARNING } from '../../../src/render/picture/scene/scene.js';
import { STYLES, stylesOf } from '../../../src/render/picture/styles.js';

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('every colour can be read', () => {
  it.each(Object.entries(STYLES))('%s, on white and on its tint', (_name, { colour, tint }) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(QUIET, tint)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([INK, QUIET, NUMBER, WARNING])('%s on white', (colour) => {
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });
});

it.each([
  [
    'of four tones',
    ['for', 'for', 'against', 'neutral', 'defers', 'neutral', 'against', 'defers', 'for', 'neutral'],
  ],
  ['of one tone', Array.from({ length: 10 }, () => 'neutral')],
])('ten positions %s have ten shapes and ten colours', (_name, tones) => {
  const styles = stylesOf(
    question.parse({
      id: 'q',
      text: 'Question?',
      positions: tones.map((tone, place) => ({ id: `p${place}`, label: `Position ${place}`, tone })),
    }),
  );
  const looks = [...styles.values()].map((name) => STYLES[name]);
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(10);
  expect(new Set(looks.map(({ colour }) => colour)).size).toBe(10);
});
