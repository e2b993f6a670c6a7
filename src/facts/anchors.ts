/**
 * Whether a record's evidence is in the source: the quoted words at their place and within the source's own marks,
 * or, of a passage in the reporter's words, its hash and its ends (W3C Web Annotation model, selectors).
 */
import { findQuotations, type QuotedStretch } from './quotation-marks.js';
import type { Evidence } from './schema.js';
import {
  codePointAtOffset,
  type IndexedText,
  indexText,
  type Paragraph,
  paragraphsOf,
  sha256Of,
  sliceCodePoints,
} from './text.js';

/** A source's normalised text with what evidence is compared with; made once for all evidence from it. */
export interface SourceText {
  readonly indexed: IndexedText;
  readonly paragraphs: readonly Paragraph[];
  /** The stretches within quotation marks, by the number of their paragraph. */
  readonly quotations: ReadonlyMap<number, readonly QuotedStretch[]>;
}

/** Prepares a text that `normaliseText` has been over. */
export function prepareText(text: string): SourceText {
  const indexed = indexText(text);
  const quotations = new Map<number, QuotedStretch[]>();
  for (const stretch of findQuotations(indexed)) {
    const others = quotations.get(stretch.paragraph);
    if (others) others.push(stretch);
    else quotations.set(stretch.paragraph, [stretch]);
  }
  return { indexed, paragraphs: paragraphsOf(indexed), quotations };
}

/** A field of the evidence and what is wrong with it. */
export interface AnchorFault {
  readonly field: string;
  readonly message: string;
}

type QuotationSelector = Extract<Evidence['selector'], { kind: 'quotation' }>;
type PassageSelector = Extract<Evidence['selector'], { kind: 'passage' }>;

/**
 * The innermost stretch within quotation marks that holds a quotation; undefined where the source does not quote it.
 * Somebody's words within somebody else's have marks of their own.
 */
export function enclosingStretch(source: SourceText, evidence: Evidence): QuotedStretch | undefined {
  const { start, end } = evidence.position;
  return source.quotations
    .get(evidence.paragraph)
    ?.findLast((stretch) => stretch.start <= start && end <= stretch.end);
}

function whereElse(source: SourceText, words: string): string {
  const at = source.indexed.text.indexOf(words);
  if (at < 0) return 'and nowhere else in the text';
  return `but at ${codePointAtOffset(source.indexed, at)}`;
}

function comparePosition(evidence: Evidence, source: SourceText): AnchorFault[] {
  const { start, end } = evidence.position;
  const { length } = source.indexed;
  if (end > length) {
    return [{ field: 'position.end', message: `is ${end}, but the text has ${length} characters` }];
  }
  const recorded = source.paragraphs[evidence.paragraph - 1];
  const isThere = recorded !== undefined && start >= recorded.start && start < recorded.end;
  const paragraph = isThere ? recorded : source.paragraphs.find((candidate) => start < candidate.end);
  if (paragraph === undefined || start < paragraph.start) {
    return [{ field: 'position.start', message: 'stands in no paragraph of the text' }];
  }
  const faults: AnchorFault[] = [];
  if (paragraph.number !== evidence.paragraph) {
    const message = `is ${evidence.paragraph}, but the position stands in paragraph ${paragraph.number}`;
    faults.push({ field: 'paragraph', message });
  }
  if (end > paragraph.end) {
    faults.push({ field: 'position.end', message: `runs past paragraph ${paragraph.number}` });
  }
  return faults;
}

function compareQuotation(
  selector: QuotationSelector,
  evidence: Evidence,
  source: SourceText,
): AnchorFault[] {
  const { start, end } = evidence.position;
  const { indexed } = source;
  if (sliceCodePoints(indexed, start, end) !== selector.exact) {
    const elsewhere = whereElse(source, selector.exact);
    return [{ field: 'selector.exact', message: `is not what the text has there, ${elsewhere}` }];
  }
  const faults: AnchorFault[] = [];
  const before = sliceCodePoints(indexed, start - [...selector.prefix].length, start);
  if (before !== selector.prefix) {
    faults.push({ field: 'selector.prefix', message: `is not what comes before, ${JSON.stringify(before)}` });
  }
  const after = sliceCodePoints(indexed, end, end + [...selector.suffix].length);
  if (after !== selector.suffix) {
    faults.push({ field: 'selector.suffix', message: `is not what comes after, ${JSON.stringify(after)}` });
  }
  if (comparePosition(evidence, source).length === 0 && enclosingStretch(source, evidence) === undefined) {
    faults.push({
      field: 'selector.exact',
      message: 'is not within one pair of quotation marks in the text',
    });
  }
  return faults;
}

function comparePassage(selector: PassageSelector, evidence: Evidence, source: SourceText): AnchorFault[] {
  const passage = sliceCodePoints(source.indexed, evidence.position.start, evidence.position.end);
  const faults: AnchorFault[] = [];
  if (!passage.startsWith(selector.first)) {
    faults.push({ field: 'selector.first', message: 'is not how the passage at this position begins' });
  }
  if (!passage.endsWith(selector.last)) {
    faults.push({ field: 'selector.last', message: 'is not how the passage at this position ends' });
  }
  if (sha256Of(passage) !== selector.sha256) {
    faults.push({ field: 'selector.sha256', message: 'is not the hash of the passage at this position' });
  }
  return faults;
}

/** All that is wrong with a piece of evidence, compared with the text of its source. */
export function compareEvidence(evidence: Evidence, source: SourceText): readonly AnchorFault[] {
  const { selector } = evidence;
  const misplaced = comparePosition(evidence, source);
  switch (selector.kind) {
    case 'quotation':
      return [...misplaced, ...compareQuotation(selector, evidence, source)];
    case 'passage':
      return [...misplaced, ...comparePassage(selector, evidence, source)];
  }
}
