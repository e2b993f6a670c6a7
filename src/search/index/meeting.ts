/** Documents that meet a filter, without words to rank them by. */
import { placeOf } from './lookup.js';
import type { Part, Reader } from './resolve.js';
import { FIELD_BITS, OPEN_DAY, postingsOf } from './segment.js';

export interface Found {
  readonly story: string;
  readonly place: number;
  /** Days since 1970-01-01; infinite where open. */
  readonly from: number;
  readonly to: number;
}

export interface Wanted {
  /** Of each group, one key at least. */
  readonly keys: readonly (readonly string[])[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly story: string | undefined;
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
export function shared(a: Uint32Array, b: Uint32Array): Uint32Array {
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

const open = (day: number): number =>
  day === OPEN_DAY ? Number.POSITIVE_INFINITY : day === -OPEN_DAY ? Number.NEGATIVE_INFINITY : day;

const range = (start: number, end: number): Uint32Array =>
  Uint32Array.from({ length: end - start }, (_, at) => start + at);

function meetingIn(reader: Reader, part: Part, { keys, from, to, story }: Wanted): readonly Found[] {
  const { segment, stories, removed } = part;
  const only = story === undefined ? undefined : placeOf(reader, story);
  if (story !== undefined && only?.part !== part) return [];
  const within = only ?? { start: 0, end: segment.documents };
  const [first, ...others] = keys
    .map((group) => documentsWith(reader, part, group))
    .toSorted((a, b) => a.length - b.length);
  const candidates = first ? others.reduce(shared, first) : range(within.start, within.end);
  const found: Found[] = [];
  let span = 0;
  for (const document of candidates) {
    const [begins, ends] = [segment.from[document] ?? 0, segment.to[document] ?? 0];
    if (document < within.start || document >= within.end) continue;
    if ((from !== undefined && ends < from) || (to !== undefined && begins > to)) continue;
    if (removed && ((removed[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0) continue;
    while (document >= (stories[span]?.end ?? Number.POSITIVE_INFINITY)) span += 1;
    const { story: name = '', start = 0 } = stories[span] ?? {};
    found.push({ story: name, place: document - start, from: open(begins), to: open(ends) });
  }
  return found;
}

/** In the order of the index. Time: as long as the shortest list of documents with one of the keys; without keys, all. */
export const documentsMeeting = (reader: Reader, wanted: Wanted): readonly Found[] =>
  reader.parts.flatMap((part) => meetingIn(reader, part, wanted));
