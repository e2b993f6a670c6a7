/** What is shown of somebody may not be their last word on it. */
import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { timeline } from '../../../commands/timeline.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { itemsOf } from '../../../src/answers/ask/reply/shown-items.js';
import { contextOf } from '../stores.js';

const context = contextOf(openStores().together, '2032-11-01T12:00:00Z');
const ask = (question: string) => answerAsk({ question }, context);
const notesOn = (question: string): readonly string[] =>
  ask(question).notes.filter((note) => note.includes('again later'));

describe('somebody who spoke of the same again later', () => {
  test.each([
    [
      'who said the toll is a tax on bad weather',
      'Nadezhda Brînkov spoke of *Plans for the toll* again later',
    ],
    [
      'what did varga say about nine per cent',
      'Ilka Varga spoke of *Pay of the deckhands* again later, last on 6',
    ],
  ])('%s', (question, note) => {
    expect(notesOn(question)).toEqual([expect.stringContaining(note)]);
  });

  test('has them behind the first button', () => {
    const [first] = ask('what did varga say about nine per cent').followUps;
    expect(first?.label).toBe('Later words');
    const { body } = timeline.run({ ...first?.invocation.options }, context);
    expect(itemsOf(body).map(({ fact }) => fact.id)).toContain('ilka-accepts-seven');
  });
});

describe('nothing is said of later words', () => {
  test.each([
    ['where the latest are shown', 'what did ilka varga recommend'],
    ['where days are asked for', 'what did ilka varga say about nine per cent in march 2032'],
    ['where an order is asked for', 'what did ilka varga say first about nine per cent'],
    ['where nothing is shown', 'who said the moon is made of cheese'],
    [
      'where another part of the question has them',
      'what did ilka varga say about nine per cent and what did she recommend',
    ],
  ])('%s', (_, question) => {
    expect(notesOn(question)).toEqual([]);
  });
});
