/** The people and bodies of a snapshot with the names they go by, kept up from one snapshot to the next. */
import { monthName } from '../facts/day-words.js';
import type { Entity, EntityId } from '../facts/schema.js';
import type { Store } from '../facts/store.js';
import { type Change, changeAt } from './list-change.js';
import type { Named } from './named.js';

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

const bodiesOf = (store: Store, { roles }: Entity): readonly (Entity | undefined)[] =>
  roles.map(({ organization }) =>
    organization === undefined ? undefined : store.entities.get(organization),
  );

interface Read {
  readonly named: Named;
  /** The bodies of its roles, whose names are in its titles. */
  readonly bodies: readonly (Entity | undefined)[];
}

const read = new WeakMap<Entity, Read>();

/** Whoever is as before, in bodies that are as before, is not read again. */
function readEntity(store: Store, entity: Entity, weight: number): Named {
  const known = read.get(entity);
  const bodies = bodiesOf(store, entity);
  const isSame = known && bodies.every((body, at) => known.bodies[at] === body);
  if (isSame && known.named.weight === weight) return known.named;
  const named = isSame ? { ...known.named, weight } : namedEntity(store, entity, weight);
  read.set(entity, { named, bodies });
  return named;
}

export interface People {
  readonly of: Store['entities'] | undefined;
  readonly entities: readonly Entity[];
  /** In the same order. */
  readonly named: readonly Named[];
  /** How they differ from those before, where that is known. */
  readonly change: Change | undefined;
  /** Where each stands. As entities only come in at the end, it grows with each snapshot. */
  readonly places: Map<EntityId, number>;
}

export const nobody = (): People => ({
  of: undefined,
  entities: [],
  named: [],
  change: undefined,
  places: new Map(),
});

/** What a snapshot is to be read with. */
export interface Reading {
  readonly store: Store;
  readonly weightOf: (id: EntityId) => number;
  /** Whose weight may be another than before. */
  readonly touched: ReadonlySet<EntityId>;
}

/** The places of those that are others than before, and of those in whose titles a body's names are. */
export function changedPlaces(entities: readonly Entity[], before: readonly Entity[]): readonly number[] {
  const places: number[] = [];
  /** Bodies; nobody has a role in a person. */
  const changed = new Set<EntityId>();
  for (let at = 0; at < entities.length; at += 1) {
    const entity = entities[at];
    if (!entity || before[at] === entity) continue;
    places.push(at);
    if (entity.kind !== 'person') changed.add(entity.id);
  }
  for (let at = 0; at < entities.length && changed.size > 0; at += 1) {
    const roles = entities[at]?.roles ?? [];
    if (roles.some(({ organization }) => organization && changed.has(organization))) places.push(at);
  }
  return places;
}

/** The people of a snapshot; those of whom nothing has changed as they were before. */
export function renewPeople({ store, weightOf, touched }: Reading, before: People): People {
  const isSameList = store.entities === before.of;
  const entities = isSameList ? before.entities : [...store.entities.values()];
  const named = before.named.slice(0, entities.length);
  const { places } = before;
  const renewed: number[] = [];
  const renew = (at: number): void => {
    const entity = entities[at];
    if (!entity) return;
    renewed.push(at);
    places.set(entity.id, at);
    named[at] = readEntity(store, entity, weightOf(entity.id));
  };
  if (!isSameList) for (const at of changedPlaces(entities, before.entities)) renew(at);
  for (const id of touched) renew(places.get(id) ?? -1);
  return { of: store.entities, entities, named, change: changeAt(before.named, named, renewed), places };
}
