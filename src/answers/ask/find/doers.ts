/** Who of those who took part in an event did what is asked for: by whom its summary names before the verb. */
import type { Entity, Fact } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import { nameWords } from '../../../search/name-words.js';
import { isSameUnit, mayBeVerb, type Unit, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import { clausesOf } from '../words/fact-text.js';

/** The words of a clause before a verb that is asked for; undefined where the clause has none. */
function beforeVerb(clause: string, verbs: readonly Unit[]): ReadonlySet<string> | undefined {
  const words = wordsOf(clause);
  const verb = unitsOf(words).find((unit) => verbs.some((other) => isSameUnit(unit, other)));
  const [first] = verb?.words ?? [];
  return first && new Set(words.slice(0, words.indexOf(first)).map(({ fold }) => fold));
}

/** "Did the new chair resign", of "the old one resigned, and she followed": whether an event tells the deed of somebody else. */
export function isDoneByAnother(store: Store, fact: Fact, entity: Entity, content: readonly Unit[]): boolean {
  const verbs = content.filter(mayBeVerb);
  if (fact.kind !== 'event' || entity.kind !== 'person' || verbs.length === 0) return false;
  const others = fact.participants.flatMap((id) => {
    const other = store.entities.get(id);
    return other?.kind === 'person' && id !== entity.id ? [other] : [];
  });
  if (others.length === 0) return false;
  const before = clausesOf(fact.summary).flatMap((clause) => beforeVerb(clause, verbs) ?? []);
  // Of two who share a last name, the one of whom more stands there is meant.
  const named = (one: Entity): number =>
    Math.max(0, ...before.map((words) => nameWords(one.name).filter((word) => words.has(word)).length));
  return Math.max(...others.map(named)) > named(entity);
}
