/** Words that stand in a statement in another order. */
import { aroundOf } from './around.js';
import type { Pair, RecordedToken } from './differences.js';
import type { Token } from './tokens.js';
import { contentOf, LEAST_CONTENT, weightOf, weightOfAll } from './weights.js';

/** The share that has to be the same words where their order is another. */
const LEAST_TURNED = 0.9;
/** Words in another order stand together still: in a stretch of the record of so many times their number. */
const LONGEST_TURNED = 1.5;

/** A stretch of the record, and the posted words that it has: each of its words once. */
interface Stretch {
  readonly recorded: readonly RecordedToken[];
  readonly held: readonly Token[];
}

/** The posted words that a stretch has. */
function heldIn(posted: readonly Token[], stretch: readonly RecordedToken[]): readonly Token[] {
  const left = new Map<string, number>();
  for (const { key } of stretch) left.set(key, (left.get(key) ?? 0) + 1);
  return posted.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
}

/** The stretch of so many words of the record that has most of the posted words, in any order. */
function richest({ posted, recorded }: Pair, length: number): Stretch {
  const missing = new Map<string, number>();
  for (const { key } of posted) missing.set(key, (missing.get(key) ?? 0) + 1);
  // The stretch is moved word by word: what comes in takes the place of a missing word, what goes out leaves one.
  let [weight, most, start] = [0, 0, 0];
  for (const [at, { key }] of recorded.entries()) {
    const left = missing.get(key);
    if (left !== undefined) {
      if (left > 0) weight += weightOf(key);
      missing.set(key, left - 1);
    }
    const gone = recorded[at - length]?.key;
    const open = gone === undefined ? undefined : missing.get(gone);
    if (gone !== undefined && open !== undefined) {
      if (open >= 0) weight -= weightOf(gone);
      missing.set(gone, open + 1);
    }
    if (weight > most) [most, start] = [weight, Math.max(0, at - length + 1)];
  }
  const stretch = recorded.slice(start, start + length);
  return { recorded: stretch, held: heldIn(posted, stretch) };
}

/** The very words of the record in another order; undefined where some are others. */
export function findPermuted(pair: Pair): readonly RecordedToken[] | undefined {
  const { recorded, held } = richest(pair, pair.posted.length);
  const [first, last] = [recorded[0], recorded.at(-1)];
  if (held.length < pair.posted.length || !first || !last) return undefined;
  // Pieces of two sentences side by side are no order of words; whole sentences are.
  const text = (pair.segments[first.segment] ?? '').slice(first.start, last.start);
  const isOneSentence = first.segment === last.segment && !/[.!?]\s/.test(text);
  const { before, after } = aroundOf(pair, recorded);
  return isOneSentence || (before.text === '' && after.text === '') ? recorded : undefined;
}

/** The stretch of the record that has nearly all of the words, in any order; undefined where none does. */
export function findTurned(pair: Pair): readonly RecordedToken[] | undefined {
  const { recorded, held } = richest(pair, Math.ceil(pair.posted.length * LONGEST_TURNED));
  const isEnough =
    contentOf(held) >= LEAST_CONTENT && weightOfAll(held) >= LEAST_TURNED * weightOfAll(pair.posted);
  if (!isEnough) return undefined;
  // No longer than it has to be.
  let stretch = recorded;
  for (const shorter of [
    (all: typeof recorded) => all.slice(1),
    (all: typeof recorded) => all.slice(0, -1),
  ]) {
    while (stretch.length > 1 && heldIn(pair.posted, shorter(stretch)).length === held.length)
      stretch = shorter(stretch);
  }
  return stretch;
}
