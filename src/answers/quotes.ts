/** Exact words: what somebody said, found by half-remembered words, or by who said it, on what, and when. */

import type { Entity, Statement } from '../facts/schema.js';
import {
  entityOf,
  isRetracted,
  locateFact,
  type Store,
  type StoryRecord,
  segmentsOf,
} from '../facts/store.js';
import type { FactFilter } from '../search/fact-filter.js';
import { listFacts } from '../search/list-facts.js';
import { isStemOnRecord, MOST_RANKED, queryUnits, rankFacts } from '../search/statements.js';
import { foldWord, wordsOf } from '../search/words.js';
import type { Answer, AnswerContext, Item, QuotedItem } from './answer.js';
import { MOST_LISTED, noteOfFirst } from './listed.js';
import { daysInWords, type Listing, noteUnsureDays, readListing } from './listing.js';
import { compareNewestFirst, invoke, itemOf, makeAnswer } from './scope.js';

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

/** A text's words one after the other, as ` a b c `: without markup, signs and case, and nothing taken apart or stemmed. */
function runOf(text: string): string {
  // The words that a contraction stands for share its place.
  const raws = new Map(wordsOf(text).map(({ start, raw }) => [start, raw]));
  const plain = [...raws.values()].map((raw) =>
    foldWord(raw)
      .replaceAll(/[’‘ʼ]/g, "'")
      .replaceAll(/^'+|'+$|(?<=\p{L})\.|,(?=\d{3})/gu, ''),
  );
  return plain.length > 0 ? ` ${plain.join(' ')} ` : '';
}

const runs = new WeakMap<Statement, readonly string[]>();

/** Whether one segment of the statement's quotation holds a run of words. Across a cut, words are no run. */
function holdsRun(statement: Statement, run: string): boolean {
  const known = runs.get(statement) ?? segmentsOf(statement).map(runOf);
  runs.set(statement, known);
  return run !== '' && known.some((segment) => segment.includes(run));
}

interface Listed {
  readonly matches: readonly Match[];
  readonly notes: readonly string[];
}

const isQuoted = ({ fact }: Item<Statement>): boolean => fact.form !== 'paraphrase';

function matchWords(context: AnswerContext, words: string, listing: Listing): readonly Match[] {
  const run = runOf(words);
  const ranked = rankFacts(
    context.store,
    listing.records,
    queryUnits(words, (stem) => isStemOnRecord(context.store, listing.records, stem)),
    (fact, record) => fact.kind === 'statement' && listing.accepts(fact, record),
    0,
    listing.filter,
  );
  const matches = ranked.flatMap(({ record, fact, score, coverage, missing }): Match[] => {
    if (fact.kind !== 'statement') return [];
    // What lacks one of the words lacks the run of them.
    const containsWords = missing.length === 0 && holdsRun(fact, run);
    if (coverage < LEAST_COVERAGE && !containsWords) return [];
    return [{ item: itemOf(record, fact), score: score + (containsWords ? 1 : 0), containsWords }];
  });
  const best = matches.reduce((most, { score }) => Math.max(most, score), 0);
  return matches
    .filter(({ score, containsWords }) => containsWords || score >= best * LEAST_OF_BEST)
    .toSorted((a, b) => Number(b.containsWords) - Number(a.containsWords) || b.score - a.score);
}

/** What was found for words, with a sentence where there may be more. */
const noteBest = (matches: readonly Match[]): Listed => ({
  matches,
  notes:
    matches.length < MOST_RANKED
      ? []
      : [`The ${matches.length} that fit best are listed: more words, a person, a topic or days find fewer.`],
});

/** All that was said, the newest first; of very much, the newest. */
function listAll({ store }: AnswerContext, listing: Listing): Listed {
  const { facts, total } = listFacts(store, listing.filter, 'newest', MOST_LISTED);
  const matches = facts
    .flatMap(({ fact, record }) => (fact.kind === 'statement' ? [itemOf(record, fact)] : []))
    .filter(({ fact, record }) => listing.accepts(fact, record))
    .toSorted(compareNewestFirst)
    .slice(0, MOST_LISTED)
    .map((item) => ({ item, score: 1, containsWords: false }));
  return { matches, notes: noteOfFirst(matches.length, total, 'newest') };
}

