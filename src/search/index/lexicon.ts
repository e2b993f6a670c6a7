/**
 * The words of an index, numbered. It only grows and is shared by all snapshots of an index: a number once given stays,
 * and a snapshot that knows no document with a term counts none, so readers of older snapshots see no difference.
 */
import { typoBound, typoDistance } from '../words.js';
import { isNear } from './near.js';

export interface Numbering {
  readonly size: () => number;
  readonly find: (name: string) => number | undefined;
  readonly add: (name: string) => number;
  readonly names: () => readonly string[];
}

function makeNumbering(names: string[] = []): Numbering {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    size: () => names.length,
    find: (name) => numbers.get(name),
    add: (name) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, names.length);
      names.push(name);
      return names.length - 1;
    },
    names: () => names,
  };
}

export interface Repair {
  readonly term: number;
  readonly distance: number;
}

export interface Lexicon {
  /** Stems, marks and keys. */
  readonly terms: Numbering;
  /** Words as they stand in texts, folded. */
  readonly words: Numbering;
  /** The term of each word. */
  readonly termOfWord: readonly number[];
  /** Numbers a word and its stem, and gives the stem's number. */
  readonly addWord: (fold: string, stem: string) => number;
  /** The terms of the words nearest to a typed one that `isThere` holds for; see `repairsIn`. */
  readonly repairsOf: (typed: string, isThere: (term: number) => boolean) => readonly Repair[];
  /** The words nearest to a typed one whose terms `isThere` holds for, also short ones that are another word as a rule. */
  readonly wordsNear: (typed: string, isThere: (term: number) => boolean) => readonly string[];
}

/** Which letters a word has: 26 bits for a to z, the other letters sharing the rest. */
function signatureOf(word: string): number {
  let signature = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    signature |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + (Math.abs(letter) % 6));
  }
  return signature;
}

function countBits(value: number): number {
  let bits = value - ((value >>> 1) & 0x55_55_55_55);
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33);
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}

/** Words longer than this are not repaired. */
const LONGEST_REPAIRED = 40;

/** Two short words of one length that differ in a letter are two words (held, head) more often than a typo. */
const isOtherShortWord = (typed: string, word: string): boolean =>
  typed.length < 5 &&
  typed.length === word.length &&
  [...typed].toSorted().join('') !== [...word].toSorted().join('');

/** Words of one length, with their signatures side by side so that most are passed over without being looked at. */
interface SameLength {
  signatures: Uint32Array;
  readonly words: number[];
}

/** Names are given in the order of their numbers, as `save` wrote them; none for a new lexicon. */
export function makeLexicon(saved?: {
  readonly terms: string[];
  readonly words: string[];
  readonly termOfWord: number[];
}): Lexicon {
  const terms = makeNumbering(saved?.terms);
  const words = makeNumbering(saved?.words);
  const termOfWord = saved?.termOfWord ?? [];
  const byLength = new Map<number, SameLength>();
  let sorted = 0;

  /** Words are sorted by length when first a word is repaired. */
  const sortNew = (): void => {
    const names = words.names();
    for (; sorted < names.length; sorted += 1) {
      const word = names[sorted] ?? '';
      const same = byLength.get(word.length) ?? { signatures: new Uint32Array(16), words: [] };
      if (same.words.length === same.signatures.length) {
        const larger = new Uint32Array(same.words.length * 2);
        larger.set(same.signatures);
        same.signatures = larger;
      }
      same.signatures[same.words.length] = signatureOf(word);
      same.words.push(sorted);
      byLength.set(word.length, same);
    }
  };

  /** The distances of the nearest words, by their numbers. */
  const nearestTo = (
    typed: string,
    isThere: (term: number) => boolean,
    isLeftOut: (typed: string, word: string) => boolean,
  ): ReadonlyMap<number, number> => {
    const found = new Map<number, number>();
    if (typed.length < 3 || typed.length > LONGEST_REPAIRED) return found;
    sortNew();
    const bound = Math.max(typoBound(typed.length), 1);
    const signature = signatureOf(typed);
    let nearest = bound;
    for (let length = typed.length - bound; length <= typed.length + bound; length += 1) {
      const same = byLength.get(length);
      if (same === undefined) continue;
      for (let at = 0; at < same.words.length; at += 1) {
        // One edit changes at most two letters of those that a word has.
        if (countBits((same.signatures[at] ?? 0) ^ signature) > 2 * nearest) continue;
        const number = same.words[at] ?? 0;
        const term = termOfWord[number] ?? 0;
        if (!isThere(term)) continue;
        const word = words.names()[number] ?? '';
        if (!isNear(typed, word, nearest)) continue;
        const distance = typoDistance(typed, word);
        if (distance === undefined || distance > nearest || isLeftOut(typed, word)) continue;
        if (distance < nearest) {
          nearest = distance;
          found.clear();
        }
        found.set(number, distance);
      }
    }
    return found;
  };

  const repairsOf: Lexicon['repairsOf'] = (typed, isThere) => {
    const near = [...nearestTo(typed, isThere, isOtherShortWord)];
    const terms = new Map(near.map(([number, distance]) => [termOfWord[number] ?? 0, distance]));
    return [...terms].map(([term, distance]) => ({ term, distance }));
  };

  return {
    terms,
    words,
    termOfWord,
    addWord: (fold, stem) => {
      const known = words.find(fold);
      if (known !== undefined && terms.names()[termOfWord[known] ?? -1] === stem)
        return termOfWord[known] ?? 0;
      const term = terms.add(stem);
      if (known === undefined) {
        words.add(fold);
        termOfWord.push(term);
      }
      return term;
    },
    repairsOf,
    wordsNear: (typed, isThere) =>
      [...nearestTo(typed, isThere, () => false).keys()].map((number) => words.names()[number] ?? ''),
  };
}
