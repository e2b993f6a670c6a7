/**
 * Names as people type them: exact id, exact name or alias or title, any part of a name, then typos. A typed name is
 * found, fits several, or fits none; it is never guessed. fuse.js only ranks what is near: it decides nothing.
 */
import Fuse from 'fuse.js';
import { addressedName, foldsOf, nameWords } from './name-words.js';
import { byWeight, nearestNames } from './nearest-names.js';
import { FUNCTION_WORDS } from './vocabulary.js';
import { typoDistance } from './words.js';

/** Something that can be named. */
export interface Named {
  readonly id: string;
  /** What is shown for it. */
  readonly label: string;
  readonly detail?: string;
  /** The label, aliases and phrases made from titles. */
  readonly names: readonly string[];
  /** How many of the names, from the first on, are its own: the others are made from titles. All where it is left out. */
  readonly own?: number;
  /** How much is on record under it: what is pinned for an empty input comes in this order. */
  readonly weight: number;
}

/** What an entry is called where it is offered: with what tells it from others. */
export const choiceName = ({ label, detail }: Named): string => (detail ? `${label} (${detail})` : label);

export type Resolution =
  | { readonly kind: 'found'; readonly named: Named; readonly how: 'exact' | 'part' | 'typo' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Named[] }
  | { readonly kind: 'none'; readonly nearest: readonly Named[] };

export interface NameIndex {
  readonly all: readonly Named[];
  readonly byId: ReadonlyMap<string, Named>;
  /** Normal form of a whole name → those who bear it; where it has a form of address, the form with that as well. */
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  /** Names of several words, in normal form. */
  readonly phrases: readonly { readonly words: readonly string[]; readonly named: Named }[];
  /** A word of any name → those who bear it. */
  readonly byWord: ReadonlyMap<string, ReadonlySet<Named>>;
  /** An entry's names in normal form. */
  readonly namesOf: ReadonlyMap<Named, readonly (readonly string[])[]>;
  /** All words of an entry's names. */
  readonly wordsOfNamed: ReadonlyMap<Named, ReadonlySet<string>>;
  /** The words of an entry's own names, without those made from titles. */
  readonly ownWords: ReadonlyMap<Named, ReadonlySet<string>>;
  readonly fuse: Fuse<Named>;
}

const addTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
};

export function buildNameIndex(all: readonly Named[]): NameIndex {
  const byName = new Map<string, Named[]>();
  const phrases: { readonly words: readonly string[]; readonly named: Named }[] = [];
  const byWord = new Map<string, Set<Named>>();
  const namesOf = new Map<Named, readonly (readonly string[])[]>();
  const wordsOfNamed = new Map<Named, ReadonlySet<string>>();
  const ownWords = new Map<Named, ReadonlySet<string>>();
  for (const named of all) {
    const own = new Set<string>();
    for (const name of named.names) {
      const words = nameWords(name);
      addTo(byName, words.join(' '), named);
      if (words.length > 1) phrases.push({ words, named });
      const addressed = addressedName(foldsOf(name));
      if (addressed !== undefined) addTo(byName, addressed, named);
      for (const word of words) own.add(word);
    }
    wordsOfNamed.set(named, own);
    namesOf.set(named, named.names.map(nameWords));
    ownWords.set(named, new Set(named.names.slice(0, named.own).flatMap(nameWords)));
    for (const word of own) byWord.set(word, (byWord.get(word) ?? new Set<Named>()).add(named));
  }
  const fuse = new Fuse([...all], {
    keys: ['names'],
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
    threshold: 0.45,
    minMatchCharLength: 2,
  });
  return {
    all,
    byId: new Map(all.map((named) => [named.id, named])),
    byName,
    phrases,
    byWord,
    namesOf,
    wordsOfNamed,
    ownWords,
    fuse,
  };
}

/** How many names are offered instead of one that fits nothing. */
const MOST_OFFERED = 3;

/** What is offered instead of a name that fits nothing: the nearest, or else those with most on record. */
function unresolved(index: NameIndex, typed: string): Resolution {
  const near = nearestNames(index, typed, MOST_OFFERED);
  return { kind: 'none', nearest: near.length > 0 ? near : byWeight(index.all).slice(0, MOST_OFFERED) };
}

const decide = (candidates: readonly Named[], how: 'exact' | 'part' | 'typo'): Resolution | undefined => {
  const [only] = candidates;
  if (only === undefined) return undefined;
  return candidates.length === 1 ? { kind: 'found', named: only, how } : { kind: 'ambiguous', candidates };
};

const sorted = (words: readonly string[]): string => words.toSorted().join(' ');

/** The edits by which a typed word differs from a word of a name; a beginning of at least three letters counts as one. */
export function wordDistance(typed: string, word: string): number | undefined {
  // A first letter is seldom wrong, and more seldom other than swapped with the second: "base" is not Bass, nor "pass".
  const isBegunAlike = typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
  if (!isBegunAlike) return undefined;
  const distance = typoDistance(typed, word);
  if (distance !== undefined) return distance;
  return typed.length >= 3 && word.startsWith(typed) ? 1 : undefined;
}

/**
 * The total distance of the typed words from those of one name, each to the nearest; undefined where one is near none. A
 * word that is exactly somebody's is no typo of somebody else's.
 */
function nameDistance(
  { byWord }: NameIndex,
  typed: readonly string[],
  words: readonly string[],
): number | undefined {
  let total = 0;
  for (const part of typed) {
    if (words.includes(part)) continue;
    if (byWord.has(part)) return undefined;
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

const carriesContent = (words: readonly string[]): boolean => words.some((word) => !FUNCTION_WORDS.has(word));

/** Some clients send what was offered instead of its value; a long one is cut, and ends in an ellipsis. */
function asOffered({ all }: NameIndex, typed: string): Named | undefined {
  const text = typed.trim();
  if (!text.includes('(')) return undefined;
  const cut = text.endsWith('…') ? text.slice(0, -1).trimEnd() : undefined;
  const fitting = all.filter((named) =>
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
  const reordered = decide(
    index.all.filter((named) => named.names.some((name) => sorted(nameWords(name)) === key)),
    'exact',
  );
  if (reordered) return reordered;
  const content = words.filter((word) => !FUNCTION_WORDS.has(word));
  if (!carriesContent(words)) return unresolved(index, typed);
  const holding = (wordsOf: NameIndex['ownWords']): readonly Named[] =>
    index.all.filter((named) => content.every((word) => wordsOf.get(named)?.has(word)));
  // "Committee" is part of a committee's own name before it is part of its spokesperson's title.
  const part = decide(holding(index.ownWords), 'part') ?? decide(holding(index.wordsOfNamed), 'part');
  if (part) return part;
  const close = index.all
    .flatMap((named) => {
      const distances = (index.namesOf.get(named) ?? []).flatMap(
        (name) => nameDistance(index, content, name) ?? [],
      );
      return distances.length > 0 ? [{ named, distance: Math.min(...distances) }] : [];
    })
    .toSorted((a, b) => a.distance - b.distance);
  const least = close[0]?.distance;
  const typo = decide(
    close.filter(({ distance }) => distance === least).map(({ named }) => named),
    'typo',
  );
  return typo ?? unresolved(index, typed);
}
