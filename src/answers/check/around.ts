/** What the sentences that words were taken from say besides them. */
import type { Pair, RecordedToken } from './differences.js';
import { turnsRound } from './word-kinds.js';

/** The rest of a sentence, before or after the words taken from it. */
interface Rest {
  readonly text: string;
  readonly keys: readonly string[];
}

export interface Around {
  readonly before: Rest;
  readonly after: Rest;
}

const NOTHING: Rest = { text: '', keys: [] };

/** A point after these ends no sentence. */
const ABBREVIATION = /^(?:mr|mrs|ms|dr|prof|st|gen|sen|rep|gov|lt|sgt|jr|sr|vs|no|\p{L})$/u;

function endsSentence(text: string, token: RecordedToken, next: RecordedToken): boolean {
  const between = text.slice(token.end, next.start);
  if (!/[.!?…]/u.test(between)) return false;
  const isAbbreviated = between.startsWith('.') && ABBREVIATION.test(token.key) && token.key !== 'i';
  return !isAbbreviated && /^[^\p{Ll}]/u.test(text.slice(next.start));
}

/** Whether a sentence or a segment ends just before, within or just after some words side by side. */
export function endsSentenceIn({ recorded, segments }: Pair, tokens: readonly RecordedToken[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return false;
  const reach = recorded.slice(Math.max(0, recorded.indexOf(first) - 1), recorded.indexOf(last) + 2);
  return reach.some((token, at) => {
    const next = reach[at + 1];
    if (next === undefined) return false;
    return next.segment !== token.segment || endsSentence(segments[token.segment] ?? '', token, next);
  });
}

/** The rest of the sentences that the first and the last of some words stand in, each within its segment. */
export function aroundOf({ recorded, segments }: Pair, tokens: readonly RecordedToken[]): Around {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return { before: NOTHING, after: NOTHING };
  const firstAt = recorded.indexOf(first);
  const lastAt = recorded.indexOf(last);
  /** Whether two words side by side stand in one sentence. */
  const goesOn = (token: RecordedToken | undefined, next: RecordedToken | undefined): boolean =>
    token !== undefined &&
    next !== undefined &&
    token.segment === next.segment &&
    !endsSentence(segments[token.segment] ?? '', token, next);
  let start = firstAt;
  while (goesOn(recorded[start - 1], recorded[start])) start -= 1;
  let end = lastAt;
  while (goesOn(recorded[end], recorded[end + 1])) end += 1;
  const rest = (from: number, to: number): Rest => {
    const words = recorded.slice(from, to);
    const text = (segments[words[0]?.segment ?? 0] ?? '').slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
    return words.length === 0 ? NOTHING : { text, keys: words.map(({ key }) => key) };
  };
  return { before: rest(start, firstAt), after: rest(lastAt + 1, end + 1) };
}

/** What around some words turns them round. */
export const leftOutAround = (
  pair: Pair,
  tokens: readonly RecordedToken[],
): readonly ('negation' | 'condition')[] => {
  const { before, after } = aroundOf(pair, tokens);
  return turnsRound([...before.keys, ...after.keys]);
};
