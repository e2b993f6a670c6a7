/** What a check of a quotation finds: one of six verdicts, each with what it rests on. */
import type { Entity, Statement } from '../../facts/schema.js';
import type { Item } from '../answer.js';

/** A stretch of a statement's quotation: [start, end) in UTF-16 units of the segment. */
export interface Stretch {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** The words of a quotation in a statement on record: where they stand in its segments, in their order there. */
export interface Match {
  readonly item: Item<Statement>;
  readonly stretches: readonly Stretch[];
  /** What the sentences that the words were taken from say besides, where that turns them round. */
  readonly leavesOut: readonly ('negation' | 'condition')[];
}

/**
 * A piece of the two texts side by side, in order. `same` and `dropped` are the record's own characters, `added` those
 * that were posted; `cut` is what a posted quotation leaves out, be it shown by an ellipsis or not; `around` is the rest of
 * a sentence that the words begin or end in.
 */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'dropped' | 'cut' | 'around';
  readonly text: string;
}

/** What was changed, the gravest kind that applies. `order` is words moved, `merged` words of another statement. */
export type ChangeKind = 'negation' | 'number' | 'name' | 'modal' | 'words' | 'order' | 'spelling' | 'merged';

export interface Change {
  readonly kind: ChangeKind;
  /** As on record; empty where words were added. */
  readonly recorded: string;
  /** As posted; empty where words were dropped. */
  readonly posted: string;
}

/** What a shortened quotation leaves out of the middle, or between two segments that it joins. */
export interface Cut {
  readonly text: string;
  /** Whether an ellipsis stands in its place. */
  readonly isShown: boolean;
  /** Whether a sentence ends in it, so that words of two sentences stand as one. */
  readonly endsSentence: boolean;
  readonly removes: readonly ('negation' | 'condition')[];
}

export interface OnRecord {
  readonly kind: 'on-record';
  /** Statements that hold the words; the first is by the claimed speaker where one of them is. */
  readonly matches: readonly [Match, ...Match[]];
  /** How many statements hold the words besides. */
  readonly more: number;
}

export interface Shortened {
  readonly kind: 'shortened';
  readonly match: Match;
  readonly diff: readonly DiffPiece[];
  readonly cuts: readonly Cut[];
  /** Whether words of two segments of one statement stand as if nothing had been between them. */
  readonly joinsSegments: boolean;
}

export interface Altered {
  readonly kind: 'altered';
  readonly match: Match;
  readonly diff: readonly DiffPiece[];
  /** The gravest first; at least one. */
  readonly changes: readonly Change[];
  /** What is left out besides. */
  readonly cuts: readonly Cut[];
  /** The statement that the other words come from, where two were merged. */
  readonly mergedWith?: Match | undefined;
}

export interface SaidByOther {
  readonly kind: 'other-speaker';
  /** Whoever was claimed: on record, or as typed where nobody on record has that name. */
  readonly claimed: Entity | string;
  readonly found: OnRecord | Shortened | Altered;
}

export interface Reported {
  readonly kind: 'reported';
  readonly item: Item<Statement>;
  /** Whether the report is of whoever is claimed; true where nobody is. */
  readonly isTheirs: boolean;
  /** The words checked, in order: which of them are the speaker's own, and which a source's or this record's. */
  readonly pieces: readonly { readonly text: string; readonly isQuoted: boolean }[];
}

export interface NotOnRecord {
  readonly kind: 'not-on-record';
  /** The statement that shares most with the words, where it shares enough to be of use. */
  readonly closest: Item<Statement> | undefined;
  /** Whether the closest holds the very words, from somebody else: too few of them to be anybody's in particular. */
  readonly isHeld: boolean;
}

export type Verdict = OnRecord | Shortened | Altered | SaidByOther | Reported | NotOnRecord;

/** Who is said to have said it. */
export type Claim =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'entity'; readonly entity: Entity }
  /** A name that fits several on record. */
  | { readonly kind: 'several'; readonly typed: string; readonly entities: readonly Entity[] }
  /** A name that fits nobody on record. */
  | { readonly kind: 'unknown'; readonly typed: string };

/** One quotation, checked. */
export interface QuotationCheck {
  /** As posted, without the marks. */
  readonly words: string;
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** Sentences: a claimed date or occasion that differs from the record, a name that fits several. */
  readonly notes: readonly string[];
}

/** Quotations checked: one with all that the verdict rests on, several with a line each. */
export interface CheckAnswer {
  readonly kind: 'check';
  readonly checks: readonly [QuotationCheck, ...QuotationCheck[]];
  /** How many more quotations a message has than those checked. */
  readonly left: number;
}

/** The statement that a verdict rests on. */
export function itemOfVerdict(verdict: Verdict): Item<Statement> | undefined {
  switch (verdict.kind) {
    case 'on-record':
      return verdict.matches[0].item;
    case 'shortened':
    case 'altered':
      return verdict.match.item;
    case 'other-speaker':
      return itemOfVerdict(verdict.found);
    case 'reported':
      return verdict.item;
    case 'not-on-record':
      return undefined;
  }
}
