/** What was said and done, in the order of what is known of the dates. */

import { boundsOf, isExactDay } from '../facts/edtf.js';
import { whenOf } from '../facts/store.js';
import { listFacts } from '../search/list-facts.js';
import type { Answer, AnswerContext, Item } from './answer.js';
import { MOST_LISTED, noteOfFirst } from './listed.js';
import { daysInWords, noteUnsureDays, readListing } from './listing.js';
import { compareByDate, invoke, itemOf, makeAnswer } from './scope.js';

export interface TimelineOptions {
  readonly story?: string | undefined;
  readonly person?: string | undefined;
  readonly topic?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Whether the days of a fact are certain. What happens, and how things stand, may last: `a/b` and `{a,b}` then say how
 * long, and are as certain as their ends are, of which the last may still be open. A statement is made at one time, so
 * that of an interval it is one day that is not known; so it is of `[a,b]`, and where only a bound is known.
 */
function isCertain({ fact, bounds }: Item): boolean {
  if (isExactDay(bounds)) return true;
  const { edtf, basis } = whenOf(fact);
  if (fact.kind === 'statement' || basis === 'bounded' || edtf.startsWith('[')) return false;
  const [first = '', ...others] = edtf.replace(/^\{(.*)\}$/, '$1').split(/[/,]/);
  const ends = [first, ...others.filter((end) => !/^(?:\.\.)?$/.test(end))];
  return ends.every((end) => !end.includes('..') && end !== '' && isExactDay(boundsOf(end.trim())));
}

/** `/timeline`. Throws a UserError where a date is none, or `from` is later than `to`. */
export function answerTimeline(options: TimelineOptions, context: AnswerContext, reading?: string): Answer {
  const asTyped = invoke('timeline', { ...options });
  const read = readListing(context, { ...options, days: ['from', options.from, 'to', options.to] }, asTyped);
  if ('answer' in read) return read.answer;
  const { filters, settled, records, accepts, filter } = read.listing;
  const again = invoke('timeline', settled);
  const { facts, total } = listFacts(context.store, filter, 'oldest', MOST_LISTED);
  const entries = facts
    .map(({ record, fact }) => itemOf(record, fact))
    .filter(({ fact, record }) => accepts(fact, record))
    .toSorted(compareByDate)
    .slice(0, MOST_LISTED)
    .map((item) => ({ ...item, unsure: !isCertain(item) }));
  const person = filters.person;
  const followUps = [
    ...(person ? [{ label: 'Exact words', invocation: invoke('quote', { person: person.id }) }] : []),
    { label: 'Positions', invocation: invoke('stance', { person: person?.id }) },
    {
      label: 'Sources',
      invocation: invoke('sources', { story: settled['story'] ?? entries[0]?.record.story.id }),
    },
  ];
  if (entries.length === 0) {
    const dates = daysInWords(filters);
    const body = {
      kind: 'nothing',
      from: undefined,
      about: filters.topic ?? person?.name,
      dates,
      unknown: [],
      nearest: [],
    } as const;
    return makeAnswer({
      body,
      records,
      again,
      reading,
      notes: read.listing.notes,
      followUps: followUps.slice(0, -1),
    });
  }
  return makeAnswer({
    body: { kind: 'timeline', filters, entries },
    records,
    again,
    reading,
    notes: [...noteUnsureDays(read.listing, entries), ...noteOfFirst(entries.length, total, 'first')],
    followUps,
  });
}
