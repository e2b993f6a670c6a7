/** Everybody by what is said of them, kept up from one snapshot to the next. */
import type { Entity, EntityId } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import { changedPlaces } from '../../../search/people-names.js';
import {
  countOfTerm,
  holdsTerm,
  makeTermPlaces,
  placesOfTerm,
  renewTermPlaces,
  type TermPlaces,
} from '../../../search/term-places.js';
import { groupKey, type Unit } from '../../../search/terms.js';
import { bodiesOf } from './kept.js';
import { keepingReader, memberKey, termsOfEntity } from './known-for.js';

type Entities = Store['entities'];

interface SaidOf {
  readonly of: Entities;
  readonly all: readonly Entity[];
  readonly places: TermPlaces;
}

const known = new WeakMap<Entities, SaidOf>();
let latest: SaidOf | undefined;

function* termsOfAll(all: readonly Entity[], of: Entities) {
  const reader = keepingReader();
  for (const entity of all) yield termsOfEntity(entity, bodiesOf(entity, of), reader);
}

/** Out of those before, where all of these are in their places; undefined where they are not, or most are others. */
function renewed(before: SaidOf, of: Entities, all: readonly Entity[]): SaidOf | undefined {
  if (before.all.some(({ id }, at) => all[at]?.id !== id)) return undefined;
  const places = new Set(changedPlaces(all, before.all));
  if (places.size * 2 > all.length) return undefined;
  const termsAt = (at: number, entity: Entity | undefined, entities: Entities) =>
    entity && { place: at, terms: termsOfEntity(entity, bodiesOf(entity, entities)) };
  const changes = [...places].flatMap((place) => {
    const now = termsAt(place, all[place], of)?.terms;
    return now ? [{ place, before: termsAt(place, before.all[place], before.of)?.terms, now }] : [];
  });
  return { of, all, places: renewTermPlaces(before.places, changes) };
}

/** What is said of everybody in a snapshot; made when first asked for, out of what was made last. */
export function saidOf({ entities }: Store): SaidOf {
  const found = known.get(entities);
  if (found) return found;
  const all = [...entities.values()];
  const made = (latest && renewed(latest, entities, all)) ?? {
    of: entities,
    all,
    places: makeTermPlaces(termsOfAll(all, entities)),
  };
  latest = made;
  known.set(entities, made);
  return made;
}

/** Those who have a title in a body, now or once. */
export function thoseOfBody(store: Store, body: EntityId): readonly Entity[] {
  const { all, places } = saidOf(store);
  return [...placesOfTerm(places, memberKey(body))].flatMap((place) => all[place] ?? []);
}

/** Words that are said of somebody, and how: one of `SAID`. */
export interface Said {
  readonly unit: Unit;
  readonly how: number;
}

/** What is said of more people than this tells nobody from the others. */
const MOST_LOOKED_AT = 5_000;

const isSaidAt = (places: TermPlaces, place: number, { unit, how }: Said): boolean =>
  unit.stems.every((stem) => holdsTerm(places, place, stem, how)) ||
  unit.groups.some((group) => holdsTerm(places, place, groupKey(group), how));

/** Terms of which everybody holds one of whom the words are said: their rarest stem, and their groups. */
function leadingTerms(places: TermPlaces, { stems, groups }: Unit): readonly string[] {
  const [rarest] = stems.toSorted((a, b) => countOfTerm(places, a) - countOfTerm(places, b));
  return [...(rarest === undefined ? [] : [rarest]), ...groups.map(groupKey)];
}

/** Those of whom all is said that is wanted, each in one of several ways: by what is said of the fewest. */
export function* thoseSaidToBe(store: Store, wanted: readonly (readonly Said[])[]): Generator<Entity> {
  const { all, places } = saidOf(store);
  const [rarest] = wanted
    .map((ways) => {
      const terms = ways.flatMap(({ unit }) => leadingTerms(places, unit));
      return { terms, count: terms.reduce((sum, term) => sum + countOfTerm(places, term), 0) };
    })
    .toSorted((a, b) => a.count - b.count);
  if (rarest === undefined || rarest.count > MOST_LOOKED_AT) return;
  const some = new Set(rarest.terms.flatMap((term) => [...placesOfTerm(places, term)]));
  for (const place of Int32Array.from(some).toSorted()) {
    const entity = all[place];
    if (entity && wanted.every((ways) => ways.some((said) => isSaidAt(places, place, said)))) yield entity;
  }
}
