import { Document } from 'flexsearch';
import { ASKED, type BuildEngine } from '../engine.js';

/** With `suggest`, a statement need not hold every word; the tolerant encoder evens out some misspellings. */
export const buildFlexSearch: BuildEngine = (statements) => {
  const index = new Document({
    document: { id: 'id', index: ['text', 'speaker'] },
    tokenize: 'tolerant',
    context: true,
  });
  for (const [id, { text, speaker }] of statements.entries()) index.add({ id, text, speaker });
  return {
    search: (words) => {
      const fields = index.search(words, { limit: ASKED, suggest: true }) as readonly {
        readonly result: readonly number[];
      }[];
      return [...new Set(fields.flatMap(({ result }) => result))].slice(0, ASKED);
    },
  };
};
