/** "Who backs keeping phones away from the pupils": a side, with a noun beside it of which those who took the side spoke. */

import type { Position, Question, Statement } from '../../facts/schema.js';
import { entityOf, type StoryRecord } from '../../facts/store.js';
import { isUnitIn } from '../../search/statements.js';
import { isSameUnit, mayBeVerb, type Unit, unitsOf } from '../../search/terms.js';
import { wordsOf } from '../../search/words.js';
import type { Answer, AnswerContext } from '../answer.js';
import type { AnsweredPart } from './looser-answers.js';
import { asksForPosition, sideAskedFor } from './reading/attitude.js';
import { withoutUnits } from './reading/reread.js';
import type { Asked } from './reply/reply.js';
import { answerPosition } from './stances/positions.js';
import { isAttitude } from './words/attitude-words.js';

/** What is backed or opposed has to be told by so many words without the noun. */
const LEAST_TOLD = 2;

/** Whether a statement has the noun, and not as the name of whoever made it. */
function speaksOf(context: AnswerContext, record: StoryRecord, statement: Statement, noun: Unit): boolean {
  const { name, aliases } = entityOf(context.store, statement.onBehalfOf ?? statement.speaker);
  const isOwnName = unitsOf(wordsOf([name, ...aliases].join(' . '))).some((unit) => isSameUnit(unit, noun));
  return !isOwnName && isUnitIn(context.store, record, statement, noun);
}

/** Whether an answer has nobody in it but those on the side asked for, and the noun is spoken of on that side of each question. */
function isWitnessed({ context, reading }: Asked, { body }: Answer, noun: Unit): boolean {
  if (body.kind !== 'positions') return false;
  const isTaken = (question: Question, held: readonly Position[], { stance }: Statement): boolean =>
    stance?.question === question.id && held.some(({ id }) => id === stance.position);
  return body.questions.every(({ record, question, groups }) => {
    const side = sideAskedFor(reading, { question });
    const held = groups.map(({ position }) => position);
    return (
      side !== undefined &&
      held.every(({ id }) => side.has(id)) &&
      record.statements.some(
        (statement) => isTaken(question, held, statement) && speaksOf(context, record, statement, noun),
      )
    );
  });
}

const textOf = ({ words }: Unit): string => words.map(({ raw }) => raw).join(' ');

/** The answer without such a noun; undefined where there is none. */
export function answerWitnessed(asked: Asked): AnsweredPart | undefined {
  const { reading } = asked;
  if (reading.questionWord !== 'who' || reading.unsettled.length > 0 || !asksForPosition(reading))
    return undefined;
  const open = reading.content.filter((unit) => !isAttitude(unit));
  if (open.length <= LEAST_TOLD) return undefined;
  // "Closed to the midwives": what is done to somebody is no mere word beside it.
  const isDoneTo = ({ words: [word] }: Unit): boolean => {
    const before = reading.words.slice(0, word ? reading.placeOf(word) : 0);
    return before.findLast(({ fold }) => !/^(?:the|a|an|any|all|its|their)$/.test(fold))?.fold === 'to';
  };
  for (const noun of open.filter((unit) => !mayBeVerb(unit) && !isDoneTo(unit))) {
    const left: Asked = { ...asked, reading: withoutUnits(reading, [noun]) };
    const answer = answerPosition(left);
    if (answer === undefined || !isWitnessed(left, answer, noun)) continue;
    const note = `Left out of account: *${textOf(noun)}*.`;
    return { answer: { ...answer, notes: [note, ...answer.notes] }, reading: left.reading };
  }
  return undefined;
}
