/** What a partly typed name may become. */
import { nameWords } from './name-words.js';
import { type Named, type NameIndex, wordDistance } from './names.js';
import { byWeight, nearestNames } from './nearest-names.js';
import { typoDistance } from './words.js';

/** How well a partly typed name fits an entry, lower is better; undefined where it does not fit. */
function fit(index: NameIndex, named: Named, partial: readonly string[]): number | undefined {
  const words = index.wordsOfNamed.get(named) ?? new Set<string>();
  const label = nameWords(named.label);
  if (label.join(' ').startsWith(partial.join(' '))) return 0;
  let total = 0;
  for (const [place, typed] of partial.entries()) {
    const isLast = place === partial.length - 1;
    let least: number | undefined;
    for (const word of words) {
      const inLabel = label.includes(word) ? 0 : 0.5;
      let cost: number | undefined;
      if (word === typed || (isLast && word.startsWith(typed))) cost = 1 + inLabel;
      else {
        const distance =
          wordDistance(typed, word) ??
          (isLast ? typoDistance(typed, word.slice(0, typed.length)) : undefined);
        if (distance !== undefined) cost = 2 + distance + inLabel;
      }
      if (cost !== undefined && (least === undefined || cost < least)) least = cost;
    }
    if (least === undefined) return undefined;
    total += least;
  }
  return total;
}

/** Entries that a partly typed name may become, best first; for an empty input all, those with most on record first. */
export function suggestNames(index: NameIndex, partial: string): readonly Named[] {
  const words = nameWords(partial.slice(0, 100));
  if (words.length === 0) return byWeight(index.all);
  const byId = index.byId.get(partial.trim());
  const fitting = index.all
    .map((named) => ({ named, cost: named === byId ? -1 : fit(index, named, words) }))
    .filter((entry): entry is { named: Named; cost: number } => entry.cost !== undefined)
    .toSorted((a, b) => a.cost - b.cost || b.named.weight - a.named.weight)
    .map(({ named }) => named);
  return fitting.length > 0 ? fitting : nearestNames(index, partial, 5);
}
