/**
 * A segment: the documents of one story or of many, never changed once made. Every document is kept once, as the sequence
 * of its terms' numbers, from which postings are made and positions are read; a term's postings only say where it stands.
 */
import { type ByteWriter, makeByteWriter } from './bytes.js';
import type { IndexDocument } from './document.js';
import type { Lexicon } from './lexicon.js';

/** In a sequence: a field is over; the terms that follow up to then have no position. Terms are written plus TERM. */
const END = 0;
const MARKS = 1;
const TERM = 2;

/** A posting is a document's number times this, plus the number of the best field that has the term. */
export const MOST_FIELDS = 4;
export const FIELD_BITS = 2;

export interface Segment {
  readonly documents: number;
  /** The terms that stand in the segment, ascending. */
  readonly terms: Uint32Array;
  /** The postings of the term at a place are from here to the next one's start; one more than terms. */
  readonly starts: Uint32Array;
  /** Ascending within a term. Keys' postings have field 0. */
  readonly postings: Uint32Array;
  readonly sequences: Uint8Array;
  /** Where each document's sequence starts, in bytes; one more than documents. */
  readonly sequenceStarts: Uint32Array;
  /** How many positions each document has, and its days; a day of ±(2^31 - 1) is open. */
  readonly lengths: Uint16Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export const OPEN_DAY = 2 ** 31 - 1;
const toDay = (day: number): number => Math.max(-OPEN_DAY, Math.min(OPEN_DAY, Math.floor(day)));

function writeDocument(document: IndexDocument, lexicon: Lexicon, writer: ByteWriter): number {
  let length = 0;
  for (const { tokens, marks } of document.fields) {
    for (const { fold, stem } of tokens) writer.write(lexicon.addWord(fold, stem) + TERM);
    length += tokens.length;
    if (marks.length > 0) writer.write(MARKS);
    for (const mark of marks) writer.write(lexicon.terms.add(mark) + TERM);
    writer.write(END);
  }
  for (const key of document.keys) writer.write(lexicon.terms.add(key) + TERM);
  writer.write(END);
  return Math.min(length, 0xff_ff);
}

/**
 * Calls with each term of a sequence: its field (`fields` for a key) and position (-1 for what has none). Where terms are
 * `wanted`, only with those that have a number other than 0 there. Time: the sequence's length.
 */
export function readSequence(
  { sequences, sequenceStarts }: Pick<Segment, 'sequences' | 'sequenceStarts'>,
  document: number,
  visit: (term: number, field: number, position: number) => void,
  wanted?: Uint16Array,
): void {
  let at = sequenceStarts[document] ?? 0;
  const end = sequenceStarts[document + 1] ?? 0;
  let [field, position] = [0, 0];
  let hasPositions = true;
  while (at < end) {
    let byte = sequences[at] ?? 0;
    at += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = sequences[at] ?? 0;
      at += 1;
      value |= (byte & 127) << shift;
    }
    if (value === END) {
      field += 1;
      position = 0;
      hasPositions = true;
    } else if (value === MARKS) hasPositions = false;
    else {
      if (wanted === undefined || wanted[value - TERM] !== 0)
        visit(value - TERM, field, hasPositions ? position : -1);
      position += 1;
    }
  }
}

type Sequences = Pick<Segment, 'documents' | 'sequences' | 'sequenceStarts' | 'lengths' | 'from' | 'to'>;

/** Postings by counting: how many each term has, then each at its place. Time and memory: all terms of all documents. */
function withPostings(made: Sequences, fields: number, terms: number): Segment {
  const counts = new Uint32Array(terms);
  const lastIn = new Int32Array(terms).fill(-1);
  for (let document = 0; document < made.documents; document += 1) {
    readSequence(made, document, (term) => {
      if (lastIn[term] === document) return;
      lastIn[term] = document;
      counts[term] = (counts[term] ?? 0) + 1;
    });
  }
  const present = new Uint32Array(counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0));
  const starts = new Uint32Array(present.length + 1);
  const next = new Uint32Array(terms);
  let [place, total] = [0, 0];
  for (let term = 0; term < terms; term += 1) {
    const count = counts[term] ?? 0;
    if (count === 0) continue;
    present[place] = term;
    next[term] = total;
    total += count;
    place += 1;
    starts[place] = total;
  }
  const postings = new Uint32Array(total);
  lastIn.fill(-1);
  for (let document = 0; document < made.documents; document += 1) {
    readSequence(made, document, (term, field) => {
      if (lastIn[term] === document) return;
      lastIn[term] = document;
      const at = next[term] ?? 0;
      // Fields come by weight, so the first that has the term is the best.
      postings[at] = ((document << FIELD_BITS) | (field < fields ? field : 0)) >>> 0;
      next[term] = at + 1;
    });
  }
  return { ...made, terms: present, starts, postings };
}

/** A segment of documents, read one by one. Numbers the words that the lexicon lacks. */
export function makeSegment(documents: Iterable<IndexDocument>, fields: number, lexicon: Lexicon): Segment {
  const writer = makeByteWriter();
  const [sequenceStarts, lengths, from, to]: [number[], number[], number[], number[]] = [[0], [], [], []];
  for (const document of documents) {
    lengths.push(writeDocument(document, lexicon, writer));
    sequenceStarts.push(writer.length());
    from.push(toDay(document.from));
    to.push(toDay(document.to));
  }
  const made = {
    documents: lengths.length,
    sequences: writer.finish(),
    sequenceStarts: Uint32Array.from(sequenceStarts),
    lengths: Uint16Array.from(lengths),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
  };
  return withPostings(made, fields, lexicon.terms.size());
}

/** A run of a segment's documents: [start, end). */
export interface Span {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

/** One segment of the documents of many spans, in their order. */
export function mergeSpans(spans: readonly Span[], fields: number, terms: number): Segment {
  const documents = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const bytes = spans.reduce(
    (sum, { segment, start, end }) =>
      sum + (segment.sequenceStarts[end] ?? 0) - (segment.sequenceStarts[start] ?? 0),
    0,
  );
  const made = {
    documents,
    sequences: new Uint8Array(bytes),
    sequenceStarts: new Uint32Array(documents + 1),
    lengths: new Uint16Array(documents),
    from: new Int32Array(documents),
    to: new Int32Array(documents),
  };
  let [document, byte] = [0, 0];
  for (const { segment, start, end } of spans) {
    const first = segment.sequenceStarts[start] ?? 0;
    made.sequences.set(segment.sequences.subarray(first, segment.sequenceStarts[end]), byte);
    made.lengths.set(segment.lengths.subarray(start, end), document);
    made.from.set(segment.from.subarray(start, end), document);
    made.to.set(segment.to.subarray(start, end), document);
    for (let at = start; at < end; at += 1) {
      document += 1;
      made.sequenceStarts[document] = byte + (segment.sequenceStarts[at + 1] ?? 0) - first;
    }
    byte = made.sequenceStarts[document] ?? 0;
  }
  return withPostings(made, fields, terms);
}

const NONE = new Uint32Array(0);

/** A term's postings, without a copy. Time: the logarithm of the segment's terms. */
export function postingsOf({ terms, starts, postings }: Segment, term: number): Uint32Array {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  return terms[low] === term ? postings.subarray(starts[low], starts[low + 1]) : NONE;
}
