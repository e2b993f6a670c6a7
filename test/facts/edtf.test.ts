import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, isEdtf, isExactDay, laterDay } from '../../src/facts/edtf.js';

const BOUNDS: readonly (readonly [edtf: string, earliest: string | null, latest: string | null])[] = [
  ['2026-02-11', '2026-02-11', '2026-02-11'],
  ['2026-02', '2026-02-01', '2026-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-21', '2026-03-01', '2026-05-31'],
  ['2026-24', '2026-12-01', '2027-02-28'],
  ['2023-24', '2023-12-01', '2024-02-29'],
  ['2026-33', '2026-01-01', '2026-03-31'],
  ['2026-02-01/2026-02-10', '2026-02-01', '2026-02-10'],
  ['2026-01/2026-02', '2026-01-01', '2026-02-28'],
  ['2026-02-01/..', '2026-02-01', null],
  ['../2026-02-15', null, '2026-02-15'],
  ['/2026-02-15', null, '2026-02-15'],
  ['2026-02-01/', '2026-02-01', null],
  ['[2026-02-16,2026-02-17]', '2026-02-16', '2026-02-17'],
  ['[2026-02-17,2026-02-16]', '2026-02-16', '2026-02-17'],
  ['{2026-02-10,2026-03-10,2026-01-05}', '2026-01-05', '2026-03-10'],
  ['[2026-02-09..2026-02-13]', '2026-02-09', '2026-02-13'],
  ['[..2026-02-13]', null, '2026-02-13'],
  ['[2026-02-13..]', '2026-02-13', null],
  ['202X', '2020-01-01', '2029-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2026-XX', '2026-01-01', '2026-12-31'],
  ['2026-02-XX', '2026-02-01', '2026-02-28'],
  ['2026-1X', '2026-10-01', '2026-12-31'],
  ['2026-XX-XX', '2026-01-01', '2026-12-31'],
  ['2026-XX-31', '2026-01-31', '2026-12-31'],
  ['2026-0X-31', '2026-01-31', '2026-08-31'],
  ['2026-X1-31', '2026-01-31', '2026-01-31'],
  ['2026-X2-31', '2026-12-31', '2026-12-31'],
  ['2026-XX-3X', '2026-01-30', '2026-12-31'],
  ['202X-02-29', '2020-02-29', '2028-02-29'],
  ['156X-12-25', '1560-12-25', '1569-12-25'],
  ['2X26', '2026-01-01', '2926-12-31'],
  ['XXXX', '0000-01-01', '9999-12-31'],
  ['0000-02', '0000-02-01', '0000-02-29'],
  ['0096-02-29', '0096-02-29', '0096-02-29'],
  ['2026-02-11T10:30:00Z', '2026-02-11', '2026-02-11'],
  ['2026-02-11T23:30:00-08:00', '2026-02-11', '2026-02-11'],
  ['2026-02~', '2026-02-01', '2026-02-28'],
  ['2026-02-11?', '2026-02-11', '2026-02-11'],
  ['2026-02-11%', '2026-02-11', '2026-02-11'],
  ['2026?-02', '2026-02-01', '2026-02-28'],
  ['2026-~02-11', '2026-02-11', '2026-02-11'],
  ['%2026-02-11', '2026-02-11', '2026-02-11'],
  ['2026-02-11?/2026-02-12~', '2026-02-11', '2026-02-12'],
  ['2026-02-11/2026-02-12T10:00:00Z', '2026-02-11', '2026-02-12'],
  ['2026-02-11T10:30', '2026-02-11', '2026-02-11'],
  ['2026-02-11T00:00:00+14:00', '2026-02-11', '2026-02-11'],
  ['[2026-02-16, 2026-02-17]', '2026-02-16', '2026-02-17'],
  ['[2026-01..2026-02]', '2026-01-01', '2026-02-28'],
  ['{2026-02-01..2026-02-05,2026-03}', '2026-02-01', '2026-03-31'],
  ['{..2026}', null, '2026-12-31'],
];

describe('the bounds of a date', () => {
  test.each(BOUNDS)('%s is from %s to %s', (edtf, earliest, latest) => {
    expect(isEdtf(edtf)).toBe(true);
    expect(boundsOf(edtf)).toMatchObject({ earliest, latest });
  });

  test.each([
    ['2026-02-11', false, false],
    ['2026-02-11?', false, true],
    ['2026-02-11~', true, false],
    ['2026-02-11%', true, true],
    ['2026?-02~', true, true],
    ['2026-02-11?/2026-02-12~', true, true],
    ['[2026-02-11~,2026-02-12]', true, false],
  ])('%s keeps its marks', (edtf, approximate, uncertain) => {
    expect(boundsOf(edtf)).toMatchObject({ approximate, uncertain });
  });
});

