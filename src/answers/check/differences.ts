/** How a posted quotation differs from an utterance: from the steps of an alignment to pieces, cuts and changes. */
import { FUNCTION_WORDS } from '../../search/vocabulary.js';
import { typoDistance } from '../../search/words.js';
import type { Step } from './align.js';
import type { Token } from './tokens.js';
import type { Change, ChangeKind, Cut, DiffPiece } from './verdict.js';
import { hasCondition, modalsIn, negationsIn, numbersIn } from './word-kinds.js';

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

const postedText = ({ words }: Pair, tokens: readonly Token[]): string =>
  words.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);

/** A drop of at least so many words is a cut, as quotations are cut; of fewer, words were changed. Set by `bench:check`. */
export const LEAST_CUT = 3;

export const isCut = ({ posted, recorded, isShown }: Region): boolean =>
  posted.length === 0 && (recorded.length === 0 || isShown || recorded.length >= LEAST_CUT);

export function piecesOf(pair: Pair, { parts }: Comparison): readonly DiffPiece[] {
  return parts.flatMap((part): readonly DiffPiece[] => {
    if ('same' in part) return [{ kind: 'same', text: recordedText(pair, part.same) }];
    const { posted, recorded } = part.region;
    const old = recordedText(pair, recorded);
    const now = postedText(pair, posted);
    return [
      ...(recorded.length > 0 ? [{ kind: isCut(part.region) ? 'cut' : 'dropped', text: old } as const] : []),
      ...(posted.length > 0 ? [{ kind: 'added', text: now } as const] : []),
    ];
  });
}

const keysOf = (tokens: readonly Token[]): readonly string[] => tokens.map(({ key }) => key);

export function cutsOf(pair: Pair, { regions }: Comparison): readonly Cut[] {
  return regions
    .filter((region) => isCut(region) && region.recorded.length > 0)
    .map(({ recorded, isShown }) => ({
      text: recordedText(pair, recorded),
      isShown,
      removes: turnsRound(keysOf(recorded)),
    }));
}

/** What words turn the rest of a sentence round. */
export const turnsRound = (keys: readonly string[]): readonly ('negation' | 'condition')[] => [
  ...(negationsIn(keys).length > 0 ? (['negation'] as const) : []),
  ...(hasCondition(keys) ? (['condition'] as const) : []),
];

const isSameList = (a: readonly (string | number)[], b: readonly (string | number)[]): boolean =>
  a.length === b.length &&
  JSON.stringify(a.map(String).toSorted()) === JSON.stringify(b.map(String).toSorted());

/** A capital letter inside a sentence, where only names have one. */
function isName({ segments }: Pair, token: RecordedToken): boolean {
  const segment = segments[token.segment] ?? '';
  const before = segment.slice(0, token.start).trimEnd();
  return (
    /^\p{Lu}/u.test(segment.slice(token.start)) &&
    token.key.length > 1 &&
    before !== '' &&
    !/[.!?:…"“”']$/u.test(before) &&
    !FUNCTION_WORDS.has(token.key)
  );
}

const isSpelling = (region: Region): boolean =>
  region.posted.length === region.recorded.length &&
  region.posted.every(({ key }, at) => {
    const old = region.recorded[at]?.key ?? '';
    return key.length > 3 && old[0] === key[0] && typoDistance(key, old) === 1;
  });

function kindOf(pair: Pair, region: Region): ChangeKind {
  const [old, now] = [keysOf(region.recorded), keysOf(region.posted)];
  if (negationsIn(old).length % 2 !== negationsIn(now).length % 2) return 'negation';
  if (!isSameList(numbersIn(old), numbersIn(now))) return 'number';
  const names = region.recorded.filter((token) => isName(pair, token)).map(({ key }) => key);
  if (names.some((name) => !now.includes(name))) return 'name';
  if (!isSameList(modalsIn(old), modalsIn(now))) return 'modal';
  return isSpelling(region) ? 'spelling' : 'words';
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
const isMoved = (regions: readonly Region[]): boolean => {
  const old = regions.flatMap(({ recorded }) => keysOf(recorded));
  const now = regions.flatMap(({ posted }) => keysOf(posted));
  return now.length > 0 && isSameList(old, now);
};

/** What was changed, the gravest first. */
export function changesOf(pair: Pair, { regions }: Comparison): readonly Change[] {
  const differing = regions.filter((region) => !isCut(region) || region.posted.length > 0);
  const changed = regions.filter(({ posted, recorded }) => posted.length + recorded.length > 0);
  const textOf = (region: Region): Omit<Change, 'kind'> => ({
    recorded: recordedText(pair, region.recorded),
    posted: postedText(pair, region.posted),
  });
  if (isMoved(changed)) {
    return changed.map((region) => ({ kind: 'order', ...textOf(region) }));
  }
  return differing
    .filter(({ posted, recorded }) => posted.length + recorded.length > 0)
    .map((region): Change => ({ kind: kindOf(pair, region), ...textOf(region) }))
    .toSorted((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind));
}
