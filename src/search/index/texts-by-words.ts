/** Which documents hold words, or hold them side by side: look-ups in an index without any ranking of its own. */
import { frequencyOf, locate } from './lookup.js';
import { shared } from './meeting.js';
import type { Part, Reader } from './resolve.js';
import { FIELD_BITS, postingsOf, readSequence } from './segment.js';

/** A document: its story, and its place among the documents of this story. */
export interface DocumentPlace {
  readonly story: string;
  readonly place: number;
}

const isRemoved = ({ removed }: Part, document: number): boolean =>
  removed !== undefined && ((removed[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;

const documentsWith = ({ segment }: Part, term: number): Uint32Array =>
  postingsOf(segment, term).map((posting) => posting >>> FIELD_BITS);

/** The numbers of terms, the rarest first; undefined where no document has one of them. */
function numbersOf(reader: Reader, terms: readonly string[]): readonly number[] | undefined {
  const rising = [...new Set(terms)].toSorted((a, b) => frequencyOf(reader, a) - frequencyOf(reader, b));
  const numbers = rising.flatMap((term) => reader.lexicon.terms.find(term) ?? []);
  return numbers.length === rising.length ? numbers : undefined;
}

/** Whether a document's first field has the terms side by side. */
function hasRun({ segment }: Part, document: number, run: readonly number[]): boolean {
  const field: number[] = [];
  readSequence(segment, document, (term, at, position) => {
    if (at === 0 && position >= 0) field.push(term);
  });
  return field.some((_, at) => run.every((term, offset) => field[at + offset] === term));
}

/** The documents that have the terms side by side in their first field, in the order of the index. */
export function documentsWithRun(reader: Reader, terms: readonly string[]): readonly DocumentPlace[] {
  const rising = numbersOf(reader, terms);
  if (rising === undefined || rising.length === 0) return [];
  const run = terms.map((term) => reader.lexicon.terms.find(term) ?? -1);
  return reader.parts.flatMap((part) => {
    const [rarest, ...others] = rising;
    let having = documentsWith(part, rarest ?? -1);
    for (const term of others) if (having.length > 0) having = shared(having, documentsWith(part, term));
    return [...having]
      .filter((document) => !isRemoved(part, document) && hasRun(part, document, run))
      .map((document) => locate(part, document));
  });
}

/** Memory that sums share, since one is made after the other; zero in between. */
let sums = new Float64Array(0);

export interface Summed extends DocumentPlace {
  readonly sum: number;
}

/** The so many documents with the highest sums of what their terms count, highest first; equal ones in the index's order. */
export function highestSums(
  reader: Reader,
  worth: ReadonlyMap<string, number>,
  most: number,
): readonly Summed[] {
  const found: { readonly part: Part; readonly document: number; readonly sum: number }[] = [];
  for (const part of reader.parts) {
    if (sums.length < part.segment.documents) sums = new Float64Array(part.segment.documents);
    const met: number[] = [];
    for (const [term, value] of worth) {
      const number = reader.lexicon.terms.find(term);
      if (number === undefined) continue;
      for (const posting of postingsOf(part.segment, number)) {
        const document = posting >>> FIELD_BITS;
        if (sums[document] === 0) met.push(document);
        sums[document] = (sums[document] ?? 0) + value;
      }
    }
    const values = Float64Array.from(met, (document) => sums[document] ?? 0).toSorted();
    const least = values[Math.max(0, values.length - most)] ?? 0;
    for (const document of met) {
      const sum = sums[document] ?? 0;
      sums[document] = 0;
      if (sum >= least && !isRemoved(part, document)) found.push({ part, document, sum });
    }
  }
  return found
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, most)
    .map(({ part, document, sum }) => ({ ...locate(part, document), sum }));
}
