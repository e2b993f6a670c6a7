/** Words that stand in an utterance in part: shortened, or altered. */
import { align } from './align.js';
import {
  type Comparison,
  changesOf,
  compare,
  coveredBy,
  cutsOf,
  isCut,
  isMoved,
  type Pair,
  piecesOf,
  postedText,
  type RecordedToken,
  recordedNames,
  recordedText,
} from './differences.js';
import { widenEdges } from './edges.js';
import { matchOf, pairWith } from './exact.js';
import type { Token } from './tokens.js';
import { findPermuted, findTurned } from './turned.js';
import type { Utterance } from './utterances.js';
import type { Altered, Change, Shortened } from './verdict.js';
import { contentOf, LEAST_CONTENT, ownContentOf, weightOfAll } from './weights.js';

/**
 * The share of a quotation that has to stand in an utterance for it to be that utterance altered. Measured in bench/README.md:
 * lower, other people's words are taken for alterations; higher, four words changed in a row are no longer found.
 */
export const LEAST_SHARED = 0.55;
/** A short quotation of plain words may have one word of content: then more of it has to be the same (bench/README.md). */
const LEAST_SHARED_SHORT = 0.7;
const LEAST_SAME = 4;
/** The least words that stand side by side between two cuts that nothing shows. */
const LEAST_RUN = 2;

/** An utterance that the words come from, shortened or altered, and how much of them it holds. */
export interface Close {
  readonly utterance: Utterance;
  readonly pair: Pair;
  readonly comparison: Comparison;
  readonly changes: readonly Change[];
  /** The stretch of the record that has the words in another order. */
  readonly turned: readonly RecordedToken[] | undefined;
  readonly isShortened: boolean;
  /** The share of the words that it holds: 0 to 1. */
  readonly shared: number;
  /** How many words of the two are the same that are not everybody's. */
  readonly content: number;
  /** How many of the words stand side by side in it, at most. */
  readonly longestRun: number;
  /** Whether that is enough for it to be the same words. */
  readonly isClose: boolean;
}

/** How many words stand side by side between two places where words are missing. */
function runsOf({ parts }: Comparison): readonly number[] {
  const runs = [0];
  for (const part of parts) {
    if ('same' in part) runs[runs.length - 1] = (runs.at(-1) ?? 0) + part.same.length;
    else if (part.region.recorded.length + part.region.posted.length > 0) runs.push(0);
  }
  return runs;
}

/** Whether all that differs is left out, in stretches that are long enough to be quoted from. */
function isLeftOut(comparison: Comparison): boolean {
  const { regions } = comparison;
  if (regions.length === 0 || !regions.every(isCut)) return false;
  return regions.every(({ isShown }) => isShown) || runsOf(comparison).every((length) => length >= LEAST_RUN);
}

/** Compares posted words with an utterance, word by word. */
export function compareWith(words: string, posted: readonly Token[], utterance: Utterance): Close {
  const pair = pairWith(words, posted, utterance);
  const steps = align(
    posted,
    pair.recorded.map(({ key }) => key),
  );
  const aligned = compare(pair, steps);
  const { same, regions } = aligned;
  const isShortened = isLeftOut(aligned);
  const comparison = isShortened ? aligned : widenEdges(pair, aligned);
  const changes = isShortened ? [] : changesOf(pair, comparison);
  const isOrder = changes.length > 0 && isMoved(comparison.regions);
  const dropped = regions.filter((region) => !isCut(region)).flatMap(({ recorded }) => recorded);
  const missing = regions.flatMap((region) => region.posted);
  // What is replaced counts once; what was moved is still there.
  const lost = isOrder ? 0 : Math.max(weightOfAll(dropped) - weightOfAll(missing), 0);
  const kept = weightOfAll(same) + (isOrder ? weightOfAll(missing) : 0);
  const shared = kept / (weightOfAll(posted) + lost);
  // Names tell what words are about, and not whose they are.
  const content = contentOf(same) - (isShortened ? 0 : recordedNames(pair, same).length);
  const isInOrder =
    shared >= LEAST_SHARED &&
    (content >= LEAST_CONTENT || (content > 0 && shared >= LEAST_SHARED_SHORT && same.length >= LEAST_SAME));
  const isReordered = isInOrder && !isOrder && changes.some((change) => change.posted !== '');
  // What was turned round wholly has few words left that an alignment finds in order.
  const turned = isReordered ? findPermuted(pair) : isInOrder || isShortened ? undefined : findTurned(pair);
  return {
    utterance,
    pair,
    comparison,
    changes,
    turned,
    isShortened,
    shared,
    content: ownContentOf(same),
    longestRun: Math.max(...runsOf(aligned)),
    isClose: isInOrder || turned !== undefined,
  };
}

/** What the comparison comes to. */
export function verdictOf(close: Close): Shortened | Altered {
  const { utterance, pair, comparison, changes, turned, isShortened } = close;
  if (turned) {
    const [recorded, all] = [recordedText(pair, turned), postedText(pair, pair.posted)];
    return {
      kind: 'altered',
      match: matchOf(utterance, pair, turned),
      diff: [
        { kind: 'dropped', text: recorded },
        { kind: 'added', text: all },
      ],
      changes: [{ kind: 'order', recorded, posted: all }],
      cuts: [],
    };
  }
  const match = matchOf(utterance, pair, comparison.same, coveredBy(comparison));
  const diff = piecesOf(pair, comparison);
  const cuts = cutsOf(pair, comparison);
  if (!isShortened) return { kind: 'altered', match, diff, changes, cuts };
  const joinsSegments = new Set(match.stretches.map(({ segment }) => segment)).size > 1;
  return { kind: 'shortened', match, diff, cuts, joinsSegments };
}
