/**
 * Ranks documents clause by clause, the rarest first. Once what is left cannot bring in a document that is not already
 * among the best, it is only added to those that are; then the best are read as they stand, for order and minor clauses.
 */
import type { Clause, Hit, SearchOptions } from './document.js';
import { makeLargest } from './largest.js';
import type { Lexicon } from './lexicon.js';
import { type Candidate, rescore } from './rescore.js';
import { type Part, type Reader, type ResolvedClause, resolveClauses } from './resolve.js';
import { LENGTH_PENALTY, ORDER_WEIGHT, penaltyOf } from './scoring.js';
import { FIELD_BITS, MOST_FIELDS, postingsOf } from './segment.js';

/** More documents than this are not read as they stand, however many match alike. */
export const MOST_RESCORED = 2_000;
/**
 * Once the rarer clauses have brought in this many documents of a segment, a commoner clause that would bring in more only
 * adds to those: what has none of the rarer words is not what was meant.
 */
export const MOST_MET = 20_000;

/** Memory that searches share, since one runs after the other: what each document of a segment has been given so far. */
const scratch = {
  /** 0 for a document not met yet, -Infinity for one that the filter turns away. */
  scores: new Float64Array(0),
  /** The value and number of the last clause that a document met, so that only its best alternative counts. */
  values: new Float64Array(0),
  clauses: new Uint16Array(0),
  met: new Uint32Array(0),
};

function reserve(documents: number): void {
  if (scratch.scores.length >= documents) return;
  scratch.scores = new Float64Array(documents);
  scratch.values = new Float64Array(documents);
  scratch.clauses = new Uint16Array(documents);
  scratch.met = new Uint32Array(documents);
}

/** Whether a document is in the snapshot and passes the filter. */
function makeAccept({ segment, stories, removed }: Part, options: SearchOptions, lexicon: Lexicon) {
  const checks: ((document: number) => boolean)[] = [];
  if (removed) checks.push((document) => ((removed[document >>> 3] ?? 0) & (1 << (document & 7))) === 0);
  const { from, to } = options;
  if (from !== undefined) checks.push((document) => (segment.to[document] ?? 0) >= from);
  if (to !== undefined) checks.push((document) => (segment.from[document] ?? 0) <= to);
  const only = (have: Uint8Array): void => void checks.push((document) => have[document] === 1);
  for (const group of options.keys ?? []) {
    const have = new Uint8Array(segment.documents);
    for (const key of group) {
      const term = lexicon.terms.find(key);
      if (term !== undefined)
        for (const posting of postingsOf(segment, term)) have[posting >>> FIELD_BITS] = 1;
    }
    only(have);
  }
  if (options.stories) {
    const have = new Uint8Array(segment.documents);
    for (const { story, start, end } of stories) if (options.stories.has(story)) have.fill(1, start, end);
    only(have);
  }
  return checks.length === 0
    ? undefined
    : (document: number): boolean => checks.every((check) => check(document));
}

/** Looking a document up in a long list of postings takes as long as reading about so many of them. */
const LOOK_UP_COST = 16;

/** The field in which a document has a term, by the term's postings; -1 where it has not. */
function fieldIn(postings: Uint32Array, document: number): number {
  let [low, high] = [0, postings.length];
  const first = (document << FIELD_BITS) >>> 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  const posting = postings[low];
  return posting !== undefined && posting >>> FIELD_BITS === document ? posting & (MOST_FIELDS - 1) : -1;
}

/** What may still be added to a document that has `score` of the major clauses, at best. */
const bestTotal = (score: number, minor: number): number => (score + minor) * (1 + ORDER_WEIGHT);

