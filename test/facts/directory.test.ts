import { expect, test } from 'vitest';
import { createDirectory, enter, foundUnder } from '../../src/facts/directory.js';
import { factId, storyId } from '../../src/facts/schema.js';
import {
  assembleStore,
  storiesConcerning,
  storiesOn,
  storyOfFact,
  withoutStory,
  withStory,
} from '../../src/facts/store.js';
import { inventedStories } from '../answers/stores.js';

const [one, other] = inventedStories.stories.values();
if (one === undefined || other === undefined) throw new Error('there are fewer than two stories');
const fact = one.story.facts[0]?.id ?? factId.parse('none');

test('an id is found in the stories that had it, each once', () => {
  const directory = createDirectory();
  enter(directory, one);
  enter(directory, one);
  expect(foundUnder(directory.facts, fact)).toEqual([one.story.id]);
  expect(foundUnder(directory.facts, 'nowhere')).toEqual([]);
});

test('a fact that moved to another story is found where each snapshot has it', () => {
  const moved = { ...other.story, facts: [...other.story.facts, ...one.story.facts.slice(0, 1)] };
  const before = assembleStore([...inventedStories.entities.values()], [one.story, other.story]);
  const after = withStory(withoutStory(before, one.story.id), moved);
  expect(storyOfFact(before, fact)?.story.id).toBe(one.story.id);
  expect(storyOfFact(after, fact)?.story.id).toBe(other.story.id);
  expect(storyOfFact(withoutStory(after, other.story.id), fact)).toBeUndefined();
});

test('who and what a story is about is found by id, in the snapshots that have the story', () => {
  const without = withoutStory(inventedStories, one.story.id);
  for (const id of one.people) {
    expect(storiesConcerning(inventedStories, id)).toContain(one);
    expect(storiesConcerning(without, id)).not.toContain(one);
  }
  for (const id of [...one.topics.keys(), ...one.questions.keys()]) {
    expect(storiesOn(inventedStories, id)).toEqual([one]);
    expect(storiesOn(without, id)).toEqual([]);
  }
  expect(storiesOn(inventedStories, storyId.parse('nothing'))).toEqual([]);
});
