/** What is looked at for an answer: which stories, which facts, and between which days. */
import type { Bounds, Day } from '../facts/edtf.js';
import { laterDay } from '../facts/edtf.js';
import type { Entity, EntityId, Fact, Statement } from '../facts/schema.js';
import { boundsOfFact, entityOf, peopleOf, type Store, type StoryRecord } from '../facts/store.js';
import type { Answer, AnswerBody, AnswerContext, Coverage, FollowUp, Invocation, Item } from './answer.js';

export const allRecords = (store: Store): readonly StoryRecord[] => [...store.stories.values()];

/** How much was searched: every statement of the stories looked at, and up to which day they reach. */
export function coverageOf(records: readonly StoryRecord[]): Coverage {
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
export function surelyLiesWithin(bounds: Bounds, from: Day | undefined, to: Day | undefined): boolean {
  if (bounds.uncertain || bounds.approximate) return false;
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
  if (bounds.earliest === null || bounds.latest === null) return 'hardly';
  const days = (a: Day, b: Day): number => (Date.parse(b) - Date.parse(a)) / 86_400_000;
  const asked = from !== undefined && to !== undefined ? days(from, to) : CLOSE_DAYS;
  return days(bounds.earliest, bounds.latest) <= Math.max(CLOSE_DAYS, asked) ? 'perhaps' : 'hardly';
}

const LAST = '9999-99-99';

/** Orders by the day by which each was surely said or done, then by the day from which it can have been. */
export function compareByDate(a: { readonly bounds: Bounds }, b: { readonly bounds: Bounds }): number {
  const endA = a.bounds.latest ?? a.bounds.earliest ?? LAST;
  const endB = b.bounds.latest ?? b.bounds.earliest ?? LAST;
  if (endA !== endB) return endA < endB ? -1 : 1;
  const startA = a.bounds.earliest ?? '';
  const startB = b.bounds.earliest ?? '';
  return startA === startB ? 0 : startA < startB ? -1 : 1;
}

export const compareNewestFirst = (a: { readonly bounds: Bounds }, b: { readonly bounds: Bounds }): number =>
  compareByDate(b, a);

/** Whether a statement is by the entity, or was made for it by somebody who speaks for it. */
export const isBy = (statement: Statement, id: EntityId): boolean =>
  statement.speaker === id || statement.onBehalfOf === id;

export const concerns = (fact: Fact, id: EntityId): boolean => peopleOf(fact).includes(id);

/** Whether a fact belongs to a topic, or takes a position on a question. */
export const belongsTo = (fact: Fact, subject: string): boolean =>
  fact.topics.some((topic) => topic === subject) ||
  (fact.kind === 'statement' && fact.stance?.question === subject);

/** The stories in which an entity is on record. */
export const recordsWith = (records: readonly StoryRecord[], id: EntityId): readonly StoryRecord[] =>
  records.filter((record) => record.story.facts.some((fact) => concerns(fact, id)));

export const entityNamed = (context: AnswerContext, id: string): Entity =>
  entityOf(context.store, id as EntityId);

interface Parts {
  readonly body: AnswerBody;
  readonly records: readonly StoryRecord[];
  readonly again: Invocation;
  readonly reading?: string | undefined;
  readonly notes?: readonly string[];
  readonly followUps?: readonly FollowUp[];
}

export function makeAnswer({ body, records, again, reading, notes = [], followUps = [] }: Parts): Answer {
  return { body, reading, notes, coverage: coverageOf(records), followUps, again };
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
