/** The verdict on a quotation: whether its words are on record, and from whom. */
import type { Entity, EntityId, Statement } from '../../facts/schema.js';
import { locateFact, type Store, segmentsOf } from '../../facts/store.js';
import { FUNCTION_WORDS } from '../../search/vocabulary.js';
import { isBy, itemOf } from '../scope.js';
import { align } from './align.js';
import {
  type Comparison,
  changesOf,
  compare,
  cutsOf,
  isCut,
  type Pair,
  piecesOf,
  type RecordedToken,
  turnsRound,
} from './differences.js';
import { findReported } from './reported.js';
import { type Token, tokensOf } from './tokens.js';
import { candidatesFor, type Found, holding, lookUp, type Utterance } from './utterances.js';
import type { Altered, Claim, Match, OnRecord, Shortened, Stretch, Verdict } from './verdict.js';

/** Utterances that are compared word by word. */
const MOST_COMPARED = 8;
/** Of very long words, fewer: the time of a comparison grows with both lengths. */
const MOST_COMPARED_LONG = 2;
const LONG = 400;
/** More words than this are not compared: no utterance on record is longer. */
const MOST_WORDS = 1_200;

/** A word of grammar says little about whose words these are. */
const GRAMMAR_WEIGHT = 0.35;

/**
 * The share of a quotation that has to stand in an utterance for it to be that utterance altered. Set by `bench:check`:
 * lower, other people's words are taken for alterations; higher, four words changed in a row are no longer found.
 */
const LEAST_SHARED = 0.55;
/** The share that has to be the same words where their order is another. */
const LEAST_TURNED = 0.9;
/** A statement that shares less than this with the words is of no use beside them. */
const LEAST_OF_USE = 0.35;
/** Fewer words of content in common than this are a coincidence. */
const LEAST_CONTENT = 2;
/** Fewer words than this are not called somebody else's. */
const LEAST_TELLING = 4;
/** The least words that stand side by side between two cuts that nothing shows. */
const LEAST_RUN = 2;
/** The least words of another statement that were joined to the end of one. */
const LEAST_MERGED = 3;

const weightOf = (key: string): number => (FUNCTION_WORDS.has(key) ? GRAMMAR_WEIGHT : 1);
const weightOfAll = (tokens: readonly Token[]): number =>
  tokens.reduce((sum, { key }) => sum + weightOf(key), 0);

const contentOf = (tokens: readonly Token[]): number =>
  tokens.filter(({ key }) => !FUNCTION_WORDS.has(key)).length;

/** Whether words are enough to be somebody's in particular. */
const isTelling = (tokens: readonly Token[]): boolean =>
  tokens.length >= LEAST_TELLING && contentOf(tokens) > 0;

const recordedTokens = (segments: readonly string[]): readonly RecordedToken[] =>
  segments.flatMap((text, segment) => tokensOf(text).map((token) => ({ ...token, segment })));

function pairWith(words: string, posted: readonly Token[], utterance: Utterance): Pair {
  const segments = segmentsOf(utterance.statement);
  return { words, posted, segments, recorded: recordedTokens(segments) };
}

/** Where words stand: from the first to the last in each segment. */
function stretchesOf(tokens: readonly RecordedToken[]): readonly Stretch[] {
  const stretches: { segment: number; start: number; end: number }[] = [];
  for (const { segment, start, end } of tokens) {
    const last = stretches.at(-1);
    if (last?.segment === segment) last.end = end;
    else stretches.push({ segment, start, end });
  }
  return stretches;
}

const matchOf = ({ record, statement }: Utterance, tokens: readonly RecordedToken[]): Match => ({
  item: itemOf(record, statement),
  stretches: stretchesOf(tokens),
});

/** The words of the sentences that a stretch was taken from, without the stretch itself. */
function sentencesAround(pair: Pair, tokens: readonly RecordedToken[]): readonly string[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return [];
  const own = pair.recorded.filter(({ segment }) => segment === first.segment);
  const text = pair.segments[first.segment] ?? '';
  const endsSentence = (from: number, to: number): boolean => /[.!?…]/.test(text.slice(from, to));
  const isBefore = (token: Token, at: number): boolean =>
    token.end <= first.start && !endsSentence(token.end, own[at + 1]?.start ?? first.start);
  const before: string[] = [];
  const firstAt = own.findIndex(({ start }) => start === first.start);
  for (let at = firstAt - 1; at >= 0; at -= 1) {
    const token = own[at];
    if (!token || !isBefore(token, at)) break;
    before.push(token.key);
  }
  const after: string[] = [];
  const lastAt = own.findIndex(({ end }) => end === last.end);
  for (let at = lastAt + 1; at < own.length; at += 1) {
    const token = own[at];
    if (!token || endsSentence(own[at - 1]?.end ?? 0, token.start)) break;
    after.push(token.key);
  }
  return [...before, ...after];
}

