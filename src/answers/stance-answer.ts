/** What an answer on positions is: where somebody stands or stood, and how it moved. */
import type { Day } from '../facts/edtf.js';
import type { Entity, Position, Question, Statement } from '../facts/schema.js';
import type { StoryRecord } from '../facts/store.js';
import type { Item } from './answer.js';

export interface HeldPosition {
  readonly item: Item<Statement>;
  readonly position: Position;
}

/** How well the order and the moment of a change are known. */
export interface PositionChange {
  readonly from: HeldPosition;
  readonly to: HeldPosition;
  /** False where the dates of the two statements overlap, so that their order is not known. */
  readonly orderKnown: boolean;
}

/** One holder's record on one question. */
export interface StanceHistory {
  readonly record: StoryRecord;
  readonly question: Question;
  readonly holder: Entity;
  /** The last known position only where `orderKnown`; in a group, one of the group's. Absent where none is certain. */
  readonly last: HeldPosition | undefined;
  /** The other statements of a position, newest first: surely earlier, or else in `mayBeLast` as well. */
  readonly earlier: readonly HeldPosition[];
  /** `last` and each of `earlier` than which no other is surely later, newest first. */
  readonly mayBeLast: readonly HeldPosition[];
  /** False where those that may be last take different positions, so that none of these is the last known one. */
  readonly orderKnown: boolean;
  /** Newest first. */
  readonly changes: readonly PositionChange[];
  /** Statements that may have been said only after `asOf`, and are therefore left out above. */
  readonly perhapsLater: readonly HeldPosition[];
  /** Statements of a position that were retracted: shown, and counted as no position. */
  readonly retracted: readonly HeldPosition[];
}

/** One person's positions, on one or several questions. */
export interface StanceAnswer {
  readonly kind: 'stance';
  readonly person: Entity;
  readonly asOf: Day | undefined;
  readonly histories: readonly StanceHistory[];
}

/** A person who is on record, but with no position on what was asked; with what they did say. */
export interface NoPositionAnswer {
  readonly kind: 'no-position';
  readonly person: Entity;
  readonly asOf: Day | undefined;
  readonly questions: readonly { readonly record: StoryRecord; readonly question: Question }[];
  readonly said: readonly Item[];
  /** Positions that may have been taken only after `asOf`. */
  readonly perhapsLater: readonly HeldPosition[];
}

/**
 * Everybody's last known positions on a question, grouped by position; those who defer come last. A holder whose order
 * is not known stands in the group of each position that may be the last.
 */
export interface PositionsAnswer {
  readonly kind: 'positions';
  readonly asOf: Day | undefined;
  readonly questions: readonly {
    readonly record: StoryRecord;
    readonly question: Question;
    readonly groups: readonly { readonly position: Position; readonly histories: readonly StanceHistory[] }[];
    /** Holders of whom nothing is certain to have been said by `asOf`. */
    readonly unsure: readonly StanceHistory[];
  }[];
}
