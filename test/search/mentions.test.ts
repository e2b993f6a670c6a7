import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/search/mentions.js';
import { mendParts } from '../../src/search/mistyped-parts.js';
import { wordsOf } from '../../src/search/words.js';
import { firstStory, inventedStories } from '../answers/stores.js';

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

describe('a name of which more than one part is mistyped', () => {
  const within = (text: string): readonly string[] => {
    const records = [...inventedStories.stories.values()];
    const words = mendParts(inventedStories, records, wordsOf(text));
    return findMentions(inventedStories, records, words).flatMap(({ candidates }) =>
      candidates.map(({ id }) => id),
    );
  };

  it.each([
    ['what did nadja brinkof say', ['nadezhda-brinkov']],
    ['amma thistelwood on teachers', ['ama-thistlewood']],
    ['the kestral bay school board', ['kestrel-bay-school-board']],
    ['did the saltmer town council vote', ['saltmere-town-council']],
    ['what did oquil say', ['maarja-oquill']],
  ])('is whose name it nearly is: %s', (text, ids) => {
    expect(within(text)).toEqual(ids);
  });

  it.each([
    ['martha brinkley on tolls', []],
    ['did the salted town crier shout', []],
    ['anna thistledown said so', []],
  ])('and nobody’s where it is nearer to none: %s', (text, ids) => {
    expect(within(text)).toEqual(ids);
  });

  it.each([
    ['did a guild write it', []],
    ['is there any school left', []],
    ['did a mayor resign', []],
    ['when was it taken off the quay', []],
  ])('anybody of a kind is none that is called so: %s', (text, ids) => {
    expect(within(text)).toEqual(ids);
  });
});
