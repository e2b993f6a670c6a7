/** How a posted quotation differs from an utterance: from the steps of an alignment to pieces, cuts and changes. */
import { typoDistance } from '../../search/words.js';
import type { Step } from './align.js';
import { aroundOf, endsSentenceIn } from './around.js';
import type { Token } from './tokens.js';
import type { Change, ChangeKind, Cut, DiffPiece } from './verdict.js';
import { isGrammar } from './weights.js';
import { modalsIn, negationsIn, numbersIn, partsOfAll, signsIn, turnsRound } from './word-kinds.js';

/** A word on record, with the segment that it stands in. */
export interface RecordedToken extends Token {
  readonly segment: number;
}

/** The two texts that are compared. */
export interface Pair {
  readonly words: string;
  readonly posted: readonly Token[];
  readonly segments: readonly string[];
  readonly recorded: readonly RecordedToken[];
}

/** What stands in one text and not in the other, between words that are the same. */
export interface Region {
  readonly posted: readonly Token[];
  readonly recorded: readonly RecordedToken[];
  /** Whether the posted text has an ellipsis here. */
  readonly isShown: boolean;
}

/** Steps as runs of words that are the same, and the regions between them. */
export interface Comparison {
  readonly parts: readonly ({ readonly same: readonly RecordedToken[] } | { readonly region: Region })[];
  readonly regions: readonly Region[];
  readonly same: readonly RecordedToken[];
}

/** Groups the steps. Between two segments there is a region even where no word is missing. */
export function compare({ posted, recorded }: Pair, steps: readonly Step[]): Comparison {
  const parts: ({ same: RecordedToken[] } | { region: Region })[] = [];
  let run: RecordedToken[] = [];
  let gone: RecordedToken[] = [];
  let come: Token[] = [];
  let isShown = false;
  let lastSame: RecordedToken | undefined;
  const closeRegion = (next?: RecordedToken): void => {
    const last = run.at(-1) ?? lastSame;
    const joins = next !== undefined && last !== undefined && last.segment !== next.segment;
    if (gone.length + come.length === 0 && !joins) return;
    if (run.length > 0) parts.push({ same: run });
    run = [];
    parts.push({ region: { posted: come, recorded: gone, isShown } });
    gone = [];
    come = [];
  };
  for (const step of steps) {
    const old = 'recorded' in step ? recorded[step.recorded] : undefined;
    const now = 'posted' in step ? posted[step.posted] : undefined;
    if (step.kind === 'same' && old) {
      isShown = now?.afterEllipsis ?? false;
      closeRegion(old);
      run.push(old);
      lastSame = old;
      continue;
    }
    if (old) gone.push(old);
    if (now) come.push(now);
  }
  closeRegion();
  if (run.length > 0) parts.push({ same: run });
  const regions = parts.flatMap((part) => ('region' in part ? [part.region] : []));
  return { parts, regions, same: parts.flatMap((part) => ('same' in part ? part.same : [])) };
}

/** Every word of the record that a comparison reaches, from the first to the last. */
export const coveredBy = ({ parts }: Comparison): readonly RecordedToken[] =>
  parts.flatMap((part) => ('same' in part ? part.same : part.region.recorded));

/** The record's own characters from the first to the last of some words that stand side by side. */
export function recordedText({ segments }: Pair, tokens: readonly RecordedToken[]): string {
  const texts: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    if (first === undefined) break;
    let end = at;
    while (tokens[end + 1]?.segment === first.segment) end += 1;
    texts.push((segments[first.segment] ?? '').slice(first.start, tokens[end]?.end));
    at = end + 1;
  }
  return texts.join(' ');
}

export const postedText = ({ words }: Pair, tokens: readonly Token[]): string =>
  words.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);

/** A drop of at least so many words is a cut, as quotations are cut; of fewer, words were changed. Measured in bench/README.md. */
export const LEAST_CUT = 3;

export const isCut = ({ posted, recorded, isShown }: Region): boolean =>
  posted.length === 0 && (recorded.length === 0 || isShown || recorded.length >= LEAST_CUT);

export function piecesOf(pair: Pair, comparison: Comparison): readonly DiffPiece[] {
  const { parts } = comparison;
  const { before, after } = aroundOf(pair, coveredBy(comparison));
  const around = (text: string): readonly DiffPiece[] => (text === '' ? [] : [{ kind: 'around', text }]);
  const pieces = parts.flatMap((part): readonly DiffPiece[] => {
    if ('same' in part) return [{ kind: 'same', text: recordedText(pair, part.same) }];
    const { posted, recorded } = part.region;
    const old = recordedText(pair, recorded);
    const now = postedText(pair, posted);
    return [
      ...(recorded.length > 0 ? [{ kind: isCut(part.region) ? 'cut' : 'dropped', text: old } as const] : []),
      ...(posted.length > 0 ? [{ kind: 'added', text: now } as const] : []),
    ];
  });
  return [...around(before.text), ...pieces, ...around(after.text)];
}

