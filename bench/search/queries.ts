/** Queries of every kind, with the statements that are right for each. */

import { FUNCTION_WORDS, GENERIC_WORDS } from '../../src/search/vocabulary.js';
import { stemOf } from '../../src/search/words.js';
import { type Random, randomFrom } from '../check/random.js';
import { placedWords } from '../check/words.js';
import { misremember, mistype } from './damage.js';
import { HALF_REMEMBERED } from './half-remembered.js';
import { PARAPHRASES } from './paraphrases.js';
import type { BenchStatement } from './statements.js';
import { readWordNet, type SynonymsOf } from './wordnet.js';

export const QUERY_KINDS = {
  b: 'a few content words, one with a typo',
  c: 'a misremembered quotation',
  d: 'an exact run of words',
  e: 'a whole quotation with 20–40 % of its content words replaced by synonyms',
  f: 'a few content words, up to two of them by synonyms',
  h: 'a quotation half remembered, written by hand',
  i: 'a paraphrase that shares few words, written by hand',
} as const;

export type QueryKind = keyof typeof QUERY_KINDS;

export interface Query {
  readonly kind: QueryKind;
  readonly words: string;
  /** Places of the statements that are right: the one the query was made from, and all that hold the same words. */
  readonly right: readonly number[];
}

interface Draft {
  readonly kind: QueryKind;
  readonly words: string;
  readonly target: number;
  /** Words that a statement must hold all of, in any form, to be as right as the target. */
  readonly needed: readonly string[];
  /** The run of words that it must hold besides. */
  readonly run: string;
}

const keyOf = (word: string): string => word.toLowerCase();
const isContent = (word: string): boolean =>
  /^\p{L}{4,}$/u.test(word) && !FUNCTION_WORDS.has(keyOf(word)) && !GENERIC_WORDS.has(keyOf(word));

const [FEW_WORDS, EXACT_WORDS, MOST_QUOTED] = [4, 7, 25];

/** What drafts are made with besides the statement. */
interface Means {
  readonly random: Random;
  readonly vocabulary: readonly string[];
  readonly synonymsOf: SynonymsOf;
}

/** The whole text, with between a fifth and two fifths of its content words replaced by synonyms. */
function inSynonyms(target: number, text: string, { random, synonymsOf }: Means): Draft | undefined {
  const words = placedWords(text).map((word) => word.text);
  const content = words.flatMap((word, at) => (isContent(word) ? [at] : []));
  const count = Math.max(1, Math.round(content.length * (0.2 + random.below(21) / 100)));
  const known = random
    .shuffled(content)
    .map((at) => [at, random.pick(synonymsOf(keyOf(words[at] ?? '')))] as const)
    .filter(([, synonym]) => synonym !== undefined)
    .slice(0, count);
  if (content.length < 4 || known.length < count) return undefined;
  const replaced = new Map(known);
  return {
    kind: 'e',
    target,
    words: words.map((word, at) => replaced.get(at) ?? word).join(' '),
    needed: content.map((at) => stemOf(keyOf(words[at] ?? ''))),
    run: text,
  };
}

