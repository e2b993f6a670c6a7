/** Words that stand in utterances as they are. */
import { segmentsOf } from '../../facts/store.js';
import { itemOf } from '../scope.js';
import { type Pair, type RecordedToken, turnsRound } from './differences.js';
import { type Token, tokensOf } from './tokens.js';
import { findHolding, type Utterance, type Utterances } from './utterances.js';
import type { Match, OnRecord, Stretch } from './verdict.js';

const recordedTokens = (segments: readonly string[]): readonly RecordedToken[] =>
  segments.flatMap((text, segment) => tokensOf(text).map((token) => ({ ...token, segment })));

/** Posted words beside an utterance. */
export function pairWith(words: string, posted: readonly Token[], utterance: Utterance): Pair {
  const segments = segmentsOf(utterance.statement);
  return { words, posted, segments, recorded: recordedTokens(segments) };
}

/** Where words of an utterance stand: those side by side in one segment are one stretch. */
function stretchesOf(
  recorded: readonly RecordedToken[],
  tokens: readonly RecordedToken[],
): readonly Stretch[] {
  const places = new Map(recorded.map((token, place) => [token, place]));
  const stretches: { segment: number; start: number; end: number }[] = [];
  let before = -1;
  for (const token of tokens) {
    const { segment, start, end } = token;
    const place = places.get(token) ?? -1;
    const last = stretches.at(-1);
    if (last?.segment === segment && place === before + 1) last.end = end;
    else stretches.push({ segment, start, end });
    before = place;
  }
  return stretches;
}

export const matchOf = (
  { record, statement }: Utterance,
  { recorded }: Pair,
  tokens: readonly RecordedToken[],
): Match => ({
  item: itemOf(record, statement),
  stretches: stretchesOf(recorded, tokens),
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
export function findRun(pair: Pair): readonly RecordedToken[] {
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
export const findExact = (index: Utterances, posted: readonly Token[]): readonly Utterance[] =>
  findHolding(
    index,
    posted.map(({ key }) => key),
  );

/** The verdict on words that the utterances hold; undefined where there are none. */
export function onRecord(
  utterances: readonly Utterance[],
  words: string,
  posted: readonly Token[],
): OnRecord | undefined {
  const [first, ...more] = utterances.map((utterance) => {
    const pair = pairWith(words, posted, utterance);
    const tokens = findRun(pair);
    return { match: matchOf(utterance, pair, tokens), around: sentencesAround(pair, tokens) };
  });
  if (first === undefined) return undefined;
  return {
    kind: 'on-record',
    matches: [first.match, ...more.map(({ match }) => match)],
    leavesOut: turnsRound(first.around),
  };
}
