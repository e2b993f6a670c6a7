import { describe, expect, test } from 'vitest';
import { readDays } from '../../../src/answers/ask/days/asked-days.js';
import { contextOf, inventedStories } from '../stores.js';

const daysOf = (question: string) => {
  const { from, to } = readDays(question, contextOf(inventedStories), [...inventedStories.stories.values()]);
  return [from, to];
};

describe('a part of a month', () => {
  test.each([
    ['what did pell say in early june 2031', ['2031-06-01', '2031-06-15']],
    ['what did pell say at the beginning of june 2031', ['2031-06-01', '2031-06-15']],
    ['what did pell say in mid-june 2031', ['2031-06-08', '2031-06-24']],
    ['what did pell say in the second half of february 2031', ['2031-02-16', '2031-02-28']],
    ['what did pell say in the first week of june 2031', ['2031-06-01', '2031-06-07']],
    ['what did pell say in the first days of june 2031', ['2031-06-01', '2031-06-10']],
    ['what was said in the last few days of june 2031', ['2031-06-21', '2031-06-30']],
    ['what did pell say at the end of september 2031', ['2031-09-21', '2031-09-30']],
  ])('is fewer days: %s', (question, days) => {
    expect(daysOf(question)).toEqual(days);
  });

  test.each([
    ['what did pell say by the end of september 2031', [undefined, '2031-09-30']],
    ['what did pell say before the end of september 2031', [undefined, '2031-09-29']],
    ['what did pell say after the end of september 2031', ['2031-10-01', undefined]],
  ])('whose end is its last day where days are counted from it: %s', (question, days) => {
    expect(daysOf(question)).toEqual(days);
  });
});

test('the week of a day is from its Monday on', () => {
  expect(daysOf('what did pell say in the week of 12 june 2031')).toEqual(['2031-06-09', '2031-06-15']);
  expect(daysOf('who spoke in the week beginning 12 june 2031')).toEqual(['2031-06-12', '2031-06-18']);
});

test.each([
  ['did pell close the quay for three weeks'],
  ['who was mayor for a few years'],
  ['who rented it for 10 days'],
])('a span is no day: %s', (question) => {
  expect(daysOf(question)).toEqual([undefined, undefined]);
});
