/**
 * An inverted index over the documents of stories, as snapshots that never change: adding, replacing or removing a story
 * gives a new one that shares all other stories with the old one, so readers always see a whole one.
 */
import type { Clause, Hit, IndexDocument, SearchOptions } from './document.js';
import { type Lexicon, makeLexicon } from './lexicon.js';
import type { Part, Reader, StorySpan } from './resolve.js';
import { searchParts } from './search.js';
import { MOST_FIELDS, makeSegment, mergeSpans, postingsOf, readSequence, type Segment } from './segment.js';

export interface TextIndex extends Reader {
  /**
   * The documents that meet some clause and pass the filter, best first; alike ones by story and place. Clauses count by
   * how rare their terms are and in which field they stand; order and minor clauses add to it, length takes off a little.
   * Exact while at most MOST_MET documents of a segment have any of the clauses, and the best of those that come into
   * question are within the first MOST_READ, and MOST_IDLE after one another, by what their clauses count without order.
   */
  readonly search: (query: readonly Clause[], options: SearchOptions) => readonly Hit[];
  /** With the story's documents in place of those it had. Time: as the story is long, plus a copy of small tables. */
  readonly withStory: (story: string, documents: readonly IndexDocument[]) => TextIndex;
  readonly withoutStory: (story: string) => TextIndex;
  /** The same documents in one segment. Time: as all are long; to be done apart from requests, after many changes. */
  readonly compacted: () => TextIndex;
  readonly segments: number;
}

export interface StoryDocuments {
  readonly story: string;
  readonly documents: Iterable<IndexDocument>;
}

/** Counts in the documents of a segment that have each term, into or out of a copy of the frequencies. */
function countTerms(
  frequencies: Uint32Array,
  terms: number,
  count: (add: (term: number) => void) => void,
  by: 1 | -1,
) {
  const copy = new Uint32Array(Math.max(terms, frequencies.length));
  copy.set(frequencies);
  count((term) => {
    copy[term] = (copy[term] ?? 0) + by;
  });
  return copy;
}

function termsOfSpan(segment: Segment, { start, end }: StorySpan, add: (term: number) => void): void {
  for (let document = start; document < end; document += 1) {
    const terms = new Set<number>();
    readSequence(segment, document, (term) => terms.add(term));
    for (const term of terms) add(term);
  }
}

function removeFrom(part: Part, at: number, span: StorySpan): Part | undefined {
  if (part.stories.length === 1) return undefined;
  const removed = part.removed?.slice() ?? new Uint8Array(Math.ceil(part.segment.documents / 8));
  for (let document = span.start; document < span.end; document += 1)
    removed[document >>> 3] = (removed[document >>> 3] ?? 0) | (1 << (document & 7));
  return { segment: part.segment, stories: part.stories.toSpliced(at, 1), removed };
}

export function indexFrom(reader: Reader): TextIndex {
  const { parts, lexicon, frequencies, documents, weights } = reader;
  const withoutStory = (story: string): TextIndex => {
    for (const [at, part] of parts.entries()) {
      const place = part.stories.findIndex((other) => other.story === story);
      const span = part.stories[place];
      if (span === undefined) continue;
      const rest = removeFrom(part, place, span);
      return indexFrom({
        ...reader,
        parts: rest === undefined ? parts.toSpliced(at, 1) : parts.with(at, rest),
        frequencies: countTerms(
          frequencies,
          frequencies.length,
          (add) => termsOfSpan(part.segment, span, add),
          -1,
        ),
        documents: documents - (span.end - span.start),
      });
    }
    return indexFrom(reader);
  };
  return {
    ...reader,
    segments: parts.length,
    search: (query, options) => searchParts(reader, query, options),
    withoutStory,
    withStory: (story, added) => {
      const rest = withoutStory(story);
      const segment = makeSegment(added, weights.length, lexicon);
      if (segment.documents === 0) return rest;
      const part = { segment, stories: [{ story, start: 0, end: segment.documents }], removed: undefined };
      return indexFrom({
        ...reader,
        parts: [...rest.parts, part],
        frequencies: countTerms(
          rest.frequencies,
          lexicon.terms.size(),
          (add) => {
            for (const term of segment.terms) for (const _ of postingsOf(segment, term)) add(term);
          },
          1,
        ),
        documents: rest.documents + segment.documents,
      });
    },
    compacted: () => compact(reader),
  };
}

function compact(reader: Reader): TextIndex {
  const [first] = reader.parts;
  if (reader.parts.length === 0 || (reader.parts.length === 1 && first?.removed === undefined))
    return indexFrom(reader);
  const stories: StorySpan[] = [];
  const spans = reader.parts.flatMap(({ segment, stories }) =>
    stories.map(({ story, start, end }) => ({ segment, story, start, end })),
  );
  let at = 0;
  for (const { story, start, end } of spans) {
    stories.push({ story, start: at, end: at + end - start });
    at += end - start;
  }
  const segment = mergeSpans(spans, reader.weights.length, reader.lexicon.terms.size());
  return indexFrom({ ...reader, parts: [{ segment, stories, removed: undefined }] });
}

function checkWeights(weights: readonly number[]): void {
  const isFalling = weights.every((weight, at) => weight > 0 && weight <= (weights[at - 1] ?? weight));
  if (weights.length === 0 || weights.length > MOST_FIELDS || !isFalling)
    throw new RangeError(`An index has 1 to ${MOST_FIELDS} fields, those that weigh more first.`);
}

/**
 * An index of stories, each given once. `weights` are those of the documents' fields, from the largest to the smallest.
 * Documents are read one by one and not kept. Throws a RangeError for other weights.
 */
export function buildIndex(
  stories: Iterable<StoryDocuments>,
  weights: readonly number[],
  lexicon: Lexicon = makeLexicon(),
): TextIndex {
  checkWeights(weights);
  const spans: StorySpan[] = [];
  function* documentsOf(): Generator<IndexDocument> {
    let at = 0;
    for (const { story, documents } of stories) {
      const start = at;
      for (const document of documents) {
        at += 1;
        yield document;
      }
      if (at > start) spans.push({ story, start, end: at });
    }
  }
  const segment = makeSegment(documentsOf(), weights.length, lexicon);
  const frequencies = new Uint32Array(lexicon.terms.size());
  segment.terms.forEach((term, at) => {
    frequencies[term] = (segment.starts[at + 1] ?? 0) - (segment.starts[at] ?? 0);
  });
  const parts = segment.documents > 0 ? [{ segment, stories: spans, removed: undefined }] : [];
  return indexFrom({ parts, lexicon, frequencies, documents: segment.documents, weights });
}