/** Where the posted words stand side by side in one segment. */
function findRun(pair: Pair): readonly RecordedToken[] {
  const { posted, recorded } = pair;
  for (let at = 0; at + posted.length <= recorded.length; at += 1) {
    const span = recorded.slice(at, at + posted.length);
    const isThere = span.every(
      ({ key, segment }, offset) => key === posted[offset]?.key && segment === span[0]?.segment,
    );
    if (isThere) return span;
  }
  return [];
}

/** Every statement that holds the words as they are. */
const findExact = (found: Found, posted: readonly Token[]): readonly Utterance[] =>
  holding(
    found,
    posted.map(({ key }) => key),
  );

function onRecord(
  utterances: readonly Utterance[],
  words: string,
  posted: readonly Token[],
): OnRecord | undefined {
  const [first, ...more] = utterances.map((utterance) => {
    const pair = pairWith(words, posted, utterance);
    const tokens = findRun(pair);
    return { match: matchOf(utterance, tokens), around: sentencesAround(pair, tokens) };
  });
  if (first === undefined) return undefined;
  return {
    kind: 'on-record',
    matches: [first.match, ...more.map(({ match }) => match)],
    leavesOut: turnsRound(first.around),
  };
}

/** An utterance that the words come from, shortened or altered, and how much of them it holds: 0 to 1. */
interface Close {
  readonly verdict: Shortened | Altered;
  readonly utterance: Utterance;
  readonly shared: number;
  /** Whether that is enough for it to be the same words. */
  readonly isClose: boolean;
}

/** Whether all that differs is left out, in stretches that are long enough to be quoted from. */
function isShortened({ parts, regions }: Comparison): boolean {
  if (regions.length === 0 || !regions.every(isCut)) return false;
  const runs = parts.flatMap((part) => ('same' in part ? [part.same.length] : []));
  const isAllShown = regions.every(({ isShown }) => isShown);
  return isAllShown || runs.every((length) => length >= LEAST_RUN);
}

/** Posted words that the record has, wherever; each of its words once. */
function heldInAnyOrder({ posted, recorded }: Pair): readonly Token[] {
  const left = new Map<string, number>();
  for (const { key } of recorded) left.set(key, (left.get(key) ?? 0) + 1);
  return posted.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
}

function compareWith(words: string, posted: readonly Token[], utterance: Utterance): Close {
  const pair = pairWith(words, posted, utterance);
  const steps = align(
    posted,
    pair.recorded.map(({ key }) => key),
  );
  const comparison = compare(pair, steps);
  const { same, regions } = comparison;
  const changes = changesOf(pair, comparison);
  const isOrder = changes[0]?.kind === 'order';
  const dropped = regions.filter((region) => !isCut(region)).flatMap(({ recorded }) => recorded);
  const missing = regions.flatMap((region) => region.posted);
  // What is replaced counts once; what was moved is still there.
  const lost = isOrder ? 0 : Math.max(weightOfAll(dropped) - weightOfAll(missing), 0);
  const kept = weightOfAll(same) + (isOrder ? weightOfAll(missing) : 0);
  const shared = kept / (weightOfAll(posted) + lost);
  const isInOrder = shared >= LEAST_SHARED && contentOf(same) >= LEAST_CONTENT;
  // What was turned round wholly has few words left that an alignment finds in order.
  const again = isInOrder ? [] : heldInAnyOrder(pair);
  const isTurnedRound =
    contentOf(again) >= LEAST_CONTENT && weightOfAll(again) >= LEAST_TURNED * weightOfAll(posted);
  const isClose = isInOrder || isTurnedRound;
  const match = matchOf(utterance, same);
  const diff = piecesOf(pair, comparison);
  if (isShortened(comparison)) {
    const joinsSegments = match.stretches.length > 1;
    const cuts = cutsOf(pair, comparison);
    return { utterance, shared, isClose, verdict: { kind: 'shortened', match, diff, cuts, joinsSegments } };
  }
  return { utterance, shared, isClose, verdict: { kind: 'altered', match, diff, changes } };
}

/** The most words from one end of a quotation that some statement holds side by side. */
function longestHeld(found: Found, posted: readonly Token[], end: 'head' | 'tail'): number {
  const part = (length: number): readonly Token[] =>
    end === 'head' ? posted.slice(0, length) : posted.slice(posted.length - length);
  let [held, beyond] = [0, posted.length];
  while (beyond - held > 1) {
    const length = Math.floor((held + beyond) / 2);
    if (findExact(found, part(length)).length > 0) held = length;
    else beyond = length;
  }
  return held;
}

