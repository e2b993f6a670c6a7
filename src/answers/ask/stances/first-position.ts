/** "Where did she stand at first", "his original view": the first position that somebody is on record with, and not the last. */
import type { Entity } from '../../../facts/schema.js';
import { isRetracted } from '../../../facts/store.js';
import type { Answer } from '../../answer.js';
import { itemOf } from '../../scope.js';
import { type AskedQuestion, historyOf } from '../../stance-history.js';
import { sideAskedFor } from '../reading/attitude.js';
import { atPlace } from '../reading/order-words.js';
import { type Asked, listFacts } from '../reply/reply.js';

const AT_FIRST =
  /\b(?:at first|initially|originally|to begin with|in the beginning|(?:first|originally|initially) (?:think|thought|say|said|stand|stood|want|wanted|feel|felt|back|backed|support|supported|oppose|opposed)|(?:first|original|initial|earliest) (?:position|stance|view|opinion|reaction|line))\b/;

/** The first of what somebody said on the questions; undefined where it is not asked for, or nothing is on record. */
export function answerFirstPosition(
  asked: Asked,
  questions: readonly AskedQuestion[],
  person: Entity,
): Answer | undefined {
  const { context, reading } = asked;
  if (!AT_FIRST.test(reading.words.map(({ fold }) => fold).join(' '))) return undefined;
  const held = questions.flatMap((question) => {
    const { last, earlier } = historyOf(context.store, question, person.id, reading.to);
    return [...(last ? [last] : []), ...earlier].map(({ item }) => item);
  });
  const { items, notes } = atPlace(held, 'first');
  return items.length === 0
    ? undefined
    : listFacts(asked, `The first position of ${person.name} on record`, items, notes);
}

/** Behind the verb it may as well be what is to be done first: "who wants a study first". */
const WHO_FIRST =
  /^(?:and |so )?who (?:was |were )?(?:the )?(?:very )?first\b|^who (?:backed|supported|opposed)\b.* first$/;

/** "Who was the first to oppose it": those whose statement for that side is the earliest; undefined where no side is asked for. */
export function answerFirstToTake(asked: Asked, questions: readonly AskedQuestion[]): Answer | undefined {
  const { reading } = asked;
  if (!WHO_FIRST.test(reading.words.map(({ fold }) => fold).join(' '))) return undefined;
  const taken = questions.flatMap(({ record, question }) => {
    const side = sideAskedFor(reading, { question });
    if (side === undefined) return [];
    return record.statements
      .filter(
        (statement) =>
          statement.stance?.question === question.id &&
          side.has(statement.stance.position) &&
          !isRetracted(statement),
      )
      .map((statement) => itemOf(record, statement));
  });
  const stories = new Set(taken.map(({ record }) => record));
  if (stories.size !== 1) return undefined;
  const { items, notes } = atPlace(taken, 'first');
  return listFacts(asked, 'The first on record', items, notes);
}
