/** Questions whose words are at home in several stories. */
import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, summarise } from '../stores.js';

const { together } = openStores();
const context = contextOf(together, '2032-11-01T12:00:00Z');
const ask = (question: string) => answerAsk({ question }, context);

/** What each of the stories that are offered then gives. */
function chosen(question: string): readonly string[] {
  const { body } = ask(question);
  if (body.kind !== 'choice') throw new Error(`${question}: no choice, but ${body.kind}`);
  expect(body.named).toBe('story');
  return body.candidates.map(({ invocation: { command, options } }) => {
    expect(command).toBe('ask');
    const { question: same = '', story } = options;
    expect(same).toBe(question);
    return summarise(answerAsk({ question: same, story }, context));
  });
}

describe('which story is meant', () => {
  test('is asked, and each choice answers from its own story', () => {
    expect(chosen('who was convicted')).toEqual([
      'facts: crewe-convicted',
      'facts: maxwell-serving-sentence',
    ]);
  });

  test('is asked of a part of a question, and both parts are asked again', () => {
    const [first] = chosen('who was convicted and when');
    expect(first).toBe('facts: crewe-convicted');
  });

  test('is not asked where somebody is named, in whichever stories they are', () => {
    expect(summarise(ask('what did delphine rusk say'))).toMatch(/^facts: /);
  });

  test('is not asked where one story has the words', () => {
    expect(summarise(ask('who was convicted of theft'))).toBe('facts: crewe-convicted');
  });

  test('a story that is no longer on record leaves the question as it was', () => {
    expect(answerAsk({ question: 'who was convicted', story: 'gone' }, context).body.kind).toBe('choice');
  });

  test('a story that has no answer has none, whatever another has', () => {
    const question = 'who was convicted';
    expect(answerAsk({ question, story: 'quillhaven-phones' }, context).body.kind).toBe('nothing');
  });
});
