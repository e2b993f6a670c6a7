/** What is worked out of somebody and of the bodies in which they have a title, kept for as long as all of these are the same. */
import type { Entity } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';

type Entities = Store['entities'];

/** The bodies in which somebody has a title. */
export const bodiesOf = ({ roles }: Entity, entities: Entities): readonly Entity[] =>
  roles.flatMap(({ organization }) => (organization === undefined ? [] : (entities.get(organization) ?? [])));

/** Keeps it by the entity: from one snapshot to the next, nearly all of them are the same. */
export function keptOfEntity<Value>(
  make: (entity: Entity, bodies: readonly Entity[]) => Value,
): (entity: Entity, store: Store) => Value {
  const kept = new WeakMap<Entity, { readonly bodies: readonly Entity[]; readonly value: Value }>();
  return (entity, store) => {
    const bodies = bodiesOf(entity, store.entities);
    const known = kept.get(entity);
    const isSame =
      known?.bodies.length === bodies.length && bodies.every((body, at) => known.bodies[at] === body);
    if (isSame) return known.value;
    const value = make(entity, bodies);
    kept.set(entity, { bodies, value });
    return value;
  };
}
