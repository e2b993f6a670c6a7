/** The best documents so far, as they are read. */
import type { Hit } from './document.js';
import { makeLargest } from './largest.js';
import type { Part } from './resolve.js';

export interface Best {
  /** What a document has to count at least to be among the best; -Infinity until there are as many as asked for. */
  readonly least: () => number;
  readonly add: (part: Part, document: number, score: number) => void;
  readonly hits: () => readonly Hit[];
}

/** Where a document stands: its story, and its place in it. Time: the logarithm of the part's stories. */
function locate({ stories }: Part, document: number): Omit<Hit, 'score'> {
  let [low, high] = [0, stories.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((stories[middle]?.start ?? 0) <= document) low = middle;
    else high = middle - 1;
  }
  const span = stories[low];
  return { story: span?.story ?? '', place: document - (span?.start ?? 0) };
}

const compareHits = (a: Hit, b: Hit): number =>
  b.score - a.score || (a.story < b.story ? -1 : a.story > b.story ? 1 : a.place - b.place);

export function makeBest(limit: number): Best {
  const largest = makeLargest(limit);
  const added: { readonly part: Part; readonly document: number; readonly score: number }[] = [];
  return {
    least: largest.least,
    add: (part, document, score) => {
      largest.add(score);
      if (score >= largest.least()) added.push({ part, document, score });
    },
    hits: () =>
      added
        .filter(({ score }) => score >= largest.least())
        .map(({ part, document, score }) => ({ ...locate(part, document), score }))
        .toSorted(compareHits)
        .slice(0, limit),
  };
}