const keysOf = (tokens: readonly Token[]): readonly string[] => tokens.map(({ key }) => key);

export function cutsOf(pair: Pair, { regions }: Comparison): readonly Cut[] {
  return regions
    .filter((region) => isCut(region) && region.recorded.length > 0)
    .map(({ recorded, isShown }) => ({
      text: recordedText(pair, recorded),
      isShown,
      endsSentence: endsSentenceIn(pair, recorded),
      removes: turnsRound(keysOf(recorded)),
    }));
}

const isSameList = (a: readonly (string | number)[], b: readonly (string | number)[]): boolean =>
  a.length === b.length &&
  JSON.stringify(a.map(String).toSorted()) === JSON.stringify(b.map(String).toSorted());

/** A capital letter inside a sentence, where only names have one. */
const isName = (text: string, { key, start }: Token): boolean => {
  const before = text.slice(0, start).trimEnd();
  return (
    /^\p{Lu}/u.test(text.slice(start)) &&
    key.length > 1 &&
    before !== '' &&
    !/[.!?:…"“”']$/u.test(before) &&
    !isGrammar(key)
  );
};

/** The names among some words on record, and among some that were posted. */
export const recordedNames = ({ segments }: Pair, tokens: readonly RecordedToken[]): readonly string[] =>
  tokens.filter((token) => isName(segments[token.segment] ?? '', token)).map(({ key }) => key);

function postedNames({ words, posted }: Pair, tokens: readonly Token[]): readonly string[] {
  const capitals = posted.filter(({ start }) => /^\p{Lu}/u.test(words.slice(start))).length;
  // Where Every Word Has One, a capital tells nothing.
  if (2 * capitals > posted.length) return [];
  return tokens.filter((token) => isName(words, token)).map(({ key }) => key);
}

const differsByLetter = (region: Region): boolean =>
  region.posted.length === region.recorded.length &&
  region.posted.every(({ key }, at) => {
    const old = region.recorded[at]?.key ?? '';
    return key.length > 3 && old[0] === key[0] && typoDistance(key, old) === 1;
  });

/** Whether the same is written in another way: "don't" and "do not", "20" and "twenty". */
export function isWrittenOtherwise(old: readonly string[], now: readonly string[]): boolean {
  const [before, after] = [partsOfAll(old).join(' '), partsOfAll(now).join(' ')];
  if (before === after && before !== '') return true;
  const withoutNumbers = (keys: readonly string[]): string =>
    keys.filter((key) => numbersIn([key]).length === 0).join(' ');
  return (
    numbersIn(old).length > 0 &&
    numbersIn(old).join(' ') === numbersIn(now).join(' ') &&
    withoutNumbers(old) === withoutNumbers(now)
  );
}

function kindOf(pair: Pair, region: Region): ChangeKind {
  const [old, now] = [keysOf(region.recorded), keysOf(region.posted)];
  if (isWrittenOtherwise(old, now)) return 'spelling';
  if (negationsIn(old).length !== negationsIn(now).length) return 'negation';
  if (!isSameList(numbersIn(old), numbersIn(now)) || !isSameList(signsIn(old), signsIn(now))) return 'number';
  const isNameGone = recordedNames(pair, region.recorded).some((name) => !now.includes(name));
  const recordedKeys = new Set(keysOf(pair.recorded));
  const isNameCome = postedNames(pair, region.posted).some((name) => !recordedKeys.has(name));
  if (isNameGone || isNameCome) return 'name';
  if (!isSameList(modalsIn(old), modalsIn(now))) return 'modal';
  return differsByLetter(region) ? 'spelling' : 'words';
}

const GRAVITY: readonly ChangeKind[] = [
  'negation',
  'number',
  'name',
  'modal',
  'merged',
  'words',
  'order',
  'spelling',
];

/** Whether the same words stand in another order: what is missing in one place stands in another. */
export const isMoved = (regions: readonly Region[]): boolean => {
  const old = regions.flatMap(({ recorded }) => keysOf(recorded));
  const now = regions.flatMap(({ posted }) => keysOf(posted));
  return now.length > 0 && isSameList(old, now);
};

/** What was changed, the gravest first. */
export function changesOf(pair: Pair, { regions }: Comparison): readonly Change[] {
  const differing = regions.filter((region) => !isCut(region));
  const changed = regions.filter(({ posted, recorded }) => posted.length + recorded.length > 0);
  const textOf = (region: Region): Omit<Change, 'kind'> => ({
    recorded: recordedText(pair, region.recorded),
    posted: postedText(pair, region.posted),
  });
  if (isMoved(changed)) {
    const keys = changed.flatMap(({ recorded }) => keysOf(recorded));
    const kind = negationsIn(keys).length > 0 ? 'negation' : numbersIn(keys).length > 0 ? 'number' : 'order';
    return changed.map((region) => ({ kind, ...textOf(region) }));
  }
  // A cut beside a word by itself is words dropped.
  return (differing.length > 0 ? differing : changed)
    .map((region): Change => ({ kind: kindOf(pair, region), ...textOf(region) }))
    .toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}
