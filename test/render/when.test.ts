import { describe, expect, it } from 'vitest';
import { edtfInWords, whenInWords } from '../../src/render/when.js';

describe('a date in words', () => {
  it.each([
    ['a day', '2026-02-11', 'on 11 February 2026'],
    ['a month', '2026-01', 'in January 2026, day not given'],
    ['a year', '2019', 'in 2019'],
    ['an instant in a zone', '2026-02-11T14:30:00Z', 'on 11 February 2026 at 14:30 UTC'],
    ['an instant with an offset', '2026-02-11T14:30:00+01:00', 'on 11 February 2026 at 14:30 UTC+01:00'],
    ['one of two days', '[2026-02-16,2026-02-17]', 'on 16 or 17 February 2026'],
    ['one of three days', '[2026-02-14,2026-02-16,2026-02-17]', 'on 14, 16 or 17 February 2026'],
    ['one of two days of two months', '[2026-02-28,2026-03-01]', 'on 28 February or 1 March 2026'],
    ['one of two days of two years', '[2025-12-31,2026-01-01]', 'on 31 December 2025 or 1 January 2026'],
    ['both of two days', '{2026-02-16,2026-02-17}', 'on 16 and 17 February 2026'],
    ['one of two months', '[2026-01,2026-02]', 'in January or February 2026, day not given'],
    ['a day or a month', '[2026-02-11,2026-03]', 'on 11 February 2026 or in March 2026'],
    ['one of a range of days', '[2026-02-09..2026-02-15]', 'between 9 and 15 February 2026, day not given'],
    ['one of two neighbours', '[2026-02-28..2026-03-01]', 'on 28 February or 1 March 2026'],
    [
      'a range over months',
      '[2026-02-25..2026-03-02]',
      'between 25 February and 2 March 2026, day not given',
    ],
    ['one of a range of years', '[2019..2021]', 'between 2019 and 2021'],
    ['an open beginning', '../2026-02-15', 'before 16 February 2026, day not given'],
    ['an open beginning in a set', '[..2026-02-15]', 'before 16 February 2026, day not given'],
    ['an open beginning up to a month', '../2026-12', 'before January 2027, day not given'],
    ['an open beginning up to the end of a month', '../2026-02-28', 'before 1 March 2026, day not given'],
    ['an open beginning up to a year', '../1970', 'before 1971'],
    ['an unknown beginning', '/2026-02-15', 'before 16 February 2026, day not given'],
    ['an open end', '2026-02-15/..', 'from 15 February 2026 on'],
    ['an unknown end', '2026-02-15/', 'from 15 February 2026, end not given'],
    ['an open end in a set', '[2026-02-15..]', 'on or after 15 February 2026, day not given'],
    ['a span of days', '2026-02-09/2026-02-15', 'from 9 to 15 February 2026'],
    ['a span over years', '2025-12-30/2026-01-02', 'from 30 December 2025 to 2 January 2026'],
    ['a span of one day', '2026-02-09/2026-02-09', 'on 9 February 2026'],
    ['an approximate day', '2026-02-11~', 'around 11 February 2026'],
    ['an uncertain day', '2026-02-17?', 'perhaps on 17 February 2026'],
    ['an approximate month', '2026-01~', 'around January 2026'],
    ['an uncertain month', '2026-01?', 'perhaps in January 2026, day not given'],
    ['a span of months', '2026-01/2026-03', 'from January to March 2026'],
    ['an approximate and uncertain year', '2006%', 'perhaps around 2006'],
    ['an approximate span', '2026-02-09~/2026-02-15', 'from 9 to 15 February 2026, approximately'],
    ['a month without its day', '2026-02-XX', 'in February 2026, day not given'],
    ['a year without its month', '2026-XX', 'in 2026, day not given'],
    ['a decade', '199X', 'in the 1990s'],
    ['a century', '19XX', 'between 1900 and 1999'],
    ['a day without its last digit', '2026-02-1X', 'between 10 and 19 February 2026, day not given'],
    ['a season', '2026-21', 'in spring 2026'],
    ['a winter over two years', '2026-24', 'in winter 2026/27'],
    ['a southern spring', '2026-29', 'in the southern spring of 2026'],
    ['a quarter', '2026-34', 'in the second quarter of 2026'],
    ['a third of a year', '2026-37', 'in the first four months of 2026'],
    ['half a year', '2026-41', 'in the second half of 2026'],
    ['the last day that there is', '../9999-12-31', 'before 1 January 10000, day not given'],
  ])('%s', (_name, edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });
});

describe("the source's own wording", () => {
  const printed = 'Monday (Feb 17)';
  it('is added where the date is not simply stated', () => {
    expect(whenInWords({ edtf: '[2026-02-16,2026-02-17]', basis: 'inferred', printed })).toBe(
      "on 16 or 17 February 2026 (the source prints 'Monday (Feb 17)')",
    );
  });
  it('is left out where the source states the date', () => {
    expect(whenInWords({ edtf: '2026-02-16', basis: 'stated', printed })).toBe('on 16 February 2026');
  });
  it('tells a first possible day from the beginning of a span', () => {
    expect(whenInWords({ edtf: '2026-02-15/..', basis: 'bounded' })).toBe(
      'on or after 15 February 2026, day not given',
    );
  });
});
