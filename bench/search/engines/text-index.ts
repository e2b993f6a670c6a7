/** The index over all stories. Its extras: a story replaced, and the index saved and opened again. */

import type { IndexDocument } from '../../../src/search/index/document.js';
import { openIndex, saveIndex } from '../../../src/search/index/save.js';
import { buildIndex, type StoryDocuments } from '../../../src/search/index/text-index.js';
import { clausesOf, fieldOf } from '../../../src/search/index/texts.js';
import { percentile } from '../../statistics.js';
import { ASKED, type BuildEngine } from '../engine.js';
import { type BenchStatement, STATEMENTS_A_STORY } from '../statements.js';

const documentOf = ({ text, speaker }: BenchStatement): IndexDocument => ({
  fields: [fieldOf(text), fieldOf(speaker)],
  keys: [`person:${speaker}`],
  from: 17_000,
  to: 17_000,
});

function* storiesOf(statements: readonly BenchStatement[]): Generator<StoryDocuments> {
  for (let start = 0; start < statements.length; start += STATEMENTS_A_STORY) {
    const own = statements.slice(start, start + STATEMENTS_A_STORY);
    yield { story: `${start}`, documents: own.map(documentOf) };
  }
}

export const buildTextIndex: BuildEngine = (statements) => {
  const index = buildIndex(storiesOf(statements), [1, 0.9]);
  return {
    search: (words) =>
      index.search(clausesOf(words), { limit: ASKED }).map(({ story, place }) => Number(story) + place),
    extras: () => {
      let changed = index;
      const times = Array.from({ length: 50 }, (_, at) => {
        const story = at * STATEMENTS_A_STORY;
        const documents = statements.slice(story, story + STATEMENTS_A_STORY).map(documentOf);
        const start = performance.now();
        changed = changed.withStory(`${story}`, documents);
        return performance.now() - start;
      });
      const saved = saveIndex(index, 'made');
      const start = performance.now();
      const opened = openIndex(saved, 'made');
      const first = opened?.search(clausesOf('any wrods'), { limit: ASKED }).length ?? 0;
      const readyMs = performance.now() - start;
      return [
        `saved in ${(saved.length / 2 ** 20).toFixed(0)} MB; checked, opened and a first query of ${first} answered in ${(readyMs / 1000).toFixed(2)} s`,
        `a story of ${STATEMENTS_A_STORY} replaced in ${percentile(times, 0.5).toFixed(1)} ms (p50), ${percentile(times, 1).toFixed(1)} ms (longest of 50)`,
      ];
    },
  };
};
