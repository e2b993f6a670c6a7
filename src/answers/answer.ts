/**
 * What an answer is: plain data, made from a question and a store, that knows nothing of how it will be shown.
 * Facts are named by the records themselves; a reply's "facts" are their ids in the order shown.
 */
import type { Bounds, Day } from '../facts/edtf.js';
import type { Correction, Entity, Fact, FactId, Source, SourceId, Statement } from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import type { CheckAnswer } from './check/verdict.js';
import type { NoPositionAnswer, PositionsAnswer, StanceAnswer } from './stance-answer.js';

export type { CheckAnswer } from './check/verdict.js';
export type * from './stance-answer.js';

/** What every answer is made from. `now` settles "yesterday". */
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
  /** The last day for which something searched is dated; what is known only to lie before a day does not count. */
  readonly upTo: Day | null;
}

/** A fact with where it stands. */
export interface Item<F extends Fact = Fact> {
  readonly fact: F;
  readonly record: StoryRecord;
  readonly bounds: Bounds;
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
  /** Of which only the latest may be listed. */
  readonly storyCount: number;
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
  /** Whether what is asked for stands in something on record that does not answer it: then nothing is said of the words. */
  readonly isNear?: true | undefined;
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
  /** The invocation that gives this very answer again: what paging buttons carry. Undefined where none does. */
  readonly again: Invocation | undefined;
}

export type { FactId, SourceId };
