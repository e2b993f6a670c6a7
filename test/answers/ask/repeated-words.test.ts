import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, inventedStories, summarise } from '../stores.js';

const ask = (question: string) => summarise(answerAsk({ question }, contextOf(inventedStories)));

describe('words that stand in a quotation as they are asked for', () => {
  test.each([
    ['who said tolls are for towns to decide', 'facts: county-leaves-toll-to-towns'],
    ['did anyone say he knows every keel in this harbour', 'facts: brinkov-keep-odalaigh'],
    ['who said that i am against it as mayor', 'facts: denes-against-toll'],
    ['"nobody else does" who said that', 'facts: pell-board-appoints'],
  ])('are that quotation, and nothing like it: %s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test('words that another told in his own are no quotation', () => {
    expect(ask('who said we must sink every boat')).toBe('nothing');
  });

  test('what may be told in other words is asked of all who said so', () => {
    expect(ask('who said he should go')).toContain('henrike-odalaigh-should-go');
  });
});

describe('how a question is read', () => {
  test.each([
    ['what does the toll cost according to dénes varga', 'denes'],
    ['how many teachers of veldish are needed according to ama thistlewood', 'thistlewood-counts-teachers'],
  ])('what is so according to somebody is what they said: %s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test('how many is answered with a number, or not at all', () => {
    expect(ask('how many boats sank in the storm')).toBe('facts: august-storm');
    expect(ask('how much did the audit cost')).toBe('nothing');
  });

  test('what lacks the deed that is asked for answers nothing', () => {
    expect(ask('did the port authority sell the eastern basin')).toBe('nothing');
    expect(ask('did the port authority close the eastern basin')).toContain('eastern-basin-closed');
  });

  test.each([
    ['whn did the port authority shut the eastern basin', 'eastern-basin-closed'],
    ['did the prot authority colse the fish hall', 'fish-hall-closed'],
    ['did the port authority closse the fish hall', 'fish-hall-closed'],
  ])('a typo is the likeliest word that was meant: %s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });
});
