/** Which documents of a part a search may find: those that the snapshot has and that pass the filter. */
import type { SearchOptions } from './document.js';
import type { Lexicon } from './lexicon.js';
import type { Part } from './resolve.js';
import { FIELD_BITS, postingsOf } from './segment.js';

export interface PartFilter {
  /** Undefined where every document passes. */
  readonly accepts: ((document: number) => boolean) | undefined;
  /** Documents that all those that pass are among, where the filter tells so few: ascending. */
  readonly only: readonly number[] | undefined;
}

/** A bit for each document, for one search after the other. */
function makeBits(documents: number): Uint8Array {
  return new Uint8Array(Math.ceil(documents / 8));
}

const hasBit = (bits: Uint8Array, document: number): boolean =>
  ((bits[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;

const distinct = (documents: readonly number[]): readonly number[] =>
  [...new Set(documents)].toSorted((a, b) => a - b);

/** Spans and keys that name at most `few` documents are told as a list. Time: as many as have the keys asked for. */
export function filterOf(
  { segment, stories, removed }: Part,
  options: SearchOptions,
  lexicon: Lexicon,
  few: number,
): PartFilter {
  const checks: ((document: number) => boolean)[] = [];
  let only: readonly number[] | undefined;
  const narrow = (count: number, list: () => readonly number[]): void => {
    if (count <= few && count < (only?.length ?? Number.POSITIVE_INFINITY)) only = distinct(list());
  };
  if (removed) checks.push((document) => !hasBit(removed, document));
  const { from, to } = options;
  if (from !== undefined) checks.push((document) => (segment.to[document] ?? 0) >= from);
  if (to !== undefined) checks.push((document) => (segment.from[document] ?? 0) <= to);
  const asked = options.stories;
  if (asked) {
    const spans = stories.filter(({ story }) => asked.has(story));
    const bits = makeBits(segment.documents);
    const list: number[] = [];
    for (const { start, end } of spans)
      for (let document = start; document < end; document += 1) {
        bits[document >>> 3] = (bits[document >>> 3] ?? 0) | (1 << (document & 7));
        if (list.length <= few) list.push(document);
      }
    checks.push((document) => hasBit(bits, document));
    narrow(list.length, () => list);
  }
  for (const group of options.keys ?? []) {
    const lists = group.flatMap((key) => {
      const term = lexicon.terms.find(key);
      return term === undefined ? [] : [postingsOf(segment, term)];
    });
    const bits = makeBits(segment.documents);
    for (const postings of lists)
      for (const posting of postings) {
        const document = posting >>> FIELD_BITS;
        bits[document >>> 3] = (bits[document >>> 3] ?? 0) | (1 << (document & 7));
      }
    checks.push((document) => hasBit(bits, document));
    narrow(
      lists.reduce((sum, { length }) => sum + length, 0),
      () => lists.flatMap((postings) => [...postings].map((posting) => posting >>> FIELD_BITS)),
    );
  }
  if (checks.length === 0) return { accepts: undefined, only };
  return { accepts: (document) => checks.every((check) => check(document)), only };
}
