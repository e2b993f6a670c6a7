import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/facts/check.js';
import { type ComparedTexts, compareTexts } from '../../src/facts/check-texts.js';
import { sha256Of } from '../../src/facts/text.js';
import { SAMPLE_TEXT, type SampleData, sampleData } from './sample-data.js';

const TEXTS = new Map([[sha256Of(SAMPLE_TEXT), SAMPLE_TEXT]]);

function compareAfter(change: (data: SampleData) => void, texts = TEXTS): ComparedTexts {
  const data = sampleData();
  change(data);
  const { read } = checkData({
    entities: { file: 'entities.json', value: data.entities },
    stories: [{ file: 'stories/pier.json', value: data.story }],
  });
  return compareTexts(read, texts);
}

test('the sample agrees with its text', () => {
  expect(compareAfter(() => {})).toEqual({ problems: [], compared: 1, notCompared: [] });
});

test('a source whose text is not there is named, and nothing of it is wrong', () => {
  const compared = compareAfter(({ story }) => (story.facts[0].evidence[0].position.start = 0), new Map());
  expect(compared).toEqual({ problems: [], compared: 0, notCompared: ['gazette'] });
});

type Case = readonly [what: string, (data: SampleData) => void, record: string, field: string, says: string];

describe('a record is compared with its source', () => {
  const cases: readonly Case[] = [
    [
      'the words at their place',
      ({ story }) => {
        story.facts[0].evidence[0].position.start += 1;
        story.facts[0].evidence[0].position.end += 1;
      },
      'open-pier',
      'facts[0].evidence[0].selector.exact',
      'is not what the text has there',
    ],
    [
      'a comma changed',
      ({ story }) => {
        story.facts[2].quote.segments[0] = 'Close it; then talk.';
        story.facts[2].evidence[0].selector.exact = 'Close it; then talk.';
      },
      'close-it',
      'facts[2].evidence[0].selector.exact',
      'nowhere else',
    ],
    [
      'a passage',
      ({ story }) => (story.facts[4].evidence[0].selector.sha256 = sha256Of('x')),
      'not-charged',
      'facts[4].evidence[0].selector.sha256',
      'hash',
    ],
    ['the length', ({ story }) => (story.sources[0].length += 1), 'gazette', 'sources[0].length', 'the text'],
    [
      'a quotation said to be closed',
      ({ story }) => (story.facts[2].quote.closedInSource = true),
      'close-it',
      'facts[2].quote.closedInSource',
      'never closes',
    ],
    [
      'a quotation said to be open',
      ({ story }) => (story.facts[0].quote.closedInSource = false),
      'open-pier',
      'facts[0].quote.closedInSource',
      'the source closes',
    ],
  ];
  test.each(cases)('%s', (_, change, record, field, says) => {
    const { problems } = compareAfter(change);
    expect(problems.map((problem) => [problem.file, problem.record, problem.field])).toEqual([
      ['stories/pier.json', record, field],
    ]);
    expect(problems[0]?.message).toContain(says);
  });

  test('also where another record does not parse', () => {
    const { problems } = compareAfter(({ story }) => {
      story.facts[0].extra = true;
      story.facts[4].evidence[0].paragraph = 2;
    });
    expect(problems.map(({ field }) => field)).toEqual(['facts[4].evidence[0].paragraph']);
  });
});
