import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StanceHistory } from '../../src/answers/answer.js';
import { answerAsk } from '../../src/answers/ask/answer-ask.js';
import { compareByDate, compareNewestFirst, isSurelyEarlier } from '../../src/answers/scope.js';
import { answerStance, type StanceOptions } from '../../src/answers/stance.js';
import { answerTimeline } from '../../src/answers/timeline.js';
import { boundsOf } from '../../src/facts/edtf.js';
import { contextOf, firstStory, inventedStories, summarise } from './stores.js';

const first = contextOf(firstStory);
const invented = contextOf(inventedStories, '2031-12-01T12:00:00Z');

const idsOf = (held: StanceHistory['earlier']): readonly string[] => held.map(({ item }) => item.fact.id);

describe('which position is the last', () => {
  const historyOf = (options: StanceOptions, context = invented): StanceHistory | undefined => {
    const { body } = answerStance(options, context);
    return body.kind === 'stance' ? body.histories[0] : undefined;
  };

  test('is not known where two statements of different positions may each be the newest', () => {
    const history = historyOf({ person: 'Brinkov', topic: 'harbour master' });
    expect(history).toMatchObject({ orderKnown: false });
    expect(idsOf(history?.mayBeLast ?? [])).toEqual(['brinkov-asks-for-another', 'brinkov-keep-odalaigh']);
  });

  test('is known where one statement is surely later than all others', () => {
    const history = historyOf({ person: 'Dénes Varga', topic: 'toll' });
    expect(history).toMatchObject({ orderKnown: true });
    expect(idsOf(history?.mayBeLast ?? [])).toEqual(['denes-withdraws-support']);
  });

  test('is known where those that may be the newest agree, and none of them is called earlier', () => {
    const history = historyOf({ person: 'IOC spokesman', topic: 'wasserman' }, first);
    expect(history).toMatchObject({ orderKnown: true });
    expect(idsOf(history?.mayBeLast ?? [])).toEqual(['ioc-up-to-organisers', 'adams-matter-for-the-board']);
  });

  test('is known by a day by which only one had surely been said', () => {
    const history = historyOf({ person: 'Brinkov', topic: 'harbour master', 'as-of': '2031-10-01' });
    expect(history).toMatchObject({ orderKnown: true });
    expect(idsOf(history?.mayBeLast ?? [])).toEqual(['brinkov-keep-odalaigh']);
    expect(idsOf(history?.perhapsLater ?? [])).toEqual(['brinkov-asks-for-another']);
  });
});

describe('among the positions of everybody, one whose last is not known', () => {
  const note =
    'Nadezhda Brînkov: 2 positions are on record (No other term; Another term), and it is not known which of them is the last.';

  test('stands under each, with a statement of that position', () => {
    const answer = answerStance({ topic: 'harbour-master-reappointment' }, invented);
    const groups = answer.body.kind === 'positions' ? (answer.body.questions[0]?.groups ?? []) : [];
    expect(
      groups.flatMap(({ position, histories }) =>
        histories
          .filter(({ holder }) => holder.id === 'nadezhda-brinkov')
          .map(({ last, earlier, orderKnown }) => [
            position.id,
            last?.item.fact.id,
            idsOf(earlier),
            orderKnown,
          ]),
      ),
    ).toEqual([
      ['reappoint', 'brinkov-keep-odalaigh', ['brinkov-asks-for-another'], false],
      ['remove', 'brinkov-asks-for-another', ['brinkov-keep-odalaigh'], false],
    ]);
    expect(answer.notes).toEqual([note]);
  });

  test.each([
    ["who supports keeping o'dalaigh", 'positions: reappoint=nadezhda-brinkov+sean-odalaigh'],
    ["who wants o'dalaigh gone", 'positions: remove=nadezhda-brinkov+henrike-varga'],
  ])('is found under either, and not said to have moved on: %s', (question, expected) => {
    const answer = answerAsk({ question }, invented);
    expect(summarise(answer).split(/[=+]/).toSorted()).toEqual(expected.split(/[=+]/).toSorted());
    expect(answer.notes).toEqual([note]);
  });

  test('does not stand in the note where the reply does not show them', () => {
    expect(answerAsk({ question: 'who leaves it to others on the harbour master' }, invented).notes).toEqual(
      [],
    );
  });

  test('is told from somebody who has surely moved on', () => {
    expect(answerAsk({ question: 'who wants the harbour toll' }, invented).notes).toEqual([
      'Dénes Varga: this position earlier, and another since.',
    ]);
  });
});

