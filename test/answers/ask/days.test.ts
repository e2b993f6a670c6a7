import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { type EventSide, rangeBeside } from '../../../src/answers/ask/days/event-days.js';
import { findSeasons } from '../../../src/answers/ask/days/seasons.js';
import { findDates } from '../../../src/answers/typed-dates.js';
import { boundsOf } from '../../../src/facts/edtf.js';
import type { FactId } from '../../../src/facts/schema.js';
import { locateFact } from '../../../src/facts/store.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

describe('days told by what happened', () => {
  test.each([
    ['what did dénes varga say before the storm', 'facts: denes-against-toll', 'up to 23 August 2031'],
    [
      'what did dénes varga say since the storm came',
      'denes-silent-on-harbour-master',
      'on or after 24 August 2031',
    ],
    ['what did pell announce before the trial', 'facts: pell-announces-trial', 'up to 30 September 2031'],
    [
      'what did henrike say after the trial began',
      'facts: henrike-still-for-toll',
      'on or after 2 October 2031',
    ],
    [
      'what has henrike said since the trial was ended',
      'facts: henrike-still-for-toll',
      'on or after 19 November 2031',
    ],
    [
      'where did dénes varga stand before the trial ended',
      'stance: denes-varga introduce < no-toll',
      'up to 18 November 2031',
    ],
    ['what did dénes varga say during the trial', 'facts: denes-withdraws-support', 'between 1 October 2031'],
    ['what did odalaigh say the day after the tariff was published', 'nothing', 'on 3 June 2031'],
    [
      'what did the fishers guild say before the trial was over',
      'facts: guild-study-first',
      'up to 18 November 2031',
    ],
    ['what was said after henrike left', 'timeline: ', 'on or after 2 June 2031'],
  ])('%s', (question, expected, days) => {
    const answer = ask(question);
    expect(summarise(answer)).toContain(expected);
    if (days !== undefined) expect(answer.notes.join(' ')).toContain(days);
  });

  test.each([
    ['what did bass say after the LA28 executive committee backed wasserman', 'bass-should-step-down'],
    ['did wasserman say anything after the files came out', 'wasserman-announces-agency-sale'],
    ['what did the ioc say after wasserman apologised', 'ioc-up-to-organisers'],
  ])('what somebody said is a day too: %s', (question, expected) => {
    expect(summarise(ask(question, firstStory))).toContain(expected);
  });

  test('the answer says what the clause was taken for', () => {
    expect(ask('what did dénes varga say before the storm').notes).toContain(
      'Read *before the storm* as up to 23 August 2031. What it was taken for: A storm took thirty metres of the harbour wall; two boats sank and nobody was hurt. Its own day is left out, since the order within a day is not on record.',
    );
  });

  test.each([
    ['what did brinkov say before the meteor fell', 'Nothing on record tells which day is meant'],
    ['what did dénes varga say since brinkov resigned', 'Nothing on record tells which day is meant'],
    ['what did dénes varga say since her letter', 'Nothing on record tells which day is meant'],
    ['what did pell say the day after henrike left', 'has no day on record that is sure enough'],
  ])('where no day is known, nothing is claimed: %s', (question, sentence) => {
    const answer = ask(question);
    expect(summarise(answer)).toBe('nothing');
    expect(answer.notes.join(' ')).toContain(sentence);
  });

  test('what is said to have been denied is no day', () => {
    expect(summarise(ask('what did wasserman say after bass backed him', firstStory))).toBe('nothing');
  });

  test.each([
    ['what did brinkov say before the school board', 'nothing'],
    ['who said the toll was named after the harbour', 'nothing'],
    ['since when are there evening classes', 'facts: evening-classes'],
    ['who would decide only after a study', 'positions: after-study=saltmere-fishers-guild'],
  ])('a preposition of something else is no clause of time: %s', (question, expected) => {
    const answer = ask(question);
    expect(summarise(answer)).toBe(expected);
    expect(answer.notes.join(' ')).not.toContain('Read *');
  });

  test('a clause within what somebody said is part of it', () => {
    const question = 'who said that the board had to draw its conclusions after the work of a law firm';
    expect(summarise(ask(question, firstStory))).toBe('facts: adams-matter-for-the-board');
  });
});

