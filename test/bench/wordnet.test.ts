import { expect, test } from 'vitest';
import { readWordNet } from '../../bench/search/wordnet.js';

const synonymsOf = readWordNet();

test.each([
  ['a word by its base form', 'buy', 'purchase'],
  ['a regular form of one', 'countries', 'nation'],
  ['an adverb', 'quickly', 'rapidly'],
])('%s has the words of its first senses: %s, %s', (_, word, synonym) => {
  expect(synonymsOf(word)).toContain(synonym);
});

test('none are forms of the word, or more than a word', () => {
  for (const word of ['vote', 'debating', 'large', 'president', 'crimes'])
    for (const synonym of synonymsOf(word)) {
      expect(synonym).toMatch(/^[a-z]{3,}$/);
      expect(synonym.slice(0, 4)).not.toBe(word.slice(0, 4));
    }
});

test('what is no word has none', () => {
  expect(synonymsOf('xqzzt')).toEqual([]);
});
