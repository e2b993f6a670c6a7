/** A message without marks: its words, and the speaker that it begins or ends with. */
import type { AnswerContext } from '../../answer.js';
import type { Claim } from '../verdict.js';
import { NOBODY, namedAfter, type Speaker } from './name-phrases.js';
import { shownWords } from './posted-quotations.js';
import { type Token, tokensOf } from './sentence-words.js';
import { labelled, subjectBefore } from './speakers.js';

export interface UnmarkedQuotation {
  readonly words: string;
  readonly claim: Claim;
}

const isClaimed = (speaker: Speaker): speaker is { readonly kind: 'claim'; readonly claim: Claim } =>
  speaker.kind === 'claim' && speaker.claim.kind !== 'nobody';

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** What a question ends with in a chat: "did she say he should go or no". */
const TAG = /[\s,]+(?:or\s+(?:no|not|nah|what)|right|tho|lol|though)?[\s?!.]*$/i;

/** How far into a message its speaker is looked for. */
const LONGEST_FRAME = 80;

/** "Bass said that …", "did Bass say …": the place of the verb, where everything before it says who speaks. */
function frameEnd(tokens: readonly Token[]): number {
  const verb = tokens.findIndex(({ kind }) => kind === 'verb');
  const isFrame = tokens
    .slice(0, Math.max(0, verb))
    .every(({ kind }) => /^(?:name|capital|article|filler|time|role|owner|preposition|other)$/.test(kind));
  return isFrame ? verb : -1;
}

/** "Bass told CNN on Monday that …", "Bass told CNN …": where in the text that begins which was said. */
function startOfWords(text: string, tokens: readonly Token[], verb: number): number {
  const end = tokens[verb]?.end ?? 0;
  if (!/^tell|^told/.test(tokens[verb]?.fold ?? '')) return end;
  const that = /^[^\n:"]{0,60}?(?:\bthat\b|:)/i.exec(text.slice(end));
  if (that) return end + that[0].length;
  let last = verb;
  while (/^(?:name|capital|role|article)$/.test(tokens[last + 1]?.kind ?? '')) last += 1;
  return tokens[last]?.end ?? end;
}

/** "According to X, words" and "words, according to X": the words, and what names X. */
function accordingTo(text: string): readonly [words: string, name: string] | undefined {
  const before = /^according to ([^,:\n]{2,60})[,:]\s*(\S[\s\S]*)$/iu.exec(text);
  if (before) return [before[2] ?? '', before[1] ?? ''];
  const after = /^([\s\S]*\S)[\s,]+according to ([^,:\n]{2,60})$/iu.exec(text);
  return after ? [after[1] ?? '', after[2] ?? ''] : undefined;
}

/** "X: words", "words — X", "X said words", and the words as they are where it names nobody. */
export function readUnmarked(text: string, context: AnswerContext): UnmarkedQuotation {
  const label = /^([^:\n]{2,80}):\s+(\S[\s\S]*)$/u.exec(text);
  if (label) {
    const speaker = labelled(tokensOf(label[1] ?? '', context));
    if (isClaimed(speaker)) return { words: shownWords(label[2] ?? text), claim: speaker.claim };
  }
  const according = accordingTo(text);
  if (according) {
    const speaker = namedAfter(tokensOf(according[1], context), 0);
    if (isClaimed(speaker)) return { words: shownWords(according[0]), claim: speaker.claim };
  }
  const signed =
    /^([\s\S]*\S)\s*(?:\n\s*[—–-]{1,2}|\s[—–]|\s--?)\s*([^\n—–]{2,60})$/u.exec(text) ??
    /^([\s\S]*\S)\s+\(([^()\n]{2,60})\)\s*$/u.exec(text);
  if (signed) {
    const tokens = tokensOf(signed[2] ?? '', context);
    const speaker = namedAfter(tokens, 0);
    const isSigned = tokens.every(({ kind }) => kind !== 'verb' && kind !== 'filler' && kind !== 'other');
    if (isSigned && isClaimed(speaker)) return { words: shownWords(signed[1] ?? text), claim: speaker.claim };
  }
  const tokens = tokensOf(text.slice(0, LONGEST_FRAME).split('\n')[0] ?? '', context);
  const verb = frameEnd(tokens);
  // "Hot Take says …": without marks, only a name that is on record at least in part tells a frame from the words.
  const isNamed = tokens.slice(0, Math.max(0, verb)).some(({ kind }) => kind === 'name');
  const speaker: Speaker = isNamed ? subjectBefore(tokens, verb) : { kind: 'none' };
  const isAsked = tokens.slice(0, Math.max(0, verb)).some(({ fold }) => /^(?:did|does|has)$/.test(fold));
  const said = text.slice(startOfWords(text, tokens, verb)).replace(/^(?:\s+that\b)?[\s,:]+/i, '');
  const rest = isAsked ? said.replace(TAG, '') : said;
  if (isClaimed(speaker) && HAS_WORDS.test(rest)) return { words: shownWords(rest), claim: speaker.claim };
  return { words: shownWords(text).replace(/^[\s:,]+/, ''), claim: NOBODY };
}
