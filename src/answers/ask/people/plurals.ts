/** "The ministers": all who have an office, where one of them is called by it. */
import type { Entity } from '../../../facts/schema.js';
import type { Store } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { bearersOfAll } from '../../../search/name-index.js';
import { type Mention, partsOf } from '../../../search/name-parts.js';
import type { Word } from '../../../search/words.js';
import { isPlural } from '../words/plurals.js';

/** The mentions in the plural, with everybody who has such an office: "the ministers" are more than who is called "the minister". */
export const withAllOf = (
  words: readonly Word[],
  mentions: readonly Mention[],
  store: Store,
): readonly Mention[] =>
  mentions.map((mention) => {
    const fold = words[mention.end - 1]?.fold ?? '';
    const isOffice =
      mention.end === mention.start + 1 &&
      mention.candidates.length === 1 &&
      mention.candidates.every((entity) => entity.kind === 'person' && !partsOf(entity).alone.has(fold));
    if (!isOffice || !isPlural(words, mention)) return mention;
    const holders = bearersOfAll(catalogueOf(store).people, [fold]).flatMap(({ id }) => {
      const entity = store.entities.get(id as Entity['id']);
      return entity?.kind === 'person' && partsOf(entity).head.has(fold) ? [entity] : [];
    });
    return { ...mention, candidates: [...new Set([...mention.candidates, ...holders])] };
  });
