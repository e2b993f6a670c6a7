/** What the commands search with: `rankFacts` over a store of stories. */
import { queryUnits, rankFacts } from '../../../src/search/statements.js';
import { storeOf } from '../../check/records.js';
import { articlesOf } from '../articles.js';
import { ASKED, type BuildEngine } from '../engine.js';

export const buildRankedFacts: BuildEngine = (statements) => {
  const store = storeOf(articlesOf(statements));
  const records = [...store.stories.values()];
  const places = new Map<object, number>();
  for (const { statements: facts } of records) for (const fact of facts) places.set(fact, places.size);
  const search = (words: string): readonly number[] =>
    rankFacts(store, records, queryUnits(words), () => true)
      .slice(0, ASKED)
      .map(({ fact }) => places.get(fact) ?? -1);
  // The index of a store is built when it is first asked.
  search('anything');
  return { search };
};
