/** Random choices that are the same in every run with the same seed. */

export interface Random {
  /** A whole number from 0 to `bound` - 1; 0 where the bound is not above 1. */
  readonly below: (bound: number) => number;
  readonly isChance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

/** A stream is named, so that one kind of case stays as it is when another kind takes more or fewer choices. */
export function randomFrom(seed: number, name: string): Random {
  let state = seed >>> 0;
  for (const sign of name) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => (bound > 1 ? Math.floor(next() * bound) : 0);
  return {
    below,
    isChance: (share) => next() < share,
    pick: (list) => list[below(list.length)],
    shuffled: (list) => {
      const order = [...list];
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        const [a, b] = [order[at], order[other]];
        if (a !== undefined && b !== undefined) [order[at], order[other]] = [b, a];
      }
      return order;
    },
  };
}
