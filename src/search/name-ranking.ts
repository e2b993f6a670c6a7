/** The best few of many: what is kept while names are looked through, instead of a list of all that is sorted. */

import { MOST_LISTED, type NameIndex } from './name-index.js';
import type { Named } from './named.js';

export interface Ranking {
  /** The lower the cost, the better; an entry that is offered again stays as it was at its least cost. */
  readonly offer: (position: number, cost: number) => void;
  readonly isFull: () => boolean;
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

function blanksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/**
 * Ranks entries by cost, then by how much is on record under them, then by how far their labels are from what was typed in
 * words and letters: what has less that was not typed is likelier. Else they stay in the snapshot's order.
 */
export function rankingOf({ all }: NameIndex, typed: string): Ranking {
  const best: Ranked[] = [];
  const blanks = blanksIn(typed);
  return {
    isFull: () => best.length >= MOST_LISTED,
    list: () => best.flatMap(({ position }) => all[position] ?? []),
    offer: (position, cost) => {
      const worst = best.length >= MOST_LISTED ? best[best.length - 1] : undefined;
      if (worst && cost > worst.cost) return;
      const named = all[position];
      if (!named) return;
      const ranked = {
        position,
        cost,
        weight: named.weight,
        surplusWords: Math.abs(blanksIn(named.label) - blanks),
        surplusLetters: Math.abs(named.label.length - typed.length),
      };
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
    },
  };
}
