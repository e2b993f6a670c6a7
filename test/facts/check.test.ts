import { describe, expect, test } from 'vitest';
import { checkData, checkStory } from '../../src/facts/check.js';
import { assembleStore } from '../../src/facts/store.js';
import { type Json, problemsAfter, sampleData } from './sample-data.js';

test('the sample passes', () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

describe('a story added while the bot runs', () => {
  const { entities, story } = sampleData();
  const { entities: people, stories } = checkData({
    entities: { file: 'entities.json', value: entities },
    stories: [{ file: 'stories/pier.json', value: story }],
  });
  const store = assembleStore(people, stories);

  test('may take the place of the one with its id', () => {
    expect(checkStory(store, story, [], 'stories/pier.json')).toMatchObject({
      ok: true,
      story: { id: 'pier' },
    });
  });

  test('is held against the others', () => {
    const other: Json = { ...structuredClone(story), id: 'quay' };
    other.facts[0].speaker = 'bo-ferro';
    const checked = checkStory(store, other, [], 'stories/quay.json');
    const problems = checked.ok ? [] : checked.problems;
    expect(problems.map(({ message }) => message)).toContain(
      'the id is taken already, by story pier (facts[0])',
    );
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['stories/quay.json']));
  });

  test('may bring entities along', () => {
    const changed = structuredClone(story);
    changed.facts[0].speaker = 'cy-dorn';
    const entity = { id: 'cy-dorn', kind: 'person', name: 'Cy Dorn' };
    expect(checkStory(store, changed, [entity], 'stories/pier.json').ok).toBe(true);
    expect(checkStory(store, changed, [], 'stories/pier.json').ok).toBe(false);
  });
});
