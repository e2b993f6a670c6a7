/**
 * Finds the documents of one part that may be among the best. Clauses give to documents one after the other, the rarest
 * first; the most promising documents are read in between, so that it is soon known what the best count, and what cannot
 * come up to that any more is left alone.
 */
import type { Best } from './best.js';
import type { PartFilter } from './filter.js';
import type { Reading } from './reading.js';
import type { Part, ResolvedClause } from './resolve.js';
import { ORDER_WEIGHT, penaltyOf } from './scoring.js';
import { postingsOf } from './segment.js';
import { makeTally } from './tally.js';

/** More documents than this are not read as they stand, however many match alike. */
export const MOST_READ = 2_000;
/**
 * Reading ends after so many that did not get among the best, of documents that were given clearly less than the one that was
 * given most: those given as much differ by order and minor clauses alone, and are all read.
 */
const MOST_IDLE = 400;
const CLEARLY_LESS = 0.95;
/**
 * Once the rarer clauses have brought in this many documents of a segment, a commoner clause that would bring in more only
 * adds to those: what has none of the rarer words is not what was meant.
 */
export const MOST_MET = 20_000;

/** Before more postings than this are gone through, it is looked whether they need be. */
const MANY_POSTINGS = 1_000;
/** Reading a document takes as long as going through about so many postings. */
const READ_COST = 100;

/** What a search has of its query for every part. */
export interface Search {
  /** Clauses that are not minor, those that count most first. */
  readonly major: readonly ResolvedClause[];
  /** What the minor ones count together at most, with their order. */
  readonly minor: number;
  readonly fieldCount: number;
  /** Whether the query has a filter: what that turns away takes no room from what it lets pass. */
  readonly isFiltered: boolean;
  readonly reading: Reading;
  readonly best: Best;
}

export function collectFrom(part: Part, { accepts }: PartFilter, search: Search): void {
  const { segment } = part;
  const { major, minor, fieldCount, isFiltered, reading, best } = search;
  const whole = major.reduce((sum, { bound }) => sum + bound, 0);
  const tally = makeTally(segment.documents, whole, fieldCount, accepts);
  let left = whole;
  let toGo = major.reduce(
    (sum, { worths }) => sum + worths.reduce((own, { term }) => own + postingsOf(segment, term).length, 0),
    0,
  );

  /** Postings gone through since the documents met were last looked through, which takes about as long for half as many. */
  let gone = 0;

  const read = (document: number): void => {
    best.add(part, document, reading.totalOf(segment, document));
  };
  let [top, idle] = [0, 0];
  const readIfLikely = (document: number, given: number): void => {
    if (top === 0) top = given;
    if (idle > MOST_IDLE) return;
    const most = (given + left) * (1 + ORDER_WEIGHT) + minor - penaltyOf(segment.lengths[document] ?? 0);
    const least = best.least();
    if (most < least) return;
    read(document);
    if (best.least() > least) idle = 0;
    else if (given < top * CLEARLY_LESS) idle += 1;
  };
  /** What the major clauses so far have to have given a document that can still be among the best. */
  const leastGiven = (): number => (best.least() - minor) / (1 + ORDER_WEIGHT) - left;
  /** Whether reading what has been met takes less time than the postings that are left, where nothing else may come in. */
  const isEnough = (postings: number): boolean => {
    if (postings < MANY_POSTINGS || gone * 2 < tally.active() || tally.active() === 0) return false;
    gone = 0;
    for (const document of tally.firsts()) read(document);
    if (leastGiven() <= 0) return false;
    return tally.keep(leastGiven()) * READ_COST < toGo;
  };
  const giveAll = (): void => {
    for (const [clause, { worths, bound }] of major.entries()) {
      for (const { term, value } of worths) {
        const postings = postingsOf(segment, term);
        if (isEnough(postings.length)) return;
        toGo -= postings.length;
        gone += postings.length;
        const [most] = worths;
        const given = value * (bound / (most?.value ?? 1));
        const brings = isFiltered || tally.met() === 0 || tally.met() + postings.length <= MOST_MET;
        tally.give(postings, given, worths.length > 1 ? clause + 1 : 0, brings);
      }
      left -= bound;
    }
    left = 0;
  };

  giveAll();
  for (const document of tally.firsts()) read(document);
  tally.keep(leastGiven());
  tally.eachByGiven(MOST_READ, leastGiven, readIfLikely);
  tally.end();
}
