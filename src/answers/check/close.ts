/** Words that stand in an utterance in part: shortened, or altered. */
import { align } from './align.js';
import { type Comparison, changesOf, compare, cutsOf, isCut, type Pair, piecesOf } from './differences.js';
import { matchOf, pairWith } from './exact.js';
import type { Token } from './tokens.js';
import type { Utterance } from './utterances.js';
import type { Altered, Shortened } from './verdict.js';
import { contentOf, LEAST_CONTENT, ownContentOf, weightOf, weightOfAll } from './weights.js';

/**
 * The share of a quotation that has to stand in an utterance for it to be that utterance altered. Set by `bench:check`:
 * lower, other people's words are taken for alterations; higher, four words changed in a row are no longer found.
 */
export const LEAST_SHARED = 0.55;
/** A short quotation of plain words may have one word of content: then more of it has to be the same. */
const LEAST_SHARED_SHORT = 0.7;
const LEAST_SAME = 4;
/** The share that has to be the same words where their order is another. */
const LEAST_TURNED = 0.9;
/** The least words that stand side by side between two cuts that nothing shows. */
const LEAST_RUN = 2;

/** An utterance that the words come from, shortened or altered, and how much of them it holds: 0 to 1. */
export interface Close {
  readonly verdict: Shortened | Altered;
  readonly utterance: Utterance;
  readonly shared: number;
  /** How many words of the two are the same that are not everybody's. */
  readonly content: number;
  /** How many of the words stand side by side in it, at most. */
  readonly longestRun: number;
  /** Whether that is enough for it to be the same words. */
  readonly isClose: boolean;
}

/** Whether all that differs is left out, in stretches that are long enough to be quoted from. */
function isShortened({ parts, regions }: Comparison): boolean {
  if (regions.length === 0 || !regions.every(isCut)) return false;
  const runs = parts.flatMap((part) => ('same' in part ? [part.same.length] : []));
  const isAllShown = regions.every(({ isShown }) => isShown);
  return isAllShown || runs.every((length) => length >= LEAST_RUN);
}

/** Words in another order stand together still: in a stretch of the record of so many times their number. */
const LONGEST_TURNED = 1.5;

/** The most of the posted words that one stretch of the record has, in any order; each of its words once. */
function heldInAnyOrder({ posted, recorded }: Pair): readonly Token[] {
  const length = Math.ceil(posted.length * LONGEST_TURNED);
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
  const left = new Map<string, number>();
  for (const { key } of recorded.slice(start, start + length)) left.set(key, (left.get(key) ?? 0) + 1);
  return posted.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
}

/** Compares posted words with an utterance, word by word. */
export function compareWith(words: string, posted: readonly Token[], utterance: Utterance): Close {
  const pair = pairWith(words, posted, utterance);
  const steps = align(
    posted,
    pair.recorded.map(({ key }) => key),
  );
  const comparison = compare(pair, steps);
  const { same, regions } = comparison;
  const changes = changesOf(pair, comparison);
  const isOrder = changes[0]?.kind === 'order';
  const dropped = regions.filter((region) => !isCut(region)).flatMap(({ recorded }) => recorded);
  const missing = regions.flatMap((region) => region.posted);
  // What is replaced counts once; what was moved is still there.
  const lost = isOrder ? 0 : Math.max(weightOfAll(dropped) - weightOfAll(missing), 0);
  const kept = weightOfAll(same) + (isOrder ? weightOfAll(missing) : 0);
  const shared = kept / (weightOfAll(posted) + lost);
  const content = contentOf(same);
  const isInOrder =
    shared >= LEAST_SHARED &&
    (content >= LEAST_CONTENT || (content > 0 && shared >= LEAST_SHARED_SHORT && same.length >= LEAST_SAME));
  // What was turned round wholly has few words left that an alignment finds in order.
  const again = isInOrder ? [] : heldInAnyOrder(pair);
  const isTurnedRound =
    contentOf(again) >= LEAST_CONTENT && weightOfAll(again) >= LEAST_TURNED * weightOfAll(posted);
  const isClose = isInOrder || isTurnedRound;
  const longestRun = Math.max(0, ...comparison.parts.map((part) => ('same' in part ? part.same.length : 0)));
  const found = { utterance, shared, content: ownContentOf(same), longestRun, isClose };
  const match = matchOf(utterance, pair, same);
  const diff = piecesOf(pair, comparison);
  if (isShortened(comparison)) {
    const joinsSegments = new Set(match.stretches.map(({ segment }) => segment)).size > 1;
    const cuts = cutsOf(pair, comparison);
    return { ...found, verdict: { kind: 'shortened', match, diff, cuts, joinsSegments } };
  }
  return { ...found, verdict: { kind: 'altered', match, diff, changes } };
}
