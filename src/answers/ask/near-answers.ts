/** Nothing on record, where what is on record has the words of the question and does not answer it: then it is not said that nothing has them. */
import { FIELD_WEIGHT, rankFacts } from '../../search/statements.js';
import type { Answer } from '../answer.js';
import { toldTo } from './find/told-to.js';
import { storiesAsked } from './reading/reading.js';
import type { Asked } from './reply/reply.js';

const NO_ANSWER =
  'Some of what is on record comes near it: a wish, a plan, a denial, another number, or words to somebody else are no answer.';

/** Whether some fact has all that is asked for, of those whom it is asked of. */
function isNear({ context, reading }: Asked): boolean {
  const { content, subjects, objects, from, to } = reading;
  if (toldTo(reading).length > 0) return true;
  if (content.length === 0 || from !== undefined || to !== undefined) return false;
  const involving = [...subjects, ...objects].map(({ id }) => [id]);
  const records = storiesAsked(reading, context);
  return rankFacts(context.store, records, content, () => true, FIELD_WEIGHT.names, { involving }).some(
    ({ missing }) => missing.length === 0,
  );
}

/** The answer, where it is none, in words that are true of what was left out. */
export function inTrueWords(asked: Asked, answer: Answer): Answer {
  const { body } = answer;
  if (body.kind !== 'nothing' || body.unknown.length > 0) return answer;
  // Nothing is on record from the insurers, whoever else has their words.
  const isOfUnlisted = body.from !== undefined && asked.reading.subjects.length === 0;
  if (isOfUnlisted || asked.reading.nobody.length > 0 || !isNear(asked)) return answer;
  return {
    ...answer,
    body: { ...body, from: undefined, about: undefined, isNear: true },
    notes: [NO_ANSWER, ...answer.notes],
  };
}
