/** "Was it signed on 20 January": what was done, where it was on another day than whoever asks has in mind. */
import { daysInWords } from '../listing.js';
import { mayLieWithin } from '../scope.js';
import { answerRead } from './answer-read.js';
import type { AnsweredPart } from './looser-answers.js';
import { asksForWords } from './reading/asks-for-speech.js';
import type { Reading } from './reading/reading.js';
import { type Asked, isAnswered } from './reply/reply.js';
import { itemsOf } from './reply/shown-items.js';
import { isBeginning, isBegunDoing } from './words/content-units.js';

/** Whether it is asked if something was done on days that are named. */
const asksOfDays = (reading: Reading): boolean =>
  reading.questionWord === 'yes-no' &&
  (reading.from !== undefined || reading.to !== undefined) &&
  reading.event === undefined &&
  reading.content.length > 0 &&
  !asksForWords(reading);

/** When it was done. That it began is asked of it too, which a question that only asks if it did leaves to its days. */
function asWhen(reading: Reading): Reading {
  const { content, units, words, placeOf } = reading;
  const begun = units.filter(
    (unit) => isBeginning(unit) && !content.includes(unit) && !isBegunDoing(unit, words, placeOf),
  );
  return {
    ...reading,
    questionWord: 'when',
    content: [...content, ...begun],
    from: undefined,
    to: undefined,
    isWhole: true,
  };
}

/**
 * The one thing that happened and has all that is asked for but the days, said to be of others; undefined where there is none, or more
 * than one: which of them is meant is then told by nothing.
 */
export function answerOfAnotherDay(asked: Asked): AnsweredPart | undefined {
  const { from, to } = asked.reading;
  if (!asksOfDays(asked.reading)) return undefined;
  const reading = asWhen(asked.reading);
  const answer = answerRead({ ...asked, reading });
  const [only, more] = itemsOf(answer.body);
  const isOne = isAnswered(answer) && answer.body.kind === 'facts' && only?.fact.kind === 'event' && !more;
  if (!isOne || mayLieWithin(only.bounds, from, to)) return undefined;
  const note = `Nothing of the kind is on record ${daysInWords({ from, to }) ?? ''}: what is shown is of another day.`;
  return { answer: { ...answer, notes: [note, ...answer.notes] }, reading: asked.reading };
}
