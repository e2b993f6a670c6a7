/** The options that quote and timeline share: whose words, on what, between which days. */
import { dayInWords } from '../facts/day-words.js';
import type { EntityId, Fact } from '../facts/schema.js';
import type { StoryRecord } from '../facts/store.js';
import type { FactFilter } from '../search/fact-filter.js';
import { listFacts } from '../search/list-facts.js';
import type { Answer, AnswerContext, Filters, Invocation } from './answer.js';
import { daysOnRecord } from './days-on-record.js';
import { readPerson, readStory, readSubject } from './named-option.js';
import {
  allRecords,
  belongsTo,
  concerns,
  entityNamed,
  isBy,
  mayLieWithin,
  surelyLiesWithin,
} from './scope.js';
import { readTypedDate } from './typed-dates.js';
import { UserError } from './user-error.js';

export interface ListingOptions {
  readonly story?: string | undefined;
  readonly person?: string | undefined;
  readonly topic?: string | undefined;
  /** Only what somebody said, of a person's as of all; where it is left out, whatever is by or about them. */
  readonly onlySaid?: boolean;
  /** The two date options by their names, in order: the first and the last day wanted. */
  readonly days: readonly [name: string, value: string | undefined, name: string, value: string | undefined];
}

export interface Listing {
  readonly filters: Filters;
  readonly records: readonly StoryRecord[];
  /** Options with what was typed replaced by ids and days. */
  readonly settled: Readonly<Record<string, string | undefined>>;
  /** The facts that are listed, as the index is asked for them. */
  readonly filter: FactFilter;
  readonly accepts: (fact: Fact, record: StoryRecord) => boolean;
  readonly notes: readonly string[];
}

/** Settles the options, or gives the answer that says why they can't be. Throws a UserError for a date that is none. */
export function readListing(
  context: AnswerContext,
  options: ListingOptions,
  again: Invocation,
): { readonly listing: Listing } | { readonly answer: Answer } {
  const story = readStory(context, options.story, again);
  if (story.kind === 'answer') return story;
  const subject = readSubject(context, options.topic, again);
  if (subject.kind === 'answer') return subject;
  const all = allRecords(context.store);
  const records = story.kind === 'found' ? all.filter((record) => record.story.id === story.named.id) : all;
  const [fromName, fromTyped, toName, toTyped] = options.days;
  const reference = { now: context.now, onRecord: daysOnRecord(records), weekday: 'now' } as const;
  const from = fromTyped ? readTypedDate(fromTyped, fromName, reference).from : undefined;
  const to = toTyped ? readTypedDate(toTyped, toName, reference).to : undefined;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError(
      `${fromName} (${dayInWords(from)}) is later than ${toName} (${dayInWords(to)}): no day lies between them. Swap the two, or leave one out.`,
    );
  }
  const what = subject.kind === 'found' ? subject.named : undefined;
  const { onlySaid = false } = options;
  const isOf = onlySaid ? isStatementBy : concerns;
  const isInScope = (fact: Fact, record: StoryRecord): boolean =>
    (what === undefined || belongsTo(fact, what.id)) &&
    mayLieWithin(record.bounds.get(fact.id) ?? UNKNOWN, from, to);
  const isWhole = story.kind === 'absent' && what === undefined && from === undefined && to === undefined;
  const filterOf = (id: string | undefined): FactFilter => ({
    story: story.kind === 'found' ? records[0]?.story.id : undefined,
    ...(id === undefined ? {} : { [onlySaid ? 'by' : 'of']: [id] }),
    on: what?.id,
    kind: onlySaid ? 'statement' : undefined,
    from,
    to,
  });
  const isOnRecord = (id: string): boolean => listFacts(context.store, filterOf(id)).total > 0;
  const person = readPerson(context, options.person, again, isWhole ? undefined : isOnRecord);
  if (person.kind === 'answer') return person;
  const who = person.kind === 'found' ? entityNamed(context, person.named.id) : undefined;
  const listing: Listing = {
    filters: {
      story: story.kind === 'found' ? records[0] : undefined,
      person: who,
      topic: what?.label,
      from,
      to,
    },
    records,
    settled: {
      story: story.kind === 'found' ? story.named.id : undefined,
      person: who?.id,
      topic: what?.id,
      [fromName]: from,
      [toName]: to,
    },
    filter: filterOf(who?.id),
    accepts: (fact, record) => (who === undefined || isOf(fact, who.id)) && isInScope(fact, record),
    notes: person.kind === 'found' ? person.notes : [],
  };
  return { listing };
}

const isStatementBy = (fact: Fact, id: EntityId): boolean => fact.kind === 'statement' && isBy(fact, id);

const UNKNOWN = { earliest: null, latest: null, approximate: false, uncertain: false } as const;

/** How a name was settled, and a sentence where some of what is listed may lie outside the days asked for. */
export function noteUnsureDays(
  listing: Listing,
  shown: readonly { readonly fact: Fact; readonly record: StoryRecord }[],
): readonly string[] {
  const { notes, filters } = listing;
  const { from, to } = filters;
  if (from === undefined && to === undefined) return notes;
  const unsure = shown.filter(
    ({ fact, record }) => !surelyLiesWithin(record.bounds.get(fact.id) ?? UNKNOWN, from, to),
  ).length;
  if (unsure === 0) return notes;
  return [
    ...notes,
    unsure === 1
      ? 'One of these has a date that is not sure: it may lie outside the days asked for.'
      : `${unsure} of these have dates that are not sure: they may lie outside the days asked for.`,
  ];
}

/** The days asked for, in words, for the sentence that nothing is on record. */
export function daysInWords({ from, to }: Filters): string | undefined {
  if (from !== undefined && from === to) return `on ${dayInWords(from)}`;
  if (from !== undefined && to !== undefined) return `between ${dayInWords(from)} and ${dayInWords(to)}`;
  if (from !== undefined) return `on or after ${dayInWords(from)}`;
  return to === undefined ? undefined : `up to ${dayInWords(to)}`;
}
