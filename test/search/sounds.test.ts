import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/search/mentions.js';
import { soundOf } from '../../src/search/sounds.js';
import { wordsOf } from '../../src/search/words.js';
import { inventedStories } from '../answers/stores.js';

describe('spellings that sound the same', () => {
  it.each([
    ['stefany', 'stephany'],
    ['rite', 'wright'],
    ['nox', 'knox'],
    ['makensie', 'mackenzie'],
    ['philip', 'fillip'],
    ['crain', 'crane'],
  ])('%s and %s', (typed, meant) => {
    expect(soundOf(typed)).toBe(soundOf(meant));
  });

  it.each([
    ['marsh', 'march'],
    ['bass', 'base'],
    ['pell', 'pall'],
    ['wren', 'warren'],
  ])('but not %s and %s', (typed, other) => {
    expect(soundOf(typed)).not.toBe(soundOf(other));
  });
});

describe('a first and a last name of which one is as it is', () => {
  const named = (text: string): readonly string[] =>
    findMentions(inventedStories, [...inventedStories.stories.values()], wordsOf(text)).map(
      ({ candidates, typed }) => `${typed}: ${candidates.map(({ id }) => id).join(' ')}`,
    );

  it.each([
    ['what did ignaysius pell say', 'ignaysius pell: ignatius-pell'],
    ['what did iris casstelan say', 'iris casstelan: iris-castellan'],
  ])('may have the other by ear, or with two slips: %s', (text, expected) => {
    expect(named(text)).toContain(expected);
  });

  it.each([['what did iris costello say'], ['what did tobiah wragg say']])(
    'and is else no such person: %s',
    (text) => {
      expect(named(text).every((one) => !one.includes('costello') && !one.includes('wragg'))).toBe(true);
    },
  );
});
