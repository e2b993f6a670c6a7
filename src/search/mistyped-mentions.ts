/** Mentions with a typo: found by the words that are near what was typed, never by going through everybody. */
import type { Entity, EntityId } from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import { isEnglishWord } from './english-words.js';
import type { PlacedSegment } from './name-index.js';
import { isUntitledPerson, type Mention, partsOf, type Scan } from './name-parts.js';
import { bearersOf, bearsOneOf, borneAs, isInLabel } from './name-segment.js';
import { type Named, readNames } from './named.js';
import { typosOf } from './near-words.js';
import { isStemOnRecord } from './statements.js';
import { isFunctionWord, unitsOf } from './terms.js';
import { GENERIC_WORDS } from './vocabulary.js';
import { numberOf } from './word-trie.js';
import { stemOf, typoDistance, type Word } from './words.js';

export const LONGEST_NAME = 9;

/** A word that may be a typo of so many people's names tells nobody from the others: it is taken for a word. */
const MOST_MEANT = 100;

export const entitiesOf = (store: Store, named: Iterable<Named>): readonly Entity[] =>
  Array.from(named, ({ id }) => store.entities.get(id as EntityId)).filter((entity) => entity !== undefined);

interface NearIn {
  readonly placed: PlacedSegment;
  /** Numbers of words of names, and how many edits each is from the typed word. */
  readonly words: ReadonlyMap<number, number>;
}

/** What is found out about a sentence's words, once for each. */
export interface Typos {
  readonly scan: Scan;
  /** Whether a word is none of grammar, and in no fact as it is. */
  readonly isUnknown: (word: Word) => boolean;
  /** The words of names near a folded word, without itself. */
  readonly nearTo: (fold: string) => readonly NearIn[];
}

const memoized = <Value>(make: (word: string) => Value): ((word: string) => Value) => {
  const made = new Map<string, Value>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const value = make(word);
    made.set(word, value);
    return value;
  };
};

export function typosIn(scan: Scan, records: readonly StoryRecord[]): Typos {
  const isOnRecord = memoized((stem) => isStemOnRecord(scan.store, records, stem));
  const nearTo = memoized((fold) =>
    scan.index.segments.map((placed) => ({ placed, words: new Map(typosOf(placed.segment, fold)) })),
  );
  // "Benhady" is on record only as what Benhadi is without an ending.
  const isStemOfName = memoized(
    (fold) =>
      !scan.index.byWord.has(fold) &&
      !isEnglishWord(fold) &&
      nearTo(fold).some(({ placed, words }) =>
        [...words.keys()].some((number) => {
          const own = placed.segment.trie.words[number] ?? '';
          return stemOf(own) === stemOf(fold) && fold !== `${own}s`;
        }),
      ),
  );
  return {
    scan,
    isUnknown: (word) => !isFunctionWord(word) && (!isOnRecord(word.stem) || isStemOfName(word.fold)),
    nearTo,
  };
}

/** Those some of whose words is one of the first set and some one of the second, in the snapshot's order. */
function bearersOfBoth(
  { index }: Scan,
  sets: readonly (readonly [
    placed: PlacedSegment,
    first: ReadonlySet<number>,
    second: ReadonlySet<number>,
  ])[],
): readonly Named[] {
  const found = new Set<number>();
  for (const [{ segment, positions }, first, second] of sets) {
    const countOf = (numbers: ReadonlySet<number>): number =>
      [...numbers].reduce((sum, number) => sum + bearersOf(segment, number).length, 0);
    const [rarer, other] = countOf(first) <= countOf(second) ? [first, second] : [second, first];
    for (const number of rarer) {
      for (const entry of bearersOf(segment, number)) {
        const position = positions[entry] ?? -1;
        if (position >= 0 && bearsOneOf(segment, entry, other)) found.add(position);
      }
    }
  }
  return [...found].toSorted((a, b) => a - b).flatMap((position) => index.all[position] ?? []);
}

