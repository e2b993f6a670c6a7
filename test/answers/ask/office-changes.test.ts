import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, inventedStories, summarise } from '../stores.js';

const ask = (question: string) => summarise(answerAsk({ question }, contextOf(inventedStories)));

describe('who came into an office is told by what happened', () => {
  test.each([
    ['when did dénes varga become mayor'],
    ['who became mayor of saltmere'],
    ['who was mayor before dénes varga'],
    ['who was the mayor after henrike varga'],
    ['who became the new mayor in the harbour toll dispute'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('facts: change-of-mayor');
  });

  test.each([
    ['when did henrike varga become mayor'],
    ['who was mayor before henrike varga'],
    ['when did pell become harbour master'],
    ['who became harbour master'],
  ])('nothing tells it of anybody else: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test('what became of something is no office', () => {
    expect(ask('what became of the case against wren')).toContain('wren-case');
  });
});
