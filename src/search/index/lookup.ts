/** What an index says of single terms and documents, apart from any ranking. */
import type { Part, Reader } from './resolve.js';
import { FIELD_BITS, postingsOf, readSequence } from './segment.js';

/** How many documents have the term; 0 for one that none has. */
export function frequencyOf({ lexicon, frequencies }: Reader, term: string): number {
  const number = lexicon.terms.find(term);
  return number === undefined ? 0 : (frequencies[number] ?? 0);
}

interface Place {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

const places = new WeakMap<Part['stories'], ReadonlyMap<string, Place>>();

function placesIn(part: Part): ReadonlyMap<string, Place> {
  const known = places.get(part.stories);
  if (known) return known;
  const made = new Map(part.stories.map(({ story, start, end }) => [story, { part, start, end }]));
  places.set(part.stories, made);
  return made;
}

/** Where a story's documents are; undefined where it has none. */
export function placeOf({ parts }: Reader, story: string): Place | undefined {
  for (const part of parts) {
    const found = placesIn(part).get(story);
    if (found) return found;
  }
  return undefined;
}

/** Where in ascending postings those of a document begin, or would. */
function placeIn(postings: Uint32Array, document: number): number {
  let [low, high] = [0, postings.length];
  const first = (document << FIELD_BITS) >>> 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of a story's documents have the term. Time: logarithmic. */
export function frequencyIn(reader: Reader, story: string, term: string): number {
  const number = reader.lexicon.terms.find(term);
  const place = placeOf(reader, story);
  if (number === undefined || place === undefined) return 0;
  const postings = postingsOf(place.part.segment, number);
  return placeIn(postings, place.end) - placeIn(postings, place.start);
}

/** Calls with each term of one document; see `readSequence`. */
export function readDocument(
  reader: Reader,
  story: string,
  at: number,
  visit: (term: number, field: number, position: number) => void,
): void {
  const place = placeOf(reader, story);
  if (place) readSequence(place.part.segment, place.start + at, visit);
}

/** A document's story, and its place among the documents of this story. Time: the logarithm of the part's stories. */
export function locate(
  { stories }: Part,
  document: number,
): { readonly story: string; readonly place: number } {
  let [low, high] = [0, stories.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((stories[middle]?.start ?? 0) <= document) low = middle;
    else high = middle - 1;
  }
  const span = stories[low];
  return { story: span?.story ?? '', place: document - (span?.start ?? 0) };
}

/** How many documents a story has. */
export function documentsIn(reader: Reader, story: string): number {
  const place = placeOf(reader, story);
  return place ? place.end - place.start : 0;
}
