/** What a page is made of: blocks, each with the facts and sources it shows and the context that must go with it. */
import type { FactId } from '../facts/schema.js';
import type { CitedSource } from './citation.js';

/** A fact that is shown beside others because they must not stand without it. */
export interface ContextEntry {
  readonly fact: FactId;
  readonly line: string;
  readonly sources: readonly CitedSource[];
}

export interface Block {
  /** What the block stands under, outermost first: printed where it changes, and again on a new page. */
  readonly headings: readonly string[];
  readonly lines: readonly string[];
  /** Lines that a page needs once, however many of its blocks have them. */
  readonly once: readonly string[];
  readonly facts: readonly FactId[];
  readonly sources: readonly CitedSource[];
  readonly context: readonly ContextEntry[];
}

/** An answer laid out, before it is cut into pages. Texts are markdown, escaped. */
export interface Layout {
  readonly title: string;
  /** Shown at the top of the first page. */
  readonly lead: readonly string[];
  readonly blocks: readonly Block[];
  /** Whether all of it fits one page, and has to stand there. */
  readonly isOnePage?: boolean;
}

export const plainBlock = (lines: readonly string[], headings: readonly string[] = []): Block => ({
  headings,
  lines,
  once: [],
  facts: [],
  sources: [],
  context: [],
});
