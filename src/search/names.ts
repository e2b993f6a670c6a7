/**
 * Names as people type them: exact id, exact name or alias or title, any part of a name, then typos. A typed name is
 * found, fits several, or fits none; it is never guessed.
 */

import { bearersOfAll, type NameIndex } from './name-index.js';
import { addressedName, foldsOf, nameWords } from './name-words.js';
import { choiceName, type Named, readNames } from './named.js';
import { entriesNear } from './near-entries.js';
import { wordDistance } from './near-words.js';
import { nearestNames } from './nearest-names.js';
import { ARTICLES_AND_TITLES, FUNCTION_WORDS } from './vocabulary.js';
import { placesBegun } from './word-trie.js';

export { buildNameIndex, type NameIndex } from './name-index.js';
export { choiceName, type Named } from './named.js';

export type Resolution =
  | { readonly kind: 'found'; readonly named: Named; readonly how: 'exact' | 'part' | 'typo' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Named[] }
  | { readonly kind: 'none'; readonly nearest: readonly Named[] };

/** How many names are offered instead of one that fits nothing. */
const MOST_OFFERED = 3;

/** What is offered instead of a name that fits nothing: the nearest, or else those with most on record. */
function unresolved(index: NameIndex, typed: string): Resolution {
  const near = nearestNames(index, typed, MOST_OFFERED);
  return { kind: 'none', nearest: near.length > 0 ? near : index.heaviest().slice(0, MOST_OFFERED) };
}

const decide = (candidates: readonly Named[], how: 'exact' | 'part' | 'typo'): Resolution | undefined => {
  const [only] = candidates;
  if (only === undefined) return undefined;
  return candidates.length === 1 ? { kind: 'found', named: only, how } : { kind: 'ambiguous', candidates };
};

const sorted = (words: readonly string[]): string => words.toSorted().join(' ');

/**
 * The total distance of the typed words from those of one name, each to the nearest; undefined where one is near none. A
 * word that is exactly somebody's is no typo of somebody else's.
 */
function nameDistance(
  typed: readonly string[],
  taken: ReadonlySet<string>,
  words: readonly string[],
): number | undefined {
  let total = 0;
  for (const part of typed) {
    if (words.includes(part)) continue;
    if (taken.has(part)) return undefined;
    let least: number | undefined;
    for (const word of words) {
      const distance = wordDistance(part, word);
      if (distance !== undefined && (least === undefined || distance < least)) least = distance;
    }
    if (least === undefined) return undefined;
    total += least;
  }
  return total;
}

function resolveTypo(index: NameIndex, typed: readonly string[]): Resolution | undefined {
  const taken = new Set(typed.filter((word) => index.byWord.has(word)));
  let least = Number.POSITIVE_INFINITY;
  let closest: { readonly position: number; readonly named: Named }[] = [];
  // Names are read of those only who may be as near as the nearest so far.
  for (const { position, least: bound } of entriesNear(index, typed, taken)) {
    if (bound > least) break;
    const named = index.all[position];
    if (!named) continue;
    const distances = readNames(named).inWords.flatMap((name) => nameDistance(typed, taken, name) ?? []);
    const distance = Math.min(...distances);
    if (distances.length === 0 || distance > least) continue;
    if (distance < least) closest = [];
    least = distance;
    closest.push({ position, named });
  }
  const inOrder = closest.toSorted((a, b) => a.position - b.position).map(({ named }) => named);
  return decide(inOrder, 'typo');
}

/** Entries that may be offered with a text: those whose labels begin with the words before its bracket. */
function labelledLike(index: NameIndex, text: string): readonly Named[] {
  const words = nameWords(text.slice(0, text.indexOf('(')));
  // Of a label that begins with an article alone, the normal form depends on what follows.
  if (words.every((word) => ARTICLES_AND_TITLES.has(word))) return index.all;
  return index.segments.flatMap(({ segment: { labels, byLabel }, positions }) => {
    const [from, to] = placesBegun(byLabel.length, (at) => labels[byLabel[at] ?? 0] ?? '', words.join(' '));
    return [...byLabel.subarray(from, to)].flatMap((entry) => index.all[positions[entry] ?? -1] ?? []);
  });
}

/** Some clients send what was offered instead of its value; a long one is cut, and ends in an ellipsis. */
function asOffered(index: NameIndex, typed: string): Named | undefined {
  const text = typed.trim();
  if (!text.includes('(')) return undefined;
  const cut = text.endsWith('…') ? text.slice(0, -1).trimEnd() : undefined;
  const fitting = labelledLike(index, text).filter((named) =>
    cut === undefined ? choiceName(named) === text : choiceName(named).startsWith(cut),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What a typed name names. Case, diacritics, word order, titles and small typos don't matter. */
export function resolveName(index: NameIndex, typed: string): Resolution {
  const byId = index.byId.get(typed.trim());
  if (byId) return { kind: 'found', named: byId, how: 'exact' };
  const offered = asOffered(index, typed);
  if (offered) return { kind: 'found', named: offered, how: 'exact' };
  const words = nameWords(typed.slice(0, 200));
  if (words.length === 0) return unresolved(index, typed);
  const addressed = addressedName(foldsOf(typed.slice(0, 200)));
  const exact = decide(
    (addressed === undefined ? undefined : index.byName.get(addressed)) ??
      index.byName.get(words.join(' ')) ??
      [],
    'exact',
  );
  if (exact) return exact;
  const key = sorted(words);
  // One word has no other order, and may be borne by thousands.
  const bearers = words.length > 1 ? bearersOfAll(index, words) : [];
  const reordered = decide(
    bearers.filter((named) => readNames(named).inWords.some((name) => sorted(name) === key)),
    'exact',
  );
  if (reordered) return reordered;
  const content = words.filter((word) => !FUNCTION_WORDS.has(word));
  if (content.length === 0) return unresolved(index, typed);
  // "Committee" is part of a committee's own name before it is part of its spokesperson's title.
  const part =
    decide(bearersOfAll(index, content, true), 'part') ?? decide(bearersOfAll(index, content), 'part');
  return part ?? resolveTypo(index, content) ?? unresolved(index, typed);
}
