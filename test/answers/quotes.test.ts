import { describe, expect, test } from 'vitest';
import { answerQuote, type QuoteOptions } from '../../src/answers/quotes.js';
import { contextOf, firstStory, inventedStories, summarise } from './stores.js';

const invented = contextOf(inventedStories, '2031-12-01T12:00:00Z');
const ask = (options: QuoteOptions, context = invented) => answerQuote(options, context);

describe('exact runs of words', () => {
  const firstQuoted = (words: string, context = invented) => {
    const { body } = ask({ words }, context);
    const quoted = body.kind === 'quotes' ? body.quoted[0] : undefined;
    return quoted?.containsWords === false ? 'near' : quoted?.item.fact.id;
  };

  test.each([
    ['markup in the source', 'everybody pays', 'henrike-clause-seven'],
    ['markup as typed', 'it says **everybody** pays', 'henrike-clause-seven'],
    ['a sign before a word', 'told everyone who asked me', 'henrike-clause-seven'],
    ['an apostrophe of either kind', 'I’ll say it once more', 'henrike-clause-seven'],
    ['case and signs', 'A TAX -- on bad weather!', 'brinkov-tax-on-weather'],
    ['quotation marks around it', "'I will not collect a toll'", 'odalaigh-only-sheltering'],
    ['a contraction taken apart is other words', 'a hole in it is not a rule', 'near'],
    ['the beginning of a word is no word', 'everybody pay', 'near'],
  ])('%s: %s', (_, words, expected) => {
    expect(firstQuoted(words)).toBe(expected);
  });

  test('words on both sides of a cut are no run', () => {
    expect(firstQuoted('still at this stage as you know', contextOf(firstStory))).toBe('near');
  });

  test('come before everything that only resembles them', () => {
    const { body } = ask({ words: 'the toll' });
    const marks = body.kind === 'quotes' ? body.quoted.map(({ containsWords }) => containsWords) : [];
    expect(marks.length).toBeGreaterThan(1);
    expect(marks).toEqual(marks.toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe('words asked for of one person that are on record from another', () => {
  const notesOf = (options: QuoteOptions, context = invented) =>
    ask(options, context).notes.filter((note) => note.startsWith('These words'));

  test('are said to be, beside the answer that there is nothing from that person', () => {
    const answer = ask({ words: 'laughed at for changing', person: 'henrike' });
    expect(summarise(answer)).toBe('nothing');
    expect(answer.notes).toEqual([
      'These words are on record from Dénes Varga. They are not on record from Henrike Varga.',
    ]);
    expect(answer.followUps[0]).toMatchObject({
      label: 'Who said it',
      invocation: { command: 'quote', options: { words: 'laughed at for changing' } },
    });
  });

  test.each([
    ['the same words with a word changed', { words: 'laughed at for altering', person: 'henrike' }],
    ['fewer than three words', { words: 'everybody pays', person: 'denes varga' }],
    ['the person said them', { words: 'laughed at for changing', person: 'denes varga' }],
    [
      'the person said them, on other days',
      { words: 'laughed at for changing', person: 'denes varga', before: '2031-10' },
    ],
    ['no person is given', { words: 'laughed at for changing' }],
  ])('no such note: %s', (_, options) => {
    expect(notesOf(options)).toEqual([]);
  });

  test('a spokesperson is named with whom they spoke for, and both count as having said it', () => {
    const words = 'it is up to the board';
    const first = contextOf(firstStory);
    expect(notesOf({ words, person: 'karen-bass' }, first)).toEqual([
      'These words are on record from Mark Adams, for International Olympic Committee. They are not on record from Karen Bass.',
    ]);
    expect(notesOf({ words, person: 'ioc' }, first)).toEqual([]);
  });

  test('whoever passed words on is named beside whose they are', () => {
    expect(notesOf({ words: 'from a boat that is only sheltering', person: 'henrike-varga' })).toEqual([
      "These words are on record from Seán O'Dálaigh; from Nadezhda Brînkov, quoting Seán O'Dálaigh. They are not on record from Henrike Varga.",
    ]);
  });

  test('a statement since retracted is called that', () => {
    expect(notesOf({ words: 'the toll is dead', person: 'denes-varga' })).toEqual([
      expect.stringContaining('Henrike Varga, in a statement since retracted'),
    ]);
  });
});

describe('a name that fits several', () => {
  test.each<[string, QuoteOptions, string]>([
    ['those with nothing under the topic are not offered', { topic: 'toll' }, 'Henrike Varga, Dénes Varga'],
    ['nor those with nothing on the days', { before: 'end of june 2031' }, 'Henrike Varga, Dénes Varga'],
    [
      'nor those of whom there is neither',
      { topic: 'toll', before: 'end of june 2031' },
      'Henrike Varga, Dénes Varga',
    ],
    [
      'where nobody has anything, all are',
      { topic: 'toll', before: '2030' },
      'Henrike Varga, Dénes Varga, Lucía Fenwright-Øst',
    ],
    ['nothing else being asked, all are', {}, 'Henrike Varga, Dénes Varga, Lucía Fenwright-Øst'],
  ])('%s', (_, options, expected) => {
    const { body } = ask({ person: 'the mayor', ...options });
    const labels =
      body.kind === 'choice' ? body.candidates.map(({ label }) => label.replace(/ \(.*/, '')) : [];
    expect(labels.join(', ')).toBe(expected);
  });

  test('the only one with something is taken, and the reply says so', () => {
    const answer = ask({ person: 'the mayor', topic: 'kestrel-bay-two-languages' });
    expect(summarise(answer)).toBe('quotes: fenwright-two-windows');
    expect(answer.notes).toContain(
      'The name fits several: Lucía Fenwright-Øst is the only one of them on record for what is asked.',
    );
    expect(answer.again?.options).toEqual({ person: 'lucia-fenwright', topic: 'kestrel-bay-two-languages' });
  });
});
