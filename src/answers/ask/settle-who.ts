/** Who is meant by a name or an office that fits several, where nothing in the question's words tells. */
import { catalogueOf } from '../../search/catalogue.js';
import type { Answer } from '../answer.js';
import { continueWith, offerChoice } from '../named-option.js';
import { allRecords, makeAnswer } from '../scope.js';
import { answerReading } from './answer-reading.js';
import { settledTo } from './reading.js';
import { type Asked, isAnswered, nothing } from './reply.js';

/** A name that fits more than this many is not tried one by one: whoever asks has to name more of it. */
const MOST_TRIED = 25;

/**
 * The answer for the only one of them for whom there is one; nothing where there is one for nobody; or else the question who of
 * them is meant. Undefined where nobody is in doubt.
 */
export function settleWho(asked: Asked): Answer | undefined {
  const { reading, again, context } = asked;
  const [unsettled, ...more] = reading.unsettled;
  if (unsettled === undefined) return undefined;
  const { candidates, typed } = unsettled;
  const isTried = candidates.length <= MOST_TRIED;
  const tried = isTried
    ? candidates.map((entity) => {
        const settled = { ...asked, reading: settledTo(reading, unsettled, entity) };
        return { entity, answer: more.length > 0 ? settleWho(settled) : answerReading(settled) };
      })
    : [];
  const answered = tried.filter(({ answer }) => answer !== undefined && isAnswered(answer));
  const [only, other] = answered;
  if (only?.answer && !other) {
    const note = `*${typed}* fits ${candidates.length} on record; only for ${only.entity.name} is there an answer.`;
    return { ...only.answer, notes: [note, ...only.answer.notes] };
  }
  if (isTried && only === undefined) {
    const names = candidates.map(({ name }) => name).join(', ');
    const answer = nothing(asked);
    return {
      ...answer,
      notes: [
        `*${typed}* fits several on record: ${names}. There is no answer for any of them.`,
        ...answer.notes,
      ],
    };
  }
  const { people } = catalogueOf(context.store);
  const offered = candidates.flatMap(({ id }) => {
    const named = people.byId.get(id);
    return named ? [continueWith(again, 'person', named)] : [];
  });
  const body = offerChoice('person', typed, offered);
  return makeAnswer({ body, records: allRecords(context.store), again });
}
