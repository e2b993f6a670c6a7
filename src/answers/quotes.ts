/** Exact words: what somebody said, found by half-remembered words, or by who said it, on what, and when. */

import { foldKey } from '../facts/fold.js';
import type { Statement } from '../facts/schema.js';
import { segmentsOf } from '../facts/store.js';
import { queryUnits, rankFacts } from '../search/statements.js';
import type { Answer, AnswerContext, Item, QuotedItem } from './answer.js';
import { daysInWords, type Listing, noteUnsureDays, readListing } from './listing.js';
import { compareNewestFirst, invoke, isBy, itemOf, makeAnswer } from './scope.js';

export interface QuoteOptions {
  readonly words?: string | undefined;
  readonly person?: string | undefined;
  readonly topic?: string | undefined;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/**
 * The share of what was asked for that a statement has to hold to be listed. Half-remembered words keep most of their
 * rare words; what shares less is about something else.
 */
const LEAST_COVERAGE = 0.5;

/** What scores less than this share of the best match is left out. */
const LEAST_OF_BEST = 0.6;

/** More words than this are not searched: a quotation on record has at most 2,000 characters. */
const MOST_CHARACTERS = 2_000;

interface Match {
  readonly item: Item<Statement>;
  readonly score: number;
  readonly containsWords: boolean;
}

const isQuoted = ({ fact }: Item<Statement>): boolean => fact.form !== 'paraphrase';

function matchWords(
  context: AnswerContext,
  words: string,
  listing: Listing,
  accepts: (statement: Statement) => boolean,
): readonly Match[] {
  const key = foldKey(words);
  const ranked = rankFacts(
    context.store,
    listing.records,
    queryUnits(words),
    (fact, record) => fact.kind === 'statement' && accepts(fact) && listing.accepts(fact, record),
  );
  const matches = ranked.flatMap(({ record, fact, score, coverage }): Match[] => {
    if (fact.kind !== 'statement') return [];
    const containsWords = key !== '' && foldKey(segmentsOf(fact).join(' ')).includes(key);
    if (coverage < LEAST_COVERAGE && !containsWords) return [];
    return [{ item: itemOf(record, fact), score: score + (containsWords ? 1 : 0), containsWords }];
  });
  const best = matches.reduce((most, { score }) => Math.max(most, score), 0);
  return matches.filter(({ score }) => score >= best * LEAST_OF_BEST).toSorted((a, b) => b.score - a.score);
}

function listAll(listing: Listing, accepts: (statement: Statement) => boolean): readonly Match[] {
  return listing.records
    .flatMap((record) => record.statements.map((statement) => itemOf(record, statement)))
    .filter(({ fact, record }) => accepts(fact) && listing.accepts(fact, record))
    .toSorted(compareNewestFirst)
    .map((item) => ({ item, score: 1, containsWords: false }));
}

/** `/quote`. Throws a UserError where a date is none, or `after` is later than `before`. */
export function answerQuote(options: QuoteOptions, context: AnswerContext): Answer {
  const words = options.words?.trim().slice(0, MOST_CHARACTERS) || undefined;
  const asTyped = invoke('quote', { ...options, words });
  const read = readListing(
    context,
    {
      person: options.person,
      topic: options.topic,
      days: ['after', options.after, 'before', options.before],
    },
    asTyped,
  );
  if ('answer' in read) return read.answer;
  const { listing } = read;
  const { filters, settled, records } = listing;
  const { person } = filters;
  const again = invoke('quote', { ...settled, words });
  const accepts = (statement: Statement): boolean => person === undefined || isBy(statement, person.id);
  const matches =
    words === undefined ? listAll(listing, accepts) : matchWords(context, words, listing, accepts);
  const quoted: readonly QuotedItem[] = matches.filter(({ item }) => isQuoted(item));
  const paraphrased = quoted.length > 0 ? [] : matches.map(({ item }) => item);
  const followUps = [
    ...(person ? [{ label: 'Where they stand', invocation: invoke('stance', { person: person.id }) }] : []),
    { label: 'Timeline', invocation: invoke('timeline', { person: person?.id, topic: settled['topic'] }) },
    { label: 'Sources', invocation: invoke('sources', { story: matches[0]?.item.record.story.id }) },
  ];
  if (matches.length === 0) {
    const about = words ?? filters.topic;
    return makeAnswer({
      body: {
        kind: 'nothing',
        from: person?.name,
        about,
        dates: daysInWords(filters),
        unknown: [],
        nearest: [],
      },
      records,
      again,
      followUps: person
        ? [
            { label: 'All they said', invocation: invoke('quote', { person: person.id }) },
            ...followUps.slice(1, 2),
          ]
        : [],
    });
  }
  const unheard = matches.length - quoted.length;
  const left =
    quoted.length > 0 && unheard > 0
      ? [
          `${unheard === 1 ? 'One statement' : `${unheard} statements`} that a source only paraphrases also matched: see the timeline.`,
        ]
      : [];
  const shown = quoted.length > 0 ? quoted.map(({ item }) => item) : paraphrased;
  return makeAnswer({
    body: { kind: 'quotes', words, filters, quoted, paraphrased },
    records,
    again,
    notes: [...noteUnsureDays(listing, shown), ...left],
    followUps,
  });
}
