/**
 * Words as the cases are made of them. The bench has its own idea of a word: were it the checker's, what the checker
 * overlooks in a text would be overlooked in making the cases too.
 */
import { stemOf } from '../../src/search/words.js';
import type { Random } from './random.js';

export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Letters and digits, with what binds them to others where no space does: "Future45", "and/or", "U.S.-led" and "9:30" are
 * one word each, since a text that is cut or changed in the middle of one is no text with a word changed.
 */
const WORD =
  /(?:\p{L}\.){2,}(?:[-‑][\p{L}\p{N}]+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘‑\-./&:,@_][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export const placedWords = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));

export const keyOf = (word: string): string =>
  word.toLowerCase().replaceAll(/[’‘]/g, "'").replaceAll('‑', '-');

export const keysOf = (text: string): readonly string[] => placedWords(text).map((word) => keyOf(word.text));

export const countWords = (text: string): number => placedWords(text).length;

/** A word of letters only: of "well-known", a checker may make two words. */
export const isPlain = ({ text }: PlacedWord): boolean => /^[\p{L}'’]+$/u.test(text);

/** Whether two words may be forms of one: by their stems, or by how they begin. */
export function areRelated(a: string, b: string): boolean {
  const [one, other] = [keyOf(a).replaceAll("'", ''), keyOf(b).replaceAll("'", '')];
  if (stemOf(one) === stemOf(other)) return true;
  const isForms = FORMS.some((forms) => forms.has(one) && forms.has(other));
  return isForms || one.slice(0, 3) === other.slice(0, 3);
}

const FORMS = [
  'am is are was were be been being im isnt arent wasnt werent',
  'have has had having ive hasnt havent hadnt',
  'do does did done doing dont doesnt didnt',
  'go goes going gone went',
  'i me my mine',
  'we us our ours',
  'he him his',
  'she her hers',
  'they them their theirs',
  'a an',
].map((line) => new Set(line.split(' ')));

export interface Vocabulary {
  /** Another word about as frequent, and none of the forms of the same word. */
  readonly besides: (word: string, random: Random) => string | undefined;
  /** Any word that is not rare. */
  readonly any: (random: Random) => string | undefined;
}

const LEAST_ANY = 3;

export function countVocabulary(texts: readonly string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of placedWords(text)) {
      const key = keyOf(word.text);
      if (isPlain(word)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const bandOf = (count: number): number => Math.floor(Math.log2(count));
  const bands = new Map<number, string[]>();
  for (const [key, count] of counts) {
    const band = bands.get(bandOf(count));
    if (band) band.push(key);
    else bands.set(bandOf(count), [key]);
  }
  const common = [...counts].flatMap(([key, count]) => (count >= LEAST_ANY ? [key] : []));
  return {
    besides: (word, random) => {
      const band = bandOf(counts.get(keyOf(word)) ?? 1);
      // The most frequent words are few in their band.
      const near = [band, band - 1, band + 1].map((at) => bands.get(at) ?? []);
      const list = near.find((words) => words.length > 1) ?? [];
      return random.pick(list.filter((other) => !areRelated(word, other)));
    },
    any: (random) => random.pick(common),
  };
}
