import { describe, expect, test } from 'vitest';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { rangeBeside, weekdayBeside } from '../../../src/answers/ask/days/event-days.js';
import { boundsOf } from '../../../src/facts/edtf.js';
import type { FactId } from '../../../src/facts/schema.js';
import { locateFact } from '../../../src/facts/store.js';
import { contextOf, firstStory, inventedStories, summarise } from '../stores.js';

const ask = (question: string, store = inventedStories) => answerAsk({ question }, contextOf(store));

describe('a clause of time with a date of its own', () => {
  test.each([
    ['what did henrike varga say after the storm in august', 'on or after 26 August 2031'],
    ['what has dénes varga said since the storm last summer', 'on or after 24 August 2031'],
  ])('is the event of that date, and no limit besides: %s', (question, days) => {
    const answer = ask(question);
    expect(answer.notes.join(' ')).toContain(`as ${days}. What it was taken for: A storm`);
    expect(summarise(answer)).toContain(
      question.includes('henrike') ? 'henrike-still-for-toll' : 'denes-for-toll',
    );
  });

  test('where the event is of other days, the date is what is asked for', () => {
    expect(summarise(ask('what did henrike varga say before the storm in may'))).toBe(
      'facts: henrike-asks-for-toll',
    );
  });
});

describe('a clause of time before its question, without a comma', () => {
  test.each([
    [
      'before the trial began what did pell announce',
      'facts: pell-announces-trial',
      '*before the trial began*',
    ],
    [
      'since the trial was ended has henrike said anything',
      'facts: henrike-still-for-toll',
      '*since the trial was ended*',
    ],
    ['before henrike left had she asked for a toll', 'henrike-varga', '*before henrike left*'],
  ])('%s', (question, expected, phrase) => {
    const answer = ask(question);
    expect(summarise(answer)).toContain(expected);
    expect(answer.notes.join(' ')).toContain(`Read ${phrase} as`);
  });
});

describe('a change of mind as what happened', () => {
  test.each([
    [
      'what did bass say once she’d changed her mind',
      'facts: bass-should-step-down bass-look-at-la28-leadership',
    ],
    ['what did bass say after she came round', 'facts: bass-should-step-down bass-look-at-la28-leadership'],
    ['what did bass say before she changed her mind', 'facts: bass-up-to-the-board'],
    ['what did wasserman say after bass changed her mind', 'nothing'],
  ])('begins with the words by which it is known: %s', (question, expected) => {
    expect(summarise(ask(question, firstStory))).toBe(expected);
  });

  test('of several, none is picked', () => {
    const answer = ask('what did dénes varga say before he changed his mind');
    expect(summarise(answer)).toBe('nothing');
    expect(answer.notes.join(' ')).toContain('may be meant, of different days');
  });
});

describe('the day and the week of an event', () => {
  test.each([
    ['what did henrike say the day the council ended the trial', 'on 19 November 2031'],
    ['what was said the week the trial ended', 'between 17 November 2031 and 23 November 2031'],
    ['what was said the tuesday after the tariff was published', 'on 3 June 2031'],
  ])('%s', (question, days) => {
    expect(ask(question).notes.join(' ')).toContain(`as ${days}. What it was taken for`);
  });

  test('the day that is asked for is no clause', () => {
    const answer = ask('what was the day the trial began');
    expect(summarise(answer)).toBe('facts: trial-toll-running');
    expect(answer.notes.join(' ')).not.toContain('Read *');
  });

  test('a weekday beside an event is counted from an exact day only', () => {
    expect(weekdayBeside({ weekday: 'Monday', beyond: 'after' }, boundsOf('2031-11-19'))).toEqual({
      from: '2031-11-24',
      to: '2031-11-24',
    });
    expect(weekdayBeside({ weekday: 'wednesday', beyond: 'before' }, boundsOf('2031-11-19'))).toEqual({
      from: '2031-11-12',
      to: '2031-11-12',
    });
    expect(weekdayBeside({ weekday: 'monday', beyond: 'after' }, boundsOf('2031-11'))).toBeUndefined();
  });

  test('a week is of an exact day only', () => {
    const of = (id: string) => {
      const { record, fact } = locateFact(inventedStories, id as FactId) ?? {};
      if (!record || !fact) throw new Error(id);
      return rangeBeside('week of', record.bounds.get(fact.id) ?? boundsOf('..'), fact);
    };
    expect(of('council-ends-trial')).toEqual({ from: '2031-11-17', to: '2031-11-23' });
    expect(of('change-of-mayor')).toBeUndefined();
  });
});

describe('what the part before told of', () => {
  test.each([
    [
      'when was the storm and what did dénes varga say after it',
      'facts: august-storm denes-withdraws-support denes-for-toll denes-silent-on-harbour-master',
    ],
    ['when was the storm and what did brinkov say before that', 'facts: august-storm brinkov-tax-on-weather'],
    ['who ended the trial and what did pell say that day', 'facts: council-ends-trial pell-board-appoints'],
    [
      'what did the school board announce and what did the county say a week later',
      'facts: board-announces-ballot county-leaves-languages-to-schools',
    ],
    [
      'when was the tariff published and what did brinkov say eight days later',
      'facts: draft-tariff brinkov-tax-on-weather',
    ],
    ['when was the tariff published and what did brinkov say the next day', 'facts: draft-tariff'],
  ])('is what is counted from: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });
});

describe('how well a date fits', () => {
  test('of one day, what is only of about that time is left out of a list and marked in a timeline', () => {
    expect(summarise(ask('what happened with wasserman on 11 february', firstStory))).toBe(
      'facts: committee-backs-wasserman',
    );
    expect(summarise(ask('what happened on 11 february', firstStory))).toBe(
      'timeline: committee-backs-wasserman wasserman-announces-agency-sale',
    );
  });

  test.each([
    [
      'what did the parents of the boathouse say between 20 september and 5 october',
      'facts: parents-keep-lessons',
    ],
    ['what did the parents of the boathouse say in october', 'nothing'],
    ['what did pell announce between july and september', 'nothing'],
  ])('a statement without a first day is hardly older than its story: %s', (question, expected) => {
    expect(summarise(ask(question))).toBe(expected);
  });
});