describe('days counted from what happened, or from a date', () => {
  test.each([
    ['what was said two days before the trial ended', 'on 17 November 2031'],
    ['what was said three weeks after the trial ended', 'between 7 December 2031 and 13 December 2031'],
    [
      'what was said within three weeks after the trial ended',
      'between 20 November 2031 and 10 December 2031',
    ],
    ['what was said in the two weeks before the trial ended', 'between 5 November 2031 and 18 November 2031'],
    ['what was said more than a week after the trial ended', 'on or after 27 November 2031'],
    ['what was said at least 10 days after the trial ended', 'on or after 29 November 2031'],
  ])('%s', (question, days) => {
    expect(ask(question).notes.join(' ')).toContain(
      `as ${days}. What it was taken for: The Saltmere Town Council`,
    );
  });

  test.each([
    ['what did pell say six days after the meteor fell', 'Nothing on record tells which day is meant'],
    ['what was said two days before the storm', 'has no day on record that is sure enough'],
    ['what did pell say two weeks after henrike left', 'has no day on record that is sure enough'],
  ])('from no day that is known nothing is counted: %s', (question, sentence) => {
    expect(summarise(ask(question))).toBe('nothing');
    expect(ask(question).notes.join(' ')).toContain(sentence);
  });

  test('a date is counted from too', () => {
    expect(summarise(ask('what did henrike say two days before 10 September 2031'))).toBe(
      'facts: henrike-odalaigh-should-go henrike-clause-seven',
    );
  });
});

describe('days that are the ends of one time', () => {
  test('are not moved into a year that has no such day', () => {
    expect(() => ask('what was said between 29 february and 3 march 2033')).toThrow(
      'there is no 29 february 2033',
    );
    expect(() => ask('what happened between 1 march and 29 february')).toThrow('is later than');
  });

  test('may be a leap day in a year that has one', () => {
    expect(() => ask('what was said between 29 february and 3 march')).not.toThrow();
    expect(() => ask('what was said between 29 february and 3 march 2032')).not.toThrow();
  });

  test.each(['was it monday or tuesday', 'was it on monday', 'is that 3 march or 4 march'])(
    'are what is asked for, and no time: %s',
    (question) => {
      expect(summarise(ask(question))).toBe('nothing');
    },
  );
});

describe('a day in numbers', () => {
  test('that can be only one is that day', () => {
    const answer = ask('what did henrike say on 14/05/2031');
    expect(summarise(answer)).toBe('facts: henrike-asks-for-toll');
  });

  test('that can be two is asked back for', () => {
    expect(() => ask('what did henrike say on 05/06/2031')).toThrow('could be two days');
  });
});

describe('a day or a month without a year', () => {
  const both = { now: new Date('2033-01-01'), onRecord: { from: '2030-01-01', to: '2032-12-31' } } as const;
  const held = (years: readonly string[]) => ({
    ...both,
    weekday: 'record' as const,
    holds: ({ from }: { readonly from: string }) => years.filter((year) => from.startsWith(year)).length,
  });
  test.each([
    ['is of the latest year', [], 'in march', '2032-03-01'],
    ['is of the only year in which what is asked for is on record', ['2031'], 'in march', '2031-03-01'],
    ['is of the latest of several', ['2030', '2031'], 'in march', '2032-03-01'],
    [
      'as a day, is of the year in which most is on record',
      ['2031', '2031', '2030'],
      '3 march',
      '2031-03-03',
    ],
  ])('%s', (_, years, text, from) => {
    expect(findDates(text, held(years))).toMatchObject([{ from, isYearRead: true }]);
  });
});

