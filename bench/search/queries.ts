/** Queries of every kind, with the statements that are right for each. */

import { FUNCTION_WORDS, GENERIC_WORDS } from '../../src/search/vocabulary.js';
import { stemOf } from '../../src/search/words.js';
import { type Random, randomFrom } from '../check/random.js';
import { placedWords } from '../check/words.js';
import { misremember, mistype } from './damage.js';
import { PARAPHRASES } from './paraphrases.js';
import type { BenchStatement } from './statements.js';
import { SYNONYMS } from './synonyms.js';

export const QUERY_KINDS = {
  b: 'a few content words, one with a typo',
  c: 'a misremembered quotation',
  d: 'an exact run of words',
  e: 'a quotation with words replaced by synonyms',
  f: 'a few content words, up to two of them by synonyms',
  h: 'a paraphrase written by hand',
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

/** A run of words in which every word of the list is replaced, if there are any. */
function inSynonyms(target: number, run: string): Draft | undefined {
  if (placedWords(run).length < 8) return undefined;
  let replaced = 0;
  const words = placedWords(run).map(({ text: word }) => {
    const synonym = SYNONYMS.get(keyOf(word));
    if (synonym !== undefined) replaced += 1;
    return synonym ?? word;
  });
  const content = placedWords(run)
    .map((word) => word.text)
    .filter(isContent);
  if (replaced === 0 || content.length < 3) return undefined;
  return {
    kind: 'e',
    target,
    words: words.join(' '),
    needed: content.map((word) => stemOf(keyOf(word))),
    run,
  };
}

function draftOf(
  kind: QueryKind,
  target: number,
  text: string,
  vocabulary: readonly string[],
  random: Random,
): Draft | undefined {
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
      return inSynonyms(target, window(Math.min(words.length, 12)));
    case 'f': {
      const known = random.shuffled(content.filter((word) => SYNONYMS.has(keyOf(word)))).slice(0, 2);
      const others = random
        .shuffled(content.filter((word) => !SYNONYMS.has(keyOf(word))))
        .slice(0, FEW_WORDS - 1);
      if (known.length === 0 || others.length < FEW_WORDS - 1) return undefined;
      const chosen = new Set([...known, ...others]);
      const typed = content
        .filter((word) => chosen.has(word))
        .map((word) => (known.includes(word) ? (SYNONYMS.get(keyOf(word)) ?? '') : keyOf(word)));
      return { kind, target, words: typed.join(' '), needed: needed([...chosen]), run: '' };
    }
    case 'h':
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

/** So many queries of each kind, shuffled; as many of kind h as were written. The same for the same seed. */
export function makeQueries(
  statements: readonly BenchStatement[],
  aKind: number,
  seed: number,
): readonly Query[] {
  const random = randomFrom(seed, `queries ${statements.length}`);
  const vocabulary = Array.from({ length: 500 }, () => random.pick(statements)?.text ?? '').flatMap((text) =>
    placedWords(text).map((word) => word.text),
  );
  const drafts: Draft[] = [];
  for (const kind of ['b', 'c', 'd', 'e', 'f'] as const) {
    let made = 0;
    for (let attempt = 0; attempt < aKind * 200 && made < aKind; attempt += 1) {
      const target = random.below(statements.length);
      const draft = draftOf(kind, target, statements[target]?.text ?? '', vocabulary, random);
      if (draft === undefined) continue;
      drafts.push(draft);
      made += 1;
    }
  }
  const placeOf = new Map(PARAPHRASES.map(({ of }) => [of, -1]));
  statements.forEach(({ text }, place) => {
    if (placeOf.has(text)) placeOf.set(text, place);
  });
  const byHand = PARAPHRASES.map(
    ({ of, query }): Query => ({ kind: 'h', words: query, right: [placeOf.get(of) ?? -1] }),
  );
  return random.shuffled([...judgeRight(drafts, statements), ...byHand]);
}
