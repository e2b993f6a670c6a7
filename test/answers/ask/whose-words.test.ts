import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

describe('those who are excepted are left out', () => {
  test.each([
    ['who besides Henrike Varga wants a toll', 'positions: introduce=quay-traders'],
    ['who wants the toll apart from the traders', 'positions: introduce=henrike-varga'],
    ['who but the quay traders wants the toll', 'positions: introduce=henrike-varga'],
    ['besides Henrike Varga and the quay traders, who wants the toll', 'nothing'],
    ['who other than the county spoke of languages', 'facts: fenwright-two-windows parents-keep-lessons'],
    ['what did pell say about anyone other than Seán O’Dálaigh', 'facts: pell-announces-trial'],
    ['what did everyone except brinkkov say about a tax', 'nothing'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test('whose words answer best is no reason to show nothing else', () => {
    const shown = summarise(ask('what did everyone except Dénes Varga say about the toll'));
    expect(shown).toContain('henrike-still-for-toll');
    expect(shown).not.toContain('denes');
  });

  test('the answer says who is left out', () => {
    expect(ask('who except the quay traders wants the toll').notes).toContain(
      'Left out, as asked: Several quay traders.',
    );
  });

  test.each([
    ['what did the guild say besides its letter'],
    ['who wants a toll but no trial'],
    ['what did everybody except the bell ringers say'],
  ])('nobody on record is excepted: %s', (question) => {
    expect(ask(question).notes.join(' ')).not.toContain('Left out, as asked');
  });
});

describe('what is said of somebody is not what they say', () => {
  test.each([
    ['what did others say about bass', firstStory, 'nothing'],
    ['what was said about bass', firstStory, 'nothing'],
    ['what do people say about seán o’dálaigh', inventedStories, 'odalaigh-would-stay'],
  ])('%s', (question, store, unwanted) => {
    const shown = summarise(ask(question, store));
    if (unwanted === 'nothing') expect(shown).toBe('nothing');
    else expect(shown).not.toContain(unwanted);
  });

  test('what others say is shown', () => {
    expect(summarise(ask('what do people say about seán o’dálaigh'))).toContain('henrike-odalaigh-should-go');
  });

  test('what somebody says expressly of themselves is said of them too', () => {
    expect(summarise(ask('what was said about wasserman', firstStory))).toContain('wasserman-apology');
    expect(summarise(ask('what did others say about wasserman', firstStory))).not.toContain(
      'wasserman-apology',
    );
  });
});
