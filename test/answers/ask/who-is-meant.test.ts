import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { assembleStore } from '../../../src/facts/store.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const both = assembleStore(
  [...firstStory.entities.values(), ...inventedStories.entities.values()],
  [...firstStory.stories.values(), ...inventedStories.stories.values()].map(({ story }) => story),
);

const ask = (question: string, person?: string) => answerAsk({ question, person }, contextOf(both));

describe('an office or a name that fits several', () => {
  test.each([
    ['which mayor opposed the toll', 'positions: no-toll=denes-varga'],
    ['which mayor told CNN it was unfortunate', 'facts: bass-support-unfortunate'],
    ['what did the mayor say about two languages', 'facts: fenwright-two-windows'],
    ['what did the spokesman say about a law firm', 'facts: adams-matter-for-the-board'],
  ])('is whoever has an answer, where only one has: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test('and the answer says that the name fits others', () => {
    expect(ask('what did the mayor say about two languages').notes.join(' ')).toMatch(
      /fits \d+ on record; only for Lucía Fenwright-Øst is there an answer/,
    );
  });

  test.each([
    ['which mayor wants lower taxes'],
    ['which mayor spoke about the epstein tariff'],
    ['what did the mayor say about trafficking of boats'],
  ])('is nobody where none has an answer, and nothing is asked back: %s', (question) => {
    expect(summarise(ask(question))).toBe('nothing');
  });

  test('of whom several have an answer, the question comes back', () => {
    expect(summarise(ask('what does the mayor think of the toll'))).toMatch(/^choice/);
  });
});

describe('a question that may be of several stories', () => {
  test('asks which, where nothing but a side is named', () => {
    const { body } = ask('who else asked for it');
    const commands =
      body.kind === 'choice' ? body.candidates.map(({ invocation }) => invocation.command) : [];
    expect(commands.length).toBeGreaterThan(1);
    expect(new Set(commands)).toEqual(new Set(['stance']));
  });
});

describe('a pronoun for nobody who is named', () => {
  const question = 'who wants him out';

  test('asks whom it stands for, where it may be several', () => {
    const { body } = ask(question);
    const offered =
      body.kind === 'choice' ? body.candidates.map(({ invocation }) => invocation.options['person']) : [];
    expect(offered).toEqual(expect.arrayContaining(['casey-wasserman', 'sean-odalaigh']));
  });

  test.each([
    ['casey-wasserman', 'positions: step-down=la-city-officials+karen-bass'],
    ['sean-odalaigh', 'positions: remove=nadezhda-brinkov+henrike-varga'],
  ])('and is answered for whoever is chosen: %s', (person, expected) => {
    expect(summarise(ask(question, person))).toBe(expected);
  });

  test('is no question where there is only one', () => {
    expect(summarise(answerAsk({ question }, contextOf(firstStory)))).toMatch(/^positions: step-down/);
  });
});
