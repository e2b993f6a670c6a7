/** How a list differs from the one before it. */
import type { Named } from './named.js';

/** As many at the beginning, and as many at the end, are the same in both. */
export interface CommonEnds {
  readonly start: number;
  readonly end: number;
}

/** How a list of what is named differs: at its ends there may be some of whom something has changed. */
export interface Change extends CommonEnds {
  /** Places in the new list where the names are others. */
  readonly renamed: readonly number[];
  /** And where only something else is, its weight as a rule. */
  readonly reweighted: readonly number[];
}

function commonEndsBy(before: number, now: number, isSame: (was: number, is: number) => boolean): CommonEnds {
  const most = Math.min(before, now);
  let start = 0;
  while (start < most && isSame(start, start)) start += 1;
  let end = 0;
  while (end < most - start && isSame(before - 1 - end, now - 1 - end)) end += 1;
  return { start, end };
}

export const commonEnds = <Item>(before: readonly Item[], now: readonly Item[]): CommonEnds =>
  commonEndsBy(before.length, now.length, (was, is) => before[was] === now[is]);

export function changeBetween(before: readonly Named[], now: readonly Named[]): Change {
  const renamed: number[] = [];
  const reweighted: number[] = [];
  const ends = commonEndsBy(before.length, now.length, (was, is) => {
    const [old, own] = [before[was], now[is]];
    if (old === own) return true;
    if (old?.id !== own?.id) return false;
    (old?.names === own?.names ? reweighted : renamed).push(is);
    return true;
  });
  return { ...ends, renamed, reweighted };
}

/** Where it is known of which places something may have changed, and everything else stands where it stood. */
export function changeAt(
  before: readonly Named[],
  now: readonly Named[],
  places: Iterable<number>,
): Change | undefined {
  const renamed: number[] = [];
  const reweighted: number[] = [];
  for (const at of new Set(places)) {
    const [old, own] = [before[at], now[at]];
    if (old === own || old === undefined) continue;
    if (old.id !== own?.id) return undefined;
    (old.names === own.names ? reweighted : renamed).push(at);
  }
  return now.length < before.length ? undefined : { start: before.length, end: 0, renamed, reweighted };
}
