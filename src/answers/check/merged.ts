/** The words of two statements posted as if they were one. */
import { recordedText } from './differences.js';
import { findExact, findRun, matchOf, pairWith } from './exact.js';
import type { Token } from './tokens.js';
import type { Utterances } from './utterances.js';
import type { Altered } from './verdict.js';
import { isTelling } from './weights.js';

/** The least words of each. */
const LEAST_MERGED = 3;

/** Words that are each in so many texts stand side by side somewhere; whether they do is not worth the time to find out. */
const MOST_TEXTS_HELD = 3_000;

const areCommon = ({ countOf }: Utterances, tokens: readonly Token[]): boolean =>
  tokens.every(({ key }) => countOf(key) > MOST_TEXTS_HELD);

/** The most words from one end of a quotation that some statement holds side by side. */
function longestHeld(index: Utterances, posted: readonly Token[], end: 'head' | 'tail'): number {
  const part = (length: number): readonly Token[] =>
    end === 'head' ? posted.slice(0, length) : posted.slice(posted.length - length);
  let [held, beyond] = [0, posted.length];
  while (beyond - held > 1) {
    const length = Math.floor((held + beyond) / 2);
    if (areCommon(index, part(length)) || findExact(index, part(length), 1).length > 0) held = length;
    else beyond = length;
  }
  return held;
}

/** Words of one statement that go on in another's: the first half of one, the second half of the other. */
export function findMerged(index: Utterances, words: string, posted: readonly Token[]): Altered | undefined {
  if (posted.length < 2 * LEAST_MERGED) return undefined;
  const headLength = longestHeld(index, posted, 'head');
  const tailLength = longestHeld(index, posted, 'tail');
  const isWhole = headLength + tailLength >= posted.length;
  if (!isWhole || Math.min(headLength, tailLength) < LEAST_MERGED) return undefined;
  const [head, tail] = [posted.slice(0, headLength), posted.slice(headLength)];
  const [first] = findExact(index, head, 1);
  const [second] = findExact(index, tail, 1);
  if (!first || !second || first.statement === second.statement) return undefined;
  if (!isTelling(head) || !isTelling(tail)) return undefined;
  const pairs = [pairWith(words, head, first), pairWith(words, tail, second)] as const;
  const [a, b] = [findRun(pairs[0]), findRun(pairs[1])];
  const added = words.slice(tail[0]?.start, tail.at(-1)?.end);
  return {
    kind: 'altered',
    match: matchOf(first, pairs[0], a),
    mergedWith: matchOf(second, pairs[1], b),
    diff: [
      { kind: 'same', text: recordedText(pairs[0], a) },
      { kind: 'added', text: added },
    ],
    changes: [{ kind: 'merged', recorded: '', posted: added }],
    cuts: [],
  };
}
