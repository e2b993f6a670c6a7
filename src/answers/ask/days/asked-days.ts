/** The days that a question asks for. */
import type { EntityId } from '../../../facts/schema.js';
import { boundsOfFact, type StoryRecord } from '../../../facts/store.js';
import { listFacts } from '../../../search/list-facts.js';
import type { AnswerContext } from '../../answer.js';
import { daysOnRecord } from '../../days-on-record.js';
import { allRecords } from '../../scope.js';
import { addDays, type DateReference, type DayRange, type FoundDate, findDates } from '../../typed-dates.js';
import { findBareDays } from './bare-days.js';
import { countBefore, countedFrom, withoutCounts } from './counted-days.js';
import { findDecades } from './decades.js';
import { findFeasts } from './feasts.js';
import { withSharedYears } from './joined-days.js';
import { narrowed, withoutParts } from './parts-of-months.js';
import { findSeasons } from './seasons.js';

/** "between 9 and 15 February", "on 16 or 17 February": the first day has the month and the year of the second. */
const completeFirstDay = (text: string): string =>
  text
    .replace(
      /\b(between|from)\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(and|to|until|till)\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{L}{3,}\.?(?:,?\s+\d{4})?)/iu,
      '$1 $2 $5 $3 $4 $5',
    )
    .replace(
      /\b(between|from)\s+(\p{L}{3,})\s+(and|to|until|till)\s+(\p{L}{3,})\s+(\d{4})\b/iu,
      '$1 $2 $5 $3 $4 $5',
    )
    .replace(
      /\b(?:on\s+)?(\d{1,2})(?:st|nd|rd|th)?\s*(?:or|and|\/|–|-)\s*(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,}\.?(?:,?\s+\d{4})?)/iu,
      'between $1 $3 and $2 $3',
    );

