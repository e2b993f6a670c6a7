/** Changes of words. Each gives undefined where a text offers no place for it. */
import type { Random } from './random.js';
import { isPlain, keyOf, type PlacedWord, placedWords, type Vocabulary } from './words.js';

/** A text with other words at some places; what stands between the words stays. */
export function withWords(
  text: string,
  words: readonly PlacedWord[],
  replacements: ReadonlyMap<number, string>,
): string {
  let [made, last] = ['', 0];
  for (const [at, { start, end }] of words.entries()) {
    const instead = replacements.get(at);
    if (instead === undefined) continue;
    made += text.slice(last, start) + instead;
    last = end;
  }
  return made + text.slice(last);
}

const startsLike = (word: string, model: string): string =>
  /^\p{Lu}/u.test(model) ? word.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : word;

function placesOf(
  words: readonly PlacedWord[],
  isPlace: (word: PlacedWord, at: number) => boolean,
): readonly number[] {
  return words.flatMap((word, at) => (isPlace(word, at) ? [at] : []));
}

/** So many words in a row, each replaced by another about as frequent. */
export function replaceWords(
  text: string,
  random: Random,
  vocabulary: Vocabulary,
  count: number,
): string | undefined {
  const words = placedWords(text);
  const isAllPlain = (at: number): boolean => words.slice(at, at + count).every(isPlain);
  const from = random.pick(placesOf(words, (_, at) => at + count <= words.length && isAllPlain(at)));
  if (from === undefined) return undefined;
  const replacements = new Map<number, string>();
  for (const [offset, word] of words.slice(from, from + count).entries()) {
    const instead = vocabulary.besides(word.text, random);
    if (instead === undefined) return undefined;
    replacements.set(from + offset, startsLike(instead, word.text));
  }
  return withWords(text, words, replacements);
}

const isInside = (words: readonly PlacedWord[], at: number): boolean => at > 0 && at < words.length - 1;

/** One word less, never at an end: that would be a cut. */
export function dropWord(text: string, random: Random): string | undefined {
  const words = placedWords(text);
  return dropOneOf(
    text,
    words,
    placesOf(words, (word) => isPlain(word)),
    random,
  );
}

export function dropOneOf(
  text: string,
  words: readonly PlacedWord[],
  places: readonly number[],
  random: Random,
): string | undefined {
  const at = random.pick(places.filter((place) => isInside(words, place)));
  if (at === undefined) return undefined;
  return text.slice(0, words[at]?.start) + text.slice(words[at + 1]?.start);
}

/** One word more, between two words and like neither of them. */
export function addWord(text: string, random: Random, vocabulary: Vocabulary): string | undefined {
  const words = placedWords(text);
  const at = random.below(words.length - 1);
  const [before, after] = [words[at], words[at + 1]];
  const added = vocabulary.any(random);
  if (!before || !after || added === undefined) return undefined;
  if ([before, after].some((word) => keyOf(word.text) === added)) return undefined;
  return `${text.slice(0, before.end)} ${added}${text.slice(before.end)}`;
}

const LEAST_DISTANCE = 2;

/** Two different words in each other's place, with at least one between them. */
export function swapWords(text: string, random: Random): string | undefined {
  const words = placedWords(text);
  const one = random.below(words.length - LEAST_DISTANCE);
  const other = one + LEAST_DISTANCE + random.below(words.length - one - LEAST_DISTANCE);
  const [a, b] = [words[one], words[other]];
  if (!a || !b || !isPlain(a) || !isPlain(b) || keyOf(a.text) === keyOf(b.text)) return undefined;
  return withWords(
    text,
    words,
    new Map([
      [one, b.text],
      [other, a.text],
    ]),
  );
}

const LEAST_PHRASE = 2;
const MOST_PHRASE = 4;
const LEAST_MOVE = 3;

/** Two to four words taken from their place to one at least three words on, or as far back. */
export function movePhrase(text: string, random: Random): string | undefined {
  const words = placedWords(text);
  const length = LEAST_PHRASE + random.below(MOST_PHRASE - LEAST_PHRASE + 1);
  if (words.length < length + LEAST_MOVE) return undefined;
  const move = LEAST_MOVE + random.below(words.length - length - LEAST_MOVE + 1);
  const from = random.below(words.length - length - move + 1);
  const stretch = words.slice(from, from + length + move).map((word) => word.text);
  // Moving a phrase back is moving what stands before it on.
  const turn = random.isChance(0.5) ? length : move;
  const turned = [...stretch.slice(turn), ...stretch.slice(0, turn)];
  return withWords(text, words, new Map(turned.map((word, offset) => [from + offset, word])));
}
