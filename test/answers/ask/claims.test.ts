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
  test.each([
    ['who said the shelves were not empty'],
    ['who said that seven per cent was no offer'],
    ['who said the elders wanted money'],
    ['who said the navy would come'],
    ['who said fishing boats would pay'],
    ['who said an application had been received'],
  ])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });

  test('but asked of somebody, their denial answers', () => {
    expect(ask('did beatrix tallow say she would resign')).toContain('beatrix-will-not-resign');
  });
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

describe('how things stand is told by facts that say so', () => {
  test.each([['is the strike over'], ['is the phone ban off']])('%s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('a verb that says little tells which of several facts is meant', () => {
  test.each([['who took the bell', 'facts: bell-taken']])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe('what is refused stands beside the refusal', () => {
  test('who refused to sign', () => {
    expect(ask('who refused to sign')).toBe('nothing');
  });

  test('who refused to say whether the harbour master should stay', () => {
    expect(ask('who refused to say whether the harbour master should stay')).toContain(
      'denes-silent-on-harbour-master',
    );
  });
});
