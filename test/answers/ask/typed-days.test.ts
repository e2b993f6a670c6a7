import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { mendTyping } from '../../../src/answers/ask/words/mend-typing.js';
import { allRecords } from '../../../src/answers/scope.js';
import { findDates } from '../../../src/answers/typed-dates.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

const mended = (text: string): string => mendTyping(text, inventedStories, allRecords(inventedStories)).text;

const datesIn = (text: string) =>
  findDates(text, {
    now: new Date('2032-01-15T12:00:00Z'),
    onRecord: { from: '2031-03-01', to: '2031-11-30' },
    weekday: 'record',
  }).map(({ from, to }) => `${from}/${to}`);

describe('a date as people type it', () => {
  test.each([
    ['in sep', '2031-09-01/2031-09-30'],
    ['early may', '2031-05-01/2031-05-31'],
    ['since mid-june', '2031-06-01/2031-06-30'],
    ['her words from 14 may', '2031-05-14/2031-05-14'],
    ['on may the 14th', '2031-05-14/2031-05-14'],
    ["on 14 may '31", '2031-05-14/2031-05-14'],
    ['on the morning of 10 june', '2031-06-10/2031-06-10'],
    ['from june to september', '2031-06-01/2031-09-30'],
  ])('is read: %s', (text, expected) => {
    expect(datesIn(text)).toEqual([expected]);
  });

  test.each(['who may resign', 'they may and may not', 'the sun and the mar', 'who is next to jan'])(
    'and other words are none: %s',
    (text) => {
      expect(datesIn(text)).toEqual([]);
    },
  );

  test.each([
    ['in setember', 'in september'],
    ['on 9 Febuary', 'on 9 February'],
    ['on wensday', 'on wednesday'],
    ['in feburary she said', 'in february she said'],
  ])('with a slip of the finger: %s', (typed, meant) => {
    expect(mended(typed).toLowerCase()).toBe(meant.toLowerCase());
  });

  test.each([
    'what did Marsh say',
    'who spoke in Agusta',
    'in munday street',
    'the marsh and the fens',
    'sundae',
  ])('and a name is no slip: %s', (text) => {
    expect(mended(text)).toBe(text);
  });
});

describe('two dates that are the ends of one time', () => {
  test.each([
    ['what did karen bass say on 16 or 17 feb', 'facts: bass-should-step-down bass-look-at-la28-leadership'],
    [
      'what did karen bass say from the 15th to the 18th of february',
      'facts: bass-should-step-down bass-look-at-la28-leadership',
    ],
  ])('are of one year: %s', (question, expected) => {
    expect(summarise(ask(question, firstStory))).toBe(expected);
  });

  test.each([
    ['what did dénes varga say from may to july', 'facts: denes-against-toll'],
    ['what did dénes varga say on 10 june or 15 sept', 'denes-against-toll'],
    ['what did dénes varga say in june and then in september', 'facts: denes-against-toll denes-for-toll'],
    [
      'what did henrike write on 14 may, then on 8 september',
      'facts: henrike-asks-for-toll henrike-odalaigh-should-go',
    ],
  ])('or are asked for one after the other: %s', (question, expected) => {
    expect(summarise(ask(question))).toContain(expected);
  });
});

describe('whether something was done on a day', () => {
  test.each([
    ['did the town council end the trial on 20 november 2031', 'facts: council-ends-trial'],
    ['was the eastern basin closed in 2028', 'facts: eastern-basin-closed'],
    ['did henrike varga leave the office of mayor on 3 june', 'facts: change-of-mayor'],
    ['was the draft published on 5 june', 'facts: draft-tariff'],
  ])('is answered by its own day, which is said to be another: %s', (question, expected) => {
    const answer = ask(question);
    expect(summarise(answer)).toBe(expected);
    expect(answer.notes.join(' ')).toContain('is of another day');
  });

  test.each([
    'did the guild end the trial on 20 november',
    'did the town council start the trial on 20 november',
    'was the eastern basin opened in 2028',
    'did the town council end the trial on 20 november because of the guild',
  ])('and nothing else is: %s', (question) => {
    expect(summarise(ask(question))).toBe('nothing');
  });

  test('is not said of the very day', () => {
    const answer = ask('did the town council end the trial on 19 november 2031');
    expect(answer.notes.join(' ')).not.toContain('another day');
  });
});

describe('since when', () => {
  test.each([
    ['how long has the eastern basin been closed', 'facts: eastern-basin-closed'],
    ['since when have there been evening classes', 'facts: evening-classes'],
    ['how long has the trial toll been running', 'facts: trial-toll-running'],
    ['how long ago did the old fish hall close', 'facts: fish-hall-closed'],
    ['how long has dénes varga been mayor', 'facts: change-of-mayor'],
  ])('is told by what began then: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test.each([
    'how old is the harbour wall',
    'how long has henrike varga been mayor',
    'how old is henrike varga',
    'how old is the mayor',
    'how long has the harbour wall been there',
    'how long has the guild been against the toll',
    'how long has the eastern basin been open',
    'since when has the mayor been in love',
  ])('and not by what only speaks of it: %s', (question) => {
    expect(summarise(ask(question))).toBe('nothing');
  });
});

describe('what all parts of a question are about', () => {
  test.each([
    [
      'the toll: what did the guild say, and what did dénes varga say',
      'facts: guild-study-first denes-withdraws-support',
    ],
    [
      'what did henrike say in september and what did brinkov say',
      'facts: henrike-odalaigh-should-go brinkov-keep-odalaigh',
    ],
  ])('is asked of each: %s', (question, expected) => {
    expect(summarise(ask(question))).toContain(expected);
  });

  test('and who said nothing of it is told to have said nothing', () => {
    const answer = ask('what did dénes varga say about the toll and what did iris castellan say');
    expect(summarise(answer)).toBe('facts: denes-withdraws-support denes-for-toll denes-against-toll');
    expect(answer.notes.join(' ')).toContain('*what did iris castellan say about the toll*');
  });
});

describe('leaving', () => {
  test.each([
    ['when did henrike varga leave', 'facts: change-of-mayor'],
    ['when did henrike varga leave the office', 'facts: change-of-mayor'],
  ])('a post is to resign from it: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test.each(['when did henrike varga leave the town', 'when did henrike leave the guild'])(
    'and from nothing else: %s',
    (question) => {
      expect(summarise(ask(question))).toBe('nothing');
    },
  );
});
