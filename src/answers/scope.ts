/** What is looked at for an answer: which stories, which facts, and between which days. */
import type { Bounds, Day } from '../facts/edtf.js';
import { boundsOf, laterDay } from '../facts/edtf.js';
import type { Entity, EntityId, Fact, Statement } from '../facts/schema.js';
import {
  boundsOfFact,
  entityOf,
  peopleOf,
  type Store,
  type StoryRecord,
  storiesConcerning,
  whenOf,
} from '../facts/store.js';
import type { Answer, AnswerBody, AnswerContext, Coverage, FollowUp, Invocation, Item } from './answer.js';

const records = new WeakMap<Store, readonly StoryRecord[]>();

/** The store whose stories are all in an array that `allRecords` gave. */
const wholeStores = new WeakMap<readonly StoryRecord[], Store>();

/** All stories of a store: the same array whenever it is asked for, so that what is made of it can be kept with it. */
export function allRecords(store: Store): readonly StoryRecord[] {
  const known = records.get(store);
  if (known) return known;
  const all = [...store.stories.values()];
  records.set(store, all);
  wholeStores.set(all, store);
  return all;
}

const coverages = new WeakMap<readonly StoryRecord[], Coverage>();

/** How much was searched: every statement of the stories looked at, and up to which day they reach. */
export function coverageOf(records: readonly StoryRecord[]): Coverage {
  const known = coverages.get(records);
  if (known) return known;
  const coverage = sumUp(records);
  coverages.set(records, coverage);
  return coverage;
}

function sumUp(records: readonly StoryRecord[]): Coverage {
  let upTo: Day | null = null;
  let statements = 0;
  let sources = 0;
  for (const record of records) {
    statements += record.statements.length;
    sources += record.sources.size;
    upTo = laterDay(upTo, record.upTo);
  }
  return { statements, sources, upTo };
}

export function itemOf<F extends Fact>(record: StoryRecord, fact: F): Item<F> {
  return { fact, record, bounds: boundsOfFact(record, fact.id) };
}

/** Whether something with these bounds may have been said or have happened between two days, both included. */
export function mayLieWithin(bounds: Bounds, from: Day | undefined, to: Day | undefined): boolean {
  const endsBefore = from !== undefined && bounds.latest !== null && bounds.latest < from;
  const beginsAfter = to !== undefined && bounds.earliest !== null && bounds.earliest > to;
  return !endsBefore && !beginsAfter;
}

/** Whether something with these bounds certainly lies between two days, both included. */
export const surelyLiesWithin = (bounds: Bounds, from: Day | undefined, to: Day | undefined): boolean =>
  !bounds.uncertain && !bounds.approximate && liesWithin(bounds, from, to);

/** Whether all days of a date lie within those asked for, whatever doubt the date is marked with. */
function liesWithin(bounds: Bounds, from: Day | undefined, to: Day | undefined): boolean {
  const begins = from === undefined || (bounds.earliest !== null && bounds.earliest >= from);
  const ends = to === undefined || (bounds.latest !== null && bounds.latest <= to);
  return begins && ends;
}

/** A date known to within so many days is worth showing where one of those days is asked for. */
const CLOSE_DAYS = 7;

/**
 * How something with these bounds fits the days asked for: surely within; perhaps, its date being known to a few days or
 * to no more than what was asked for; hardly to be said, its date being known too loosely; or not at all.
 */
export function fitOfDates(
  bounds: Bounds,
  from: Day | undefined,
  to: Day | undefined,
): 'surely' | 'perhaps' | 'hardly' | 'no' {
  if (surelyLiesWithin(bounds, from, to)) return 'surely';
  if (!mayLieWithin(bounds, from, to)) return 'no';
  if (liesWithin(bounds, from, to)) return 'perhaps';
  if (bounds.earliest === null || bounds.latest === null) return 'hardly';
  const days = (a: Day, b: Day): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
  const asked = from !== undefined && to !== undefined ? days(from, to) : CLOSE_DAYS;
  return days(bounds.earliest, bounds.latest) <= Math.max(CLOSE_DAYS, asked) ? 'perhaps' : 'hardly';
}

/** Something with a date; the fact tells what lasts from what was said or done on one of the days. */
type Dated = { readonly bounds: Bounds; readonly fact?: Fact };

const DAY_MS = 86_400_000;
const dayNumber = (day: Day): number => Date.parse(day) / DAY_MS;

/** Where a date stands in a list, in days. */
interface Place {
  readonly oldestFirst: number;
  readonly newestFirst: number;
  /** 0 for a date known closely, 1 for one that is also marked as doubtful, 2 for one known loosely or open. */
  readonly looseness: 0 | 1 | 2;
}

const places = new WeakMap<Bounds, Place>();