/** "The day after the vote" is counted from the vote; that "the day after" is also words for tomorrow is of no account. */
const withoutCountedDays = (text: string): string =>
  text.replaceAll(
    /\bthe\s+(?:very\s+)?(?:day|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+(?:before|after)\b(?!\s+(?:tomorrow|yesterday))/gi,
    (run) => ' '.repeat(run.length),
  );

/** "For a few years", "for five days": how long something lasts is no day. */
const withoutSpans = (text: string): string =>
  text.replaceAll(
    /\bfor\s+(?:(?:about|some|at\s+least|over|up\s+to|another|the\s+(?:last|next))\s+)?(?:\d+|an?(?:\s+(?:few|couple(?:\s+of)?))?|few|several|many|some|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred)\s+(?:more\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)\b(?!\s+ago\b)/gi,
    (run) => ' '.repeat(run.length),
  );

/** "For next year", "next year's budget": what is to come is no day on which anything was said. */
const withoutPlans = (text: string): string =>
  text.replaceAll(
    /\bfor\s+(?:the\s+)?(?:next|coming|following)\s+(?:week|month|year|season|term|spring|summer|autumn|winter)\b|\b(?:next|coming)\s+(?:week|month|year|season|term|spring|summer|autumn|winter)(?:['’]s|s['’]?)(?=\s)/gi,
    (run) => ' '.repeat(run.length),
  );

/** "Her words from May", "anything from May": of those days, and not of all that follow. */
const SAID_FROM =
  /\b(?:words?|quotes?|quotations?|statements?|comments?|remarks?|speech|speeches|letters?|interviews?|something|anything|everything|things?|lines?|ones?|articles?|stor(?:y|ies)|news|messages?|posts?|releases?)\s+$/i;

/** So many facts that may be of a day are looked at for those that are. */
const MOST_COUNTED = 100;

/** What is surely of a day counts so many times what may be. */
const EXACT_COUNTS = 10_000;

/** How much is on record of a day, and of no other. */
function onDay(
  days: DayRange,
  { store }: AnswerContext,
  records: readonly StoryRecord[],
  people: readonly EntityId[],
): number {
  const among = records === allRecords(store) ? undefined : new Set(records);
  const filter = { ...(people.length > 0 ? { of: people } : {}), ...days };
  return listFacts(store, filter, 'newest', MOST_COUNTED).facts.filter(({ record, fact }) => {
    const { earliest, latest } = boundsOfFact(record, fact.id);
    return (among?.has(record) ?? true) && earliest === days.from && latest === days.to;
  }).length;
}

/** The days asked for: "on", "since", "before", "between … and" say which side of a date. */
export function readDays(
  asked: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
  people: readonly EntityId[] = [],
): { readonly rest: string; readonly notes: readonly string[] } & Partial<DayRange> {
  const text = completeFirstDay(asked);
  const onRecord = daysOnRecord(records);
  const seasons = [
    ...findSeasons(text, onRecord),
    ...findDecades(text, onRecord),
    ...findFeasts(text, onRecord),
  ];
  const isInSeason = (date: FoundDate): boolean =>
    seasons.some((season) => date.start < season.end && season.start < date.end);
  const mayHold = (days: DayRange): number =>
    people.length > 0 || records === allRecords(context.store)
      ? listFacts(context.store, { ...(people.length > 0 ? { of: people } : {}), ...days }, 'newest', 1).total
      : records.reduce(
          (sum, { story }) => sum + listFacts(context.store, { story: story.id, ...days }, 'newest', 1).total,
          0,
        );
  // Of a day, what is surely of that day counts before whatever may be.
  const holds = (days: DayRange): number =>
    mayHold(days) + (days.from === days.to ? EXACT_COUNTS * onDay(days, context, records, people) : 0);
  const reference: DateReference = { now: context.now, onRecord, weekday: 'record', holds };
  const found = findDates(
    withoutParts(withoutPlans(withoutSpans(withoutCounts(withoutCountedDays(text))))),
    reference,
  );
  const named = withSharedYears(text, found, reference).map((date) => narrowed(text, date));
  const isOnRecord = (days: DayRange): boolean => onDay(days, context, records, people) > 0;
  const bare = findBareDays(text, onRecord, { now: context.now, isOnRecord }).filter(
    ({ start, end }) => !named.some((date) => date.start < end && start < date.end),
  );
  const dates = [...named.filter((date) => !isInSeason(date)), ...seasons, ...bare].toSorted(
    (a, b) => a.start - b.start,
  );
  let from: string | undefined;
  let to: string | undefined;
  let rest = text;
  for (const [place, date] of dates.entries()) {
    const before =
      /\b(since|from|after|before|until|till|by|up to|as of|between|and|or|to)\s+(?:the\s+)?$/i.exec(
        text.slice(0, date.start),
      ) ??
      // "Since the letter of 3 May": of that day.
      /\b(since|after|before|until|till)\s+(?:the|his|her|its|their)\s+(?:[\p{L}-]+\s+){1,4}(?:of|from|on|dated)\s+(?:the\s+)?$/iu.exec(
        text.slice(0, date.start),
      );
    const side = before?.[1]?.toLowerCase();
    const count = countBefore(text.slice(0, date.start));
    rest = `${rest.slice(0, date.start)}${' '.repeat(date.end - date.start)}${rest.slice(date.end)}`;
    if (before)
      rest = `${rest.slice(0, before.index)}${' '.repeat(date.start - before.index)}${rest.slice(date.start)}`;
    if (count) {
      rest = `${rest.slice(0, count.index)}${' '.repeat(date.start - count.index)}${rest.slice(date.start)}`;
      ({ from, to } = countedFrom(count.groups ?? {}, date));
      continue;
    }
    const isDayBeside = /\bthe\s+(?:very\s+)?day\s+$/i.test(text.slice(0, before?.index ?? 0));
    if (isDayBeside && side === 'before') from = to = addDays(date.from, -1);
    else if (isDayBeside && side === 'after') from = to = addDays(date.to, 1);
    else if (side === 'before') to = addDays(date.from, -1);
    else if (side === 'after') from = addDays(date.to, 1);
    else if (side === 'from' && SAID_FROM.test(text.slice(0, before?.index ?? 0))) ({ from, to } = date);
    else if (side === 'from' && date.isSpan === true) ({ from, to } = date);
    else if (side === 'since' || side === 'from') from = date.from;
    else if (side === 'until' || side === 'till' || side === 'by' || side === 'up to' || side === 'as of')
      to = date.to;
    else if (place > 0 && /^(?:and|or|to)$/.test(side ?? '')) to = date.to;
    else {
      from = date.from;
      to = date.to;
    }
  }
  const spansYears = onRecord !== undefined && onRecord.from.slice(0, 4) !== onRecord.to.slice(0, 4);
  const notes = dates
    .filter(({ isYearRead }) => isYearRead === true && spansYears)
    .map((date) => `Read *${text.slice(date.start, date.end)}* as ${date.from.slice(0, 4)}.`);
  return {
    rest,
    notes: [...notes, ...bare.map(({ note }) => note)],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
