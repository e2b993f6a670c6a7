/** Words that stand in utterances as they are. */
import { segmentsOf } from '../../facts/store.js';
import { itemOf } from '../scope.js';
import { leftOutAround } from './around.js';
import type { Pair, RecordedToken } from './differences.js';
import { type Token, tokensOf } from './tokens.js';
import type { Utterance, Utterances } from './utterances.js';
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
  pair: Pair,
  tokens: readonly RecordedToken[],
  /** All words that they were compared with, where they are not the whole of these. */
  covered: readonly RecordedToken[] = tokens,
): Match => ({
  item: itemOf(record, statement),
  stretches: stretchesOf(pair.recorded, tokens),
  leavesOut: leftOutAround(pair, covered),
});

/** Where the posted words stand side by side in one segment; empty where they don't. */
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

/** The statements that hold the words as they are, at most so many. */
export const findExact = (index: Utterances, posted: readonly Token[], most?: number): readonly Utterance[] =>
  index.holding(
    posted.map(({ key }) => key),
    most,
  );

/** Nobody reads more statements than this for a few words that everybody uses. */
const MOST_SHOWN = 20;

/** The verdict on words that the utterances hold, in their order; undefined where there are none. */
export function onRecord(
  utterances: readonly Utterance[],
  words: string,
  posted: readonly Token[],
): OnRecord | undefined {
  const [first, ...others] = utterances.slice(0, MOST_SHOWN).map((utterance) => {
    const pair = pairWith(words, posted, utterance);
    return matchOf(utterance, pair, findRun(pair));
  });
  return (
    first && { kind: 'on-record', matches: [first, ...others], more: utterances.length - others.length - 1 }
  );
}
