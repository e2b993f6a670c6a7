import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/facts/check.js';
import { failing } from './rule-cases.js';
import { problemsAfter } from './sample-data.js';

describe('shape', () => {
  failing([
    [
      'an unknown key',
      ({ story }) => (story.facts[0].note = 'x'),
      'open-pier',
      'facts[0].note',
      'the key "note" is unknown',
    ],
    ['a missing key', ({ story }) => delete story.facts[0].said, 'open-pier', 'facts[0].said', 'is missing'],
    [
      'a wrong type',
      ({ story }) => (story.facts[0].summary = 3),
      'open-pier',
      'facts[0].summary',
      'must be text',
    ],
    [
      'a wrong date',
      ({ story }) => (story.facts[0].said.edtf = '2026-02-30'),
      'open-pier',
      'facts[0].said.edtf',
      'no date in EDTF',
    ],
    [
      'an unknown kind',
      ({ story }) => (story.facts[3].kind = 'rumour'),
      'union-met',
      'facts[3].kind',
      '"event"',
    ],
    [
      'a form without a quotation',
      ({ story }) => delete story.facts[0].quote,
      'open-pier',
      'facts[0].quote',
      'missing',
    ],
    [
      'no evidence',
      ({ story }) => (story.facts[0].evidence = []),
      'open-pier',
      'facts[0].evidence',
      'at least 1 entry',
    ],
    [
      'a record without an id',
      ({ story }) => delete story.facts[0].id,
      'facts[0]',
      'facts[0].id',
      'is missing',
    ],
    [
      'an id that is none',
      ({ story }) => (story.facts[3].id = 'Union Met'),
      'Union Met',
      'facts[3].id',
      'lower-case',
    ],
    [
      'an id too long',
      ({ entities }) => (entities.entities[1].id = 'b'.repeat(65)),
      'b'.repeat(65),
      'entities[1].id',
      'at most 64 characters',
    ],
    [
      'a quotation too long',
      ({ story }) => (story.facts[0].quote.segments = ['a'.repeat(2001)]),
      'open-pier',
      'facts[0].quote.segments[0]',
      'at most 2000 characters',
    ],
    [
      'too many facts',
      ({ story }) => (story.facts = Array.from({ length: 5001 }, () => story.facts[0])),
      'pier',
      'facts',
      'at most 5000 facts',
    ],
    ['a list that is none', ({ story }) => (story.facts = {}), 'pier', 'facts', 'must be a list'],
    [
      'entities that are none',
      ({ entities }) => (entities.entities = null),
      '',
      'entities',
      'must be a list',
    ],
  ]);

  test.each([[null], [3], ['x'], [[]], [{}], [{ facts: [null, 3, {}], questions: [[]] }]])(
    'a story that is %j is a problem, not a crash',
    (value) => {
      const { problems } = checkData({
        entities: { file: 'entities.json', value },
        stories: [{ file: 'stories/a.json', value }],
      });
      expect(problems.length).toBeGreaterThan(1);
    },
  );

  test('one bad record does not hide what is wrong with the others, nor is what refers to it wrong', () => {
    const problems = problemsAfter(({ story, entities }) => {
      entities.entities[1].name = '';
      story.facts[0].extra = true;
      story.facts[1].context = ['open-pier'];
      story.facts[2].speaker = 'nobody';
    });
    expect(problems.map(({ field }) => field).toSorted()).toEqual([
      'entities[1].name',
      'facts[0].extra',
      'facts[2].speaker',
    ]);
  });
});
