/** The best documents so far, as they are read. */
import type { Hit } from './document.js';
import { makeLargest } from './largest.js';
import { locate } from './lookup.js';
import type { Part } from './resolve.js';

export interface Best {
  /** What a document has to count at least to be among the best; -Infinity until there are as many as asked for. */
  readonly least: () => number;
  readonly add: (part: Part, document: number, score: number) => void;
  readonly hits: () => readonly Hit[];
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