/** Documents of one part that may be among the best, with what their major clauses count. */
function collect(
  reader: Reader,
  part: Part,
  clauses: readonly ResolvedClause[],
  options: SearchOptions,
  minor: number,
  known: number,
): readonly Candidate[] {
  const { segment } = part;
  const { weights } = reader;
  const accept = makeAccept(part, options, reader.lexicon);
  const fieldCount = options.fields ?? MOST_FIELDS;
  reserve(segment.documents);
  const { scores, values, clauses: lastClause, met } = scratch;
  let count = 0;
  let left = clauses.reduce((sum, { bound }) => sum + bound, 0);
  const whole = left;
  const { keys, from, to, stories } = options;
  // What a filter turns away takes no room from what it lets pass.
  const isFiltered = keys !== undefined || from !== undefined || to !== undefined || stories !== undefined;
  let threshold = known;
  const raiseThreshold = (): void => {
    threshold = Math.max(threshold, leastOf(scores, met, count, options.limit) - LENGTH_PENALTY);
  };
  /** Lets go of what is not among the best even with all that is left. */
  const prune = (): void => {
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const document = met[at] ?? 0;
      if (bestTotal((scores[document] ?? 0) + left, minor) >= threshold) {
        met[kept] = document;
        kept += 1;
      } else scores[document] = 0;
    }
    count = kept;
  };
  clauses.forEach(({ worths, bound }, clause) => {
    // Nothing can have been given more than all clauses so far count.
    if (whole - left > bestTotal(left, minor)) raiseThreshold();
    const lists = worths.map(({ term, value }) => ({ postings: postingsOf(segment, term), value }));
    const more = lists.reduce((sum, { postings }) => sum + postings.length, 0);
    const isOpen =
      bestTotal(left, minor) >= threshold && (isFiltered || count === 0 || count + more <= MOST_MET);
    const give = (document: number, field: number, value: number): void => {
      const score = scores[document] ?? 0;
      if (field >= fieldCount || score === Number.NEGATIVE_INFINITY) return;
      if (score === 0) {
        met[count] = document;
        count += 1;
        lastClause[document] = 0;
        if (accept && !accept(document)) {
          scores[document] = Number.NEGATIVE_INFINITY;
          return;
        }
      }
      const worth = value * (weights[field] ?? 0);
      const before = lastClause[document] === clause + 1 ? (values[document] ?? 0) : 0;
      if (worth <= before) return;
      scores[document] = score + worth - before;
      values[document] = worth;
      lastClause[document] = clause + 1;
    };
    if (!isOpen) prune();
    for (const { postings, value } of lists) {
      if (!isOpen && count * LOOK_UP_COST < postings.length) {
        for (let at = 0; at < count; at += 1) {
          const document = met[at] ?? 0;
          const field = fieldIn(postings, document);
          if (field >= 0) give(document, field, value);
        }
        continue;
      }
      for (let at = 0; at < postings.length; at += 1) {
        const posting = postings[at] ?? 0;
        const document = posting >>> FIELD_BITS;
        if (isOpen || scores[document] !== 0) give(document, posting & (MOST_FIELDS - 1), value);
      }
    }
    left -= bound;
  });
  raiseThreshold();
  const least = leastOf(scores, met, count, MOST_RESCORED);
  const candidates: Candidate[] = [];
  for (let at = 0; at < count; at += 1) {
    const document = met[at] ?? 0;
    const score = scores[document] ?? 0;
    scores[document] = 0;
    if (score > 0 && score >= least && bestTotal(score, minor) >= threshold)
      candidates.push({ part, document, score });
  }
  return candidates;
}

/** What the last of the best so many has been given; less than anything where there are not so many. */
function leastOf(scores: Float64Array, met: Uint32Array, count: number, limit: number): number {
  if (count < limit) return Number.NEGATIVE_INFINITY;
  const largest = makeLargest(limit);
  for (let at = 0; at < count; at += 1) largest.add(scores[met[at] ?? 0] ?? 0);
  return largest.least();
}

/** Where a document stands: its story, and its place in it. Time: the logarithm of the part's stories. */
function locate({ stories }: Part, document: number): Omit<Hit, 'score'> {
  let [low, high] = [0, stories.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((stories[middle]?.start ?? 0) <= document) low = middle;
    else high = middle - 1;
  }
  const span = stories[low];
  return { story: span?.story ?? '', place: document - (span?.start ?? 0) };
}

const compareHits = (a: Hit, b: Hit): number =>
  b.score - a.score || (a.story < b.story ? -1 : a.story > b.story ? 1 : a.place - b.place);

/** See `TextIndex.search`. */
export function searchParts(
  reader: Reader,
  query: readonly Clause[],
  options: SearchOptions,
): readonly Hit[] {
  if (options.limit < 1) return [];
  const resolved = resolveClauses(reader, query);
  const major = resolved.filter(({ isMinor }) => !isMinor).toSorted((a, b) => b.bound - a.bound);
  const minor = resolved.reduce((sum, { isMinor, bound }) => sum + (isMinor ? bound : 0), 0);
  const candidates: Candidate[] = [];
  let known = Number.NEGATIVE_INFINITY;
  for (const part of reader.parts) {
    const found = collect(reader, part, major, options, minor, known);
    for (const candidate of found) candidates.push(candidate);
    if (found.length >= options.limit) {
      const largest = makeLargest(options.limit);
      for (const { score } of found) largest.add(score);
      known = Math.max(known, largest.least() - LENGTH_PENALTY);
    }
  }
  const most = makeLargest(MOST_RESCORED);
  for (const { score } of candidates) most.add(score);
  const best = candidates
    .filter(({ score }) => score >= most.least())
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_RESCORED);
  const rescoring = rescore(reader, resolved, options.fields ?? MOST_FIELDS);
  const largest = makeLargest(options.limit);
  const hits: Hit[] = [];
  for (const candidate of best) {
    if (bestTotal(candidate.score, minor) < largest.least()) break;
    const { part, document } = candidate;
    const score = rescoring.totalOf(candidate) - penaltyOf(part.segment.lengths[document] ?? 0);
    largest.add(score);
    if (score >= largest.least()) hits.push({ ...locate(part, document), score });
  }
  rescoring.end();
  return hits.toSorted(compareHits).slice(0, options.limit);
}
