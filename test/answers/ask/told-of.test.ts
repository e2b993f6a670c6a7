import { describe, expect, test } from 'vitest';
import { FOLDERS, MORE_STORIES, openStores } from '../../../bench/ask/stores.js';
import { answerAsk } from '../../../src/answers/ask/answer-ask.js';
import { contextOf, summarise } from '../stores.js';

const { together } = openStores([...FOLDERS, MORE_STORIES]);

const answer = (question: string) => answerAsk({ question }, contextOf(together, '2036-11-01T12:00:00Z'));

const ask = (question: string): string => summarise(answer(question));

describe('somebody told by what the record says of them', () => {
  test.each([
    ['what did the mayor’s sister say about the gauge', 'facts: nerys-eleven-centimetres'],
    ['what did marian thackeray’s nephew say about the river', 'facts: joss-half-river'],
    ['the farmer with the cows, is he selling', 'facts: joss-half-river'],
    ['what does the retired judge say about the tray', 'facts: anstruther-finding'],
    ['what did the guy who sings quarry songs say', 'facts: sarn-let-them-hear'],
    ['what did the man who wrote the cookery book say about court', 'facts: marchetti-no-court'],
    ['the hydrology teacher, what did she say about the gauge', 'facts: nerys-eleven-centimetres'],
    ['what did the documentary maker say about his film', 'facts: imre-every-note'],
    ['any word from the runner-up', /asante-voted/],
    ['what did the quarry boss say about the film', /^facts: rupert-not-a-soul/],
    ['what did the old chairwoman of the water board say about the memo', 'facts: marian-never-saw-memo'],
    ['which board person declined to say whether he read the memo', 'facts: kyte-declines-memo'],
    ['what did the festival’s spokesman say about a lawsuit', 'facts: prior-no-lawsuit'],
  ])('%s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([
    ['what did her husband say about the book'],
    ['what did the mayor’s brother say about the gauge'],
    ['the woman who owns the restaurant, what did she say'],
    ['what did the man who sued the cook say'],
    ['what did the minister’s sister say'],
    ['what did the hockey guy say'],
    ['what did the crime boss say'],
    ['what did the mother of the baby say'],
    ['who sued the cook'],
    ['the founder of the museum on the bell'],
    ['what did the football cook say about pies'],
    ['what did the restaurant critic say about the pie'],
    ['what did ottilie frayne’s sister say about the book'],
    ['what did the farmer with the sheep say'],
  ])('and nobody else, where nobody fits: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('one who is openly asked about something', () => {
  test.each([
    ['what did lamb say about the crew agency', 'facts: lamb-nobody-asked'],
    ['what does seb marsh say about the phone rule', 'facts: seb-phones-at-lunch'],
  ])('may call it otherwise: %s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([
    ['what did brinkov say about the stolen boats'],
    ['what did solheim say about the sleeping pills'],
    ['what did seb marsh say about the stolen phones'],
    ['what did bass say about the toll proposal'],
    ['what did ilka say about pay cuts'],
    ['what did rook say about the council tax'],
    ['what did kyte say about the second memo'],
    ['what did seb marsh say about the new phone rule'],
  ])('and did not speak of another thing: %s', (question) => {
    expect(ask(question)).toBe('nothing');
  });
});

describe('a name or an office in the plural', () => {
  test.each([
    ['what did both vargas say about the toll', /henrike-still-for-toll denes-withdraws-support/],
    ['what did the ministers say about midwives', /dunmore-eight-midwives/],
    ['what did the tallows say about the strike', /^facts: osric-back-to-work/],
    ['what did the builders say', 'facts: dray-no-guests'],
    ['did both mayors oppose the toll', 'positions: no-toll=denes-varga'],
  ])('is all of them: %s', (question, expected) => {
    expect(ask(question)).toMatch(expected);
  });

  test.each([
    ['what did the ministers say', /Rusk.*Kettering.*Dunmore.*Rudge/],
    ['what did both penhallows say about the flights', /only for Jory Penhallow/],
    ['did all the vargas oppose the toll', /only the ones shown/],
  ])('and a note says of whom something is on record: %s', (question, note) => {
    expect(answer(question).notes.join(' ')).toMatch(note);
  });

  test.each([['did all captains oppose the strike'], ['what did the two coaches say about the toll']])(
    'and nothing, where nothing is of any of them: %s',
    (question) => {
      expect(ask(question)).toBe('nothing');
    },
  );
});
