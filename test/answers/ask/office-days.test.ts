import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, inventedStories, summarise } from '../stores.js';

const ask = (question: string) => answerAsk({ question }, contextOf(inventedStories));

describe('an office that somebody held tells days', () => {
  test.each([
    ['what did henrike varga write while she was mayor', 'henrike-asks-for-toll', 'henrike-clause-seven'],
    ['what did dénes varga say as mayor about the toll', 'denes-withdraws-support', 'henrike'],
    ['what did pell say while dénes varga was a councillor', 'nothing', 'pell-announces-trial'],
  ])('%s', (question, expected, unwanted) => {
    const shown = summarise(ask(question));
    expect(shown).toContain(expected);
    expect(shown).not.toContain(unwanted);
    expect(ask(question).notes.join(' ')).toContain('Read *');
  });

  test('whose days are not on record, that is said', () => {
    expect(ask('what did pell say as port spokesperson').notes.join(' ')).toContain(
      'are not on record closely enough',
    );
  });

  test.each([['what did pell say as a favour'], ['what did henrike say when she was angry']])(
    'anything else is no office: %s',
    (question) => {
      expect(ask(question).notes.join(' ')).not.toContain('Read *');
    },
  );
});
