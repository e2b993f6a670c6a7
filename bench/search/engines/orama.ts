import { create, insert, search } from '@orama/orama';
import { ASKED, type BuildEngine } from '../engine.js';

export const buildOrama: BuildEngine = async (statements) => {
  const index = create({ schema: { text: 'string', speaker: 'string' } as const });
  for (const [id, statement] of statements.entries()) await insert(index, { id: `${id}`, ...statement });
  return {
    search: async (term) => {
      const { hits } = await search(index, { term, tolerance: 1, limit: ASKED });
      return hits.map(({ id }) => Number(id));
    },
  };
};
