/** What was said and done, in the order of what is known of the dates. */

import { isExactDay } from '../facts/edtf.js';
import type { Answer, AnswerContext } from './answer.js';
import { daysInWords, noteUnsureDays, readListing } from './listing.js';
import { compareByDate, invoke, itemOf, makeAnswer } from './scope.js';

export interface TimelineOptions {
  readonly story?: string | undefined;
  readonly person?: string | undefined;
  readonly topic?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** `/timeline`. Throws a UserError where a date is none, or `from` is later than `to`. */
export function answerTimeline(options: TimelineOptions, context: AnswerContext, reading?: string): Answer {
  const asTyped = invoke('timeline', { ...options });
  const read = readListing(context, { ...options, days: ['from', options.from, 'to', options.to] }, asTyped);
  if ('answer' in read) return read.answer;
  const { filters, settled, records, accepts } = read.listing;
  const again = invoke('timeline', settled);
  const entries = records
    .flatMap((record) => record.story.facts.map((fact) => itemOf(record, fact)))
    .filter(({ fact, record }) => accepts(fact, record))
    .toSorted(compareByDate)
    .map((item) => ({ ...item, unsure: !isExactDay(item.bounds) }));
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
    return makeAnswer({ body, records, again, reading, followUps: followUps.slice(0, -1) });
  }
  return makeAnswer({
    body: { kind: 'timeline', filters, entries },
    records,
    again,
    reading,
    notes: noteUnsureDays(read.listing, entries),
    followUps,
  });
}