describe('the order of dates', () => {
  const dated = (edtf: string) => ({ edtf, bounds: boundsOf(edtf) });
  const inOrder = (texts: readonly string[], compare: typeof compareByDate) =>
    texts
      .map(dated)
      .toSorted(compare)
      .map(({ edtf }) => edtf);

  test.each([
    [
      'open at its beginning',
      ['2026-02-11', '[2026-02-16,2026-02-17]', '../2026-02-22'],
      ['[2026-02-16,2026-02-17]', '2026-02-11', '../2026-02-22'],
    ],
    [
      'open at its end',
      ['2026-02-11', '2026-02-16', '2026-02-12/..'],
      ['2026-02-16', '2026-02-12/..', '2026-02-11'],
    ],
    [
      'loose',
      ['2026-02-11', '2026-02-16', '2026-02', '2026-03-01'],
      ['2026-03-01', '2026-02-16', '2026-02-11', '2026-02'],
    ],
    [
      'known to a few days',
      ['2026-02-11', '[2026-02-16,2026-02-17]', '2026-02-17'],
      ['2026-02-17', '[2026-02-16,2026-02-17]', '2026-02-11'],
    ],
    ['doubtful', ['2026-02-17', '2026-02-17?'], ['2026-02-17', '2026-02-17?']],
    ['open, twice', ['../2026-02-15', '../2026-02-22'], ['../2026-02-22', '../2026-02-15']],
  ])('a date that is %s', (_, oldestFirst, newestFirst) => {
    expect(inOrder(oldestFirst.toReversed(), compareByDate)).toEqual(oldestFirst);
    expect(inOrder(newestFirst.toReversed(), compareNewestFirst)).toEqual(newestFirst);
  });

  test('of what lasted is that of its beginning', () => {
    const { body } = answerTimeline({ topic: 'trial-toll' }, invented);
    expect(body.kind === 'timeline' && body.entries.map(({ fact }) => fact.id)).toEqual([
      'pell-announces-trial',
      'trial-toll-running',
      'denes-withdraws-support',
      'council-ends-trial',
    ]);
  });

  const day = fc
    .date({ min: new Date('2025-11-01'), max: new Date('2026-03-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const edtf = fc.oneof(
    day,
    day.map((text) => text.slice(0, 7)),
    day.map((text) => `${text}?`),
    day.map((text) => `${text}~`),
    day.map((text) => `../${text}`),
    day.map((text) => `${text}/..`),
    fc.tuple(day, day).map((days) => `[${days.toSorted().join('..')}]`),
  );

  test('keeps what is surely earlier on its side, and is an order', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (a, b, c) => {
        const [one, two, three] = [dated(a), dated(b), dated(c)];
        if (isSurelyEarlier(one.bounds, two.bounds)) {
          expect(compareByDate(one, two)).toBeLessThan(0);
          expect(compareNewestFirst(one, two)).toBeGreaterThan(0);
        }
        for (const compare of [compareByDate, compareNewestFirst]) {
          expect(Math.sign(compare(one, two)) + Math.sign(compare(two, one))).toBe(0);
          if (compare(one, two) <= 0 && compare(two, three) <= 0) {
            expect(compare(one, three)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  test.each([
    ['2026-02-11', '2026-02-12', true],
    ['2026-02-11', '2026-02-11', false],
    ['[2026-02-11,2026-02-12]', '2026-02-12', false],
    ['../2026-02-11', '2026-02-12', true],
    ['2026-02-11/..', '2026-03-12', false],
    ['2026-02-11?', '2026-02-20', false],
    ['2026-02-11~', '2026-02-12', false],
    ['2006~', '2026-02-12', true],
    ['2025~', '2026-02-12', false],
  ])('%s is surely earlier than %s: %s', (a, b, expected) => {
    expect(isSurelyEarlier(boundsOf(a), boundsOf(b))).toBe(expected);
  });
});