/** Words of one statement that go on in another's: the first half of one, the second half of the other. */
function findMerged(found: Found, words: string, posted: readonly Token[]): Altered | undefined {
  if (posted.length < 2 * LEAST_MERGED) return undefined;
  const headLength = longestHeld(found, posted, 'head');
  const tailLength = longestHeld(found, posted, 'tail');
  const isWhole = headLength + tailLength >= posted.length;
  if (!isWhole || Math.min(headLength, tailLength) < LEAST_MERGED) return undefined;
  const [head, tail] = [posted.slice(0, headLength), posted.slice(headLength)];
  const [first] = findExact(found, head);
  const [second] = findExact(found, tail);
  if (!first || !second || first.statement === second.statement) return undefined;
  if (!isTelling(head) || !isTelling(tail)) return undefined;
  const textOf = (tokens: readonly Token[]): string => words.slice(tokens[0]?.start, tokens.at(-1)?.end);
  return {
    kind: 'altered',
    match: matchOf(first, findRun(pairWith(words, head, first))),
    mergedWith: matchOf(second, findRun(pairWith(words, tail, second))),
    diff: [
      { kind: 'same', text: textOf(head) },
      { kind: 'added', text: textOf(tail) },
    ],
    changes: [{ kind: 'merged', recorded: '', posted: textOf(tail) }],
  };
}

/** Whether a statement is somebody's: said by them, for them, or passing on what they said. */
function isFrom(store: Store, statement: Statement, id: EntityId): boolean {
  if (isBy(statement, id)) return true;
  const relayed = statement.relays ? locateFact(store, statement.relays)?.fact : undefined;
  return relayed?.kind === 'statement' && isBy(relayed, id);
}

/** Whoever is claimed, of those on record; undefined where nobody is. */
const claimedOf = (claim: Claim): readonly Entity[] | undefined => {
  if (claim.kind === 'entity') return [claim.entity];
  return claim.kind === 'several' ? claim.entities : undefined;
};

/** The same verdict for whoever is claimed: somebody else's, where the statement is not theirs. */
function forClaim(
  store: Store,
  claim: Claim,
  found: OnRecord | Shortened | Altered,
  posted: readonly Token[],
): Verdict {
  const matches = found.kind === 'on-record' ? found.matches : [found.match];
  const statements = matches.map(({ item }) => item.fact);
  const claimed = claimedOf(claim);
  if (claimed) {
    const isTheirs = claimed.some(({ id }) => statements.some((statement) => isFrom(store, statement, id)));
    if (isTheirs) return found;
  } else if (claim.kind !== 'unknown') return found;
  // A few words are nobody's in particular: that one person said them says nothing of another.
  if (!isTelling(posted)) return { kind: 'not-on-record', closest: matches[0]?.item };
  const [only] = claimed ?? [];
  const name = claim.kind === 'entity' && only ? only : 'typed' in claim ? claim.typed : '';
  return { kind: 'other-speaker', claimed: name, found };
}

/**
 * Judges words, as posted and without the marks around them, against every statement of a store. The claim is who is
 * said to have said them. A search score only proposes candidates; the verdict rests on the words themselves.
 */
export function judge(store: Store, words: string, claim: Claim): Verdict {
  const posted = tokensOf(words).slice(0, MOST_WORDS);
  if (posted.length < LEAST_TELLING && contentOf(posted) === 0)
    return { kind: 'not-on-record', closest: undefined };
  const keys = posted.map(({ key }) => key);
  const found = lookUp(store, new Set(keys));
  const claimed = claimedOf(claim);
  const isOwn = ({ statement }: Utterance): boolean =>
    claimed === undefined || claimed.some(({ id }) => isFrom(store, statement, id));
  const ownFirst = (utterances: readonly Utterance[]): readonly Utterance[] => [
    ...utterances.filter(isOwn),
    ...utterances.filter((utterance) => !isOwn(utterance)),
  ];
  const exact = onRecord(ownFirst(findExact(found, posted)), words, posted);
  if (exact) return forClaim(store, claim, exact, posted);
  const count = posted.length > LONG ? MOST_COMPARED_LONG : MOST_COMPARED;
  const compared = candidatesFor(found, keys, count)
    .map((utterance) => compareWith(words, posted, utterance))
    .toSorted((a, b) => rank(b, isOwn) - rank(a, isOwn));
  const best = compared.find(
    ({ isClose, shared, utterance }) =>
      isClose || (claimed !== undefined && isOwn(utterance) && shared >= LEAST_SHARED),
  );
  if (best?.verdict.kind === 'shortened') return forClaim(store, claim, best.verdict, posted);
  const merged = findMerged(found, words, posted);
  if (merged) return forClaim(store, claim, merged, posted);
  const reported = findReported(store, posted, words, best?.shared ?? 0);
  if (reported) return reported;
  if (best) return forClaim(store, claim, best.verdict, posted);
  const [nearest] = compared.toSorted((a, b) => b.shared - a.shared);
  const isOfUse = nearest !== undefined && nearest.shared >= LEAST_OF_USE;
  return {
    kind: 'not-on-record',
    closest: isOfUse ? itemOf(nearest.utterance.record, nearest.utterance.statement) : undefined,
  };
}

/** How well an utterance explains the words: nothing altered before anything altered, then by how much is shared. */
const OWN_BONUS = 0.1;
const rank = ({ verdict, shared, utterance }: Close, isOwn: (utterance: Utterance) => boolean): number =>
  (verdict.kind === 'shortened' ? 1 : 0) + shared + (isOwn(utterance) ? OWN_BONUS : 0);
