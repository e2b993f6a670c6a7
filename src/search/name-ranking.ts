/** The best few of many: what is kept while names are looked through, instead of a list of all that is sorted. */

import { MOST_LISTED, type NameIndex, type PlacedSegment } from './name-index.js';
import { blanksIn } from './name-segment.js';
import type { Named } from './named.js';

export interface Ranking {
  /** The lower the cost, the better; an entry that is offered again stays as it was at its least cost. */
  readonly offer: (placed: PlacedSegment, entry: number, cost: number) => void;
  readonly isFull: () => boolean;
  /** What costs more than this is not kept. */
  readonly most: () => number;
  readonly list: () => readonly Named[];
}

interface Ranked {
  readonly position: number;
  readonly cost: number;
  readonly weight: number;
  readonly surplusWords: number;
  readonly surplusLetters: number;
}

const compare = (a: Ranked, b: Ranked): number =>
  a.cost - b.cost ||
  b.weight - a.weight ||
  a.surplusWords - b.surplusWords ||
  a.surplusLetters - b.surplusLetters ||
  a.position - b.position;

/**
 * Ranks entries by cost, then by how much is on record under them, then by how far their labels are from what was typed in
 * words and letters: what has less that was not typed is likelier. Else they stay in the snapshot's order.
 */
export function rankingOf({ all, weights }: NameIndex, typed: string): Ranking {
  const best: Ranked[] = [];
  const blanks = blanksIn(typed);
  const letters = typed.length;
  let worst: Ranked | undefined;
  return {
    isFull: () => worst !== undefined,
    most: () => worst?.cost ?? Number.POSITIVE_INFINITY,
    list: () => best.flatMap(({ position }) => all[position] ?? []),
    offer: ({ segment, positions }, entry, cost) => {
      const position = positions[entry] ?? -1;
      if (position < 0) return;
      const weight = weights[position] ?? 0;
      // Thousands may be offered: of those that are not kept, nothing is made.
      if (worst && (cost > worst.cost || (cost === worst.cost && weight < worst.weight))) return;
      const surplusWords = Math.abs((segment.labelBlanks[entry] ?? 0) - blanks);
      const isAlike = worst?.cost === cost && worst.weight === weight;
      if (worst && isAlike && surplusWords > worst.surplusWords) return;
      const surplusLetters = Math.abs((segment.labelLengths[entry] ?? 0) - letters);
      if (worst && isAlike && surplusWords === worst.surplusWords && surplusLetters > worst.surplusLetters)
        return;
      const ranked = { position, cost, weight, surplusWords, surplusLetters };
      if (worst && compare(ranked, worst) >= 0) return;
      const known = best.findIndex((one) => one.position === position);
      if (known >= 0) {
        if (compare(ranked, best[known] ?? ranked) >= 0) return;
        best.splice(known, 1);
      }
      let at = best.length;
      for (let before = best[at - 1]; before && compare(ranked, before) < 0; before = best[at - 1]) at -= 1;
      best.splice(at, 0, ranked);
      if (best.length > MOST_LISTED) best.pop();
      worst = best[MOST_LISTED - 1];
    },
  };
}
