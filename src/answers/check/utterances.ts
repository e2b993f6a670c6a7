/** What was said, by its words: where an utterance that holds a quotation, or most of it, is looked for. */
import type { Statement } from '../../facts/schema.js';
import { type StoryRecord, segmentsOf } from '../../facts/store.js';
import { type Entry, rarestOf, type WordIndex, wordIndexOf } from '../../search/word-index.js';
import { runOf, tokensOf } from './tokens.js';

/** One statement's words. */
export interface Utterance {
  readonly record: StoryRecord;
  readonly statement: Statement;
  /** Its segments' keys, each as a run; a run never reaches from one segment into the next. */
  readonly run: string;
}

const BETWEEN_SEGMENTS = '|';

const keysOf = (segment: string): readonly string[] => tokensOf(segment).map(({ key }) => key);

function utterancesOf(record: StoryRecord): readonly Entry<Utterance>[] {
  return record.statements
    .filter((statement) => segmentsOf(statement).length > 0)
    .map((statement) => ({
      text: () => ({
        record,
        statement,
        run: segmentsOf(statement).map(keysOf).map(runOf).join(BETWEEN_SEGMENTS),
      }),
      keys: () =>
        segmentsOf(statement).flatMap((segment, at) =>
          at === 0 ? keysOf(segment) : [BETWEEN_SEGMENTS, ...keysOf(segment)],
        ),
    }));
}

/** Whether the keys are the whole of one segment of an utterance. */
export const isSegmentOf = (run: string, keys: readonly string[]): boolean =>
  run.split(BETWEEN_SEGMENTS).includes(runOf(keys));

/** The utterances of a store by their words. */
export const utteranceIndexes = wordIndexOf(utterancesOf);

export const utterancesIn = utteranceIndexes.of;

export type Utterances = WordIndex<Utterance>;

/** Every utterance that holds the keys side by side within one segment. */
export const findHolding = ({ holding }: Utterances, keys: readonly string[]): readonly Utterance[] =>
  holding(keys);

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
  const rarity = (key: string): number => Math.log(1 + index.total / index.countOf(key));
  const pairs = pairsOf(keys);
  return index
    .highest(new Map(rarestOf(index, keys).map((key) => [key, rarity(key)])), MOST_RANKED)
    .map(({ text: utterance, sum }) => ({
      utterance,
      score: sum + pairs.filter((pair) => utterance.run.includes(pair)).length * PAIR_WEIGHT,
    }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ utterance }) => utterance);
}
