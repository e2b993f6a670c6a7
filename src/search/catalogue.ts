/** What a store's people, questions, topics and stories may be called. */

import { monthName } from '../facts/day-words.js';
import type { Entity, EntityId } from '../facts/schema.js';
import { peopleOf, type Store, type StoryRecord } from '../facts/store.js';
import { buildNameIndex, type Named, type NameIndex } from './names.js';

export interface Catalogue {
  readonly people: NameIndex;
  readonly questions: NameIndex;
  readonly topics: NameIndex;
  /** Questions and topics. */
  readonly subjects: NameIndex;
  readonly stories: NameIndex;
}

/** "IOC spokesperson", "spokesperson for the IOC", "Los Angeles mayor": the ways in which a title is said. */
function titlePhrases(store: Store, entity: Entity): readonly string[] {
  return entity.roles.flatMap(({ title, organization }) => {
    const body = organization ? store.entities.get(organization) : undefined;
    const bodies = body ? [body.name, ...body.aliases] : [];
    const [head, place] = title.split(/ (?:of|for|at) (?:the )?/);
    return [
      title,
      ...(head && place ? [head, `${place} ${head}`] : []),
      ...bodies.flatMap((name) => [`${name} ${head ?? title}`, `${head ?? title} of ${name}`]),
    ];
  });
}

const counts = new WeakMap<StoryRecord, ReadonlyMap<EntityId, number>>();

/** How many facts of a story each entity is in. */
function countsOf(record: StoryRecord): ReadonlyMap<EntityId, number> {
  const known = counts.get(record);
  if (known) return known;
  const count = new Map<EntityId, number>();
  const add = (id: EntityId, value: number): void => void count.set(id, (count.get(id) ?? 0) + value);
  for (const fact of record.story.facts) {
    for (const id of new Set(peopleOf(fact))) add(id, 1);
    if (fact.kind === 'statement') add(fact.speaker, 2);
  }
  counts.set(record, count);
  return count;
}

/** A date by its month or year: "May 2031", "about 2030". */
function monthInWords(edtf: string): string | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(edtf) ?? [];
  if (year === undefined) return undefined;
  const about = edtf.endsWith('~') ? 'about ' : '';
  return `${about}${month === undefined ? '' : `${monthName(Number(month))} `}${year}`;
}

function roleInWords(store: Store, { title, organization, from, to }: Entity['roles'][number]): string {
  const body = organization ? store.entities.get(organization)?.name : undefined;
  const since = from === undefined ? undefined : monthInWords(from);
  const until = to === undefined ? undefined : monthInWords(to);
  return [
    title,
    ...(body && !title.includes(body) ? [body] : []),
    // Of a title that somebody has given up, the end is what tells them from the one who holds it now.
    ...(until ? [`until ${until}`] : since ? [`since ${since}`] : []),
  ].join(', ');
}

/** Every title somebody holds or held, with until or since when, those still held first; else what describes them. */
export function describeEntity(store: Store, entity: Entity): readonly string[] {
  const held = entity.roles.toSorted((a, b) => Number(a.to !== undefined) - Number(b.to !== undefined));
  return held.length > 0
    ? held.map((role) => roleInWords(store, role))
    : entity.description === undefined
      ? []
      : [entity.description];
}

function namedEntity(store: Store, entity: Entity, weight: number): Named {
  const descriptions = describeEntity(store, entity);
  // The title held last: one without an end, or else the one listed last.
  const detail = entity.roles.some(({ to }) => to === undefined) ? descriptions[0] : descriptions.at(-1);
  return {
    id: entity.id,
    label: entity.name,
    ...(detail === undefined ? {} : { detail }),
    names: [entity.name, ...entity.aliases, ...titlePhrases(store, entity)],
    own: 1 + entity.aliases.length,
    weight,
  };
}

function buildCatalogue(store: Store): Catalogue {
  const weights = new Map<EntityId, number>();
  const questions: Named[] = [];
  const topics: Named[] = [];
  const stories: Named[] = [];
  for (const record of store.stories.values()) {
    const { story } = record;
    for (const [id, count] of countsOf(record)) weights.set(id, (weights.get(id) ?? 0) + count);
    stories.push({ id: story.id, label: story.title, names: [story.title], weight: story.facts.length });
    for (const question of story.questions) {
      const weight = record.statements.filter(
        (statement) => statement.stance?.question === question.id,
      ).length;
      questions.push({
        id: question.id,
        label: question.text,
        detail: story.title,
        names: [question.text, ...question.aliases],
        weight,
      });
    }
    for (const topic of story.topics) {
      const weight = story.facts.filter((fact) => fact.topics.includes(topic.id)).length;
      topics.push({
        id: topic.id,
        label: topic.label,
        detail: story.title,
        names: [topic.label, ...topic.aliases],
        weight,
      });
    }
  }
  const people = [...store.entities.values()].map((entity) =>
    namedEntity(store, entity, weights.get(entity.id) ?? 0),
  );
  return {
    people: buildNameIndex(people),
    questions: buildNameIndex(questions),
    topics: buildNameIndex(topics),
    subjects: buildNameIndex([...questions, ...topics]),
    stories: buildNameIndex(stories),
  };
}

const catalogues = new WeakMap<Store, Catalogue>();

/** The names of a snapshot, built when first asked for. */
export function catalogueOf(store: Store): Catalogue {
  const known = catalogues.get(store);
  if (known) return known;
  const catalogue = buildCatalogue(store);
  catalogues.set(store, catalogue);
  return catalogue;
}
