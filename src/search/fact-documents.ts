/** Facts as the index has them: their texts by field, whom and what they concern, and their days. */
import type { Entity, EntityId, Fact } from '../facts/schema.js';
import {
  boundsOfFact,
  peopleOf,
  positionOf,
  type Store,
  type StoryRecord,
  segmentsOf,
} from '../facts/store.js';
import type { Field, IndexDocument } from './index/document.js';
import { fieldOf } from './index/texts.js';
import { namedIn } from './names-in-text.js';

/** How much a match counts by where it stands: what was said, who says it to whom, what the story says around it. */
export const FIELD_WEIGHT = { own: 1, names: 0.9, topics: 0.8, question: 0.7 } as const;

/** In the order of the documents' fields. */
export const FIELD_WEIGHTS: readonly number[] = Object.values(FIELD_WEIGHT);

/** What filters ask for, as keys of a document. */
export const KEY = {
  /** Who said or did it, and for whom. */
  by: (id: string): string => `by:${id}`,
  /** Whom it is by or about. */
  of: (id: string): string => `of:${id}`,
  /** Whom it is about, and not merely by. */
  about: (id: string): string => `about:${id}`,
  /** Whom its text names besides. */
  names: (id: string): string => `names:${id}`,
  /** A topic, or the question that it takes a position on. */
  on: (id: string): string => `on:${id}`,
  is: (kind: Fact['kind']): string => `is:${kind}`,
} as const;

const NO_FIELD: Field = { tokens: [], marks: [] };

/** Texts one after the other as one field. */
const joined = (fields: readonly Field[]): Field => ({
  tokens: fields.flatMap(({ tokens }) => tokens),
  marks: [...new Set(fields.flatMap(({ marks }) => marks))],
});

/** The field of what stands in many documents is made once. */
function fieldsOnce<Key extends object>(textsOf: (key: Key) => readonly string[]): (key: Key) => Field {
  const made = new WeakMap<Key, Field>();
  return (key) => {
    const known = made.get(key);
    if (known) return known;
    const field = joined(textsOf(key).map(fieldOf));
    made.set(key, field);
    return field;
  };
}

const fieldOfEntity = fieldsOnce(({ name, aliases, roles }: Entity) => [
  name,
  ...aliases,
  ...roles.map(({ title }) => title),
]);

type Labelled = { readonly label: string; readonly aliases: readonly string[] };
const fieldOfLabelled = fieldsOnce(({ label, aliases }: Labelled) => [label, ...aliases]);

type Asked = { readonly text: string; readonly aliases: readonly string[] };
const fieldOfQuestion = fieldsOnce(({ text, aliases }: Asked) => [text, ...aliases]);

function ownTexts(fact: Fact): readonly string[] {
  const said = fact.kind === 'statement' ? [fact.venue, fact.addressee] : [];
  return [fact.summary, segmentsOf(fact).join(' '), ...said].filter((text) => text !== undefined);
}

/** What a position answers, in the words of the question: words about the statement, not of it. */
function questionField(record: StoryRecord, fact: Fact): Field {
  const taken = fact.kind === 'statement' ? positionOf(record, fact) : undefined;
  return taken ? joined([fieldOfQuestion(taken.question), fieldOfLabelled(taken.position)]) : NO_FIELD;
}

function actorsOf(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'statement':
      return fact.onBehalfOf ? [fact.speaker, fact.onBehalfOf] : [fact.speaker];
    case 'event':
      return fact.participants;
    case 'standing':
      return [fact.subject];
  }
}

/** Whoever says something is not whom it is about, unless it is listed so. */
const isAbout = (fact: Fact, id: EntityId): boolean =>
  fact.kind !== 'statement' || fact.speaker !== id || fact.about.includes(id);

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; an open end is infinite. */
export const dayNumber = (day: string | null | undefined, open: number): number =>
  day === null || day === undefined ? open : Date.parse(day) / DAY_MS;

function documentOf(store: Store, record: StoryRecord, fact: Fact): IndexDocument {
  const own = joined(ownTexts(fact).map(fieldOf));
  const people = peopleOf(fact);
  const entities = people.flatMap((id) => store.entities.get(id) ?? []);
  const subjects = [
    ...fact.topics,
    ...(fact.kind === 'statement' && fact.stance ? [fact.stance.question] : []),
  ];
  const folds = own.tokens.map(({ fold }) => fold);
  const { earliest, latest } = boundsOfFact(record, fact.id);
  return {
    fields: [
      own,
      joined(entities.map(fieldOfEntity)),
      joined(fact.topics.flatMap((id) => record.topics.get(id) ?? []).map(fieldOfLabelled)),
      questionField(record, fact),
    ],
    keys: [
      KEY.is(fact.kind),
      ...actorsOf(fact).map(KEY.by),
      ...new Set(people.map(KEY.of)),
      ...new Set(people.filter((id) => isAbout(fact, id)).map(KEY.about)),
      ...[...namedIn(store, folds)].filter((id) => !people.includes(id)).map(KEY.names),
      ...new Set(subjects.map(KEY.on)),
    ],
    from: dayNumber(earliest, Number.NEGATIVE_INFINITY),
    to: dayNumber(latest, Number.POSITIVE_INFINITY),
  };
}

/** A story's facts, in their order. */
export const documentsOf = (store: Store, record: StoryRecord): readonly IndexDocument[] =>
  record.story.facts.map((fact) => documentOf(store, record, fact));
