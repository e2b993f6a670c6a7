/**
 * What no search can do better than, were it told how the queries are made: of all who may have been meant, the likeliest
 * comes first. The likelihoods are those by which `queriesOf` makes a query for somebody, each being meant as often as another.
 */
import { foldWord } from '../../src/search/words.js';
import type { Person } from './people.js';
import { LEAST_MISTYPED, type Query } from './queries.js';

export interface Bound {
  readonly first: number;
  readonly inFive: number;
}

const LETTERS = 26;

/** How likely `withTypo` makes a word into what was typed. */
function chanceOfTypo(word: string, typed: string): number {
  const gap = typed.length - word.length;
  if (word.length < LEAST_MISTYPED || Math.abs(gap) > 1 || foldWord(typed) === foldWord(word)) return 0;
  let chance = 0;
  for (let at = 0; at < word.length; at += 1) {
    const [start, end] = [word.slice(0, at), word.slice(at + 1)];
    if (gap === 0) {
      if (typed.startsWith(start) && typed.endsWith(end) && /[a-z]/.test(typed.charAt(at)))
        chance += 1 / LETTERS;
    } else if (gap < 0) chance += typed === start + end ? 1 : 0;
    else if (typed.startsWith(start) && typed.endsWith(word.slice(at))) {
      if (/[a-z]/.test(typed.charAt(at))) chance += 1 / LETTERS;
      if (typed === `${word.slice(0, at + 1)}${word.slice(at)}`) chance += 1;
    } else if (typed === `${word.slice(0, at + 1)}${word.slice(at)}`) chance += 1;
  }
  return chance / word.length / 4;
}

/** How likely `transposed` makes a word into what was typed. */
function chanceOfSwap(word: string, typed: string): number {
  if (word.length < LEAST_MISTYPED || word.length !== typed.length || foldWord(typed) === foldWord(word))
    return 0;
  let at = 0;
  while (word[at] === typed[at]) at += 1;
  const isSwap =
    word[at] === typed[at + 1] && word[at + 1] === typed[at] && word.slice(at + 2) === typed.slice(at + 2);
  return isSwap ? 1 / (word.length - 1) : 0;
}

type Chance = (person: Person) => number;

/** Many share a given or a family name. */
function byWord(chance: (word: string, typed: string) => number, typed: string): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const value = known.get(word) ?? chance(word, typed);
    known.set(word, value);
    return value;
  };
}

/** How likely a name is typed so in which one of two words has a typo. */
function chanceInOne(chance: typeof chanceOfTypo, first: string, second: string): Chance {
  const [ofFirst, ofSecond] = [byWord(chance, first), byWord(chance, second)];
  return ({ given, family }) =>
    (first === given ? ofSecond(family) / 2 : 0) + (second === family ? ofFirst(given) / 2 : 0);
}

/** How likely what was typed is typed for somebody. */
export function chanceOf({ kind, typed }: Query): Chance {
  const [first = '', second = ''] = typed.split(' ');
  switch (kind) {
    case 'prefix':
      return ({ names: [name = ''], family }) => {
        const cut = name.length - typed.length;
        const cuts = Math.max(1, family.length - 1);
        return cut >= 1 && cut <= cuts && name.startsWith(typed) ? 1 / cuts : 0;
      };
    case 'one typo':
      return chanceInOne(chanceOfTypo, first, second);
    case 'transposition':
      return chanceInOne(chanceOfSwap, first, second);
    case 'no diacritics':
      return ({ names: [name = ''] }) => Number(name.toLowerCase() !== typed && foldWord(name) === typed);
    case 'other word order':
      return ({ given, family }) =>
        typed === `${family} ${given}` || typed === `${family}, ${given}` ? 1 / 2 : 0;
    case 'family name':
      return ({ family }) => Number(typed === family);
    case 'typo in each word': {
      const [ofFirst, ofSecond] = [byWord(chanceOfTypo, first), byWord(chanceOfTypo, second)];
      return ({ given, family }) => ofFirst(given) * ofSecond(family);
    }
  }
}

/** How often who was meant comes first, and in the first five, if all are ranked by how likely they were meant. */
export function bestPossible(people: readonly Person[], queries: readonly Query[]): Bound {
  let [first, inFive] = [0, 0];
  for (const query of queries) {
    const chances = people
      .map(chanceOf(query))
      .filter((chance) => chance > 0)
      .toSorted((a, b) => b - a);
    const sum = (some: readonly number[]): number => some.reduce((so, chance) => so + chance, 0);
    first += sum(chances.slice(0, 1)) / sum(chances);
    inFive += sum(chances.slice(0, 5)) / sum(chances);
  }
  return { first: first / queries.length, inFive: inFive / queries.length };
}
