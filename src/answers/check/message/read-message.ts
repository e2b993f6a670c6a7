/** The quotations in a message, and who the message says said each of them, when, and to whom. */
import type { AnswerContext } from '../../answer.js';
import { type DayRange, findDates } from '../../typed-dates.js';
import type { Claim } from '../verdict.js';
import { antecedentOf } from './antecedents.js';
import { speakerOfRemark } from './beside-marks.js';
import { type Attribution, attributionsIn } from './claims.js';
import { SLOT } from './message-text.js';
import { NOBODY } from './name-phrases.js';
import { type Piece, piecesOf } from './posted-quotations.js';
import { type PostedSentence, sentencesOf } from './posted-sentences.js';
import { type Token, tokensOf } from './sentence-words.js';
import { readUnmarked } from './unmarked.js';

/** Days that a message names. "On Tuesday" may be that of any week, "in March" and "on 5 March" those of any year. */
export interface ClaimedDays extends DayRange {
  readonly every: 'week' | 'year' | undefined;
}

export interface PostedQuotation {
  /** Without the marks. */
  readonly words: string;
  readonly claim: Claim;
  /** The days on which the message says it was said; undefined where it names none. */
  readonly days: ClaimedDays | undefined;
  /** To whom or where the message says it was said, as typed ("CNN"); undefined where it names nothing. */
  readonly occasion: string | undefined;
}

export interface PostedMessage {
  readonly content: string;
  /** When it was posted: settles "yesterday". */
  readonly posted: Date;
}

/** "Told CNN", "to reporters", "on Fox News", "in an interview with the Times". */
const OCCASION =
  /\b(?:told|tells|to|on|with|at)\s+(?:the\s+)?(\p{Lu}[\p{L}\p{N}&'’.-]*(?:\s+\p{Lu}[\p{L}\p{N}&'’.-]*)*|reporters|journalists|lawmakers)/gu;
const SPEAKING = /\b(?:said|says|told|tells|wrote|spoke|speaking|interview|asked|announced|called|calls)\b/i;

/** More characters of a message than this are not read: Discord's longest has 4,000. */
const MOST_CHARACTERS = 8_000;

function datesIn(text: string, posted: Date): ReturnType<typeof findDates> {
  return findDates(text, { now: posted, onRecord: undefined, weekday: 'now' });
}

/** No more than this between a weekday and its date: "Monday (Feb 17)". */
const BESIDE_WEEKDAY = 3;

