import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { FALLBACK_FACES, INTER_FACES } from '../../../src/render/picture/text/fonts.js';
import {
  continuing,
  cutToWidth,
  graphemesOf,
  isDrawable,
  runsOf,
  textWidth,
  wrapText,
} from '../../../src/render/picture/text/measure.js';

const style = (size: number, weight: 400 | 600 | 700 = 400, isItalic = false) => ({ size, weight, isItalic });
const PLAIN = style(20);

/** How wide the letters are that resvg draws. */
function drawnWidth(text: string, family: string, { size, weight, isItalic }: typeof PLAIN): number {
  const slant = isItalic ? 'italic' : 'normal';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="60"><text x="0" y="40" font-size="${size}" font-weight="${weight}" font-style="${slant}" font-family="${family}">${text}</text></svg>`;
  const fontFiles = [...INTER_FACES, ...FALLBACK_FACES].map(({ path }) => path);
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).getBBox()?.width ?? 0;
}

describe('a width is that of what is drawn', () => {
  it.each([
    ['The harbour wall has not been mended since my grandmother’s time', 'Inter', style(20)],
    ['Should Casey Wasserman step down as chief organiser of LA28?', 'Inter', style(20, 700)],
    ['Several Los Angeles city officials', 'Inter', style(14, 600)],
    ['declined to join the calls for Casey Wasserman to step down', 'Inter', style(12.5, 400, true)],
    ['Nadezhda Brînkov, Seán O’Dálaigh, Łukasz, Ștefan, Đặng', 'Inter', style(20)],
    ['Кто сказал, что и когда', 'Inter', style(20)],
    ['يجب أن يبقى الرصيف مفتوحا', 'Noto Sans Arabic', style(20)],
    ['ليلى المنصوري ومحمد علي السلام', 'Noto Sans Arabic', style(20)],
    ['码头应该关闭吗王小明', 'Noto Sans SC', style(20)],
    ['🦆👩‍👩‍👧🇩🇪👍🏽', 'Noto Emoji', style(20)],
  ])('%s', (text, family, look) => {
    const drawn = drawnWidth(text, family, look);
    const measured = textWidth(text, look);
    // The letters of a line begin and end a little within its width; never is it measured too narrow.
    expect(measured).toBeGreaterThanOrEqual(drawn - 1);
    expect(measured).toBeLessThanOrEqual(drawn * 1.09);
  });
});

describe('fonts', () => {
  it('are Inter where it has the letters, and another for the rest', () => {
    const families = (text: string) => runsOf(text, PLAIN).map((run) => [run.face.family, run.text]);
    expect(families('Bo 🦆 Ferro')).toEqual([
      ['Inter', 'Bo '],
      ['Noto Emoji', '🦆'],
      ['Inter', ' Ferro'],
    ]);
    expect(families('王小明 (Wang)')).toEqual([
      ['Noto Sans SC', '王小明'],
      ['Inter', ' (Wang)'],
    ]);
    expect(families('ليلى، المنصوري said').at(-1)).toEqual(['Noto Sans Arabic', 'ليلى، المنصوري']);
  });

  it('lack some scripts, and say so', () => {
    expect(isDrawable('Ada, 王小明, ليلى, 🦆', PLAIN)).toBe(true);
    expect(isDrawable('ᏣᎳᎩ', PLAIN)).toBe(false);
  });
});

describe('a text that is too long', () => {
  it('is cut at a grapheme, with an ellipsis', () => {
    const text = '👩‍👩‍👧'.repeat(20);
    const cut = cutToWidth(text, PLAIN, 200);
    expect(cut.isCut).toBe(true);
    expect(textWidth(cut.text, PLAIN)).toBeLessThanOrEqual(200);
    expect(graphemesOf(cut.text).slice(0, -1)).toEqual(
      Array.from({ length: graphemesOf(cut.text).length - 1 }, () => '👩‍👩‍👧'),
    );
    expect(cut.text.endsWith('…')).toBe(true);
  });

  it('is cut at a word where one ends near', () => {
    expect(cutToWidth('one two three four five six seven', PLAIN, 150).text).toMatch(/^[a-z ]+[a-z]…$/);
    expect('one two three four five six seven').toContain(
      cutToWidth('one two three four five six seven', PLAIN, 150).text.slice(0, -1),
    );
  });

  it('goes on in a second line, even where it has no blanks', () => {
    expect(wrapText('one two three four', PLAIN, 100, 2)).toEqual(['one two', 'three four']);
    const lines = wrapText('码头应该关闭吗'.repeat(3), PLAIN, 200, 2);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toMatch(/^码头应该关闭吗.*…$/u);
  });
});

describe('a text that mixes directions', () => {
  const seen = (text: string): readonly string[] =>
    runsOf(text, PLAIN)
      .map((run) => run.text.trim())
      .filter((run) => run !== '');

  it.each<[string, readonly string[]]>([
    ['الرصيف 24 ساعة', ['ساعة', '24', 'الرصيف']],
    ['قال مجلس LA28 إن الرصيف مفتوح', ['إن الرصيف مفتوح', 'LA28', 'قال مجلس']],
    ['He said السلام عليكم twice', ['He said', 'السلام عليكم', 'twice']],
    ['Open السلام 24 ساعة a day', ['Open', 'ساعة', '24', 'السلام', 'a day']],
    ['في 1,200 يوم', ['يوم', '1,200', 'في']],
    ['السلام (Layla)', ['(', 'Layla', ')', 'السلام']],
    ['“السلام …”', ['”…', 'السلام', '“']],
    ['In 2026: three', ['In 2026: three']],
  ])('%s', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });

  it('is as wide as the same text in one direction, and cut at its logical end', () => {
    const cut = cutToWidth('الرصيف يجب أن يبقى مفتوحا للجميع 24 ساعة', PLAIN, 150);
    expect(cut.text.endsWith('…')).toBe(true);
    expect(seen(cut.text)[0]).toBe('…');
    expect(textWidth(cut.text, PLAIN)).toBeLessThanOrEqual(150);
  });

  it('runs the same way in each of its lines', () => {
    expect(seen(continuing('السلام said Layla', 'Layla, twice.'))).toEqual(['.', 'Layla, twice']);
    const lines = wrapText('السلام عليكم Layla, and everybody else. 24', PLAIN, 150, 3);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1)) expect(line).toMatch(/^\u200F/);
    expect(continuing('Hello السلام', 'Hello')).toBe('Hello');
  });
});
