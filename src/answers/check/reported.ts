/** Words that a source reports without quoting them: its paraphrase, or the text around the marks of a quotation. */
import type { Statement } from '../../facts/schema.js';
import { type Store, type StoryRecord, segmentsOf } from '../../facts/store.js';
import { FUNCTION_WORDS } from '../../search/vocabulary.js';
import { rarestOf, wordIndexOf } from '../../search/word-index.js';
import { stemOf } from '../../search/words.js';
import { itemOf } from '../scope.js';
import { align } from './align.js';
import { runOf, type Token, tokensOf } from './tokens.js';
import type { Reported } from './verdict.js';
import { isGrammar, weightOf, weightOfAll } from './weights.js';
import { modalsIn, negationsIn, numbersIn } from './word-kinds.js';

/** A text in the reporter's words or this record's, with which of its words are the speaker's own. */
interface Report {
  readonly statement: Statement;
  readonly record: StoryRecord;
  /** Its words' keys, and the stems of these. */
  readonly words: readonly string[];
  readonly keys: readonly string[];
  readonly isQuoted: readonly boolean[];
}

const wordsOf = (text: string): readonly string[] => tokensOf(text).map(({ key }) => key);
const stemsOf = (words: readonly string[]): readonly string[] => words.map(stemOf);

/** A few characters beside a quotation, without the word that they begin or end in the middle of. */
const wholeWords = (text: string, side: 'prefix' | 'suffix'): string =>
  side === 'prefix' ? text.replace(/^[\p{L}\p{N}'’-]+/u, '') : text.replace(/[\p{L}\p{N}'’-]+$/u, '');

/** Fewer words than these are in the summary because English has them. */
const LEAST_SIDE_BY_SIDE = 2;

/** Which words of ours are the speaker's: those that stand side by side in the quotation as well, and not of grammar alone. */
function quotedIn(summary: readonly string[], segments: readonly (readonly string[])[]): readonly boolean[] {
  const runs = segments.map(runOf);
  const isQuoted = summary.map(() => false);
  for (let from = 0; from < summary.length; ) {
    const runTo = (to: number): string => runOf(summary.slice(from, to));
    let to = from;
    while (to < summary.length && runs.some((run) => run.includes(runTo(to + 1)))) to += 1;
    const isLong = to - from >= LEAST_SIDE_BY_SIDE || runs.includes(runTo(to));
    if (isLong && !summary.slice(from, to).every(isGrammar)) isQuoted.fill(true, from, to);
    from = Math.max(to, from + 1);
  }
  return isQuoted;
}

type Quotation = Extract<Statement['evidence'][number]['selector'], { kind: 'quotation' }>;

const quotationsIn = ({ evidence }: Statement): readonly Quotation[] =>
  evidence.flatMap(({ selector }) => (selector.kind === 'quotation' ? [selector] : []));

/** This record's summary. */
function ourReport(record: StoryRecord, statement: Statement): Report {
  const summary = wordsOf(statement.summary);
  const isQuoted = quotedIn(summary, segmentsOf(statement).map(wordsOf));
  return { statement, record, words: summary, keys: stemsOf(summary), isQuoted };
}

const partsOf = ({ prefix, exact, suffix }: Quotation): readonly (readonly string[])[] => [
  wordsOf(wholeWords(prefix, 'prefix')),
  wordsOf(exact),
  wordsOf(wholeWords(suffix, 'suffix')),
];

const wordsBeside = (selector: Quotation): readonly string[] => partsOf(selector).flat();

/** What a source prints beside a quotation, with the quotation. */
function reportBeside(record: StoryRecord, statement: Statement, selector: Quotation): Report {
  const parts = partsOf(selector);
  const isQuoted = parts.flatMap((part, at) => part.map(() => at === 1));
  const words = parts.flat();
  return { statement, record, words, keys: stemsOf(words), isQuoted };
}

interface Seed {
  readonly statement: Statement;
  /** The quotation that the report stands beside; undefined for this record's summary. */
  readonly selector: Quotation | undefined;
}

/** The reports of a store by the stems of their words. */
export const reportIndexes = wordIndexOf<Seed, Report>({
  seedsOf: ({ statements }) =>
    statements.flatMap((statement) =>
      [undefined, ...quotationsIn(statement)].map((selector) => ({ statement, selector })),
    ),
  textOf: (record, { statement, selector }) =>
    selector === undefined ? ourReport(record, statement) : reportBeside(record, statement, selector),
  keysOf: ({ statement, selector }) => {
    const words = selector === undefined ? wordsOf(statement.summary) : wordsBeside(selector);
    return [...new Set(stemsOf(words))].filter((key) => !FUNCTION_WORDS.has(key));
  },
});

export const reportsIn = reportIndexes.of;

