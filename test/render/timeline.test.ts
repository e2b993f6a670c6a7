import { describe, expect, it } from 'vitest';
import { happened, linesOf, said, stood, storeOf, storyOf } from './small-store.js';

/** The line that dates the one fact of a story. */
const dateLine = (fact: object): string | undefined => linesOf(storeOf(storyOf([fact])), 'timeline', {})[2];

const event = (edtf: string, basis = 'stated'): object => happened('it', { edtf, basis });

describe('the date of an entry, and whether its day is certain', () => {
  it.each([
    ['a day', event('2031-08-24'), 'On 24 August 2031'],
    ['an event over a night', event('2031-08-24/2031-08-25'), 'From 24 to 25 August 2031'],
    ['an event that goes on', event('2031-10-01/..'), 'From 1 October 2031 on'],
    ['an event on each of two days', event('{2031-08-24,2031-08-26}'), 'On 24 and 26 August 2031'],
    ['one day of two', event('[2031-08-24,2031-08-25]'), 'On 24 or 25 August 2031 · day not certain'],
    ['a span whose end is in doubt', event('2031-08-24/2031-08-26?'), 'Perhaps from 24 to 26 August 2031'],
    [
      'a span about which days',
      event('2031-08-24~/2031-08-26'),
      'From 24 to 26 August 2031, approximately · day not certain',
    ],
    ['a span of months', event('2031-08/2031-09'), 'From August to September 2031 · day not given'],
    ['a bound', event('../2031-08-25', 'bounded'), 'Before 26 August 2031, day not given'],
    ['bounds', event('2031-08-24/2031-08-25', 'bounded'), 'From 24 to 25 August 2031 · day not given'],
    ['a year', event('2029'), 'In 2029 · day not given'],
    ['about a year', event('2027~'), 'Around 2027 · day not certain'],
    [
      'how things stood for a while',
      stood('it', { edtf: '2031-08-24/2031-08-25', basis: 'stated' }),
      'From 24 to 25 August 2031',
    ],
    [
      'a statement, which is made on one day',
      said('it', ['Well.'], { said: { edtf: '2031-08-24/2031-08-25', basis: 'stated' } }),
      'From 24 to 25 August 2031 · day not given',
    ],
  ])('%s', (_name, fact, line) => {
    expect(dateLine(fact)).toBe(line);
  });
});
