/** "Who said that …": whoever said nearly the same, or the opposite, said something else. */
import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, summarise } from '../stores.js';

const context = contextOf(openStores().together, '2032-11-01T12:00:00Z');
const ask = (question: string) => summarise(answerAsk({ question }, context));

describe('a claim with another word in it is another claim', () => {
  test.each([
    ['who said the toll was a tax on good weather'],
    ['who said mill lane is a supermarket'],
    ['who said that the shelves would be full'],
    ['who said museums decide on their own armies'],
    ['did henrike varga say the toll is alive'],
    ['who says football has no place in the school'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('what is denied of something is not said of it', () => {
  test.each([['who said the shelves were not empty'], ['who said that seven per cent was no offer']])(
    '%s',
    (question) => {
      expect(ask(question)).toBe('nothing');
    },
  );
});

describe('the claim itself is found', () => {
  test.each([
    ['who said the toll was a tax on bad weather', 'facts: brinkov-tax-on-weather'],
    ['who said mill lane is a museum', 'benhadi-museum'],
    ['who said that the shelves would be empty', 'facts: shopkeepers-empty-shelves'],
    ['did henrike varga say the toll is dead', 'facts: henrike-toll-is-dead'],
    ['who said something about the weather', 'brinkov-tax-on-weather'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });
});
