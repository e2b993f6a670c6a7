/** Interactions under way: what was dispatched, what may still be answered, and until when. */
import type { APIInteraction } from 'discord-api-types/v10';
import type { Body } from './http/body.js';

/** How long the first answer may take, in ms. https://discord.com/developers/docs/interactions/receiving-and-responding */
export const ANSWER_WITHIN = 3000;
/** How long an interaction's token is good for follow-ups and edits, in ms. */
export const TOKEN_LASTS = 15 * 60 * 1000;
/** Follow-ups at most where the application is installed by the user only. */
export const USER_INSTALL_FOLLOW_UPS = 5;

/** What an accepted callback said. */
export interface Answer {
  /** The callback's type. */
  readonly type: number;
  /** The callback's data as sent. */
  readonly data: unknown;
  readonly files: Body['files'];
  /** Milliseconds from dispatch to the arrival of the callback's request. */
  readonly ms: number;
  /** The message that the answer made or changed, if any. */
  readonly messageId: string | undefined;
}

export interface Exchange {
  readonly interaction: APIInteraction;
  readonly dispatchedAt: number;
  status: 'waiting' | 'answered' | 'expired';
  /** Id of the message that `@original` stands for. */
  originalId: string | undefined;
  followUps: number;
  /** Called once with the answer that was accepted. */
  readonly settle: (answer: Answer) => void;
}
