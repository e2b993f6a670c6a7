import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const answer = (question: string, store = inventedStories) =>
  answerAsk({ question }, contextOf(store, '2031-12-01T12:00:00Z'));
const ask = (question: string, store = inventedStories) => summarise(answer(question, store));

describe('words that only tell which story is meant need not stand in an answer', () => {
  test.each([
    ['who described the plan as a tax in the harbour toll affair', 'brinkov-tax-on-weather'],
    ['the exact words of the county council on school languages', 'county-leaves-languages-to-schools'],
    ['which families have the choice in the kestrel bay language dispute', 'board-leaves-it-to-families'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test.each([
    ['who described the plan as a tax in the bell affair'],
    ['who drowned in the harbour toll affair'],
    ['what did the county say about school dinners'],
    ['what did the ioc say in the harbour toll affair'],
  ])('nothing else is left out: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('a clause of time that names what the story is about, and no day', () => {
  test('is left out of account, which the answer says', () => {
    const store = openStores().together;
    const question = 'what did the Parents’ Association of Quillhaven say since the ban';
    const given = answerAsk({ question }, contextOf(store, '2032-11-01T12:00:00Z'));
    expect(summarise(given)).toContain('parents-disappointed');
    expect(given.notes.join(' ')).toContain('what is shown may be of any day');
  });

  test.each([['what did dénes varga say since the earthquake'], ['what did pell say before the quay']])(
    'where it names nothing, or tells what came before, nothing is shown: %s',
    (question) => {
      expect(ask(question)).toBe('nothing');
    },
  );
});

describe('days', () => {
  test.each([
    ['what did pell say on the 19th', 'facts: pell-board-appoints', 'Read *the 19th* as 19 November 2031.'],
    [
      'what was said between the storm and the trial toll',
      'timeline: henrike-odalaigh-should-go',
      'between 24 August 2031 and 1 October 2031',
    ],
    ['what did henrike say between the change of mayor and the storm', 'nothing', '2 June 2031'],
  ])('%s', (question, expected, note) => {
    expect(ask(question)).toContain(expected);
    expect(answer(question).notes.join(' ')).toContain(note);
  });

  test.each([
    ['what did henrike varga say in the second week of september', 'henrike-odalaigh-should-go'],
    ['what did the county say in the last week of september', 'nothing'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test('where nobody spoke on such a day, the number is no day', () => {
    expect(answer('what did pell say on the 31st').notes.join(' ')).not.toContain('Read *');
  });
});

describe('somebody named before the question', () => {
  test.each([
    ['Brînkov, does she want O’Dálaigh kept', 'stance: nadezhda-brinkov remove < reappoint'],
    ['seán o’dálaigh: what did he say about shelter', 'facts: odalaigh-only-sheltering'],
    ['the county, what does it say on languages', 'facts: county-leaves-languages-to-schools'],
    ['karen bass - did she back wasserman?', 'stance: karen-bass step-down < board-decides'],
  ])('is whom its pronoun means: %s', (question, expected) => {
    expect(ask(question, question.includes('bass') ? firstStory : inventedStories)).toBe(expected);
  });

  test('where nobody on record is named, nobody is meant', () => {
    expect(ask('some friend of mine, did she back the toll')).toBe('nothing');
  });
});

describe('words that mean another thing beside others', () => {
  test.each([
    ['who left', 'facts: change-of-mayor'],
    ['has dénes varga changed his tune on the toll', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['has dénes varga flip-flopped on the toll', 'stance: denes-varga no-toll < introduce < no-toll'],
    ['who would not say whether o’dálaigh should stay', 'facts: denes-silent-on-harbour-master'],
    ['who wouldnt say whether o’dálaigh should stay', 'facts: denes-silent-on-harbour-master'],
    ['when was the decision to end the trial', 'facts: council-ends-trial'],
    ['what did the guild or the union write about a study', 'facts: guild-study-first'],
    ['why was o’dálaigh charged', 'facts: odalaigh-not-accused'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });

  test.each([
    ['is wren some kind of crook'],
    ['who said this belongs before a judge'],
    ['how much did the storm take'],
    ['do the sailors back the toll'],
  ])('nobody is meant by a word of English, and nothing is shown: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('a long speech', () => {
  test('answers with a passage of it', () => {
    expect(ask('who stood at the gate with a tin box')).toContain('denes-withdraws-support');
  });

  test('does not answer with words that stand far apart in it', () => {
    expect(ask('who saw a family with the insurers')).toBe('nothing');
  });
});

describe('numbers', () => {
  test.each([
    ['who said 7 teachers were needed', 'thistlewood-counts-teachers'],
    ['how many teachers are there, 3 or 7', 'thistlewood-counts-teachers'],
  ])('in digits are those in words: %s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });
});