/**
 * A date known to within a week stands at the middle of its days. A looser one never comes before what is dated
 * within it: in a list with the newest first it stands at its first day, in one with the oldest first at its last day;
 * and where it is open at that end, after everything that it may belong beside. Any place within a date's own days
 * keeps what is surely earlier apart from what is surely later.
 */
function placeOfBounds(bounds: Bounds): Place {
  const known = places.get(bounds);
  if (known) return known;
  const { earliest, latest, approximate, uncertain } = bounds;
  const from = earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(earliest);
  const to = latest === null ? Number.POSITIVE_INFINITY : dayNumber(latest);
  const middle = (from + to) / 2;
  const place: Place =
    to - from <= CLOSE_DAYS
      ? { oldestFirst: middle, newestFirst: middle, looseness: approximate || uncertain ? 1 : 0 }
      : { oldestFirst: to, newestFirst: from, looseness: 2 };
  places.set(bounds, place);
  return place;
}

/** What lasted (`a/b`, `a/..`) stands where it began. A statement does not last, nor does what is known by bounds only. */
function placeOf({ bounds, fact }: Dated): Place {
  if (fact === undefined || fact.kind === 'statement') return placeOfBounds(bounds);
  const { edtf, basis } = whenOf(fact);
  const [start = '', end] = edtf.split('/');
  const lasts = end !== undefined && basis !== 'bounded' && start !== '' && start !== '..';
  return placeOfBounds(lasts ? boundsOf(start) : bounds);
}

const rising = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Orders with the oldest first; see `placeOf` for dates that are loose or open. */
export function compareByDate(a: Dated, b: Dated): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return (
    rising(one.oldestFirst, other.oldestFirst) ||
    one.looseness - other.looseness ||
    rising(one.newestFirst, other.newestFirst)
  );
}

/** Orders with the newest first; see `placeOf` for dates that are loose or open. */
export function compareNewestFirst(a: Dated, b: Dated): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  return (
    rising(other.newestFirst, one.newestFirst) ||
    one.looseness - other.looseness ||
    rising(other.oldestFirst, one.oldestFirst)
  );
}

/**
 * Whether something was certainly said or done before something else. A date marked as uncertain (`?`) settles no
 * order; one marked as approximate (`~`) may be off by as many days as it covers.
 */
export function isSurelyEarlier(a: Bounds, b: Bounds): boolean {
  if (a.latest === null || b.earliest === null || a.uncertain || b.uncertain) return false;
  const marginOf = ({ earliest, latest, approximate }: Bounds): number =>
    approximate && earliest !== null && latest !== null ? dayNumber(latest) - dayNumber(earliest) + 1 : 0;
  return dayNumber(b.earliest) - dayNumber(a.latest) > marginOf(a) + marginOf(b);
}

/** Whether a statement is by the entity, or was made for it by somebody who speaks for it. */
export const isBy = (statement: Statement, id: EntityId): boolean =>
  statement.speaker === id || statement.onBehalfOf === id;

export const concerns = (fact: Fact, id: EntityId): boolean => peopleOf(fact).includes(id);

/** Whether a fact belongs to a topic, or takes a position on a question. */
export const belongsTo = (fact: Fact, subject: string): boolean =>
  fact.topics.some((topic) => topic === subject) ||
  (fact.kind === 'statement' && fact.stance?.question === subject);

/** The stories in which an entity is on record. */
export function recordsWith(among: readonly StoryRecord[], id: EntityId): readonly StoryRecord[] {
  const store = wholeStores.get(among);
  return store ? storiesConcerning(store, id) : among.filter(({ people }) => people.has(id));
}

export const entityNamed = (context: AnswerContext, id: string): Entity =>
  entityOf(context.store, id as EntityId);

interface Parts {
  readonly body: AnswerBody;
  readonly records: readonly StoryRecord[];
  readonly again: Invocation | undefined;
  readonly reading?: string | undefined;
  readonly notes?: readonly string[];
  readonly followUps?: readonly FollowUp[];
}

const isSameInvocation = (a: Invocation, b: Invocation): boolean =>
  a.command === b.command &&
  Object.keys({ ...a.options, ...b.options }).every((name) => a.options[name] === b.options[name]);

export function makeAnswer({ body, records, again, reading, notes = [], followUps = [] }: Parts): Answer {
  // A button that asks the same again is none.
  const others = followUps.filter(
    ({ invocation }) => again === undefined || !isSameInvocation(invocation, again),
  );
  return { body, reading, notes, coverage: coverageOf(records), followUps: others, again };
}

/** An invocation whose absent options are left out. */
export function invoke(
  command: string,
  options: Readonly<Record<string, string | undefined>>,
  page = 0,
): Invocation {
  const present = Object.entries(options).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { command, options: Object.fromEntries(present), page };
}
