import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, inventedStories, summarise } from '../stores.js';

const ask = (question: string) => answerAsk({ question }, contextOf(inventedStories));

describe('a record of words and deeds', () => {
  test.each([
    ['will there be a toll in the end'],
    ['will the trial be held again'],
    ['how will the ballot end'],
    ['who will win the ballot'],
    ['is there going to be a toll'],
  ])('holds no forecast: %s', (question) => {
    const answer = ask(question);
    expect(summarise(answer)).toBe('nothing');
    expect(answer.notes.join(' ')).toContain('not what will happen');
  });

  test.each([
    ['is the draft tariff fair'],
    ['was it right of the council to end the trial'],
    ['who is right about the toll'],
    ['is the toll a bad thing for the harbour'],
  ])('holds no judgement: %s', (question) => {
    const answer = ask(question);
    expect(summarise(answer)).toBe('nothing');
    expect(answer.notes.join(' ')).toContain('good or right');
  });

  test('what is on record of it is a button away', () => {
    expect(ask('will the zebras be charged').body).toMatchObject({ unknown: ['zebras'] });
    expect(ask('will there be another trial toll').followUps[0]).toMatchObject({
      label: 'What is on record',
      invocation: { command: 'timeline', options: { story: 'saltmere-harbour-toll' } },
    });
  });

  test.each([
    ['will odalaigh stay', 'facts: odalaigh-would-stay'],
    ['who said the toll is dead', 'facts: henrike-toll-is-dead'],
    ['who described the toll as a tax on bad weather', 'facts: brinkov-tax-on-weather'],
    ['who will pay for new teachers', 'facts: county-leaves-languages-to-schools'],
  ])('holds what somebody said of what will come, and what they think: %s', (question, expected) => {
    expect(summarise(ask(question))).toContain(expected);
  });
});
