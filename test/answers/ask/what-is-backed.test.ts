import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { isNamedBy, sideFavoured } from '../../../src/answers/ask/reading/proposition.js';
import { notesOnMany } from '../../../src/answers/ask/stances/notes-on-many.js';
import type { Position, Question } from '../../../src/facts/schema.js';
import { unitsOf } from '../../../src/search/terms.js';
import { wordsOf } from '../../../src/search/words.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) =>
  summarise(answerAsk({ question }, contextOf(store)));

const questionOf = (text: string, aliases: readonly string[], labels: readonly [string, string]): Question =>
  ({
    id: 'asked',
    text,
    aliases,
    positions: labels.map((label, at) => ({
      id: `position-${at}`,
      label,
      aliases: [],
      tone: at === 0 ? 'for' : 'against',
    })) as unknown as readonly Position[],
  }) as unknown as Question;

const FENCE = questionOf('Should the village build a fence?', ['village fence'], ['Build it', 'No fence']);
const MARKET = questionOf(
  'Should the town end the market before its lease is paid?',
  ['end of the market'],
  ['Close it', 'Let it go on'],
);
const DOGS = questionOf('Should the park keep dogs out?', ['ban on dogs'], ['Keep dogs out', 'Drop the ban']);
const SALE = questionOf('Should the mill be sold to a baker?', ['sale of the mill'], ['Sell it', 'Do not']);

const favoured = (question: Question, text: string) => {
  const complement = unitsOf(wordsOf(text));
  return isNamedBy(question, complement)
    ? sideFavoured(question, { complement, objects: [], wishes: [], pronoun: undefined, receives: false })
    : 'not named';
};

const BOAT = questionOf(
  'Should the club give the boat back to the village?',
  ['return of the boat'],
  ['Give it back', 'Keep it'],
);

describe('whoever is for somebody getting a thing', () => {
  const side = (text: string, receives: boolean) =>
    sideFavoured(BOAT, {
      complement: unitsOf(wordsOf(text)),
      objects: [],
      wishes: [],
      pronoun: undefined,
      receives,
    });

  test.each([
    ['the village, of the boat', 'village boat', true, 'for'],
    ['the club, of the boat', 'club boat', true, undefined],
    ['the village, of nothing', 'village', true, undefined],
    ['the village, which gets nothing', 'village boat', false, undefined],
  ] as const)('%s', (_, text, receives, expected) => {
    expect(side(text, receives)).toBe(expected);
  });
});

describe('the side of whoever favours a thing', () => {
  test.each([
    ['what is to be built', FENCE, 'the fence', 'for'],
    ['the building of it', FENCE, 'building the fence', 'for'],
    ['its destruction', FENCE, 'demolishing the fence', 'against'],
    ['who would build it', FENCE, 'the village', undefined],
    ['what is to be ended', MARKET, 'the market', 'against'],
    ['the end of it', MARKET, 'ending the market', 'for'],
    ['what is only a condition', MARKET, 'the lease', 'not named'],
    ['what is to be kept out', DOGS, 'dogs', 'against'],
    ['what keeps it out', DOGS, 'the ban', 'for'],
    ['where it is kept out', DOGS, 'the park', undefined],
    ['the sale', SALE, 'the sale', 'for'],
    ['what is to be sold', SALE, 'the mill', undefined],
    ['what the question does not name', SALE, 'the river', 'not named'],
  ])('%s', (_, question, text, side) => {
    expect(favoured(question, text)).toBe(side);
  });
});

describe('who is for or against what no question is about', () => {
  test.each([
    ['who is for the harbour wall', inventedStories],
    ['who is against the berth fees', inventedStories],
    ['who backs the trial', inventedStories],
    ['who voted against ending the trial', inventedStories],
    ['who opposes northmark county', inventedStories],
    ['who supports the release of the epstein files', firstStory],
    ['who backs the review by the law firm', firstStory],
  ])('nobody is shown: %s', (question, store) => {
    expect(ask(question, store)).toBe('nothing');
  });

  test.each([
    ['who is for the toll', 'positions: introduce=henrike-varga+quay-traders'],
    ['who opposes scrapping the toll', 'positions: introduce=henrike-varga+quay-traders'],
    ['who wants the harbour master out', 'positions: remove=nadezhda-brinkov+henrike-varga'],
  ])('those are who took a side on what one is about: %s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe('a denial in a claim has to be in the fact', () => {
  test.each([
    ['who said wasserman never resigned', firstStory],
    ['who said wasserman never apologised', firstStory],
  ])('%s', (question, store) => {
    expect(ask(question, store)).toBe('nothing');
  });
});

describe('what clears somebody goes with a question about an offence', () => {
  test.each([
    ['did odalaigh steal the berth fees', inventedStories],
    ['is odalaigh corrupt', inventedStories],
    ['did wasserman bribe anyone', firstStory],
    ['is wasserman suspected of a crime', firstStory],
  ])('%s', (question, store) => {
    expect(ask(question, store)).toMatch(/^facts: \S+$/);
  });
});

test('of many notes the first are shown, and how many more there are', () => {
  const notes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(notesOnMany(notes)).toEqual(['a', 'b', 'c', 'd', 'e', 'And the same of 2 more.']);
  expect(notesOnMany(notes.slice(0, 5))).toEqual(notes.slice(0, 5));
});
