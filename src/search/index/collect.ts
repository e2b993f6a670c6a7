/**
 * Finds the documents of one part that may be among the best. Clauses give to documents one after the other, the rarest
 * first; the most promising documents are read in between, so that it is soon known what the best count, and what cannot
 * come up to that any more is left alone.
 */
import type { Best } from './best.js';
import type { PartFilter } from './filter.js';
import type { Reading } from './reading.js';
import type { Part, ResolvedClause } from './resolve.js';
import { ORDER_WEIGHT } from './scoring.js';
import { FIELD_BITS, MOST_FIELDS, postingsOf } from './segment.js';
import { REJECTED, sortByGiven, tallyFor, unitFor } from './tally.js';

/** More documents than this are not read as they stand, however many match alike. */
export const MOST_READ = 2_000;
/**
 * Once the rarer clauses have brought in this many documents of a segment, a commoner clause that would bring in more only
 * adds to those: what has none of the rarer words is not what was meant.
 */
export const MOST_MET = 20_000;

/** Before more postings than this are gone through, it is looked whether they need be. */
const MANY_POSTINGS = 1_000;
/** So many of the most promising documents are read each time. */
const FIRST_READ = 8;
/** Reading a document takes as long as going through about so many postings. */
const READ_COST = 100;

/** What a search has of its query for every part. */
export interface Search {
  /** Clauses that are not minor, those that count most first. */
  readonly major: readonly ResolvedClause[];
  /** What the minor ones count together, at most. */
  readonly minor: number;
  readonly fieldCount: number;
  readonly reading: Reading;
  readonly best: Best;
}

/** What may come of a document that its major clauses give so much, with rounding on the safe side. */
const bestTotal = (score: number, minor: number): number =>
  (score + minor) * (1 + ORDER_WEIGHT) * (1 + Number.EPSILON * 64);

export function collectFrom(part: Part, filter: PartFilter, isFiltered: boolean, search: Search): void {
  const { segment } = part;
  const { major, minor, fieldCount, reading, best } = search;
  const { accepts } = filter;
  const { given, clauses: lastClause, met, chosen, sorted } = tallyFor(segment.documents);
  const unit = unitFor(major.reduce((sum, { bound }) => sum + bound, 0));
  const wasRead = new Set<number>();
  let count = 0;
  let left = major.reduce((sum, { bound }) => sum + bound, 0);

  const read = (document: number): void => {
    if (wasRead.has(document)) return;
    wasRead.add(document);
    best.add(part, document, reading.totalOf(segment, document));
  };
  const firsts = new Uint32Array(FIRST_READ);
  /** Reads those that were given most, so that what the best count at least is known early. */
  const readFirst = (): void => {
    let [kept, least] = [0, 0];
    for (let at = 0; at < count; at += 1) {
      const document = met[at] ?? 0;
      const units = given[document] ?? 0;
      if (units <= least || units === REJECTED || wasRead.has(document)) continue;
      let place = Math.min(kept, FIRST_READ - 1);
      while (place > 0 && (given[firsts[place - 1] ?? 0] ?? 0) < units) {
        firsts[place] = firsts[place - 1] ?? 0;
        place -= 1;
      }
      firsts[place] = document;
      if (kept < FIRST_READ) kept += 1;
      if (kept === FIRST_READ) least = given[firsts[FIRST_READ - 1] ?? 0] ?? 0;
    }
    for (let at = 0; at < kept; at += 1) read(firsts[at] ?? 0);
  };
  const canCount = (document: number): boolean =>
    bestTotal((given[document] ?? 0) * unit + left, minor) >= best.least();
  /** Those that may still be among the best, into `chosen`; the others stay met, and are passed over. */
  const choose = (): number => {
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const document = met[at] ?? 0;
      if (given[document] === REJECTED || !canCount(document)) continue;
      chosen[kept] = document;
      kept += 1;
    }
    return kept;
  };

  const give = (postings: Uint32Array, units: number, clause: number, isOpen: boolean): void => {
    for (let at = 0; at < postings.length; at += 1) {
      const posting = postings[at] ?? 0;
      const document = posting >>> FIELD_BITS;
      const before = given[document] ?? 0;
      if (before === 0 ? !isOpen : before === REJECTED) continue;
      if ((posting & (MOST_FIELDS - 1)) >= fieldCount) continue;
      if (before === 0) {
        met[count] = document;
        count += 1;
        if (accepts && !accepts(document)) {
          given[document] = REJECTED;
          continue;
        }
      }
      if (clause > 0) {
        if (lastClause[document] === clause) continue;
        lastClause[document] = clause;
      }
      given[document] = before + units;
    }
  };

  /** Whether reading what has been met takes less time than the postings that are left; nothing else may come in. */
  let toGo = major.reduce(
    (sum, { worths }) => sum + worths.reduce((own, { term }) => own + postingsOf(segment, term).length, 0),
    0,
  );
  let isOpen = true;
  const isEnough = (postings: number): boolean => {
    if (postings <= MANY_POSTINGS || count === 0) return false;
    readFirst();
    isOpen &&= bestTotal(left, minor) >= best.least();
    return !isOpen && choose() * READ_COST < toGo;
  };
  const giveAll = (): void => {
    for (const [clause, { worths, bound }] of major.entries()) {
      for (const { term, value } of worths) {
        const postings = postingsOf(segment, term);
        if (isEnough(postings.length)) return;
        toGo -= postings.length;
        const brings = isOpen && (isFiltered || count === 0 || count + postings.length <= MOST_MET);
        const units = Math.ceil((value * (bound / (worths[0]?.value ?? 1))) / unit);
        give(postings, units, worths.length > 1 ? clause + 1 : 0, brings);
      }
      left -= bound;
    }
    left = 0;
  };

  giveAll();
  readFirst();
  const kept = choose();
  sortByGiven(given, chosen, kept, sorted);
  for (let at = 0; at < Math.min(kept, MOST_READ); at += 1) {
    const document = sorted[at] ?? 0;
    if (canCount(document)) read(document);
  }
  for (let at = 0; at < count; at += 1) {
    const document = met[at] ?? 0;
    given[document] = 0;
    lastClause[document] = 0;
  }
}
