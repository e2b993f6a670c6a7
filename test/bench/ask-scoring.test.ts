/** What an answer to one of the questions counts as. */
import { describe, expect, test } from 'vitest';
import type { Given } from '../../bench/ask/asking.js';
import type { Question } from '../../bench/ask/questions.js';
import { scoreOf } from '../../bench/ask/scoring.js';
import { openStores } from '../../bench/ask/stores.js';

const { together } = openStores();

describe('a question is scored by what is shown', () => {
  const NO = { isRight: false, isRightShown: false, isWrongFirst: false, isWrongShown: false };
  const WRONG = { ...NO, isWrongFirst: true, isWrongShown: true };
  const answer = {
    kind: 'answer',
    first: ['penhallow-never', 'penhallow-one-flight'],
    further: ['penhallow-no-further'],
  };
  const nothing = { kind: 'nothing', refuting: ['beatrix-witness'] };
  const asks = { kind: 'asks', candidates: ['osric-tallow', 'beatrix-tallow'] };
  const storyAsks = { kind: 'asks', candidates: ['hollin-ford-flights', 'lornay-ferry-strike'] };
  const shown = (...facts: string[]) => ({ kind: 'answer', facts });
  const offered = (...candidates: string[]) => ({ kind: 'asks', candidates });

  test.each([
    ['a right one first', answer, shown('penhallow-never'), { ...NO, isRight: true, isRightShown: true }],
    [
      'a further one first',
      answer,
      shown('penhallow-no-further', 'penhallow-never'),
      { ...NO, isRightShown: true },
    ],
    [
      'another one behind',
      answer,
      shown('penhallow-never', 'beatrix-salt'),
      { ...NO, isRight: true, isRightShown: true, isWrongShown: true },
    ],
    ['one part of two', { ...answer, every: true }, shown('penhallow-never'), { ...NO, isRight: true }],
    ['nothing', answer, { kind: 'nothing' }, { ...NO, isWronglyNothing: true }],
    ['who is meant', answer, offered('osric-tallow'), { ...NO, isWronglyAsked: true }],
    ['nothing, rightly', nothing, { kind: 'nothing' }, { ...NO, isRight: true }],
    ['what denies it', nothing, shown('beatrix-witness'), { ...NO, isRight: true }],
    ['another one', answer, shown('beatrix-salt', 'penhallow-never'), { ...WRONG, isRightShown: true }],
    ['more than that', nothing, shown('beatrix-witness', 'beatrix-salt'), WRONG],
    ['who is meant, rightly', asks, offered('osric-tallow', 'x', 'beatrix-tallow'), { ...NO, isRight: true }],
    ['one left out', asks, offered('osric-tallow'), { ...NO, isWronglyAsked: true }],
    ['a guess', asks, shown('osric-no-comment'), WRONG],
    [
      'a question of each story',
      storyAsks,
      offered('tallow-resign', 'lornay-strike'),
      { ...NO, isRight: true },
    ],
  ])('%s', (_, expected, given, score) => {
    const question = { expected } as unknown as Question;
    expect(scoreOf(question, given as unknown as Given, together)).toEqual({
      isWronglyNothing: false,
      isWronglyAsked: false,
      ...score,
    });
  });
});
