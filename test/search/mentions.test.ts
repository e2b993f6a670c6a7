import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/search/mentions.js';
import { wordsOf } from '../../src/search/words.js';
import { firstStory } from '../answers/stores.js';

const named = (text: string): readonly string[] =>
  findMentions(firstStory, [...firstStory.stories.values()], wordsOf(text)).flatMap(({ candidates }) =>
    candidates.map(({ id }) => id),
  );

describe('a word of a body’s name', () => {
  it.each([
    ['what did the committee decide', ['ioc', 'la28', 'la28-executive-committee']],
    ['when was the executive lunch', []],
    ['what about the executive committee', ['la28-executive-committee']],
  ])('names it where it is the last of the name, or nothing else follows: %s', (text, ids) => {
    expect([...named(text)].toSorted()).toEqual(ids);
  });
});
