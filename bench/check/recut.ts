/** Changes that alter no word: typography, cuts, and segments joined. Each gives undefined where a text offers no place. */
import type { Random } from './random.js';
import { placedWords } from './words.js';

export const LEAST_WORDS = 5;

type Retyping = (text: string, random: Random) => string;

function atOneGap(text: string, random: Random, instead: string): string {
  const gaps = [...text.matchAll(/(?<=[\p{L}\p{N}]) (?=[\p{L}\p{N}])/gu)];
  const gap = random.pick(gaps);
  return gap ? text.slice(0, gap.index) + instead + text.slice(gap.index + 1) : text;
}

const flipCase = (letter: string): string =>
  letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();

const RETYPINGS: Readonly<Record<string, Retyping>> = {
  apostrophes: (text) => (/[’‘]/.test(text) ? text.replaceAll(/[’‘]/g, "'") : text.replaceAll("'", '’')),
  marks: (text) =>
    /[“”]/.test(text)
      ? text.replaceAll(/[“”]/g, '"')
      : text.replaceAll(/"([^"]*)"/g, (_, inside: string) => `“${inside}”`),
  dashes: (text, random) => {
    const dash = random.pick([' - ', '--', ' – ', '—', ' — ']) ?? '—';
    return text.replaceAll(/\s?[—–]\s?|\s-\s|\s?--\s?/g, dash);
  },
  firstLetter: (text) => text.replace(/\p{L}/u, flipCase),
  spacing: (text, random) => atOneGap(text, random, random.pick(['  ', '\u00A0', ' \n', '\u2009']) ?? '  '),
  ellipsis: (text, random) => atOneGap(text, random, random.pick([' … ', '… ', '...', ' ... ']) ?? '…'),
  finalPoint: (text) => text.replace(/[.,]+$/, ''),
};

/** The same words in other typography: one to three changes of it. */
export function retypeset(text: string, random: Random): string | undefined {
  let [changed, left] = [text, 1 + random.below(3)];
  for (const retype of random.shuffled(Object.values(RETYPINGS))) {
    const next = retype(changed, random);
    if (next === changed) continue;
    changed = next;
    left -= 1;
    if (left === 0) break;
  }
  return changed === text ? undefined : changed;
}

/** At least five words of more, from the first of them to the last. */
export function cutEnds(text: string, random: Random): string | undefined {
  const words = placedWords(text);
  if (words.length <= LEAST_WORDS) return undefined;
  const kept = LEAST_WORDS + random.below(words.length - LEAST_WORDS);
  const from = random.below(words.length - kept + 1);
  return text.slice(words[from]?.start, words[from + kept - 1]?.end);
}

const LEAST_BESIDE_CUT = 3;
export const LEAST_CUT = 3;
const ELLIPSES = [' … ', '… ', '...', ' ... ', ' […] ', ' [...] ', ' . . . ', ' (…) '];

/** A text without three or more words of its middle; at least three are left on either side. */
export function cutMiddle(text: string, random: Random, isShown: boolean): string | undefined {
  const words = placedWords(text);
  const most = words.length - 2 * LEAST_BESIDE_CUT;
  if (most < LEAST_CUT) return undefined;
  const length = LEAST_CUT + random.below(most - LEAST_CUT + 1);
  const from = LEAST_BESIDE_CUT + random.below(most - length + 1);
  const before = text.slice(0, words[from - 1]?.end);
  const after = text.slice(words[from + length]?.start);
  return before + (isShown ? (random.pick(ELLIPSES) ?? '…') : ' ') + after;
}

/** Two segments as if nothing stood between them, whole or from the last words of one to the first of the other. */
export function joinSegments(first: string, second: string, random: Random): string {
  const joined = (before: string, after: string): string => `${before} ${after}`;
  if (random.isChance(0.5)) return joined(first, second);
  const [head, tail] = [placedWords(first), placedWords(second)];
  const kept = (words: number): number => Math.min(words, LEAST_WORDS + random.below(words));
  const from = head[head.length - kept(head.length)]?.start ?? 0;
  const to = tail[kept(tail.length) - 1]?.end ?? second.length;
  return joined(first.slice(from), second.slice(0, to));
}

/** The first half of one quotation with the second half of another. */
export function mergeHalves(first: string, second: string): string {
  const [head, tail] = [placedWords(first), placedWords(second)];
  const before = first.slice(0, head[Math.ceil(head.length / 2) - 1]?.end);
  return `${before} ${second.slice(tail[Math.floor(tail.length / 2)]?.start)}`;
}
