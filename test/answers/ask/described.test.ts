import { describe, expect, test } from 'vitest';
import { openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, summarise } from '../stores.js';

const { together } = openStores();

const ask = (question: string): string =>
  summarise(answerAsk({ question }, contextOf(together, '2032-11-01T12:00:00Z')));

describe('somebody told by what they are to a body', () => {
  test.each([
    ['what did the museum woman say about a loan', 'facts: osei-loan-bridge'],
    ['what did the union boss say about nine per cent', 'facts: ilka-nine-per-cent'],
    ['what did the woman who runs the museum say about lending it', 'facts: osei-loan-bridge'],
    ['what did the man who owns the club say about mill lane', 'facts: marsh-lied-to'],
    ['what did the man who coaches rovers say about physios', 'facts: lindqvist-physio'],
    ['who is in charge of the union and what does she say about nine per cent', /ilka-nine-per-cent/],
  ])('%s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([
    ['did the museum man resign'],
    ['what did the union boss say about the navy'],
    ['what did the woman who runs the museum say about the toll'],
    ['what did the guy who sold the bell say'],
    ['the man who founded the museum said what'],
  ])('who did not say so, or is on record for nothing of the kind: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('an apposition tells which of several is meant', () => {
  test.each([
    ['what did tallow the ferry-town mayor say about pay', 'facts: osric-demand-fair'],
    ['marsh the trustee on the avalanche', 'facts: bertil-avalanche'],
    ['marsh, the guy with the football club, did he say he was lied to', 'facts: marsh-lied-to'],
    ['fenwright, the one from the museum, what did he say about clay', 'facts: lucian-send-home'],
    ['is he selling it? casey wasserman i mean, his agency', 'facts: wasserman-announces-agency-sale'],
    ['has she resigned? beatrix tallow i mean', 'facts: beatrix-will-not-resign'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([
    ['tallow the harbour master on the deckhands'],
    ['marsh, the one with the boat, did he say anything'],
    ['penhallow the coach on staying'],
  ])('and nobody, where none of them is it: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('where somebody is found is part of their name', () => {
  test.each([
    ['did adair from the ferry company say he’d stay', /adair-until-summer/],
    ['what does the thistlewood in quillhaven think of lunch', 'stance: anouk-thistlewood lunch'],
    ['what did marsh at the museum say about an avalanche', 'facts: bertil-avalanche'],
    ['the mayor in thornmere on football', 'facts: rook-no-side'],
    ['what did adams of the IOC say about a law firm', 'facts: adams-matter-for-the-board'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([['fenwright at the museum on two languages'], ['adair in saltmere on pay']])(
    'and nobody else is meant: %s',
    (question) => {
      expect(ask(question)).toBe('nothing');
    },
  );
});

describe('several names or offices that fit several', () => {
  test('are those who are on record together', () => {
    expect(ask('what did adair and varga say on the day of the agreement')).toMatch(
      /adair-nobody-won ilka-recommends-deal/,
    );
  });

  test.each([
    ['which other mayor had nothing to say on beatrix tallow', 'facts: osric-no-comment'],
    ['which of the trustees spoke of an avalanche', /bertil-avalanche/],
    ['did tallow say he would tie up the boats himself', 'facts: osric-with-deckhands'],
    ['did tallow herself say she would resign', 'facts: beatrix-will-not-resign'],
    ['wheres the head of quillhaven stand on phones', 'stance: seb-marsh lunch < ban'],
    ['what does the curator of bronzes say about clay', 'facts: lucian-send-home'],
  ])('or one of them, as the words beside them tell: %s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([['which mayor said the navy was illegal'], ['what did the curator of coins say about clay']])(
    'or none: %s',
    (question) => {
      expect(ask(question)).toBe('nothing');
    },
  );
});

describe('an office by another word than its title', () => {
  test.each([
    ['what did the quillhaven headmaster say about pupils looking up', 'facts: seb-look-up'],
    ['what did the trainer of the rovers say about physios', 'facts: lindqvist-physio'],
    ['what did the boss of the museum say about a loan', 'facts: osei-loan-bridge'],
    ['what did the head of the union recommend', 'facts: ilka-recommends-deal'],
    ['what did the leader of the guild say about weather', 'facts: brinkov-tax-on-weather'],
    ['what is the culture ministers view on papers', /rusk/],
  ])('is whoever has it: %s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([
    ['what did the president of the museum say'],
    ['what did the owner of larkspur say'],
    ['the chair of the museum on the bell'],
    ['what did the head of the ioc say'],
  ])('and a title that nobody has there is nobody’s: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});
