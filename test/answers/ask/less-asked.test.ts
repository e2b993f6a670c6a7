import { describe, expect, test } from 'vitest';
import { FOLDERS, MORE_STORIES, openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, summarise } from '../stores.js';

const store = openStores([...FOLDERS, MORE_STORIES]).together;
const ask = (question: string): string =>
  summarise(answerAsk({ question }, contextOf(store, '2034-11-01T12:00:00Z')));

describe('readings in which less is asked for', () => {
  test.each([
    // What tells of either of two things.
    ['is corvin adair staying or leaving', 'adair-until-summer'],
    ['was the toll scrapped or kept', 'council-ends-trial'],
    // A place that a story is called after.
    ['how many veldish teachers are they short of at kestrel bay', 'thistlewood-counts-teachers'],
    // What is remembered for certain.
    ['what did benhadi say about her taste, something about a hobby', 'benhadi-museum'],
    ['what did henrike varga moan about, something about no refunds', 'henrike-clause-seven'],
    // What lies between two.
    ['who mediates between lornay line and the deckhands union', 'mediator-named'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test.each([
    ['is karen bass resigning or staying'],
    ['did the council ban or allow dogs'],
    ['who wants a toll in kestrel bay'],
    ['how many teachers are there in saltmere'],
    ['who wants the phones back at saltmere'],
    ['what did benhadi say about her taste, something about a swimming pool'],
    ['what did henrike varga say about the toll, something about a dragon'],
    ['who mediates between larkspur and the deckhands union'],
    ['what deal was signed between the museum and larkspur'],
  ])('and nothing else: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('promises', () => {
  test.each([
    ['did seb marsh promise phones at lunch', 'seb-phones-at-lunch'],
    ['has the ministry promised to pay for midwives', 'dunmore-eight-midwives'],
    ['who pledged to ring the bell for the museum', 'orrel-ring-once'],
    ['who promised to sell the club to larkspur', 'marsh-will-sell'],
    ['did the county pledge to pay for teachers', 'county-leaves-languages-to-schools'],
  ])('who would do something promises it: %s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test.each([
    ['did bass promise to step down'],
    ['did corvin adair promise to resign'],
    ['did the county promise to cover half the toll costs'],
    ['did delphine rusk promise to send the navy'],
    ['who promised to buy the bell'],
    ['did renzo marchetti promise to go to court'],
  ])('who would not, or would do something else, does not: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('the beginning of what is named', () => {
  test.each([
    ['how long has the lanthorn film festival been running', 'lanthorn-first-held'],
    ['when did the lanthorn film festival begin', 'lanthorn-first-held'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toBe(`facts: ${expected}`);
  });

  test.each([
    ['when did brandreth stone begin'],
    ['when did it begin'],
    ['how long has lornay line been going'],
  ])('is none of what it began to do: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('how many people, and how far', () => {
  test.each([
    ['how many turned up at marlin street to see it', 'marlin-street-showing'],
    ['how many people saw quarry songs', 'marlin-street-showing'],
    ['how many went to the march in ashgarth', 'march'],
    ['how far out was the gauge', 'nerys-eleven-centimetres'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test.each([
    ['how many came to the open evening'],
    ['how many people came to saltmere'],
    ['how many people saw the bell'],
    ['how high was the water'],
    ['how fast was the plane'],
    ['how late was the ferry'],
    ['how far did the mayor go'],
    ['how far is it from the harbour to the town'],
    ['how heavy is the bell'],
  ])('and nothing where no number is told: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('how long somebody is something', () => {
  test.each([
    ['since when is desmond kyte chair', 'facts: hexley-chair-changes'],
    ['since when is marian thackeray chair', 'nothing'],
    ['how old is rupert', 'nothing'],
  ])('is told by the day they came to be it: %s', (question, expected) => {
    expect(ask(question)).toBe(expected);
  });
});

describe('whoever asks somebody to end a thing', () => {
  test.each(['who called for the trial', 'who called for a trial', 'did somebody call for a trial'])(
    'calls for no such thing: %s',
    (question) => {
      expect(ask(question)).toBe('nothing');
    },
  );
});

describe('what is felt', () => {
  test('is told by a clause, and asked for by a preposition', () => {
    expect(ask('who is worried the children will be caught between the languages')).toContain(
      'parents-keep-lessons',
    );
    expect(ask('who is worried about the phones at lunch')).toBe('nothing');
    expect(ask('who was unhappy with the phones at lunch')).toBe('nothing');
  });
});
