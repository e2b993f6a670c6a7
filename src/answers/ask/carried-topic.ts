/** "How did they vote, and what did she say about it": what she said of the same topic, where nothing of hers names it. */
import { isRetracted } from '../../facts/store.js';
import type { Answer, Item } from '../answer.js';
import { compareByDate, isBy, isSurelyEarlier, itemOf, mayLieWithin } from '../scope.js';
import { headingOf } from './heading.js';
import type { Carried } from './pronouns.js';
import { type Asked, listFacts } from './reply.js';

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
  const isOpen = reading.objects.length === 0 && reading.content.every((unit) => carried.includes(unit));
  if (!first || !speaker || more || !isOpen || !SPEAKS_OF_IT.test(reading.text)) return undefined;
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
