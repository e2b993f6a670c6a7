/** What was said, by its words: where an utterance that holds a quotation, or most of it, is looked for. */
import type { Statement } from '../../facts/schema.js';
import { type StoryRecord, segmentsOf } from '../../facts/store.js';
import { rarestOf, type WordIndex, wordIndexOf } from '../../search/word-index.js';
import { tokensOf } from './tokens.js';

/** One statement's words. */
export interface Utterance {
  readonly record: StoryRecord;
  readonly statement: Statement;
}

/** Stands between the keys of two segments, so that a run never reaches from one into the next. */
const BETWEEN_SEGMENTS = '|';

const keysOf = (segment: string): readonly string[] => tokensOf(segment).map(({ key }) => key);

/** Whether the keys are the whole of one segment of a statement. */
export const isSegmentOf = ({ statement }: Utterance, keys: readonly string[]): boolean =>
  segmentsOf(statement).some((segment) => keysOf(segment).join(' ') === keys.join(' '));

export const utteranceIndexes = wordIndexOf<Statement, Utterance>({
  seedsOf: ({ statements }) => statements.filter((statement) => segmentsOf(statement).length > 0),
  textOf: (record, statement) => ({ record, statement }),
  keysOf: (statement) =>
    segmentsOf(statement).flatMap((segment, at) =>
      at === 0 ? keysOf(segment) : [BETWEEN_SEGMENTS, ...keysOf(segment)],
    ),
});

/** The utterances of a store by their words. */
export const utterancesIn = utteranceIndexes.of;

export type Utterances = WordIndex<Utterance>;

/** So many of the best by their words are ranked by pairs of words as well. */
const MOST_RANKED = 60;

/** What a pair of words side by side counts, beside the rarity of its words. */
const PAIR_WEIGHT = 3;

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
  const worth = new Map(rarestOf(index, keys).map((key) => [key, rarity(key)]));
  const ranking = { worth, run: keys, pairWorth: PAIR_WEIGHT, mostRead: MOST_RANKED };
  return index.highest(ranking, count).map(({ text }) => text);
}
