/** What somebody types who means one of the people, and who else it may as well have been meant for. */
import { editDistance, foldWord } from '../../src/search/words.js';
import { type Random, randomFrom } from '../check/random.js';
import type { Person } from './people.js';

export const QUERY_KINDS = [
  'prefix',
  'one typo',
  'transposition',
  'no diacritics',
  'other word order',
  'family name',
  'typo in each word',
] as const;

export type QueryKind = (typeof QUERY_KINDS)[number];

export interface Query {
  readonly kind: QueryKind;
  readonly typed: string;
  readonly meant: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Shorter words are typed without a typo. */
export const LEAST_MISTYPED = 4;

/** A letter replaced, left out, added or doubled, at any place; undefined for a short word. */
function withTypo(word: string, random: Random): string | undefined {
  if (word.length < LEAST_MISTYPED) return undefined;
  const at = random.below(word.length);
  const letter = random.pick([...LETTERS]) ?? 'e';
  const changed = [
    `${word.slice(0, at)}${letter}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${letter}${word.slice(at)}`,
    `${word.slice(0, at + 1)}${word.slice(at)}`,
  ][random.below(4)];
  return changed === undefined || foldWord(changed) === foldWord(word) ? undefined : changed;
}

function transposed(word: string, random: Random): string | undefined {
  const at = random.below(word.length - 1);
  const changed = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
  return word.length < LEAST_MISTYPED || foldWord(changed) === foldWord(word) ? undefined : changed;
}

function typedFor(kind: QueryKind, { names, given, family }: Person, random: Random): string | undefined {
  const name = names[0] ?? '';
  const isSecond = random.isChance(0.5);
  switch (kind) {
    case 'prefix':
      return name.slice(0, name.length - 1 - random.below(Math.max(1, family.length - 1)));
    case 'one typo': {
      const typo = withTypo(isSecond ? family : given, random);
      return typo && (isSecond ? `${given} ${typo}` : `${typo} ${family}`);
    }
    case 'transposition': {
      const typo = transposed(isSecond ? family : given, random);
      return typo && (isSecond ? `${given} ${typo}` : `${typo} ${family}`);
    }
    case 'no diacritics': {
      const plain = foldWord(name);
      return plain === name.toLowerCase() ? undefined : plain;
    }
    case 'other word order':
      return isSecond ? `${family} ${given}` : `${family}, ${given}`;
    case 'family name':
      return family;
    case 'typo in each word': {
      const typos = [withTypo(given, random), withTypo(family, random)];
      return typos.includes(undefined) ? undefined : typos.join(' ');
    }
  }
}

/** So many queries of each kind, in random order, each for somebody picked at random. */
export function queriesOf(people: readonly Person[], count: number, seed: number): readonly Query[] {
  const queries: Query[] = [];
  for (const kind of QUERY_KINDS) {
    const random = randomFrom(seed, kind);
    for (let made = 0; made < count; ) {
      const person = random.pick(people);
      const typed = person && typedFor(kind, person, random);
      if (!person || !typed) continue;
      queries.push({ kind, typed, meant: person.id });
      made += 1;
    }
  }
  return randomFrom(seed, 'order').shuffled(queries);
}

const read = new Map<string, readonly string[]>();

function wordsIn(text: string): readonly string[] {
  const known = read.get(text);
  if (known) return known;
  const words = foldWord(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  read.set(text, words);
  return words;
}

/** How far a person's names are from what was typed, by what the kind of query is about, or more than `most`. */
function misfit({ kind, typed }: Query, { names }: Person, most: number): number {
  const words = wordsIn(typed);
  const text = words.join(' ');
  switch (kind) {
    case 'prefix':
      return Math.min(...names.map((name) => Number(!wordsIn(name).join(' ').startsWith(text))));
    case 'no diacritics':
    case 'one typo':
    case 'transposition':
    case 'typo in each word':
      return Math.min(...names.map((name) => editDistance(text, wordsIn(name).join(' '), most)));
    case 'other word order':
    case 'family name':
      return Math.min(...names.map((name) => words.filter((word) => !wordsIn(name).includes(word)).length));
  }
}

const FARTHEST = 30;

/** Whether what was typed says no less of somebody than of whom it was meant for: nobody could tell the two apart. */
export function fitsAsWell(query: Query, person: Person, meant: Person): boolean {
  const most = misfit(query, meant, FARTHEST);
  return person === meant || misfit(query, person, most) <= most;
}
