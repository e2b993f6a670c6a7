import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

describe('the first position is asked for', () => {
  test.each([
    ['where did dénes varga stand at first on the toll', 'facts: denes-against-toll'],
    ['what was brinkov’s original view of the toll', 'facts: brinkov-tax-on-weather'],
    ['what did henrike varga think of the toll initially', 'facts: henrike-asks-for-toll'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test('of a first story', () => {
    expect(summarise(ask('what did bass first think about wasserman stepping down', firstStory))).toBe(
      'facts: bass-up-to-the-board',
    );
  });

  test('another is the last known, with how it came to be', () => {
    expect(summarise(ask('where does dénes varga stand on the toll'))).toBe(
      'stance: denes-varga no-toll < introduce < no-toll',
    );
    expect(summarise(ask('what does dénes varga think of the first toll'))).not.toContain(
      'facts: denes-against',
    );
  });
});

describe('who was first to take a side', () => {
  test.each([
    ['who was the first to oppose the toll', 'facts: denes-against-toll brinkov-tax-on-weather'],
    ['who first asked for phones', 'nothing'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test('of one story', () => {
    expect(summarise(ask('who was the first to call for wasserman to step down', firstStory))).toBe(
      'facts: officials-call-to-step-down',
    );
  });
});

describe('a day without a year', () => {
  test('is that of which something is surely on record, before those of which something may be', () => {
    expect(summarise(ask('what was said on 22 september'))).toBe(
      'timeline: thistlewood-cannot-staff thistlewood-counts-teachers',
    );
  });
});
