/** The index of a store's facts. */
import { documentsOf, FIELD_WEIGHTS } from './fact-documents.js';
import { indexStories } from './index/snapshots.js';
import { wordsOf } from './words.js';

export const factIndex = indexStories({
  of: documentsOf,
  weights: FIELD_WEIGHTS,
  entities: {
    written: ({ name, aliases, roles }) => [name, ...aliases, ...roles.map(({ title }) => title)].join('\n'),
    runs: ({ name, aliases }) => [name, ...aliases].map((text) => wordsOf(text).map(({ stem }) => stem)),
  },
});

/** The index of a store, made when first asked for, or brought up to date from the one of the snapshot before. */
export const factIndexOf = factIndex.indexOf;
