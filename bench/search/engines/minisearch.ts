import MiniSearch from 'minisearch';
import { ASKED, type BuildEngine } from '../engine.js';

export const buildMiniSearch: BuildEngine = (statements) => {
  const index = new MiniSearch({
    fields: ['text', 'speaker'],
    searchOptions: { fuzzy: 0.2, prefix: (term) => term.length > 3 },
  });
  for (const [id, statement] of statements.entries()) index.add({ id, ...statement });
  return {
    search: (words) =>
      index
        .search(words)
        .slice(0, ASKED)
        .map(({ id }) => Number(id)),
  };
};
