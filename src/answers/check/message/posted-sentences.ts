/** A message as sentences, with a sign where each quotation stands. */
import { SLOT } from './message-text.js';
import type { Piece } from './posted-quotations.js';

export interface PostedSentence {
  /** With a sign in place of each quotation. */
  readonly text: string;
  /** The places of its quotations among the message's. */
  readonly quotations: readonly number[];
  /** Whether it begins a line. */
  readonly beginsLine: boolean;
}

const ABBREVIATION =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|dr|st|sen|rep|gov|prof|jr|sr|vs|no|p|\p{Lu}|(?:\p{L}\.)+\p{L})$/iu;
const VERB_AT_START =
  /^[\s,]*(?:said|says|wrote|writes|added|adds|asked|replied|explained|announced|declared|according|told|tweeted|insisted|argued|warned)(?![\p{L}])/u;
const VERB_AT_END = /(?:said|says|saying|say|wrote|added|replied|tweeted|posted|stated|that)\s*$/iu;
const SIGNATURE = /^\s*(?:[—–~]|-{1,2})\s*\S/u;

/** Whether a full stop or the like at a place ends a sentence, by what stands on either side. */
function endsSentence(before: string, sign: string, after: string): boolean {
  if (sign === ';') return true;
  if (!/^(?:[\s)\]]|$)/.test(after) && !after.startsWith(SLOT)) return false;
  if (/^(?:…|\.{2,})/.test(sign)) return /^\s+\p{Lu}/u.test(after);
  return sign !== '.' || !ABBREVIATION.test(before.slice(-12));
}

/** Whether a quotation that ends in a full stop ends its sentence: not where the words after it still attribute it. */
function isEndedBy(words: string, after: string): boolean {
  if (!/[.!?…]\P{L}*$/u.test(words.slice(-12))) return false;
  const rest = after.trimStart();
  if (rest.startsWith(SLOT)) return true;
  if (new RegExp(`^(?:and|or|&)\\s*${SLOT}`, 'iu').test(rest)) return false;
  if (VERB_AT_START.test(after) || SIGNATURE.test(after) || /^[,(:;]/.test(rest)) return false;
  // "A!" Bass asked, "B"
  const isParenthesis = new RegExp(`^[^${SLOT}.!?\\n]*,\\s*${SLOT}`, 'u').test(after);
  return !isParenthesis && /^[\p{L}\uFDD0@]/u.test(rest);
}

/** Whether a line goes on in the next: a heading, a verb of saying, or the signature below a quotation. */
function goesOn(line: string, next: string): boolean {
  const [own, following] = [line.trimEnd().slice(-60), next.trimStart()];
  if (following.startsWith(SLOT) || new RegExp(`^-\\s*${SLOT}`, 'u').test(following)) {
    return /[:,—–-]$/u.test(own) || VERB_AT_END.test(own);
  }
  const isQuoted = new RegExp(`${SLOT}\\P{L}*$`, 'u').test(own);
  const isSignature = SIGNATURE.test(following) && !following.includes(SLOT) && following.length <= 80;
  return (
    isQuoted &&
    (isSignature || VERB_AT_START.test(following) || (own.endsWith(',') && !following.includes(SLOT)))
  );
}

/** Lines that hold nothing but quotations, below a heading that ends in a colon. */
const ONLY_QUOTATIONS = new RegExp(`^[${SLOT}\\s,-]+$`, 'u');

/** The lines of a message, joined where one goes on in the next. */
function joinedLines(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const joined: string[] = [];
  let isList = false;
  for (const line of lines) {
    const last = joined.at(-1);
    const isOnly = ONLY_QUOTATIONS.test(line);
    if (last !== undefined && isList && isOnly) joined[joined.length - 1] = `${last} , ${line}`;
    else if (last !== undefined && goesOn(last, line)) {
      isList = /:\s*$/.test(last) && isOnly;
      joined[joined.length - 1] = `${last} ${line}`;
    } else {
      isList = false;
      joined.push(line);
    }
  }
  return joined;
}

function sentencesOfLine(line: string, words: readonly string[], firstQuotation: number): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  let quotation = firstQuotation;
  const ends = new RegExp(`${SLOT}|…|\\.{2,}|[.!?]+|;`, 'gu');
  for (const match of line.matchAll(ends)) {
    const end = match.index + match[0].length;
    const isSlot = match[0] === SLOT;
    const isEnd = isSlot
      ? isEndedBy(words[quotation] ?? '', line.slice(end))
      : endsSentence(line.slice(from, match.index), match[0], line.slice(end));
    if (isSlot) quotation += 1;
    if (!isEnd) continue;
    sentences.push(line.slice(from, end));
    from = end;
  }
  sentences.push(line.slice(from));
  return sentences;
}

/** A message's sentences, in order, none of them blank. */
export function sentencesOf(pieces: readonly Piece[]): readonly PostedSentence[] {
  const words = pieces.flatMap((piece) => (piece.kind === 'quotation' ? [piece.words] : []));
  const text = pieces.map((piece) => (piece.kind === 'quotation' ? SLOT : piece.text)).join('');
  const found: PostedSentence[] = [];
  let quotation = 0;
  for (const line of joinedLines(text)) {
    let beginsLine = true;
    for (const sentence of sentencesOfLine(line, words, quotation)) {
      const count = sentence.split(SLOT).length - 1;
      const quotations = Array.from({ length: count }, (_, place) => quotation + place);
      quotation += count;
      if (count === 0 && !/[\p{L}\p{N}\uFDD0]/u.test(sentence)) continue;
      found.push({ text: sentence, quotations, beginsLine });
      beginsLine = false;
    }
  }
  return found;
}
