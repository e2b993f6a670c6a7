/** "Did she stick to her story", "how has his account changed": what somebody said of a thing, again and again. */
import type { Entity, Statement } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import { isUnitIn } from '../../../search/statements.js';
import { isSameUnit, type Unit, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import type { Answer } from '../../answer.js';
import { compareByDate, compareNewestFirst, isBy, itemOf, recordsWith } from '../../scope.js';
import { storiesAsked } from '../reading/reading.js';
import { type Asked, has, listFacts } from '../reply/reply.js';
import { involves } from '../words/fact-text.js';

/** What is said of a thing, and may be said otherwise later. */
export const VERSION = /^(?:stor(?:y|ies)|versions?|accounts?|explanations?|denials?|claims?)$/;

/** What was said only once has not changed. */
const LEAST_SAID = 2;

const isFiledUnder = (record: StoryRecord, { topics }: Statement, unit: Unit): boolean =>
  topics.some((id) => {
    const topic = record.topics.get(id);
    const names = topic ? [topic.label, ...topic.aliases] : [];
    return unitsOf(wordsOf(names.join(' . '))).some((other) => isSameUnit(unit, other));
  });

/** All that somebody said of what the words name; in order where it is asked how it changed. Undefined where it was said once. */
export function answerVersions(asked: Asked, person: Entity, topical: readonly Unit[]): Answer | undefined {
  const { context, reading } = asked;
  // What somebody thinks of a thing has to be said of it; a story may be what it is filed under.
  const isOfVersion = has(reading, VERSION);
  const others = [...reading.subjects, ...reading.objects].filter((entity) => entity !== person);
  const said = recordsWith(storiesAsked(reading, context), person.id).flatMap((record) =>
    record.statements
      .filter(
        (statement) =>
          isBy(statement, person.id) &&
          others.every((entity) => involves(context.store, statement, entity)) &&
          topical.every(
            (unit) =>
              isUnitIn(context.store, record, statement, unit) ||
              (isOfVersion && isFiledUnder(record, statement, unit)),
          ),
      )
      .map((statement) => itemOf(record, statement)),
  );
  const isTold = topical.every((unit) =>
    said.some(({ record, fact }) => isUnitIn(context.store, record, fact, unit)),
  );
  if (!isTold || said.length < LEAST_SAID || new Set(said.map(({ record }) => record)).size > 1)
    return undefined;
  const inOrder = said.toSorted(reading.questionWord === 'how' ? compareByDate : compareNewestFirst);
  return listFacts(asked, `What ${person.name} said of it`, inOrder);
}
