/** Which documents hold words, side by side or at all: look-ups in an index without any ranking of its own. */
import { makeLargest } from './largest.js';
import { frequencyOf, locate } from './lookup.js';
import type { Part, Reader } from './resolve.js';
import { FIELD_BITS, postingsOf, readSequence } from './segment.js';

/** A document: its story, and its place among the documents of this story. */
export interface DocumentPlace {
  readonly story: string;
  readonly place: number;
}

const isRemoved = ({ removed }: Part, document: number): boolean =>
  removed !== undefined && ((removed[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;

/** The numbers of terms, the rarest first; undefined where no document has one of them. */
function numbersOf(reader: Reader, terms: readonly string[]): readonly number[] | undefined {
  const rising = [...new Set(terms)].toSorted((a, b) => frequencyOf(reader, a) - frequencyOf(reader, b));
  const numbers = rising.flatMap((term) => reader.lexicon.terms.find(term) ?? []);
  return numbers.length === rising.length ? numbers : undefined;
}

/** The terms of the first field of the document read last, in order. */
let field = new Uint32Array(256);

function readField({ segment }: Part, document: number): number {
  let length = 0;
  readSequence(segment, document, (term, at, position) => {
    if (at !== 0 || position < 0) return;
    if (length === field.length) {
      const larger = new Uint32Array(length * 2);
      larger.set(field);
      field = larger;
    }
    field[length] = term;
    length += 1;
  });
  return length;
}

/** Whether a document's first field has the terms side by side. */
function hasRun(part: Part, document: number, run: readonly number[]): boolean {
  const last = readField(part, document) - run.length;
  for (let at = 0; at <= last; at += 1) {
    let held = 0;
    while (held < run.length && field[at + held] === run[held]) held += 1;
    if (held === run.length) return true;
  }
  return false;
}

/** From `at` on, the first place in ascending postings whose document is not before `document`. */
function gallop(postings: Uint32Array, at: number, document: number): number {
  const least = (document << FIELD_BITS) >>> 0;
  let [low, step] = [at, 1];
  while ((postings[low + step] ?? Number.POSITIVE_INFINITY) < least) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, postings.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls with the documents of a part that have all terms, ascending, until it is told to stop. */
function visitHaving(part: Part, terms: readonly number[], visit: (document: number) => boolean): boolean {
  const [rarest, ...others] = terms.map((term) => postingsOf(part.segment, term));
  if (rarest === undefined) return true;
  const places = others.map(() => 0);
  for (const posting of rarest) {
    const document = posting >>> FIELD_BITS;
    const hasAll = others.every((postings, which) => {
      const at = gallop(postings, places[which] ?? 0, document);
      places[which] = at;
      return (postings[at] ?? -1) >>> FIELD_BITS === document;
    });
    if (hasAll && !isRemoved(part, document) && !visit(document)) return false;
  }
  return true;
}

/** At most so many documents that have the terms side by side in their first field, in the order of the index. */
export function documentsWithRun(
  reader: Reader,
  terms: readonly string[],
  most = Number.POSITIVE_INFINITY,
): readonly DocumentPlace[] {
  const rising = numbersOf(reader, terms);
  if (rising === undefined || rising.length === 0) return [];
  const run = terms.map((term) => reader.lexicon.terms.find(term) ?? -1);
  const found: DocumentPlace[] = [];
  for (const part of reader.parts) {
    const goesOn = visitHaving(part, rising, (document) => {
      if (hasRun(part, document, run)) found.push(locate(part, document));
      return found.length < most;
    });
    if (!goesOn) break;
  }
  return found;
}

/** Memory that sums share, since one is made after the other; zero in between. */
const shared = { sums: new Float64Array(0), met: new Uint32Array(0) };

interface Summed {
  readonly part: Part;
  readonly document: number;
  readonly sum: number;
}

function highestIn(reader: Reader, part: Part, worth: ReadonlyMap<string, number>, most: number): Summed[] {
  if (shared.sums.length < part.segment.documents) {
    shared.sums = new Float64Array(part.segment.documents);
    shared.met = new Uint32Array(part.segment.documents);
  }
  const { sums, met } = shared;
  let count = 0;
  for (const [term, value] of worth) {
    const number = reader.lexicon.terms.find(term);
    if (number === undefined) continue;
    for (const posting of postingsOf(part.segment, number)) {
      const document = posting >>> FIELD_BITS;
      if (sums[document] === 0) {
        met[count] = document;
        count += 1;
      }
      sums[document] = (sums[document] ?? 0) + value;
    }
  }
  const largest = makeLargest(most);
  for (let at = 0; at < count; at += 1) {
    const document = met[at] ?? 0;
    if (!isRemoved(part, document)) largest.add(sums[document] ?? 0);
  }
  const found: Summed[] = [];
  for (let at = 0; at < count; at += 1) {
    const document = met[at] ?? 0;
    const sum = sums[document] ?? 0;
    sums[document] = 0;
    if (sum >= largest.least() && !isRemoved(part, document)) found.push({ part, document, sum });
  }
  return found;
}

/** How many of the pairs stand side by side in a document's first field. */
function pairsIn(part: Part, document: number, pairs: ReadonlySet<string>): number {
  const length = readField(part, document);
  const found = new Set<string>();
  for (let at = 1; at < length; at += 1) {
    const pair = `${field[at - 1]} ${field[at]}`;
    if (pairs.has(pair)) found.add(pair);
  }
  return found.size;
}

export interface Ranking {
  /** What each term counts, above 0. */
  readonly worth: ReadonlyMap<string, number>;
  /** Terms in their order: those that stand side by side here and there count besides, so much a pair. */
  readonly run: readonly string[];
  readonly pairWorth: number;
  /** So many of the highest by their terms alone are read for pairs. */
  readonly mostRead: number;
}

/** So many documents by what their terms count, and then by pairs of terms, highest first; equal ones in the index's order. */
export function documentsWithMost(
  reader: Reader,
  { worth, run, pairWorth, mostRead }: Ranking,
  most: number,
): readonly (DocumentPlace & { readonly sum: number })[] {
  const numbers = run.map((term) => reader.lexicon.terms.find(term) ?? -1);
  const pairs = new Set(numbers.slice(1).map((number, at) => `${numbers[at]} ${number}`));
  return reader.parts
    .flatMap((part) => highestIn(reader, part, worth, mostRead))
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, mostRead)
    .map(({ part, document, sum }) => ({
      part,
      document,
      sum: pairWorth > 0 ? sum + pairsIn(part, document, pairs) * pairWorth : sum,
    }))
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, most)
    .map(({ part, document, sum }) => ({ ...locate(part, document), sum }));
}
