/** Whom a text names by a name or an alias as it stands: for what a fact says of those whom it is not listed to be about. */
import type { Entity, EntityId } from '../facts/schema.js';
import type { Store } from '../facts/store.js';
import { foldsOf } from './name-words.js';

interface Written {
  readonly entity: Entity;
  readonly folds: readonly string[];
}

/** By a name's first two words, or its only one. It only grows, and is looked through for what a store still has. */
const byBeginning = new Map<string, Written[]>();
const entered = new WeakSet<Entity>();
let latest: Store['entities'] | undefined;

function enter(entity: Entity): void {
  if (entered.has(entity)) return;
  entered.add(entity);
  for (const name of [entity.name, ...entity.aliases]) {
    const folds = foldsOf(name);
    if (folds.length === 0) continue;
    const beginning = folds.slice(0, 2).join(' ');
    const written = byBeginning.get(beginning);
    if (written) written.push({ entity, folds });
    else byBeginning.set(beginning, [{ entity, folds }]);
  }
}

/** The entities of a store of which a name stands in a text, given by its folded words. */
export function namedIn({ entities }: Store, folds: readonly string[]): ReadonlySet<EntityId> {
  if (entities !== latest) {
    for (const entity of entities.values()) enter(entity);
    latest = entities;
  }
  const named = new Set<EntityId>();
  const look = (beginning: string, at: number): void => {
    for (const { entity, folds: name } of byBeginning.get(beginning) ?? []) {
      if (named.has(entity.id) || entities.get(entity.id) !== entity) continue;
      if (name.every((word, offset) => folds[at + offset] === word)) named.add(entity.id);
    }
  };
  folds.forEach((fold, at) => {
    look(fold, at);
    look(`${fold} ${folds[at + 1] ?? ''}`, at);
  });
  return named;
}
