/** Whom a text names by a name or an alias as it stands: for what a fact says of those whom it is not listed to be about. */
import type { Entity, EntityId } from '../facts/schema.js';
import type { Store } from '../facts/store.js';
import { foldsOf } from './name-words.js';

interface Written {
  readonly id: EntityId;
  readonly folds: readonly string[];
}

/** By a name's first two words, or its only one. */
type Names = ReadonlyMap<string, readonly Written[]>;

const namesOfEntity = new WeakMap<Entity, readonly (readonly string[])[]>();

function foldsOfNames(entity: Entity): readonly (readonly string[])[] {
  const known = namesOfEntity.get(entity);
  if (known) return known;
  const folds = [entity.name, ...entity.aliases].map(foldsOf).filter(({ length }) => length > 0);
  namesOfEntity.set(entity, folds);
  return folds;
}

const namesOfAll = new WeakMap<Store['entities'], Names>();

function namesIn(entities: Store['entities']): Names {
  const known = namesOfAll.get(entities);
  if (known) return known;
  const names = new Map<string, Written[]>();
  for (const entity of entities.values())
    for (const folds of foldsOfNames(entity)) {
      const beginning = folds.slice(0, 2).join(' ');
      const written = names.get(beginning);
      if (written) written.push({ id: entity.id, folds });
      else names.set(beginning, [{ id: entity.id, folds }]);
    }
  namesOfAll.set(entities, names);
  return names;
}

/** The entities of a store of which a name stands in a text, given by its folded words. */
export function namedIn({ entities }: Store, folds: readonly string[]): ReadonlySet<EntityId> {
  const names = namesIn(entities);
  const named = new Set<EntityId>();
  const look = (beginning: string, at: number): void => {
    for (const { id, folds: name } of names.get(beginning) ?? [])
      if (name.every((word, offset) => folds[at + offset] === word)) named.add(id);
  };
  folds.forEach((fold, at) => {
    look(fold, at);
    look(`${fold} ${folds[at + 1] ?? ''}`, at);
  });
  return named;
}
