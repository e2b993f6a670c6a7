/** Words of a question that a fact has only in somebody's name. */
import type { Fact } from '../../../facts/schema.js';
import { peopleOf, type Store } from '../../../facts/store.js';
import { nameWords } from '../../../search/name-words.js';
import { isSameUnit, type Unit, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import { foldedText } from '../words/fact-text.js';

/** "Were the crews charged", of a fact about somebody called Crewe: whether nothing but a name that is spelt otherwise holds the word. */
export function isHeldAsName(store: Store, fact: Fact, unit: Unit): boolean {
  const [word, more] = unit.words;
  if (word === undefined || more !== undefined) return false;
  const names = new Set(
    peopleOf(fact).flatMap((id) => {
      const entity = store.entities.get(id);
      return entity?.kind === 'person' ? nameWords(entity.name) : [];
    }),
  );
  if (names.size === 0 || names.has(word.fold)) return false;
  const held = unitsOf(wordsOf(foldedText(fact))).filter((other) => isSameUnit(unit, other));
  return held.length > 0 && held.every(({ words }) => words.every(({ fold }) => names.has(fold)));
}
