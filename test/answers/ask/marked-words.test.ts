import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import type { Statement } from '../../../src/facts/schema.js';
import { segmentsOf } from '../../../src/facts/store.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

/** Every sentence of three words or more that is quoted in a store, with the statement that it is of. */
const sentencesOf = (store: typeof firstStory): readonly (readonly [string, Statement])[] =>
  [...store.stories.values()].flatMap(({ statements }) =>
    statements
      .filter(({ corrections }) => corrections.length === 0)
      .flatMap((statement) =>
        segmentsOf(statement)
          .flatMap((segment) => segment.split(/(?<=[.!?])\s+/))
          .map((sentence) => sentence.replaceAll(/["“”„«»]/g, ''))
          .filter((sentence) => sentence.split(/\s+/).length >= 4)
          .map((sentence) => [sentence, statement] as const),
      ),
  );

describe('words in quotation marks are looked up as a quotation', () => {
  test.each([
    ['the first story', firstStory],
    ['the invented stories', inventedStories],
  ])('each sentence quoted in %s finds its own statement', (_, store) => {
    const sentences = sentencesOf(store);
    expect(sentences.length).toBeGreaterThan(4);
    for (const [sentence, { id }] of sentences)
      expect(summarise(ask(`who said "${sentence}"?`, store))).toContain(id);
  });

  test.each([
    ['did brinkov say "let the boats that shelter pay for the wall"', 'nothing'],
    ['who said "let all the boats pay for the wall that shelters them"', 'nothing'],
    ['what did henrike write about the "harbour toll"', 'facts: henrike-asks-for-toll'],
  ])('in no statement of whom they are asked of, nothing is shown instead: %s', (question, expected) => {
    expect(summarise(ask(question))).toContain(expected);
  });

  test('the quotation can be checked instead', () => {
    const { followUps } = ask('who said "the wall will be built by the boats"');
    expect(followUps[0]?.invocation).toMatchObject({
      command: 'check',
      options: { words: 'the wall will be built by the boats' },
    });
  });
});