/** The least of the rarest words that a report holds for it to be compared. */
const LEAST_HELD = 2;
/** So many reports are compared word by word. */
const MOST_REPORTS = 6;
/** The share of the words that a report has to hold. Measured in bench/README.md. */
const LEAST_SHARED_WITH_REPORT = 0.72;
/** Fewer words of content in common are a coincidence. */
const LEAST_CONTENT_OF_REPORT = 3;
/** Where all words stand side by side in the report, fewer do. */
const LEAST_CONTENT_VERBATIM = 2;
/** So many of them have to be the report's own, and not the speaker's. */
const LEAST_REPORTED = 2;

function candidates(store: Store, keys: readonly string[]): readonly Report[] {
  const index = reportsIn(store);
  const rarest = rarestOf(index, keys);
  const least = Math.min(LEAST_HELD, rarest.length);
  return index
    .highest(
      { worth: new Map(rarest.map((key) => [key, 1])), run: [], pairWorth: 0, mostRead: MOST_REPORTS },
      MOST_REPORTS,
    )
    .filter(({ sum }) => sum >= least)
    .map(({ text }) => text);
}

const keysOf = (tokens: readonly Token[]): readonly string[] => tokens.map(({ key }) => key);

/** Whether words negate as the report does, and name no number and no modal verb that it does not: else they are none of it. */
function isSameInSubstance(posted: readonly string[], report: readonly string[]): boolean {
  const isWithin = (some: readonly (string | number)[], all: readonly (string | number)[]): boolean =>
    some.every((one) => all.includes(one));
  return (
    negationsIn(posted).length === negationsIn(report).length &&
    isWithin(numbersIn(posted), numbersIn(report)) &&
    isWithin(modalsIn(posted), modalsIn(report))
  );
}

/**
 * The report that holds the words, better than the utterance does that shares `atLeast` of them; undefined where none
 * does, or where all of them are the speaker's own.
 */
export function findReported(
  store: Store,
  posted: readonly Token[],
  words: string,
  atLeast: number,
  isTheirs: (report: { readonly statement: Statement }) => boolean,
): Reported | undefined {
  const stems = posted.map(({ key, afterEllipsis }) => ({ key: stemOf(key), afterEllipsis }));
  const whole = weightOfAll(stems);
  let best:
    | { readonly report: Report; readonly shared: number; readonly quoted: ReadonlySet<number> }
    | undefined;
  for (const report of candidates(
    store,
    stems.map(({ key }) => key),
  )) {
    const same = align(stems, report.keys).flatMap((step) => (step.kind === 'same' ? [step] : []));
    const shared = same.reduce((sum, step) => sum + weightOf(stems[step.posted]?.key ?? ''), 0) / whole;
    const content = same.filter((step) => !FUNCTION_WORDS.has(stems[step.posted]?.key ?? '')).length;
    const isVerbatim = runOf(report.words).includes(runOf(keysOf(posted)));
    if (
      content < (isVerbatim ? LEAST_CONTENT_VERBATIM : LEAST_CONTENT_OF_REPORT) ||
      shared < LEAST_SHARED_WITH_REPORT ||
      shared <= Math.max(atLeast, best?.shared ?? 0)
    )
      continue;
    const span = report.words.slice(same[0]?.recorded, (same.at(-1)?.recorded ?? -1) + 1);
    if (!isSameInSubstance(keysOf(posted), span)) continue;
    const quoted = same.filter((step) => report.isQuoted[step.recorded]).map((step) => step.posted);
    const isContent = (place: number): boolean => !FUNCTION_WORDS.has(stems[place]?.key ?? '');
    // Words that are the speaker's own, but for others that no report has, are an alteration of them.
    if (content - quoted.filter(isContent).length < LEAST_REPORTED) continue;
    best = { report, shared, quoted: new Set(quoted) };
  }
  if (best === undefined || best.quoted.size === posted.length) return undefined;
  const { report, quoted } = best;
  return {
    kind: 'reported',
    item: itemOf(report.record, report.statement),
    isTheirs: isTheirs(report),
    pieces: piecesOf(posted, words, quoted),
  };
}

/** The posted words as stretches that are the speaker's own and stretches that are not. */
function piecesOf(posted: readonly Token[], words: string, quoted: ReadonlySet<number>): Reported['pieces'] {
  const runs: { isQuoted: boolean; start: number; end: number }[] = [];
  for (const [place, { start, end }] of posted.entries()) {
    const isQuoted = quoted.has(place);
    const last = runs.at(-1);
    if (last && last.isQuoted === isQuoted) last.end = end;
    else runs.push({ isQuoted, start, end });
  }
  return runs.map(({ isQuoted, start, end }) => ({ isQuoted, text: words.slice(start, end) }));
}
