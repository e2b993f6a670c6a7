/** What memory and fingers do to words. */
import type { Random } from '../check/random.js';
import { placedWords } from '../check/words.js';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** One letter left out, put in, replaced or swapped with its neighbour; never the first. */
export function mistype(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const letter = random.pick(LETTERS) ?? 'e';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + word.slice(at);
    case 2:
      return before + letter + after;
    default:
      return before + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
  }
}

/** Between a fifth and three tenths of the words dropped, replaced by another of `vocabulary`, or moved up to three places. */
export function misremember(text: string, vocabulary: readonly string[], random: Random): string {
  const words = placedWords(text).map((word) => word.text);
  const count = Math.max(1, Math.round(words.length * (0.2 + random.below(11) / 100)));
  for (let change = 0; change < count; change += 1) {
    const at = random.below(words.length);
    const kind = random.below(3);
    if (kind === 0) words.splice(at, 1);
    else if (kind === 1) words[at] = random.pick(vocabulary) ?? '';
    else words.splice(Math.max(0, at + random.below(7) - 3), 0, ...words.splice(at, 1));
  }
  return words.join(' ');
}
