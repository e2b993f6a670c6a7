import { describe, expect, test } from 'vitest';
import { editDistance, stemOf, typoDistance, wordsOf } from '../../src/search/words.js';

const folds = (text: string): readonly string[] => wordsOf(text).map((word) => word.fold);

describe('a text as words', () => {
  test.each([
    ['Mayor Karen Bass', ['mayor', 'karen', 'bass']],
    ['Łukasz Ångström-Müller', ['lukasz', 'angstrom', 'muller']],
    ["he didn't, and they won’t", ['he', 'did', 'not', 'and', 'they', 'will', 'not']],
    ["the mayor's words; the organisers' plan", ['the', 'mayor', 'words', 'the', 'organisers', 'plan']],
    ["what's new, who's there", ['what', 'is', 'new', 'who', 'is', 'there']],
    ['U.S. and U.K. officials', ['us', 'and', 'uk', 'officials']],
    ['3,000,000 files in LA28', ['3000000', 'files', 'in', 'la28']],
    ['‘unfortunate’', ['unfortunate']],
    ['委員会 said', ['委', '員', '会', 'said']],
    ['?!… —', []],
  ])('%s', (text, expected) => {
    expect(folds(text)).toEqual(expected);
  });

  test('a possessive is marked as one', () => {
    expect(wordsOf("Bass's view").map((word) => word.possessive)).toEqual([true, false]);
  });

  test('a word keeps its place in the text', () => {
    const text = 'so “she” said';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['so', 'she', 'said']);
  });
});

describe('stems', () => {
  test.each([
    ['supported', 'supports'],
    ['said', 'says'],
    ['resignation', 'resign'],
    ['stepping', 'step'],
    ['sold', 'sale'],
    ['organizers', 'organiser'],
    ['died', 'death'],
  ])('%s and %s are one word', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  test.each([
    ['support', 'oppose'],
    ['stay', 'step'],
    ['sell', 'buy'],
  ])('%s and %s are not', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });

  test('a word that every object has a property for is a word like any other', () => {
    expect(stemOf('constructor')).toBe('constructor');
  });
});

describe('typos', () => {
  test.each([
    ['wassermann', 'wasserman', 1],
    ['wasermna', 'wasserman', 2],
    ['bas', 'bass', 1],
    ['abss', 'bass', 1],
    ['maxwlel', 'maxwell', 1],
  ])('%s is %s, %i edits away', (typed, word, distance) => {
    expect(typoDistance(typed, word)).toBe(distance);
  });

  test.each([
    ['cat', 'bat'],
    ['for', 'fur'],
    ['2016', '2017'],
    ['mayor', 'major-general'],
    ['newsom', 'wasserman'],
  ])('%s is no typo of %s', (typed, word) => {
    expect(typoDistance(typed, word)).toBeUndefined();
  });

  test('a distance past the bound is reported as one more than the bound', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});
