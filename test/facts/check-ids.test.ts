import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/facts/check.js';
import { failing } from './rule-cases.js';
import { sampleData } from './sample-data.js';

describe('ids', () => {
  failing([
    [
      'an entity twice',
      ({ entities }) => (entities.entities[1].id = 'ada-quill'),
      'ada-quill',
      'entities[1].id',
      'taken',
    ],
    [
      'a fact twice',
      ({ story }) => (story.facts[3].id = 'unwise'),
      'unwise',
      'facts[3].id',
      'taken already, by facts[1]',
    ],
    [
      'a source twice',
      ({ story }) => story.sources.push(story.sources[0]),
      'gazette',
      'sources[1].id',
      'taken',
    ],
    [
      'a topic with a question’s id',
      ({ story }) => (story.topics[1].id = 'pier-open'),
      'pier-open',
      'topics[1].id',
      'taken',
    ],
    [
      'a position twice',
      ({ story }) => (story.questions[0].positions[2].id = 'open'),
      'pier-open',
      'questions[0].positions[2].id',
      'listed twice',
    ],
    ['a story under another file name', ({ story }) => (story.id = 'quay'), 'quay', 'id', 'the story "pier"'],
  ]);

  test('are unique over all stories', () => {
    const { entities, story } = sampleData();
    const { problems } = checkData({
      entities: { file: 'entities.json', value: entities },
      stories: [
        { file: 'stories/pier.json', value: story },
        { file: 'stories/quay.json', value: { ...story, id: 'quay' } },
      ],
    });
    expect(problems.map(({ file }) => file)).toEqual(problems.map(() => 'stories/quay.json'));
    expect(problems.map(({ record }) => record)).toEqual([
      'gazette',
      'open-pier',
      'unwise',
      'close-it',
      'union-met',
      'not-charged',
      'pier-open',
      'pier-works',
      'missing-funds',
    ]);
  });
});
