/** Names within a text. */
import type { Entity } from '../../../facts/schema.js';
import { wordsOf } from '../../../search/words.js';

const foldOf = (name: string): string =>
  wordsOf(name)
    .map(({ fold }) => fold)
    .join(' ');

const folds = new WeakMap<Entity, readonly string[]>();

function namesOf(entity: Entity): readonly string[] {
  const known = folds.get(entity);
  if (known) return known;
  const made = [entity.name, ...entity.aliases].map(foldOf);
  folds.set(entity, made);
  return made;
}

/**
 * Whether a text, as its words' folds with a blank around each, has a name of somebody. A name that they share with one of the
 * others, who are known to be meant in the text, is that one's there.
 */
export function isNamedIn(text: string, entity: Entity, others: readonly Entity[]): boolean {
  const taken = new Set(others.filter((other) => other !== entity).flatMap(namesOf));
  return namesOf(entity).some((name) => !taken.has(name) && text.includes(` ${name} `));
}
