/** What was said, by its words: where an utterance that holds a quotation, or most of it, is looked for. */
import type { Statement } from '../../facts/schema.js';
import { type StoryRecord, segmentsOf } from '../../facts/store.js';
import { runOf, tokensOf } from './tokens.js';
import { type Entry, rarestOf, sumOver, type WordIndex, wordIndexOf } from './word-index.js';

/** One statement's words. */
export interface Utterance {
  readonly record: StoryRecord;
  readonly statement: Statement;
  /** Its segments' keys, each as a run; a run never reaches from one segment into the next. */
  readonly run: string;
}

const BETWEEN_SEGMENTS = '|';

function utterancesOf(record: StoryRecord): readonly Entry<Utterance>[] {
  return record.statements.flatMap((statement): readonly Entry<Utterance>[] => {
    const segments = segmentsOf(statement).map((segment) => tokensOf(segment).map(({ key }) => key));
    if (segments.length === 0) return [];
    const text = { record, statement, run: segments.map(runOf).join(BETWEEN_SEGMENTS) };
    return [{ text, keys: [...new Set(segments.flat())] }];
  });
}

/** Whether the keys are the whole of one segment of an utterance. */
export const isSegmentOf = (run: string, keys: readonly string[]): boolean =>
  run.split(BETWEEN_SEGMENTS).includes(runOf(keys));

/** The utterances of a store by their words. */
export const utterancesIn = wordIndexOf(utterancesOf);

export type Utterances = WordIndex<Utterance>;

/** Every utterance that holds the keys side by side within one segment. */
export function findHolding({ holding }: Utterances, keys: readonly string[]): readonly Utterance[] {
  const countOf = (key: string): number => holding.get(key)?.length ?? 0;
  const [first] = keys;
  if (first === undefined) return [];
  const rarest = keys.reduce((least, key) => (countOf(key) < countOf(least) ? key : least), first);
  const run = runOf(keys);
  return (holding.get(rarest) ?? []).filter((utterance) => utterance.run.includes(run));
}

/** So many of the best by their words are ranked by pairs of words as well. */
const MOST_RANKED = 60;

/** What a pair of words side by side counts, beside the rarity of its words. */
const PAIR_WEIGHT = 3;

const pairsOf = (keys: readonly string[]): readonly string[] =>
  keys.slice(1).map((key, at) => runOf([keys[at] ?? '', key]));

/**
 * The utterances that share most with the keys, best first, at most `count`: by words, rare ones weighing more, then by
 * pairs of words side by side. This only proposes what is compared; it decides nothing.
 */
export function candidatesFor(
  index: Utterances,
  keys: readonly string[],
  count: number,
): readonly Utterance[] {
  const rarity = (key: string): number =>
    Math.log(1 + index.total / (index.holding.get(key)?.length ?? index.total));
  const scored = [...sumOver(index, rarestOf(index, keys), rarity)].map(([utterance, score]) => ({
    utterance,
    score,
  }));
  const pairs = pairsOf(keys);
  return best(scored, MOST_RANKED)
    .map(({ utterance, score }) => ({
      utterance,
      score: score + pairs.filter((pair) => utterance.run.includes(pair)).length * PAIR_WEIGHT,
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ utterance }) => utterance);
}

/** The highest scores, in any order: of many, sorting all would take longer than finding them. */
function best<T extends { readonly score: number }>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  const threshold = Float64Array.from(all, ({ score }) => score).toSorted()[all.length - count] ?? 0;
  const above = all.filter(({ score }) => score > threshold);
  return [...above, ...all.filter(({ score }) => score === threshold).slice(0, count - above.length)];
}
