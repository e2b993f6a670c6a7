import { describe, expect, test } from 'vitest';
import { isToldAsDone } from '../../../src/answers/ask/find/told-as-done.js';
import { readQuestionText } from '../../../src/answers/ask/reading/reading.js';
import { allRecords } from '../../../src/answers/scope.js';
import type { Fact } from '../../../src/facts/schema.js';
import { contextOf, inventedStories } from '../stores.js';

const context = contextOf(inventedStories);

const read = (question: string) => readQuestionText(question, context, allRecords(context.store));

const fact = (kind: 'statement' | 'event', summary: string) =>
  ({ kind, summary, speaker: 'somebody', segments: [], participants: [] }) as unknown as Fact;

describe('when something was done', () => {
  test.each([
    ['when was the bridge closed', 'A farmer said that the bridge had been closed on 3 May.'],
    ['when was the bridge closed', 'A farmer said that the bridge had been closed before the flood.'],
    ['when was the bridge closed', 'The council said that it closed the bridge that morning.'],
    ['who closed the bridge', 'A farmer said that the council had closed the bridge.'],
  ])('may be told by what somebody says: %s %s', (question, summary) => {
    expect(isToldAsDone(fact('statement', summary), read(question))).toBe(true);
  });

  test.each([
    ['when was the bridge closed', 'A farmer said that the council had closed the bridge out of fear.'],
    ['when was the film dropped', 'A critic stood by the decision to drop the film.'],
    ['when was the bridge closed', 'A farmer said that the bridge should be closed.'],
  ])('and not by the day on which it was spoken of: %s %s', (question, summary) => {
    expect(isToldAsDone(fact('statement', summary), read(question))).toBe(false);
  });

  test('nor by what happened, where that is only about it', () => {
    const question = read('when did the port authority walk out');
    const vote = fact('event', 'The members voted to carry on with the walkout.');
    const walkout = fact('event', 'The clerks walked out.');
    expect([vote, walkout].map((happened) => isToldAsDone(happened, question))).toEqual([false, true]);
  });
});
