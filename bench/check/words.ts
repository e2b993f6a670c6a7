/**
 * Words as the cases are made of them. The bench has its own idea of a word: were it the checker's, what the checker
 * overlooks in a text would be overlooked in making the cases too.
 */
import type { EntityId } from '../../src/facts/schema.js';
import { stemOf } from '../../src/search/words.js';
import type { Random } from './random.js';

export interface PlacedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /\p{N}+(?:[.,:]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’‘‑-][\p{L}\p{M}\p{N}]+)*/gu;

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

const runOf = (keys: readonly string[]): string => ` ${keys.join(' ')} `;

/** The words that are on record: where some stand side by side. */
export interface RecordedRuns {
  readonly holds: (words: string) => boolean;
  readonly speakersOf: (words: string) => ReadonlySet<EntityId>;
  /** Whether so many of the words stand on record side by side that it has to be the same utterance. */
  readonly sharesUtterance: (words: string) => boolean;
}

/** Of a shorter quotation, 60 % and at least 5; of a longer one, 8 words in a row are hardly a coincidence. */
const sharedRun = (words: number): number => Math.min(8, Math.max(5, Math.ceil(words * 0.6)));

export function recordRuns(
  segments: readonly { readonly text: string; readonly speaker: EntityId }[],
): RecordedRuns {
  const runs = segments.map(({ text, speaker }) => ({ run: runOf(keysOf(text)), speaker }));
  // One text is searched faster than many.
  const all = runs.map(({ run }) => run).join('|');
  return {
    holds: (words) => all.includes(runOf(keysOf(words))),
    speakersOf: (words) => {
      const wanted = runOf(keysOf(words));
      return new Set(runs.flatMap(({ run, speaker }) => (run.includes(wanted) ? [speaker] : [])));
    },
    sharesUtterance: (words) => {
      const keys = keysOf(words);
      const length = sharedRun(keys.length);
      return keys.some(
        (_, at) => at + length <= keys.length && all.includes(runOf(keys.slice(at, at + length))),
      );
    },
  };
}

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
