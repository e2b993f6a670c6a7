/** "How did they vote, and what did she say about it": what she said of the same topic, where nothing of hers names it. */
import { isRetracted, type StoryRecord } from '../../facts/store.js';
import { isSameUnit } from '../../search/terms.js';
import type { Answer, Item } from '../answer.js';
import { compareByDate, isBy, isSurelyEarlier, itemOf, mayLieWithin } from '../scope.js';
import { withoutUnits } from './reading/reread.js';
import { headingOf } from './reply/heading.js';
import { type Asked, listFacts } from './reply/reply.js';
import { isAttitude } from './words/attitude-words.js';
import { type Carried, isDoneTo } from './words/pronouns.js';

const SPEAKS_OF_IT = /\b(?:about|of|on|to) (?:it|this|that|them)\b/i;

/**
 * What somebody said on a topic of the first fact shown for the part before, in its story and not before it; undefined
 * where the part asks for more than what they said about "it".
 */
export function answerOnTopic(
  asked: Asked,
  shown: readonly Item[],
  { content: carried = [] }: Carried,
): Answer | undefined {
  const { reading } = asked;
  const [first] = shown;
  const [speaker, more] = reading.subjects;
  const isOpen =
    reading.objects.length === 0 &&
    reading.content.every((unit) => carried.some((other) => isSameUnit(unit, other)));
  const isOfIt = SPEAKS_OF_IT.test(reading.text) || reading.content.length > 0;
  if (!first || !speaker || more || !isOpen || !isOfIt) return undefined;
  const { record, fact: before, bounds } = first;
  const topics = before.kind === 'standing' ? [] : before.topics;
  const items = record.statements
    .filter(
      (statement) =>
        statement.id !== before.id &&
        isBy(statement, speaker.id) &&
        !isRetracted(statement) &&
        statement.topics.some((topic) => topics.includes(topic)),
    )
    .map((statement) => itemOf(record, statement))
    .filter(
      (item) => !isSurelyEarlier(item.bounds, bounds) && mayLieWithin(item.bounds, reading.from, reading.to),
    );
  return items.length > 0
    ? listFacts(asked, headingOf(asked, items).heading, items.toSorted(compareByDate))
    : undefined;
}

/** Whether a story has one question, and the first fact shown is of somebody who took a side on it, on a topic of that. */
function touchesOnOnlyQuestion({ story, statements }: StoryRecord, [first]: readonly Item[]): boolean {
  const [question, more] = story.questions;
  const fact = first?.fact;
  if (question === undefined || more !== undefined || fact?.kind !== 'statement') return false;
  return statements.some(
    ({ stance, speaker, topics }) =>
      stance?.question === question.id &&
      speaker === fact.speaker &&
      topics.some((topic) => fact.topics.includes(topic)),
  );
}

/**
 * "How many teachers does it need, and who is against it": readings in which "it" is less of what the part before asked for,
 * asked of the stories that it was answered from. Of a position one word of it is enough, the last ones first, and none where the story
 * has one question; of a deed none.
 */
export function* withLessCarried(
  asked: Asked,
  { content: carried = [], story }: Carried,
  shown: readonly Item[],
): Iterable<Asked> {
  const { reading } = asked;
  const own = reading.content.filter((unit) => !carried.includes(unit));
  const isLess = own.length > 0 && own.length < reading.content.length;
  if (story === undefined || reading.within === undefined || !isLess) return;
  const isOfOneQuestion = own.every(isAttitude) && touchesOnOnlyQuestion(story, shown);
  const bare = isOfOneQuestion || (isDoneTo(reading.words) && !own.every(isAttitude)) ? [[]] : [];
  const kept = own.every(isAttitude) ? [...carried.toReversed().map((unit) => [unit]), ...bare] : bare;
  for (const units of kept) {
    const left = carried.filter((unit) => !units.includes(unit));
    yield { ...asked, reading: withoutUnits(reading, left) };
  }
}
