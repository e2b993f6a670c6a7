/**
 * What an answer is: plain data, made from a question and a store, that knows nothing of how it will be shown.
 * Facts are named by the records themselves; a reply's "facts" are their ids in the order shown.
 */
import type { Bounds, Day } from '../facts/edtf.js';
import type {
  Correction,
  Entity,
  EntityId,
  Fact,
  FactId,
  Position,
  Question,
  QuestionId,
  Source,
  SourceId,
  Statement,
  StoryId,
  TopicId,
} from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import type { QuotationCheck } from './check/verdict.js';

/** What every answer is made from. `now` settles "yesterday"; `names` and `statements` are the search over the store. */
export interface AnswerContext {
  readonly store: Store;
  readonly now: Date;
}

/**
 * A command with its options, as typed or as ids: what a button does when it is pressed. Everything that a follow-up
 * needs is in here, so no state is kept between interactions.
 */
export interface Invocation {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  /** Counted from 0. */
  readonly page: number;
}

export interface FollowUp {
  readonly label: string;
  readonly invocation: Invocation;
}

/** What was searched: shown at the end of every answer. */
export interface Coverage {
  readonly statements: number;
  readonly sources: number;
  /** The last day on which anything searched can have been said or have happened. */
  readonly upTo: Day | null;
}

/** A fact with where it stands. */
export interface Item<F extends Fact = Fact> {
  readonly fact: F;
  readonly record: StoryRecord;
  readonly bounds: Bounds;
}

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

export interface QuotedItem {
  readonly item: Item<Statement>;
  /** Whether the words asked for stand in the quotation as typed, up to typography and case. */
  readonly containsWords: boolean;
}

/** Exact words; paraphrases only where nothing exact exists. */
export interface QuotesAnswer {
  readonly kind: 'quotes';
  readonly words: string | undefined;
  readonly filters: Filters;
  readonly quoted: readonly QuotedItem[];
  readonly paraphrased: readonly Item<Statement>[];
}

export interface TimelineAnswer {
  readonly kind: 'timeline';
  readonly filters: Filters;
  readonly entries: readonly (Item & {
    /** Whether the date is not one certain day. */ readonly unsure: boolean;
  })[];
}

/** Facts that answer a plain question, best first. */
export interface FactsAnswer {
  readonly kind: 'facts';
  /** What is listed, in a few fixed words of ours: a heading, never a conclusion. */
  readonly heading: string;
  readonly items: readonly Item[];
}

export interface SourcesAnswer {
  readonly kind: 'sources';
  readonly stories: readonly {
    readonly record: StoryRecord;
    readonly sources: readonly {
      readonly source: Source;
      readonly statements: number;
      readonly events: number;
      readonly standings: number;
      readonly corrections: readonly { readonly fact: Fact; readonly correction: Correction }[];
    }[];
  }[];
}

export interface AboutAnswer {
  readonly kind: 'about';
  readonly version: string;
  readonly stories: readonly StoryRecord[];
  readonly entities: number;
}

/** What kind of thing a typed name was meant to name. */
export type NamedKind = 'person' | 'topic' | 'story';

export interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** Nothing on record. It never means that something was not said. */
export interface NothingAnswer {
  readonly kind: 'nothing';
  /** What was asked for, as short phrases for the sentence "Nothing on record from X about Y on DAY". */
  readonly from: string | undefined;
  /** Names and topics of the record; what somebody typed to be found is `words`. */
  readonly about: string | undefined;
  /** Words that were searched for, as typed: "containing the words …". */
  readonly words?: string | undefined;
  readonly dates: string | undefined;
  /** A name or word that nothing on record carries, as typed. */
  readonly unknown: readonly string[];
  /** The names on record that come nearest to an unknown one, each as the command it continues with. */
  readonly nearest: readonly FollowUp[];
}

/** A name that fits several: each candidate continues the same command. */
export interface ChoiceAnswer {
  readonly kind: 'choice';
  readonly named: NamedKind;
  readonly typed: string;
  readonly candidates: readonly FollowUp[];
  /** How many more there are than those offered. */
  readonly more: number;
}

/** Quotations checked: one with all that the verdict rests on, several with a line each. */
export interface CheckAnswer {
  readonly kind: 'check';
  readonly checks: readonly [QuotationCheck, ...QuotationCheck[]];
  /** How many more quotations a message has than those checked. */
  readonly left: number;
}

/** The filters of a list, for its heading. */
export interface Filters {
  readonly story?: StoryRecord | undefined;
  readonly person?: Entity | undefined;
  readonly topic?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

export type AnswerBody =
  | StanceAnswer
  | NoPositionAnswer
  | PositionsAnswer
  | QuotesAnswer
  | TimelineAnswer
  | FactsAnswer
  | SourcesAnswer
  | AboutAnswer
  | NothingAnswer
  | ChoiceAnswer
  | CheckAnswer;

export interface Answer {
  readonly body: AnswerBody;
  /** How the question was read, where it was not a plain list of options ("Read as: …"); ours, never quoted. */
  readonly reading?: string | undefined;
  /** What the reader should know: a date that was read in a certain way, matches left out. Sentences of ours. */
  readonly notes: readonly string[];
  readonly coverage: Coverage;
  readonly followUps: readonly FollowUp[];
  /** The invocation that gives this very answer again: what paging buttons carry. */
  readonly again: Invocation;
}

/** Ids by which an option's value may name something. */
export type NamedId = EntityId | StoryId | TopicId | QuestionId;
export type { FactId, SourceId };
