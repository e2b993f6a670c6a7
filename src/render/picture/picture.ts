/**
 * What a picture shows: people in lanes, their statements as marks, with the numbers of the sources as the text answer
 * has them. Plain data that can be sent to a worker; where anything stands is settled later, by the layout.
 */
import type { Day } from '../../facts/edtf.js';

/** What a mark looks like; see `styles.ts`. */
export type StyleName =
  | 'for'
  | 'against'
  | 'neutral'
  | 'defers'
  | 'other1'
  | 'other2'
  | 'other3'
  | 'other4'
  | 'other5'
  | 'other6'
  | 'other7'
  | 'other8'
  | 'other9'
  | 'statement'
  | 'event';

/** What is written at a mark. */
export interface Label {
  /** Who spoke, where that is not whom the lane is of. */
  readonly lead: string | undefined;
  /** The speaker's own words where `isQuoted`, else a sentence or a part of a sentence of ours. */
  readonly words: string;
  readonly isQuoted: boolean;
  /** Whether there is more of the words than these. */
  readonly goesOn: boolean;
  /** Of the sources, as the text answer numbers them. */
  readonly numbers: readonly number[];
  /** What a reader has to know of the words: "in part", "corrected". */
  readonly remarks: readonly string[];
}

export interface Mark {
  readonly style: StyleName;
  /** The position taken, or what else the mark stands for. */
  readonly means: string;
  /** A statement that is only reported, not quoted. */
  readonly isHollow: boolean;
  /** A statement by which the position is another one than before. */
  readonly isChange: boolean;
  /** The days between which it was said; null where the date is open at that end. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** Whether the date is not one certain day. */
  readonly isUnsure: boolean;
  /** Whether the days are those that something lasted, from the first to the last. */
  readonly lasts: boolean;
  /** The date as the text answer says it, without what the source prints. */
  readonly when: string;
  /** Those with a label are written at; the others are marks only. */
  readonly label: Label | undefined;
}

/** What is known of the time between a mark and the next: the same position, or that it changed at some moment. */
export type Span = 'same' | 'changing' | 'unknown';

export interface Lane {
  readonly name: string;
  readonly role: string | undefined;
  /** Oldest first, as far as the order is known. */
  readonly marks: readonly Mark[];
  /** How many more there are, of which there is no mark. */
  readonly more: number;
  /** One for each mark but the last; none in a timeline. */
  readonly spans: readonly Span[];
  /** The last known position; absent where which one is the last is not known, and in a timeline. */
  readonly last: { readonly style: StyleName; readonly means: string } | undefined;
  /** Said in the place of the last known position. */
  readonly instead: string | undefined;
}

export interface Context {
  readonly text: string;
  readonly numbers: readonly number[];
}

export interface Picture {
  readonly title: string;
  /** "As of 17 February 2026 · 6 statements · 1 source" */
  readonly subtitle: string;
  /** Up to which day what is on record reaches, or was asked for: "last known" runs up to there. */
  readonly upTo: Day | null;
  /** The days that were asked for, null at an end that was not: the line of dates has no others. */
  readonly window: { readonly from: Day | null; readonly to: Day | null };
  /** The question on which positions are taken, where the title does not say it. */
  readonly question: string | undefined;
  readonly lanes: readonly Lane[];
  /** Facts that must be shown with those above. */
  readonly context: readonly Context[];
  /** What the picture leaves out: "and 34 more: …". */
  readonly leftOut: readonly string[];
  /** Set where what is shown was made up for tests. */
  readonly invented: string | undefined;
}

/** Makes a picture's PNG; undefined where that fails, or takes longer than an answer can wait. Never rejects. */
export type DrawPicture = (picture: Picture) => Promise<Uint8Array | undefined>;

/** Where no days were asked for. */
export const ALL_DAYS = { from: null, to: null } as const;

export const MOST_LANES = 6;
export const MOST_LABELS = 3;
/** More marks than this can't be told apart in a lane. */
export const MOST_MARKS = 40;