describe('numbers', () => {
  test.each([
    ['what did brinkov say of 11 boats', 'nothing'],
    ['how many teachers does the school need', 'facts: thistlewood-counts-teachers'],
    ['how many times did pell speak of the ferry', 'nothing'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });
});

describe('the days beside a fact', () => {
  const fact = (id: string) => {
    const found = locateFact(inventedStories, id as FactId);
    if (found === undefined) throw new Error(`no fact ${id}`);
    return found.fact;
  };
  const event = fact('council-ends-trial');
  const lasting = fact('trial-toll-running');

  test.each<[EventSide, string, object | undefined]>([
    ['before', '2031-11-19', { to: '2031-11-18' }],
    ['after', '2031-11-19', { from: '2031-11-20' }],
    ['since', '2031-11-19', { from: '2031-11-19' }],
    ['on', '2031-11-19', { from: '2031-11-19', to: '2031-11-19' }],
    ['day after', '2031-12-31', { from: '2032-01-01', to: '2032-01-01' }],
    ['week before', '2031-11-19', { from: '2031-11-12', to: '2031-11-18' }],
    ['before', '2031-11', { to: '2031-10-31' }],
    ['after', '2031-11', { from: '2031-12-01' }],
    ['since', '2031-11', { from: '2031-12-01' }],
    ['day after', '2031-11', undefined],
    ['before', '../2031-11-19', undefined],
    ['after', '2031-11-19/..', undefined],
    ['before', '2031-11-19?', undefined],
    ['after', '2031-11~', undefined],
  ])('%s %s', (side, edtf, expected) => {
    expect(rangeBeside(side, boundsOf(edtf), event)).toEqual(expected);
  });

  test('what lasts is begun on its first day', () => {
    expect(rangeBeside('since', boundsOf('2031-10-01/2031-11-19'), lasting)).toEqual({ from: '2031-10-01' });
  });
});

describe('seasons and months', () => {
  test.each([
    ['in summer 2031', '2031-06-01', '2031-08-31'],
    ['since the autumn of 2031', '2031-09-01', '2031-11-30'],
    ['in the fall', '2031-09-01', '2031-11-30'],
    ['before winter 2030', '2030-12-01', '2031-02-28'],
  ])('%s', (text, from, to) => {
    expect(findSeasons(text, { from: '2031-05-01', to: '2031-12-01' })).toMatchObject([{ from, to }]);
  });

  test.each([
    'fall between two chairs',
    'they spring a leak',
    'in fallow land',
    'the summers',
    'in springtime',
  ])('another word is none: %s', (text) => {
    expect(findSeasons(text, { from: '2031-05-01', to: '2031-12-01' })).toEqual([]);
  });

  test.each([
    ['what did dénes varga say in autumn', 'denes-withdraws-support'],
    ['what was said between may and june 2031 about the toll', 'henrike-asks-for-toll'],
    ['what did the port authority publish in june', 'draft-tariff'],
    ['what did henrike say since the letter of 8 september', 'henrike-still-for-toll'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toContain(expected);
  });

  test('the day itself is not before it', () => {
    expect(summarise(ask('what did dénes varga say before 10 june 2031'))).toBe('nothing');
    expect(summarise(ask('what did dénes varga say the day after 9 june 2031'))).toBe(
      'facts: denes-against-toll',
    );
  });
});

describe('the first and the last of what was said', () => {
  test.each([
    ["what was brinkov's first statement", 'facts: brinkov-tax-on-weather'],
    ['what did dénes varga last say about the toll', 'facts: denes-withdraws-support'],
    ['what was the first thing dénes varga said about the toll', 'facts: denes-against-toll'],
    ["castellan's first denial", 'facts: castellan-nothing-unlawful'],
  ])('%s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });

  test('where the order is not known, the answer says so', () => {
    const answer = ask('what was the last thing bass said', firstStory);
    expect(answer.notes.join(' ')).toContain('Which of these came last is not on record');
  });
});
