import { describe, expect, test } from 'vitest';
import { findDecades } from '../../../src/answers/ask/days/decades.js';
import { findFeasts } from '../../../src/answers/ask/days/feasts.js';

const onRecord = { from: '2031-01-01', to: '2032-09-01' };
const daysIn = (found: readonly { readonly from: string; readonly to: string }[]): readonly string[] =>
  found.map(({ from, to }) => `${from} ${to}`);

describe('decades', () => {
  test.each([
    ['what was taught in the 60s', '1960-01-01 1969-12-31'],
    ['who was mayor since the early 1980s', '1980-01-01 1984-12-31'],
    ['who ran it before the late nineties', '1995-01-01 1999-12-31'],
    ['what changed in the 20s', '2020-01-01 2029-12-31'],
    ['what changed during the 1880s?', '1880-01-01 1889-12-31'],
  ])('%s', (text, days) => expect(daysIn(findDecades(text, onRecord))).toEqual([days]));

  test.each([
    'a woman in her sixties',
    'who said it was like the 60s',
    'in the 60th minute',
    'in the 1960 vote',
  ])('no decade: %s', (text) => expect(findDecades(text, onRecord)).toEqual([]));
});

describe('feasts', () => {
  test.each([
    ['what did the guild say before christmas', '2031-12-25 2031-12-26'],
    ['what did she say since New Year’s day?', '2032-01-01 2032-01-01'],
    ['before easter, what did they say', '2032-03-26 2032-03-29'],
    ['who wrote after easter 2031', '2031-04-11 2031-04-14'],
    ['what was said around halloween', '2031-10-31 2031-10-31'],
  ])('%s', (text, days) => expect(daysIn(findFeasts(text, onRecord))).toEqual([days]));

  test.each([
    'who said that the shelves would be empty before easter',
    'what did she say about the christmas fair',
    'who promised to pay before christmas',
  ])('no day that is asked for: %s', (text) => expect(findFeasts(text, onRecord)).toEqual([]));
});
