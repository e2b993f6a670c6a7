/** What the index holds and what it is asked, apart from what either is about. */

/** A word of a text: `fold` as it may be typed, `stem` the term under which it is found. */
export interface Token {
  readonly fold: string;
  readonly stem: string;
}

export interface Field {
  /** In order; a token's position is its place here. */
  readonly tokens: readonly Token[];
  /** Terms that the field is found under besides, without a position: what its phrases mean. */
  readonly marks: readonly string[];
}

export interface IndexDocument {
  /** As many as the index has weights for, in that order. */
  readonly fields: readonly Field[];
  /** What filters ask for: people, topics. */
  readonly keys: readonly string[];
  /** Days since 1970-01-01, both included; infinite where open. */
  readonly from: number;
  readonly to: number;
}

/** One term that a clause may be met by, and what that counts, above 0 and at most 1. */
export interface Alternative {
  readonly term: string;
  readonly weight: number;
}

/** One thing that a query asks for. */
export interface Clause {
  /** Any of them will do; the best one that a document has counts. */
  readonly alternatives: readonly Alternative[];
  /** As typed and folded, where it may be repaired if no document has any of the alternatives. */
  readonly typed?: string | undefined;
  /** Place of the word in the query, for the order of words. */
  readonly position: number;
  /** Finds nothing by itself, and only ranks what other clauses find: a word of grammar. */
  readonly isMinor?: boolean | undefined;
}

export interface Filter {
  /** Of each group, a document has to have one key at least. */
  readonly keys?: readonly (readonly string[])[] | undefined;
  /** A document's days have to meet these, in days since 1970-01-01, both included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly stories?: ReadonlySet<string> | undefined;
}

export interface SearchOptions extends Filter {
  readonly limit: number;
  /** Only so many of the first fields count; all by default. */
  readonly fields?: number | undefined;
}

export interface Hit {
  readonly story: string;
  /** The document's place among those of its story. */
  readonly place: number;
  readonly score: number;
}