function draftOf(kind: QueryKind, target: number, text: string, means: Means): Draft | undefined {
  const { random, vocabulary, synonymsOf } = means;
  const words = placedWords(text);
  const content = [...new Set(words.map((word) => word.text).filter(isContent))];
  const needed = (list: readonly string[]): readonly string[] => list.map((word) => stemOf(keyOf(word)));
  const window = (length: number): string => {
    const from = random.below(words.length - length + 1);
    return text.slice(words[from]?.start ?? 0, words[Math.min(from + length, words.length) - 1]?.end);
  };
  switch (kind) {
    case 'b': {
      const few = random.shuffled(content).slice(0, FEW_WORDS);
      const typo = few.findIndex((word) => word.length > 4);
      if (few.length < FEW_WORDS || typo < 0) return undefined;
      const typed = few.map((word, at) => (at === typo ? mistype(keyOf(word), random) : keyOf(word)));
      return { kind, target, words: typed.join(' '), needed: needed(few), run: '' };
    }
    case 'c': {
      if (words.length < 9) return undefined;
      const run = window(Math.min(words.length, MOST_QUOTED));
      const runContent = placedWords(run)
        .map((word) => word.text)
        .filter(isContent);
      return { kind, target, words: misremember(run, vocabulary, random), needed: needed(runContent), run };
    }
    case 'd': {
      if (words.length < EXACT_WORDS) return undefined;
      const run = window(EXACT_WORDS);
      const runContent = placedWords(run)
        .map((word) => word.text)
        .filter(isContent);
      return runContent.length < 2
        ? undefined
        : { kind, target, words: run, needed: needed(runContent), run };
    }
    case 'e':
      return inSynonyms(target, text, means);
    case 'f': {
      const synonyms = new Map(
        content.flatMap((word) => {
          const synonym = random.pick(synonymsOf(keyOf(word)));
          return synonym === undefined ? [] : [[word, synonym] as const];
        }),
      );
      const replaced = random.shuffled([...synonyms.keys()]).slice(0, 2);
      const others = random
        .shuffled(content.filter((word) => !replaced.includes(word)))
        .slice(0, FEW_WORDS - 1);
      if (replaced.length === 0 || others.length < FEW_WORDS - 1) return undefined;
      const typed = content.flatMap((word) =>
        replaced.includes(word) ? [synonyms.get(word) ?? ''] : others.includes(word) ? [keyOf(word)] : [],
      );
      return { kind, target, words: typed.join(' '), needed: needed([...replaced, ...others]), run: '' };
    }
    case 'h':
    case 'i':
      return undefined;
  }
}

/** Finds, in one pass over the statements, all that are as right for a draft as its target. */
function judgeRight(drafts: readonly Draft[], statements: readonly BenchStatement[]): readonly Query[] {
  const byStem = new Map<string, number[]>();
  const asked = drafts.map(({ needed }, at) => {
    const stems = new Set(needed);
    for (const stem of stems) byStem.set(stem, [...(byStem.get(stem) ?? []), at]);
    return stems.size;
  });
  const right = drafts.map(({ target }) => new Set([target]));
  const stemOfWord = new Map<string, string>();
  statements.forEach(({ text }, place) => {
    const found = new Map<number, number>();
    const stems = new Set<string>();
    for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
      const stem = stemOfWord.get(word) ?? stemOf(keyOf(word));
      stemOfWord.set(word, stem);
      if (stems.has(stem)) continue;
      stems.add(stem);
      for (const at of byStem.get(stem) ?? []) found.set(at, (found.get(at) ?? 0) + 1);
    }
    for (const [at, count] of found)
      if (count === asked[at] && text.includes(drafts[at]?.run ?? '')) right[at]?.add(place);
  });
  return drafts.map(({ kind, words }, at) => ({ kind, words, right: [...(right[at] ?? [])] }));
}

const BY_HAND = [
  ['h', HALF_REMEMBERED],
  ['i', PARAPHRASES],
] as const;

/** So many queries of each kind, shuffled; as many of kinds h and i as were written. The same for the same seed. */
export function makeQueries(
  statements: readonly BenchStatement[],
  aKind: number,
  seed: number,
): readonly Query[] {
  const random = randomFrom(seed, `queries ${statements.length}`);
  const vocabulary = Array.from({ length: 500 }, () => random.pick(statements)?.text ?? '').flatMap((text) =>
    placedWords(text).map((word) => word.text),
  );
  const means: Means = { random, vocabulary, synonymsOf: readWordNet() };
  const drafts: Draft[] = [];
  for (const kind of ['b', 'c', 'd', 'e', 'f'] as const) {
    let made = 0;
    for (let attempt = 0; attempt < aKind * 200 && made < aKind; attempt += 1) {
      const target = random.below(statements.length);
      const draft = draftOf(kind, target, statements[target]?.text ?? '', means);
      if (draft === undefined) continue;
      drafts.push(draft);
      made += 1;
    }
  }
  const placeOf = new Map(statements.map(({ text }, place) => [text, place]));
  const byHand = BY_HAND.flatMap(([kind, paraphrases]) =>
    paraphrases.map(({ of, query }): Query => ({ kind, words: query, right: [placeOf.get(of) ?? -1] })),
  );
  return random.shuffled([...judgeRight(drafts, statements), ...byHand]);
}
