/** Where words stand among those on record. Made without the checker, which is what is measured with it. */
import type { EntityId } from '../../src/facts/schema.js';
import type { Article } from './articles.js';
import { speakerId } from './records.js';
import { keysOf } from './words.js';

/** A quotation's words, one after the other, and the segment that each is in. */
export interface RecordedUtterance {
  readonly keys: readonly string[];
  readonly segmentOf: readonly number[];
}

export interface Recorded {
  /** Whether a quoted segment has the words side by side. */
  readonly holds: (words: string) => boolean;
  /** Whether a paraphrase has. */
  readonly reports: (words: string) => boolean;
  readonly speakersOf: (words: string) => ReadonlySet<EntityId>;
  /** Whether so many of the words are quoted side by side that it has to be the same utterance. */
  readonly sharesUtterance: (words: string) => boolean;
  /** The same of a paraphrase. */
  readonly sharesReport: (words: string) => boolean;
  /** Whether a text on record has the same letters and digits in a row, whatever stands between them, or is within them. */
  readonly sharesLetters: (words: string) => boolean;
  /** The quotations that have every one of the words, in any order. */
  readonly utterancesWith: (keys: readonly string[]) => readonly RecordedUtterance[];
}

const runOf = (keys: readonly string[]): string => ` ${keys.join(' ')} `;

/** Fewer words in a row are anybody's. */
const LEAST_RUN = 5;

/** Of a shorter quotation, 60 % and at least 5; of a longer one, 8 words in a row are hardly a coincidence. */
const sharedRun = (words: number): number => Math.min(8, Math.max(LEAST_RUN, Math.ceil(words * 0.6)));

const startsOf = (keys: readonly string[]): readonly string[] =>
  keys
    .slice(0, Math.max(keys.length - LEAST_RUN + 1, 0))
    .map((_, at) => runOf(keys.slice(at, at + LEAST_RUN)));

/** Texts that runs of words are looked for in. */
function runsIn(texts: readonly string[]) {
  const keysOfTexts = texts.map(keysOf);
  // One text is searched faster than many, and only for what begins with words that are in it.
  const all = keysOfTexts.map(runOf).join('|');
  const starts = new Set(keysOfTexts.flatMap(startsOf));
  const holds = (keys: readonly string[]): boolean =>
    (keys.length < LEAST_RUN || starts.has(runOf(keys.slice(0, LEAST_RUN)))) && all.includes(runOf(keys));
  return {
    holds: (words: string): boolean => holds(keysOf(words)),
    shares: (words: string): boolean => {
      const keys = keysOf(words);
      const length = sharedRun(keys.length);
      return keys.some((_, at) => at + length <= keys.length && holds(keys.slice(at, at + length)));
    },
  };
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const LEAST_LETTERS = 20;

/** Texts, and the segments of them, by their letters and digits alone: "well known" is "well-known" there. */
function lettersIn(texts: readonly (readonly string[])[]): (words: string) => boolean {
  const all = texts.map((segments) => lettersOf(segments.join(''))).join('|');
  const byStart = new Map<string, string[]>();
  for (const fold of texts.flat().map(lettersOf)) {
    if (fold.length < LEAST_LETTERS) continue;
    const start = fold.slice(0, LEAST_LETTERS);
    byStart.set(start, [...(byStart.get(start) ?? []), fold]);
  }
  return (words) => {
    const fold = lettersOf(words);
    const isWithin = fold.length >= LEAST_LETTERS && all.includes(fold);
    return (
      isWithin ||
      Array.from(fold, (_, at) => byStart.get(fold.slice(at, at + LEAST_LETTERS)) ?? []).some((found, at) =>
        found.some((whole) => fold.startsWith(whole, at)),
      )
    );
  };
}

function utteranceOf(segments: readonly string[]): RecordedUtterance {
  const keys = segments.map(keysOf);
  return { keys: keys.flat(), segmentOf: keys.flatMap((list, segment) => list.map(() => segment)) };
}

function utterancesBy(utterances: readonly RecordedUtterance[]): Recorded['utterancesWith'] {
  const holding = new Map<string, RecordedUtterance[]>();
  for (const utterance of utterances) {
    for (const key of new Set(utterance.keys)) {
      const list = holding.get(key);
      if (list) list.push(utterance);
      else holding.set(key, [utterance]);
    }
  }
  return (keys) => {
    const lists = keys.map((key) => holding.get(key) ?? []);
    const [rarest = []] = lists.toSorted((a, b) => a.length - b.length);
    return rarest.filter((utterance) => keys.every((key) => utterance.keys.includes(key)));
  };
}

/** What the articles of a store have on record. */
export function recordedIn(articles: readonly Article[]): Recorded {
  const speeches = articles.flatMap((article) => article.speeches);
  const quoted = speeches.filter(({ form }) => form === 'quoted');
  const segments = quoted.flatMap((speech) =>
    speech.segments.map((text) => ({ text, speaker: speakerId(speech.speaker) })),
  );
  const reported = speeches.flatMap((speech) => (speech.form === 'reported' ? speech.segments : []));
  const quotations = runsIn(segments.map(({ text }) => text));
  const reports = runsIn(reported);
  const said = segments.map(({ text, speaker }) => ({ run: runOf(keysOf(text)), speaker }));
  return {
    holds: quotations.holds,
    reports: reports.holds,
    speakersOf: (words) => {
      const wanted = runOf(keysOf(words));
      return new Set(said.flatMap(({ run, speaker }) => (run.includes(wanted) ? [speaker] : [])));
    },
    sharesUtterance: quotations.shares,
    sharesReport: reports.shares,
    sharesLetters: lettersIn(speeches.map((speech) => speech.segments)),
    utterancesWith: utterancesBy(quoted.map((speech) => utteranceOf(speech.segments))),
  };
}
