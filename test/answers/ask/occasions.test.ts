import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories): string =>
  summarise(answerAsk({ question }, contextOf(store)));

describe('where and to what something was said', () => {
  test.each([
    ['what did henrike varga write in her letter to the port authority', /henrike-asks-for-toll/],
    ['what did thistlewood write in the mail to parents', /thistlewood-cannot-staff/],
    ['what was that line from brinkov about weather', 'facts: brinkov-tax-on-weather'],
    ['that phrase by odalaigh about sheltering boats', 'facts: odalaigh-only-sheltering'],
    ['what did the guild reply to the proposal of a toll', 'facts: guild-study-first'],
  ])('need not stand in the fact: %s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([
    ['what did odalaigh write in the letter to the traders'],
    ['what did henrike varga ask for in her letter to the port authority'],
    ['what did brinkov reply to the offer of a house'],
    ['what was that line from pell about weather'],
    ['exact words of brinkov when she denied it'],
    ['when did pell deny it'],
  ])('and nothing else is shown instead: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test('somebody who is described by what they did is nobody on record', () => {
    expect(ask('what did the guy who owns the plane say about the toll')).toBe('nothing');
    expect(ask('did the woman who sold the boat say anything about it', firstStory)).toBe('nothing');
  });
});

describe('who came into an office after somebody', () => {
  test.each([
    ['who took over from henrike varga as mayor'],
    ['who succeeded henrike varga as mayor of saltmere'],
    ['who followed henrike varga as mayor'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('facts: change-of-mayor');
  });

  test.each([
    ['who replaced ignatius pell as spokesman'],
    ['who took over from thistlewood as head teacher'],
    ['who succeeded lucia fenwright as mayor'],
  ])('and nothing where nobody did: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});
