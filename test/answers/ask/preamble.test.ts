/** What is written before a question. */
import { describe, expect, test } from 'vitest';
import { withoutPreamble } from '../../../src/answers/ask/words/preamble.js';

describe('a preamble is no part of the question', () => {
  test.each([
    ['hello bot, where does she stand', 'where does she stand'],
    ['quick question: who backed the bridge?', 'who backed the bridge?'],
    ['sorry if this was asked already but what did the mayor say', 'what did the mayor say'],
    ['does anyone remember when the fair began', 'when the fair began'],
    ['Good morning! did the town pay', 'did the town pay'],
    ['any idea to whom they sold it', 'to whom they sold it'],
    ['how are you? who closed the school', 'who closed the school'],
  ])('%s', (typed, question) => {
    expect(withoutPreamble(typed)).toBe(question);
  });
});

describe('what is no preamble stays', () => {
  test.each([
    ['did the mayor say who would pay'],
    ['the one who picks the books, what did she say'],
    ['is there a bridge'],
    ['the team who won, what did they say'],
    ['on which day did it open'],
    ['what did she know and when'],
    ['the vote: who won it'],
    ['hello'],
    ['who'],
    [''],
  ])('%s', (typed) => {
    expect(withoutPreamble(typed)).toBe(typed);
  });
});
