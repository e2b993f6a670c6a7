/** The quotations in a message, and who the message says said each of them, when, and to whom. */
import type { AnswerContext } from '../answer.js';
import { type DayRange, findDates } from '../typed-dates.js';
import { type Beside, besideOf, readClaim, readUnmarked } from './claims.js';
import { type Piece, piecesOf } from './posted-quotations.js';
import type { Claim } from './verdict.js';

export interface PostedQuotation {
  /** Without the marks. */
  readonly words: string;
  readonly claim: Claim;
  /** The days on which the message says it was said; undefined where it names none. */
  readonly days: DayRange | undefined;
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
const SPEAKING = /\b(?:said|says|told|tells|wrote|spoke|speaking|interview|asked|announced)\b/i;

/** More characters of a message than this are not read: Discord's longest has 4,000. */
const MOST_CHARACTERS = 8_000;

function datesIn(text: string, posted: Date): ReturnType<typeof findDates> {
  return findDates(text, { now: posted, onRecord: undefined, weekday: 'now' });
}

function occasionIn(text: string, posted: Date): string | undefined {
  if (!SPEAKING.test(text)) return undefined;
  const dates = datesIn(text, posted);
  for (const match of text.matchAll(OCCASION)) {
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    if (!dates.some(({ start, end }) => start <= at && at < end)) return match[1];
  }
  return undefined;
}

const sentence = ({ before, after }: Beside): string => `${before} ${after}`;

/** The text between two quotations: what belongs to the first, and what belongs to the second ("…, and Adams said"). */
function splitBetween(text: string): readonly [string, string] {
  const split = /(?:[,;]|\b(?:and|but|while|whereas)\b)(?=[^,;]*$)/i.exec(text);
  return split && /\p{L}/u.test(text.slice(0, split.index))
    ? [text.slice(0, split.index), text.slice(split.index + split[0].length)]
    : [text, text];
}

/** The text from a quotation to the next one. */
function textAfter(pieces: readonly Piece[], at: number): string {
  const end = pieces.findIndex(({ kind }, place) => place > at && kind === 'quotation');
  return pieces
    .slice(at + 1, end < 0 ? undefined : end)
    .map((piece) => (piece.kind === 'text' ? piece.text : ''))
    .join('\n');
}

/** Every quotation of a message in order; a message without marks is one quotation as a whole. Empty where it has no words. */
export function readMessage(message: PostedMessage, context: AnswerContext): readonly PostedQuotation[] {
  const pieces = piecesOf(message.content.slice(0, MOST_CHARACTERS));
  const found: PostedQuotation[] = [];
  let earlier = '';
  let before = '';
  let last: Claim | undefined;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'text') {
      before += piece.text;
      earlier += piece.text;
      continue;
    }
    const isFirst = found.length === 0;
    const [, own = before] = isFirst ? [] : splitBetween(before);
    const [after] = splitBetween(textAfter(pieces, at));
    const hasNext = pieces.slice(at + 1).some(({ kind }) => kind === 'quotation');
    const beside = besideOf(own, hasNext ? after : textAfter(pieces, at), piece.words);
    const claimed = readClaim(beside, earlier, context);
    // "A," X said, "B": what goes on in the same line is the same speaker's.
    const goesOn = claimed.kind === 'nobody' && last !== undefined && !before.includes('\n');
    const claim = goesOn && last ? last : claimed;
    const [date] = datesIn(sentence(beside), message.posted);
    found.push({
      words: piece.words,
      claim,
      days: date && { from: date.from, to: date.to },
      occasion: occasionIn(sentence(beside), message.posted),
    });
    last = claim;
    before = '';
  }
  if (found.length > 0) return found;
  const text = pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.words))
    .join('')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  return [{ ...readUnmarked(text, context), days: undefined, occasion: undefined }];
}