/** A whole name of several words, at least one of them as it is and the others a typo away. */
export function misspelledAt({ scan, isUnknown, nearTo }: Typos, start: number): Mention | undefined {
  const { store, words, index } = scan;
  const [first, second] = [words[start], words[start + 1]];
  if (!first || !second || !words.slice(start, start + LONGEST_NAME).some(isUnknown)) return undefined;
  const fits = (name: readonly string[]): boolean => {
    const span = words.slice(start, start + name.length);
    if (span.length < name.length) return false;
    let exact = 0;
    for (const [place, word] of span.entries()) {
      const own = name[place] ?? '';
      if (word.fold === own) exact += 1;
      else if (!isUnknown(word) || typoDistance(word.fold, own) === undefined) return false;
    }
    return exact > 0 && exact < name.length;
  };
  const readingsIn = (placed: PlacedSegment, word: Word, at: number): ReadonlySet<number> => {
    const exact = numberOf(placed.segment.trie, word.fold);
    const near = isUnknown(word) ? [...(nearTo(word.fold)[at]?.words.keys() ?? [])] : [];
    return new Set(exact === undefined ? near : [exact, ...near]);
  };
  const sets = index.segments.map(
    (placed, at) => [placed, readingsIn(placed, first, at), readingsIn(placed, second, at)] as const,
  );
  let longest = 0;
  let bearers: Named[] = [];
  for (const named of bearersOfBoth(scan, sets)) {
    for (const name of readNames(named).inWords) {
      if (name.length < 2 || name.length < longest || !fits(name)) continue;
      if (name.length > longest) bearers = [];
      longest = name.length;
      if (!bearers.includes(named)) bearers.push(named);
    }
  }
  if (bearers.length === 0) return undefined;
  const end = start + longest;
  const typed = words
    .slice(start, end)
    .map((word) => word.raw)
    .join(' ');
  return { start, end, candidates: entitiesOf(store, bearers), typed, how: 'typo' };
}

/** A word that is nothing else, and nearly a name. */
export function typoAt({ scan, isUnknown, nearTo }: Typos, at: number): Mention | undefined {
  const { store, words, index } = scan;
  const word = words[at];
  if (!word || GENERIC_WORDS.has(word.fold) || !isUnknown(word)) return undefined;
  if ((unitsOf([word])[0]?.groups.length ?? 0) > 0) return undefined;
  // "Some kind of crook" is nobody called Rook.
  if (word.raw === word.raw.toLowerCase() && isEnglishWord(word.fold)) return undefined;
  const near = nearTo(word.fold)
    .flatMap(({ placed, words }) => [...words].map(([number, distance]) => ({ placed, number, distance })))
    .toSorted((a, b) => a.distance - b.distance);
  const found = new Set<number>();
  /** Those who are called so, and by nothing more: as where the word is typed as it is, it is nobody's of whose name it is a part. */
  const called = new Set<number>();
  let least: number | undefined;
  for (const { placed, number, distance } of near) {
    if (least !== undefined && distance > least) break;
    const { segment, positions } = placed;
    const part = segment.trie.words[number] ?? '';
    const isWholeName = index.byName.has(part);
    for (const entry of bearersOf(segment, number)) {
      const position = positions[entry] ?? -1;
      const named = index.all[position];
      const entity = named && store.entities.get(named.id as EntityId);
      if (!entity) continue;
      const isNamedSo = isUntitledPerson(entity) && isInLabel(borneAs(segment, entry, number));
      if (!isNamedSo && !standsFor(entity, part, isWholeName)) continue;
      least = distance;
      found.add(position);
      if (isWholeName && index.byName.get(part)?.includes(named)) called.add(position);
      if (found.size > MOST_MEANT) return undefined;
    }
  }
  if (found.size === 0) return undefined;
  const named = [...(called.size > 0 ? called : found)]
    .toSorted((a, b) => a - b)
    .flatMap((position) => index.all[position] ?? []);
  return { start: at, end: at + 1, candidates: entitiesOf(store, named), typed: word.raw, how: 'typo' };
}

function standsFor(entity: Entity, part: string, isWholeName: boolean): boolean {
  const { name, head, alone } = partsOf(entity);
  if (!name.has(part) && !head.has(part)) return false;
  return isWholeName || (entity.kind === 'person' && alone.has(part));
}
