/** What a store's people, questions, topics and stories may be called. */

import { monthName } from '../facts/day-words.js';
import type { Entity } from '../facts/schema.js';
import type { Store } from '../facts/store.js';
import { buildNameIndex, type NameIndex, placeOfId } from './name-index.js';
import type { Named } from './named.js';
import { renewNameIndex } from './renew-names.js';
import { createWeights, storyNames, type Weights } from './story-names.js';

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

interface People {
  readonly entities: readonly Entity[];
  /** In the same order. */
  readonly named: readonly Named[];
}

/** What was made for the snapshot before: the next one differs little from it as a rule. */
interface Made {
  readonly entitiesById: Store['entities'];
  readonly people: People;
  readonly catalogue: Catalogue;
  /** Moves on with each snapshot. */
  readonly weights: Weights;
}

interface Read {
  readonly named: Named;
  /** The bodies of its roles, whose names are in its titles. */
  readonly bodies: readonly (Entity | undefined)[];
}

const read = new WeakMap<Entity, Read>();

const bodiesOf = (store: Store, { roles }: Entity): Read['bodies'] =>
  roles.map(({ organization }) =>
    organization === undefined ? undefined : store.entities.get(organization),
  );

/** Whoever is as before, in bodies that are as before, is not read again. */
function readEntity(store: Store, entity: Entity, weights: Weights): Named {
  const weight = weights.of(entity.id);
  const known = read.get(entity);
  const isSame = known && bodiesOf(store, entity).every((body, at) => known.bodies[at] === body);
  if (isSame && known.named.weight === weight) return known.named;
  const named = isSame ? { ...known.named, weight } : namedEntity(store, entity, weight);
  read.set(entity, { named, bodies: bodiesOf(store, entity) });
  return named;
}

/**
 * The people of a snapshot. Where it has all those of the one before, with others after them at most, only those are looked
 * at whose weight has changed: of tens of thousands, to look each up takes many times as long as to copy a list.
 */
function peopleIn(store: Store, weights: Weights, before: Made | undefined): People {
  const touched = weights.moveTo(store);
  const entities =
    store.entities === before?.entitiesById ? before.people.entities : [...store.entities.values()];
  if (!before?.people.entities.every((entity, at) => entities[at] === entity))
    return { entities, named: entities.map((entity) => readEntity(store, entity, weights)) };
  const named = [...before.people.named];
  for (const id of touched) {
    const place = placeOfId(before.catalogue.people.segments, id);
    const entity = entities[place];
    if (entity) named[place] = readEntity(store, entity, weights);
  }
  for (const entity of entities.slice(named.length)) named.push(readEntity(store, entity, weights));
  return { entities, named };
}

/** The index of a list, from the one of the snapshot before where there is one. */
const indexFrom = (previous: NameIndex | undefined, all: readonly Named[]): NameIndex =>
  previous ? renewNameIndex(previous, all) : buildNameIndex(all);

function makeCatalogue(store: Store, before: Made | undefined): Made {
  const previous = before?.catalogue;
  const weights = before?.weights ?? createWeights();
  const people = peopleIn(store, weights, before);
  const stories = Array.from(store.stories.values(), storyNames);
  const questions = stories.flatMap((story) => story.questions);
  const topics = stories.flatMap((story) => story.topics);
  const catalogue = {
    people: indexFrom(previous?.people, people.named),
    questions: indexFrom(previous?.questions, questions),
    topics: indexFrom(previous?.topics, topics),
    subjects: indexFrom(previous?.subjects, [...questions, ...topics]),
    stories: indexFrom(
      previous?.stories,
      stories.map((story) => story.story),
    ),
  };
  return { entitiesById: store.entities, people, catalogue, weights };
}

const catalogues = new WeakMap<Store, Catalogue>();
let latest: Made | undefined;

/** The names of a snapshot, made when first asked for, out of those of the snapshot for which that was done last. */
export function catalogueOf(store: Store): Catalogue {
  const known = catalogues.get(store);
  if (known) return known;
  latest = makeCatalogue(store, latest);
  catalogues.set(store, latest.catalogue);
  return latest.catalogue;
}
