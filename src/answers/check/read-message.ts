/** The quotations in a message, and who the message says said each of them. */
import type { Entity } from '../../facts/schema.js';
import type { AnswerContext } from '../answer.js';
import type { DayRange } from '../typed-dates.js';
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

/** Every quotation of a message in order; a message without marks is one quotation as a whole. Empty where it has no words. */
export function readMessage(_message: PostedMessage, _context: AnswerContext): readonly PostedQuotation[] {
  return [];
}

export type { Entity };