const WRONG = [
  '',
  ' ',
  'yesterday',
  '11 February 2026',
  '2026-13',
  '2026-02-30',
  '2025-02-29',
  '2026-2-1',
  '2026-02-11 ',
  '2026-02-11/2026-02-01',
  '2026/2027/2028',
  '../..',
  '/',
  '[]',
  '[2026-02-30,2026-03-01]',
  '2026-02-11,2026-02-12',
  'Y170000002',
  '12026-01-01',
  '-0044-03-15',
  '2026-02-31/2026-03-02',
  '2023-02-29',
  '1900-02-29',
  '2026-00',
  '2026-02-00',
  '2026-42',
  '2026-20',
  '20260211',
  '2026-042',
  '2026-W07',
  '9999-24',
  '2026S2',
  '-2026',
  '2026-02-11T',
  '2026-02-11T25:00',
  '2026-02-11T10:61:00',
  '2026-02-11..2026-02-12',
  '[2026-02-11',
  '2026-02-11]',
  '[2026-02-16,]',
  '[2026-02-13..2026-02-09]',
  '[2026-02-13..2026-02-09,2026-02-20]',
  '[..2026-02-13,2026-03-01..]',
  '[..]',
  '..',
  '2026-X3-31 ',
  '2026-x1',
  'X'.repeat(10),
  '9'.repeat(10_000),
];

/** Dates as people write them in data, and texts that nearly are. */
const digit = fc.constantFrom('0', '1', '2', '3', '9', 'X');
const datelike = fc
  .tuple(fc.constantFrom('2024', '2025', '20XX', '0001'), digit, digit, digit, digit, fc.nat(2))
  .map(([year, m1, m2, d1, d2, parts]) => [year, `${m1}${m2}`, `${d1}${d2}`].slice(0, parts + 1).join('-'));
const edtfLike = fc
  .tuple(datelike, fc.constantFrom('', '~', '?', '%'), fc.constantFrom('', '..', '/', ','), datelike)
  .map(([one, mark, joint, other]) => {
    if (joint === '') return `${one}${mark}`;
    return joint === '/' ? `${one}${mark}/${other}` : `[${one}${mark}${joint}${other}]`;
  });

/** Whether a calendar day is one that a pattern of year, month and day allows. */
const allows = (pattern: string, day: string): boolean =>
  new RegExp(`^${pattern.replaceAll('X', '\\d')}$`).test(day);

describe('whatever is written', () => {
  test('it is refused, or its bounds are calendar days in order, one of them known', () => {
    fc.assert(
      fc.property(fc.oneof(edtfLike, fc.string({ maxLength: 12 })), (text) => {
        if (!isEdtf(text)) return;
        const { earliest, latest } = boundsOf(text);
        expect(earliest === null && latest === null).toBe(false);
        for (const day of [earliest, latest]) {
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        }
        if (earliest !== null && latest !== null) expect(earliest <= latest).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the bounds of a day with unspecified digits are the first and last day that fit', () => {
    const days = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
    );
    fc.assert(
      fc.property(digit, digit, digit, digit, (m1, m2, d1, d2) => {
        const text = `2024-${m1}${m2}-${d1}${d2}`;
        if (!isEdtf(text)) return;
        const fitting = days.filter((day) => allows(text, day));
        expect(boundsOf(text)).toMatchObject({ earliest: fitting[0], latest: fitting.at(-1) });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is no date', () => {
  test.each(WRONG)('"%s" is refused', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  test('asking for its bounds is a bug and throws', () => {
    expect(() => boundsOf('soon')).toThrow(RangeError);
  });
});

test.each([
  ['2026-02-11', true],
  ['[2026-02-11]', true],
  ['2026-02-11?', false],
  ['2026-02-11~', false],
  ['2026-02', false],
  ['../2026-02-11', false],
])('%s is one certain day: %s', (edtf, exact) => {
  expect(isExactDay(boundsOf(edtf))).toBe(exact);
});

test.each([
  ['2026-02-11', '2026-02-12', '2026-02-12'],
  ['2026-02-12', '2026-02-11', '2026-02-12'],
  [null, '2026-02-11', '2026-02-11'],
  ['2026-02-11', null, '2026-02-11'],
  [null, null, null],
])('of %s and %s the later known day is %s', (a, b, later) => {
  expect(laterDay(a, b)).toBe(later);
});
