import { describe, expect, test } from 'vitest';
import { groupKey, indexTermsOf, mayBeVerb, unitsOf } from '../../src/search/terms.js';
import { wordsOf } from '../../src/search/words.js';

/** Each unit as its words, with its groups. */
const units = (text: string): readonly string[] =>
  unitsOf(wordsOf(text)).map(
    ({ words, groups }) => `${words.map(({ fold }) => fold).join(' ')}: ${groups.join(' ')}`,
  );

describe('a verb and its particle', () => {
  test.each([
    ['they let the voters down', ['let down: disappoint', 'voters: ']],
    ['let down by the bank', ['let down: disappoint', 'bank: ']],
    ['she gave the vase back', ['gave back: return', 'vase: ']],
    ['who gave it back to them', ['gave back: return']],
    ['turn the whole offer down', ['turn down: decline', 'whole: ', 'offer: offer']],
  ])('may have an object between: %s', (text, expected) => {
    expect(units(text)).toEqual(expected);
  });

  test.each([
    ['she gave to the school back then'],
    ['he let them in and sat down'],
    ['let every last angry voter down'],
  ])('a preposition, another verb or a long way between part them: %s', (text) => {
    expect(unitsOf(wordsOf(text)).flatMap(({ groups }) => groups)).not.toContain('disappoint');
    expect(unitsOf(wordsOf(text)).flatMap(({ groups }) => groups)).not.toContain('return');
  });

  test('a text is found by such a phrase too', () => {
    expect(indexTermsOf('The club let its fans down.')).toContain(groupKey('disappoint'));
  });
});

describe('a word that is too common to be asked for', () => {
  test.each([
    ['released', 'release'],
    ['gave', 'give'],
    ['moved', 'relocate'],
  ])('%s says in a text, and not in a question, what %s says', (word, group) => {
    expect(indexTermsOf(`They ${word} her.`)).toContain(groupKey(group));
    expect(unitsOf(wordsOf(word)).flatMap(({ groups }) => groups)).not.toContain(group);
  });
});

describe('what may be a verb', () => {
  test.each([
    ['resign', true],
    ['strike', false],
    ['agreement', false],
    ['teacher', false],
    ['announced', true],
    ['lemon', false],
  ])('%s: %s', (word, expected) => {
    expect(unitsOf(wordsOf(word)).some(mayBeVerb)).toBe(expected);
  });
});