const WEEKDAY = /^\W*(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$/i;

/** What names a year, or counts from the day of the message. */
const IS_OF_A_YEAR =
  /\d{4}|\b(?:yesterday|today|tonight|tomorrow|now|ago|last|past|this|next|previous|week|weekend|month|year|morning|evening|afternoon|night|mon|tue|wed|thu|fri|sat|sun)/i;

/** The days that a text names first; of a day named twice over, the second, which says more. */
function daysIn(text: string, posted: Date): ClaimedDays | undefined {
  const dates = datesIn(text, posted);
  const second = dates.findIndex(
    ({ start }, at) => at > 0 && start - (dates[at - 1]?.end ?? 0) <= BESIDE_WEEKDAY,
  );
  const date = dates[second === 1 ? second : 0];
  if (date === undefined) return undefined;
  const typed = text.slice(date.start, date.end);
  const every = WEEKDAY.test(typed) ? 'week' : IS_OF_A_YEAR.test(typed) ? undefined : 'year';
  return { from: date.from, to: date.to, every };
}

function occasionIn(text: string, posted: Date): string | undefined {
  if (!SPEAKING.test(text)) return undefined;
  const dates = datesIn(text, posted);
  for (const match of text.matchAll(OCCASION)) {
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    if (!dates.some(({ start, end }) => start <= at && at < end)) {
      return match[1]?.replace(/[.’'-]+$/u, '');
    }
  }
  return undefined;
}

/** The text between two quotations: what belongs to the first, and what belongs to the second ("…, and Adams said"). */
function splitBetween(text: string): readonly [string, string] {
  const split = /(?:[,;]|\b(?:and|but|while|whereas)\b)(?=[^,;]*$)/i.exec(text);
  return split && /\p{L}/u.test(text.slice(0, split.index))
    ? [text.slice(0, split.index), text.slice(split.index + split[0].length)]
    : [text, text];
}

/** What a sentence says beside each of its quotations, in order: where days and occasions are read. */
function textsBeside(sentence: string): readonly string[] {
  const [first = '', ...others] = sentence.split(SLOT);
  return others.map((after, at) => {
    const isLast = at === others.length - 1;
    const before = at === 0 ? first : splitBetween(others[at - 1] ?? '')[1];
    return `${before} ${isLast ? after : splitBetween(after)[0]}`;
  });
}

interface Sentence extends PostedSentence {
  readonly tokens: readonly Token[];
}

/** The speaker of the sentence next to a quotation, where it has none of its own and speaks of the quotation. */
function readRemark(sentences: readonly Sentence[], at: number, isAfter: boolean): Claim | undefined {
  const remark = sentences[isAfter ? at + 1 : at - 1];
  const own = sentences[at];
  if (remark === undefined || own === undefined || remark.quotations.length > 0) return undefined;
  if (!isAfter && own.tokens.some(({ kind }) => kind !== 'quotation' && kind !== 'dash')) return undefined;
  const speaker = speakerOfRemark(remark.tokens);
  if (speaker.kind === 'pronoun') return antecedentOf(sentences, isAfter ? at : at - 1, [], speaker.fold);
  return speaker.kind === 'claim' ? speaker.claim : undefined;
}

/** `"A," Bass said. "B."`: a quotation with nothing beside it, right after one whose speaker was named behind it. */
function goesOn(
  sentences: readonly Sentence[],
  at: number,
  last: Attribution | undefined,
  isAfterRemark: boolean,
): boolean {
  const own = sentences[at];
  return (
    own !== undefined &&
    !own.beginsLine &&
    last?.from === 'after' &&
    (isAfterRemark || (sentences[at - 1]?.quotations.length ?? 0) > 0) &&
    sentences[at - 1]?.tokens.some(({ kind }) => kind === 'verb') === true &&
    own.tokens.every(({ kind }) => kind === 'quotation')
  );
}

function readMarked(
  pieces: readonly Piece[],
  posted: Date,
  context: AnswerContext,
): readonly PostedQuotation[] {
  const sentences = sentencesOf(pieces).map((sentence) => ({
    ...sentence,
    tokens: tokensOf(sentence.text, context),
  }));
  const words = pieces.flatMap((piece) => (piece.kind === 'quotation' ? [piece.words] : []));
  const found: PostedQuotation[] = [];
  let last: Attribution | undefined;
  /** The sentence that was read as one about the quotation before it. */
  let taken = -2;
  for (const [at, { text, tokens, quotations }] of sentences.entries()) {
    const texts = textsBeside(text);
    const attributions = attributionsIn(tokens, (before, pronoun) =>
      antecedentOf(sentences, at, before, pronoun),
    );
    for (const [place, quotation] of quotations.entries()) {
      const own = attributions[place] ?? { claim: NOBODY, from: 'nowhere' };
      const isLast = place === quotations.length - 1;
      const remarks = [
        place === 0 && taken !== at - 1 ? readRemark(sentences, at, false) : undefined,
        isLast ? readRemark(sentences, at, true) : undefined,
      ];
      const besides = own.from === 'nowhere' ? remarks.find((claim) => claim !== undefined) : undefined;
      const isContinued =
        own.from === 'nowhere' && besides === undefined && goesOn(sentences, at, last, taken === at - 1);
      if (besides && remarks[0] === undefined) taken = at + 1;
      const after = besides && remarks[0] === undefined ? (sentences[at + 1]?.text ?? '') : '';
      const beside = `${besides && after === '' ? (sentences[at - 1]?.text ?? '') : ''} ${texts[place] ?? ''} ${after}`;
      last = isContinued && last ? last : { claim: besides ?? own.claim, from: besides ? 'after' : own.from };
      found.push({
        words: words[quotation] ?? '',
        claim: last.claim,
        days: daysIn(beside, posted),
        occasion: occasionIn(beside, posted),
      });
    }
  }
  return found;
}

/** Every quotation of a message in order; a message without marks is one quotation as a whole. Empty where it has no words. */
export function readMessage(message: PostedMessage, context: AnswerContext): readonly PostedQuotation[] {
  const pieces = piecesOf(message.content.slice(0, MOST_CHARACTERS));
  if (pieces.some(({ kind }) => kind === 'quotation')) return readMarked(pieces, message.posted, context);
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const { words, claim } = readUnmarked(text.trim(), context);
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const at = text.indexOf(words);
  // What stands beside the words is about them where it says whose they are.
  const beside =
    claim.kind === 'nobody' || at < 0 ? '' : `${text.slice(0, at)} ${text.slice(at + words.length)}`;
  return [
    { words, claim, days: daysIn(beside, message.posted), occasion: occasionIn(beside, message.posted) },
  ];
}
