/** What was said, by its words: where an utterance that holds a quotation, or most of it, is looked for. */
import type { Statement } from '../../facts/schema.js';
import { type Store, type StoryRecord, segmentsOf } from '../../facts/store.js';
import { runOf, tokensOf } from './tokens.js';

/** One statement's words. */
export interface Utterance {
  readonly record: StoryRecord;
  readonly statement: Statement;
  /** Its segments' keys, each as a run; a run never reaches from one segment into the next. */
  readonly run: string;
}

interface StoryWords {
  readonly utterances: readonly Utterance[];
  /** Key → places in `utterances`, rising. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

const BETWEEN_SEGMENTS = '|';

const indexed = new WeakMap<StoryRecord, StoryWords>();

function wordsOfStory(record: StoryRecord): StoryWords {
  const known = indexed.get(record);
  if (known) return known;
  const utterances: Utterance[] = [];
  const postings = new Map<string, number[]>();
  for (const statement of record.statements) {
    const segments = segmentsOf(statement).map((segment) => tokensOf(segment).map(({ key }) => key));
    if (segments.length === 0) continue;
    const place = utterances.length;
    utterances.push({ record, statement, run: segments.map(runOf).join(BETWEEN_SEGMENTS) });
    for (const key of new Set(segments.flat())) {
      const places = postings.get(key);
      if (places) places.push(place);
      else postings.set(key, [place]);
    }
  }
  const made = { utterances, postings };
  indexed.set(record, made);
  return made;
}

/** The words of the utterances of a store that hold any of some keys. */
export interface Found {
  /** All utterances of the store. */
  readonly total: number;
  /** How many utterances hold each key. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly stories: readonly StoryWords[];
}

export function lookUp(store: Store, keys: ReadonlySet<string>): Found {
  const stories = [...store.stories.values()].map(wordsOfStory);
  const frequency = new Map<string, number>();
  let total = 0;
  for (const { utterances, postings } of stories) {
    total += utterances.length;
    for (const key of keys) {
      const places = postings.get(key);
      if (places) frequency.set(key, (frequency.get(key) ?? 0) + places.length);
    }
  }
  return { total, frequency, stories };
}

/** Every utterance that holds the keys side by side within one segment. */
export function holding({ frequency, stories }: Found, keys: readonly string[]): readonly Utterance[] {
  const [rarest] = keys.toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
  if (rarest === undefined || !frequency.has(rarest)) return [];
  const run = runOf(keys);
  return stories.flatMap(({ utterances, postings }) =>
    (postings.get(rarest) ?? []).flatMap((place) => {
      const utterance = utterances[place];
      return utterance?.run.includes(run) ? [utterance] : [];
    }),
  );
}

/** So many of a quotation's rarest words choose what is compared with it word by word. */
const MOST_KEYS = 12;
/** Words in more utterances than this are not counted, unless a quotation has no rarer ones. */
const MOST_PLACES = 50_000;
/** So many of the best by their words are ranked by pairs of words as well. */
const MOST_RANKED = 60;

const pairsOf = (keys: readonly string[]): readonly string[] =>
  keys.slice(1).map((key, at) => runOf([keys[at] ?? '', key]));

/**
 * The utterances that share most with the keys, best first, at most `count`: by words, rare ones weighing more, then by
 * pairs of words side by side. This only proposes what is compared; it decides nothing.
 */
export function candidatesFor(found: Found, keys: readonly string[], count: number): readonly Utterance[] {
  const { total, frequency, stories } = found;
  const rarity = (key: string): number => Math.log(1 + total / (frequency.get(key) ?? total));
  const rarest = [...new Set(keys)]
    .filter((key) => frequency.has(key))
    .toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
    .slice(0, MOST_KEYS)
    .filter((key, at) => at === 0 || (frequency.get(key) ?? 0) <= MOST_PLACES);
  const scored: { utterance: Utterance; score: number }[] = [];
  for (const { utterances, postings } of stories) {
    const scores = new Map<number, number>();
    for (const key of rarest) {
      const weight = rarity(key);
      for (const place of postings.get(key) ?? []) scores.set(place, (scores.get(place) ?? 0) + weight);
    }
    for (const [place, score] of scores) {
      const utterance = utterances[place];
      if (utterance) scored.push({ utterance, score });
    }
  }
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

/** What a pair of words side by side counts, beside the rarity of its words. */
const PAIR_WEIGHT = 3;

/** The highest scores, in any order: of a hundred thousand, sorting all would take longer than finding them. */
function best<T extends { readonly score: number }>(all: readonly T[], count: number): readonly T[] {
  if (all.length <= count) return all;
  const threshold = Float64Array.from(all, ({ score }) => score).toSorted()[all.length - count] ?? 0;
  const above = all.filter(({ score }) => score > threshold);
  return [...above, ...all.filter(({ score }) => score === threshold).slice(0, count - above.length)];
}