/** Fewer words than this are anybody's: that somebody else used them says nothing of a quotation. */
const LEAST_WORDS = 3;

/** More of those who used the words than this are not named. */
const MOST_NAMED = 3;

/** Who spoke, for whom, and whose words they passed on; and that the statement has been retracted. */
function speakerInWords(store: Store, statement: Statement): string {
  const { speaker, onBehalfOf, relays } = statement;
  const relayed = relays === undefined ? undefined : locateFact(store, relays)?.fact;
  return [
    entityOf(store, speaker).name,
    ...(onBehalfOf ? [`for ${entityOf(store, onBehalfOf).name}`] : []),
    ...(relayed?.kind === 'statement' ? [`quoting ${entityOf(store, relayed.speaker).name}`] : []),
    ...(isRetracted(statement) ? ['in a statement since retracted'] : []),
  ].join(', ');
}

/**
 * That the very words asked for of one person are on record from others and not from that person: whoever checks a
 * quotation has to know. The other options are left aside; nothing is said of words that only come near.
 */
function noteOtherSpeakers(
  store: Store,
  records: readonly StoryRecord[],
  words: string,
  person: Entity,
): readonly string[] {
  const run = runOf(words);
  if (run.trim().split(' ').length < LEAST_WORDS) return [];
  const holding = (filter: FactFilter): readonly Statement[] =>
    rankFacts(
      store,
      records,
      queryUnits(words),
      (fact) => fact.kind === 'statement' && holdsRun(fact, run),
      0,
      { ...filter, kind: 'statement' },
    ).flatMap(({ fact }) => (fact.kind === 'statement' ? [fact] : []));
  if (holding({ by: [person.id] }).length > 0) return [];
  const speakers = [...new Set(holding({}).map((statement) => speakerInWords(store, statement)))];
  if (speakers.length === 0) return [];
  const more = speakers.length - MOST_NAMED;
  const named = [...speakers.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  return [
    `These words are on record from ${named.join('; from ')}. They are not on record from ${person.name}.`,
  ];
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
      onlySaid: true,
      days: ['after', options.after, 'before', options.before],
    },
    asTyped,
  );
  if ('answer' in read) return read.answer;
  const { listing } = read;
  const { filters, settled, records } = listing;
  const { person } = filters;
  const again = invoke('quote', { ...settled, words });
  const { matches, notes } =
    words === undefined ? listAll(context, listing) : noteBest(matchWords(context, words, listing));
  const others =
    words !== undefined && person ? noteOtherSpeakers(context.store, records, words, person) : [];
  const quoted: readonly QuotedItem[] = matches.filter(({ item }) => isQuoted(item));
  const paraphrased = quoted.length > 0 ? [] : matches.map(({ item }) => item);
  const whoSaidIt =
    others.length > 0 ? [{ label: 'Who said it', invocation: invoke('quote', { words }) }] : [];
  const timeline = {
    label: 'Timeline',
    invocation: invoke('timeline', { person: person?.id, topic: settled['topic'] }),
  };
  const followUps = [
    ...whoSaidIt,
    ...(person ? [{ label: 'Where they stand', invocation: invoke('stance', { person: person.id }) }] : []),
    timeline,
    { label: 'Sources', invocation: invoke('sources', { story: matches[0]?.item.record.story.id }) },
  ];
  if (matches.length === 0) {
    return makeAnswer({
      body: {
        kind: 'nothing',
        from: person?.name,
        about: filters.topic,
        words,
        dates: daysInWords(filters),
        unknown: [],
        nearest: [],
      },
      records,
      again,
      notes: [...listing.notes, ...others],
      followUps: person
        ? [
            ...whoSaidIt,
            { label: 'All they said', invocation: invoke('quote', { person: person.id }) },
            timeline,
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
    notes: [...others, ...noteUnsureDays(listing, shown), ...left, ...notes],
    followUps,
  });
}
