/** Documents that meet a filter, without words to rank them by. */
import { makeLargest } from './largest.js';
import { placeOf } from './lookup.js';
import type { Part, Reader } from './resolve.js';
import { FIELD_BITS, postingsOf } from './segment.js';

export interface Wanted {
  /** Of each group, one key at least. */
  readonly keys: readonly (readonly string[])[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly story: string | undefined;
}

export interface Meeting {
  readonly documents: readonly { readonly story: string; readonly place: number }[];
  /** How many meet the filter, of which those may be a part. */
  readonly total: number;
}

/** The documents of a part that have one of the keys, ascending. */
function documentsWith({ lexicon }: Reader, { segment }: Part, keys: readonly string[]): Uint32Array {
  const lists = keys.flatMap((key) => {
    const term = lexicon.terms.find(key);
    return term === undefined ? [] : [postingsOf(segment, term).map((posting) => posting >>> FIELD_BITS)];
  });
  if (lists.length === 1) return lists[0] ?? new Uint32Array(0);
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).toSorted();
}

/** What stands in both, of two ascending lists. Time: the shorter one's length times the logarithm of the longer one's. */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  return few.filter((document) => {
    let [low, high] = [0, many.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((many[middle] ?? 0) < document) low = middle + 1;
      else high = middle;
    }
    return many[low] === document;
  });
}

type Visit = (document: number) => void;

/** Calls with the documents of a part that meet the filter, ascending. */
function visitMeeting(reader: Reader, part: Part, { keys, from, to, story }: Wanted, visit: Visit): void {
  const { segment, removed } = part;
  const only = story === undefined ? undefined : placeOf(reader, story);
  if (story !== undefined && only?.part !== part) return;
  const { start, end } = only ?? { start: 0, end: segment.documents };
  const look = (document: number): void => {
    if (document < start || document >= end) return;
    if (from !== undefined && (segment.to[document] ?? 0) < from) return;
    if (to !== undefined && (segment.from[document] ?? 0) > to) return;
    if (removed && ((removed[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0) return;
    visit(document);
  };
  const [first, ...others] = keys
    .map((group) => documentsWith(reader, part, group))
    .toSorted((a, b) => a.length - b.length);
  if (first) for (const document of others.reduce(inBoth, first)) look(document);
  else for (let document = start; document < end; document += 1) look(document);
}

/** With the newest first, a date stands by its first day, or so much later where all its days lie within a week. */
const SLACK_DAYS = 7;

/**
 * Tells of a document, by its days, whether it may be among the first `most` in the order. With the oldest first, a date stands
 * somewhere between its first and its last day, so that what begins after so many have ended is none of them.
 */
function mayBeFirst(
  reader: Reader,
  wanted: Wanted,
  order: 'newest' | 'oldest',
  most: number,
): (part: Part, document: number) => boolean {
  const largest = makeLargest(most);
  const dayOf =
    order === 'newest'
      ? ({ segment }: Part, document: number): number => segment.from[document] ?? 0
      : ({ segment }: Part, document: number): number => -(segment.to[document] ?? 0);
  for (const part of reader.parts)
    visitMeeting(reader, part, wanted, (document) => largest.add(dayOf(part, document)));
  const least = largest.least();
  return order === 'newest'
    ? ({ segment }, document) => (segment.from[document] ?? 0) >= least - SLACK_DAYS
    : ({ segment }, document) => (segment.from[document] ?? 0) <= -least;
}

/**
 * The documents that meet a filter, in the order of the index: all, or where there are more than `most`, those that come first
 * with the newest or the oldest first, and some more. Time: as long as the shortest list of documents with one of the keys;
 * without keys, all.
 */
export function documentsMeeting(
  reader: Reader,
  wanted: Wanted,
  order: 'newest' | 'oldest',
  most: number,
): Meeting {
  let total = 0;
  for (const part of reader.parts)
    visitMeeting(reader, part, wanted, () => {
      total += 1;
    });
  const isWanted = total > most ? mayBeFirst(reader, wanted, order, most) : undefined;
  const documents: { readonly story: string; readonly place: number }[] = [];
  for (const part of reader.parts) {
    const { stories } = part;
    let span = 0;
    visitMeeting(reader, part, wanted, (document) => {
      if (isWanted && !isWanted(part, document)) return;
      while (document >= (stories[span]?.end ?? Number.POSITIVE_INFINITY)) span += 1;
      const { story = '', start = 0 } = stories[span] ?? {};
      documents.push({ story, place: document - start });
    });
  }
  return { documents, total };
}
