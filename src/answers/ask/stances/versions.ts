/** "Did she stick to her story", "how has his account changed": what somebody said of a thing, again and again. */
import type { Entity, Statement } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import { factsHolding } from '../../../search/statements.js';
import { isSameUnit, type Unit, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import type { Answer, Item } from '../../answer.js';
import { compareByDate, compareNewestFirst, isBy, itemOf, recordsWith } from '../../scope.js';
import { storiesAsked } from '../reading/reading.js';
import { type Asked, has, listFacts } from '../reply/reply.js';
import { involves } from '../words/fact-text.js';

/** What is said of a thing, and may be said otherwise later. */
export const VERSION = /^(?:stor(?:y|ies)|versions?|accounts?|explanations?|denials?|claims?)$/;

/** What was said only once has not changed. */
const LEAST_SAID = 2;

/** Tells of each statement of a story whether it is filed under what a word names. */
function filedUnder({ topics }: StoryRecord, unit: Unit): (statement: Statement) => boolean {
  const named = new Set(
    [...topics.values()]
      .filter(({ label, aliases }) =>
        unitsOf(wordsOf([label, ...aliases].join(' . '))).some((other) => isSameUnit(unit, other)),
      )
      .map(({ id }) => id),
  );
  return (statement) => statement.topics.some((id) => named.has(id));
}

interface Version {
  readonly person: Entity;
  readonly others: readonly Entity[];
  readonly topical: readonly Unit[];
  /** What somebody thinks of a thing has to be said of it; a story may be what it is filed under. */
  readonly isOfVersion: boolean;
}

/** What somebody said of it in a story, and whether all of its words are told there. */
function saidIn(
  store: Store,
  record: StoryRecord,
  { person, others, topical, isOfVersion }: Version,
): { readonly said: readonly Item<Statement>[]; readonly isTold: boolean } {
  const ways = topical.map((unit) => ({
    isIn: factsHolding(store, record, unit),
    isFiled: isOfVersion ? filedUnder(record, unit) : () => false,
  }));
  const said = record.statements.filter(
    (statement) =>
      isBy(statement, person.id) &&
      others.every((entity) => involves(store, statement, entity)) &&
      ways.every(({ isIn, isFiled }) => isIn(statement) || isFiled(statement)),
  );
  return {
    said: said.map((statement) => itemOf(record, statement)),
    isTold: ways.every(({ isIn }) => said.some(isIn)),
  };
}

/** All that somebody said of what the words name; in order where it is asked how it changed. Undefined where it was said once. */
export function answerVersions(asked: Asked, person: Entity, topical: readonly Unit[]): Answer | undefined {
  const { context, reading } = asked;
  const others = [...reading.subjects, ...reading.objects].filter((entity) => entity !== person);
  const version = { person, others, topical, isOfVersion: has(reading, VERSION) };
  let only: ReturnType<typeof saidIn> | undefined;
  for (const record of recordsWith(storiesAsked(reading, context), person.id)) {
    const found = saidIn(context.store, record, version);
    if (found.said.length === 0) continue;
    // What was said in several stories is no account of one thing.
    if (only) return undefined;
    only = found;
  }
  if (!only?.isTold || only.said.length < LEAST_SAID) return undefined;
  const inOrder = only.said.toSorted(reading.questionWord === 'how' ? compareByDate : compareNewestFirst);
  return listFacts(asked, `What ${person.name} said of it`, inOrder);
}
