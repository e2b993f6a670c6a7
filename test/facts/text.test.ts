import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codePointAtOffset,
  foldKey,
  foldText,
  indexText,
  normaliseText,
  originalText,
  paragraphsOf,
  sha256Of,
  sliceCodePoints,
} from '../../src/facts/text.js';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('normalising', () => {
  test.each([
    ['Windows line ends', 'a\r\nb', 'a\nb'],
    ['old Mac line ends', 'a\rb', 'a\nb'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\nb\n\nc'],
    ['no-break spaces', 'a\u00A0b\u202Fc\u2007d', 'a b c d'],
    ['a byte order mark', '\uFEFFa', 'a'],
    ['letters composed of parts', 'cafe\u0301', 'caf\u00E9'],
    ['nothing else', ' “a” – b…\n', ' “a” – b…\n'],
  ])('levels %s', (_, raw, normal) => {
    expect(normaliseText(raw)).toBe(normal);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe('cutting at code points', () => {
  test('cuts as a list of code points does, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(210), fc.nat(210), (text, start, end) => {
        const indexed = indexText(text);
        expect(indexed.length).toBe([...text].length);
        expect(sliceCodePoints(indexed, start, end)).toBe([...text].slice(start, end).join(''));
      }),
    );
  });

  test('finds the code point of an offset', () => {
    const indexed = indexText('a😀b');
    expect([0, 1, 2, 3, 4].map((offset) => codePointAtOffset(indexed, offset))).toEqual([0, 1, 1, 2, 3]);
  });
});

describe('paragraphs', () => {
  test.each([
    ['a blank text', ' \n\n ', []],
    ['one line', 'one', [[1, 0, 3, 'one']]],
    ['two lines in one', 'one\ntwo', [[1, 0, 7, 'one\ntwo']]],
    [
      'blank lines with spaces',
      '\none\n \n\ntwo\n',
      [
        [1, 1, 4, 'one'],
        [2, 8, 11, 'two'],
      ],
    ],
    [
      'signs of two units',
      '😀\n\nb',
      [
        [1, 0, 1, '😀'],
        [2, 3, 4, 'b'],
      ],
    ],
  ])('are found in %s', (_, text, expected) => {
    expect(paragraphsOf(text).map(({ number, start, end, text }) => [number, start, end, text])).toEqual(
      expected,
    );
  });

  test('are what stands at their positions', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', '"') }), (text) => {
        const indexed = indexText(text);
        for (const { start, end, text: own } of paragraphsOf(indexed)) {
          expect(sliceCodePoints(indexed, start, end)).toBe(own);
        }
      }),
    );
  });
});

describe('folding', () => {
  test.each([
    ['quotation marks', '“a” „b“ «c» "d" ‘e’', "'a' 'b' 'c' 'd' 'e'"],
    ['apostrophes', 'it’s', "it's"],
    ['dashes', 'a–b — c -- d', 'a-b - c - d'],
    ['case', 'The MAYOR', 'the mayor'],
    ['accents', 'Škoda café İzmir', 'skoda cafe izmir'],
    ['letters with a stroke', 'Łódź Ørsted straße', 'lodz orsted strasse'],
    ['white space', ' a \n\n b\t', ' a b '],
    ['dots', 'well…', 'well...'],
    ['invisible signs', 'a\u200Bb\u202Ec\u00ADd', 'abcd'],
    ['but not voicing marks or negation', 'が ≠', 'か\u3099 =\u0338'],
  ])('levels %s', (_, text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded } = foldText(text);
        expect(foldText(folded).folded).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['She said: “It’s  unfair”…', "it's unfair", 'It’s  unfair'],
    ['Cafe\u0301 Zoe\u0308', 'cafe', 'Cafe\u0301'],
    ['the end…', 'end.', 'end…'],
    ['a -- b', 'a - b', 'a -- b'],
    ['😀 Straße', 'strasse', 'Straße'],
  ])('leads back in "%s" from "%s"', (text, words, original) => {
    const folded = foldText(text);
    const at = folded.folded.indexOf(words);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(originalText(folded, at, at + words.length)).toBe(original);
  });

  test('leads back to the original’s own text, which folds to what was looked for', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const folded = foldText(text);
        const start = from % (folded.folded.length + 1);
        const end = Math.min(folded.folded.length, start + (length % 40));
        const original = originalText(folded, start, end);
        expect(text).toContain(original);
        expect(foldText(original).folded).toContain(folded.folded.slice(start, end));
      }),
      { numRuns: 1000 },
    );
  });

  test('as a key has no blanks at its ends', () => {
    expect(foldKey('  “Karen  Bass” \n')).toBe("'karen bass'");
  });
});

test('the hash is that of the UTF-8 bytes', () => {
  expect(sha256Of('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
});
