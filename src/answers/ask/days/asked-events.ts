/** Days told by what happened: "before the inquiry was opened", "since the vote", "the day after she resigned". */
import type { Entity } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import { findMentions } from '../../../search/mentions.js';
import { wordsOf } from '../../../search/words.js';
import type { AnswerContext, Item } from '../../answer.js';
import { daysInWords } from '../../listing.js';
import { compareByDate, recordsWith } from '../../scope.js';
import type { DayRange } from '../../typed-dates.js';
import { withSharers } from '../words/sharers.js';
import { COUNTED_DAYS, countedFrom, isCounted } from './counted-days.js';
import { type EventSide, lasts, rangeBeside, weekdayBeside } from './event-days.js';
import { GOES_ON, type Namer, readBetween } from './events-between.js';
import { changesNamedBy } from './minds-changed.js';
import { factsNamedBy, type NamedFacts } from './named-facts.js';

/** What a clause of time was taken for. */
export interface AskedEvent {
  /** As typed, with its conjunction. */
  readonly phrase: string;
  /** As typed, without it. */
  readonly clause: string;
  /** The days it limits the question to; undefined where no one fact with a day that is sure enough fits. */
  readonly range: Partial<DayRange> | undefined;
  /** What it may name: the one fact where there is a range, or else all that fit. */
  readonly facts: readonly Item[];
  /** Whether its own day is left out. */
  readonly isBeside: boolean;
  /** Whether the clause may as well belong to what somebody said ("said nothing changes before the vote"). */
  readonly mayBeSaid: boolean;
  /** Whether what it was taken for is among what is asked for: by what she said her mind had changed. */
  readonly isItself?: boolean;
}

const CONJUNCTION = new RegExp(
  `(?:${COUNTED_DAYS}|${/(?<![\p{L}’'])(?:(?:right|shortly|soon|just|immediately|directly|straight|(?:not\s+)?long)\s+(?=(?:before|after)\b))?(?:(?:on\s+)?the\s+(?:very\s+|same\s+)?(?<unit>day|week)(?:\s+(?<beside>before|after|of|when|that|as)|(?=\s+(?:the|he|she|they|his|her|their)\s))|(?:on\s+)?the\s+(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s+(?<beyond>before|after)|(?:ever\s+)?(?<since>since)|(?<before>before|prior\s+to|ahead\s+of|in\s+the\s+run-?\s?up\s+to|until|till|by\s+the\s+time(?:\s+of|\s+that)?)|(?<after>after|following|as\s+soon\s+as|once(?=\s+(?:the|he|she|they|it|hed|shed|theyd)\b))|(?<during>during|at\s+the\s+time\s+of))/u.source})\\s+(?<clause>[^,;?!]+)`,
  'giu',
);

/** "Look after", "named after", "go before": part of the verb, not of time. */
const PHRASAL =
  /\b(?:look|name|take|ask|run|go|come|appear|bring|put|lay)\w*\s+$|\b(?:went|came|took|brought|ran)\s+$/i;

/** "What was the day they signed it": the day is asked for. */
const ASKS_DAY = /^\W*(?:(?:when|what|which)(?:['’]?s|\s+is|\s+was|\s+were)?|whens|whats)\s*$/i;

/** "Since when", "after that", "before any vote": no clause that names a fact. */
const UNNAMED =
  /^(?:(?:when|what|who|then|now|any|a|an|every|each|another|no)\b|(?:that|this|it|all|long|ever)\s*$)/i;

/** What somebody said that has a verb of its own, to which a clause behind it may belong. */
const CLAIM =
  /\b(?:say|says|said|tell|tells|told|think|thinks|thought|want|wants|wanted|write|wrote|ask|asks|asked|call|calls|called|announced?|promised?)\b.*\b(?:that|to|should|would|will|must|could|can|is|are|was|were|has|had)\b/i;

function sideOf(
  { unit, beside = '', since, before, after }: Record<string, string | undefined>,
  { isBegun = false }: NamedFacts,
): EventSide {
  if (unit !== undefined) {
    if (!/^(?:before|after)$/i.test(beside)) return unit.toLowerCase() === 'week' ? 'week of' : 'on';
    return `${unit.toLowerCase() as 'day' | 'week'} ${beside.toLowerCase() as 'before' | 'after'}`;
  }
  if (before) return 'before';
  // By what was said somebody's mind had changed: it belongs to what came after.
  return since || isBegun ? 'since' : after ? 'after' : 'during';
}

/** "During the strike": within what lasts, and not on a day. */
const isWithin = ({ during = '' }: Record<string, string | undefined>): boolean => /^during$/i.test(during);

export interface Found {
  readonly rest: string;
  readonly event?: AskedEvent | undefined;
  readonly notes?: readonly string[];
  /** Whether the days of the question are those of what happened ("since the storm in August"), and no others. */
  readonly hasDays?: boolean;
}

/** What is known of a question when its clause of time is read. */
export interface KnownOfEvent {
  /** Whom the question is about. */
  readonly subjects: readonly Entity[];
  /** The days that it names. */
  readonly days: Partial<DayRange>;
  /** What the part before it told of: "and what after that". */
  readonly happened?: Item | undefined;
  /** Whether the part before it told of nothing. */
  readonly isOpen?: boolean | undefined;
}

/** "It", "that": what was told of before. */
const CARRIED = /^(?:it|that|this|then)\s*$/i;

/** Where a date stood behind what is named, with its preposition: "the storm in     ". */
const BEFORE_DATE = /(?:\s(?:in|of|on|from|last|this)\s*|\s{3,})$/i;

/** Where the question itself begins, or may begin, behind a clause that goes before it without a comma. */
const QUESTION_BEGINS = /\s+(?=(?:what|who|whom|which|how|why|where)\b)/i;
const MAY_BEGIN = /\s+(?=(?:had|has|have|did|does|do|was|were|is|are)\s+\S)/gi;

/** A clause, and where it goes before its question what of it may be the clause, the longest first. */
function clausesIn(typed: string, prefix: string): readonly string[] {
  const all = typed.replace(GOES_ON, '');
  if (/\p{L}/u.test(prefix.replace(/^\s*(?:and|so|but)\b/i, ''))) return [all];
  const whole = all.split(QUESTION_BEGINS)[0] ?? all;
  const cuts = [...whole.matchAll(MAY_BEGIN)].map(({ index }) => whole.slice(0, index));
  return [whole, ...cuts.toReversed()];
}

/** What is named that surely happened on the days given; undefined where none did. */
function onDays({ items, isTopic }: NamedFacts, { from, to }: Partial<DayRange>): NamedFacts | undefined {
  if (from === undefined || to === undefined) return undefined;
  const held = items.filter(({ bounds: { earliest, latest } }) => {
    return earliest !== null && latest !== null && earliest >= from && latest <= to;
  });
  return held.length > 0 ? { items: held, isTopic } : undefined;
}

interface NamedClause {
  readonly clause: string;
  readonly named: NamedFacts;
  readonly hasDays: boolean;
  /** How much of the text it is, with what leads to its date ("the storm in"), in UTF-16 units. */
  readonly length: number;
}

/** The clause behind a conjunction and what it names; undefined where it names no deed. */
function clauseNamed(
  typed: string,
  prefix: string,
  namedBy: Namer,
  { days, happened, isOpen }: KnownOfEvent,
): NamedClause | undefined {
  if ((happened || isOpen) && CARRIED.test(typed))
    return {
      clause: typed.trimEnd(),
      // What is not on record is no event that could as well be left out.
      named: { items: happened ? [happened] : [], isTopic: false, isBegun: happened === undefined },
      hasDays: false,
      length: typed.length,
    };
  const read = clausesIn(typed, prefix).flatMap((whole): readonly NamedClause[] => {
    const isDated = BEFORE_DATE.test(whole) && days.from !== undefined && days.to !== undefined;
    const clause = isDated ? whole.replace(BEFORE_DATE, '').trimEnd() : whole.trimEnd();
    const named = UNNAMED.test(clause) ? undefined : namedBy(clause);
    if (named === undefined) return [];
    const dated = isDated ? onDays(named, days) : undefined;
    const length = dated === undefined ? clause.length : whole.length;
    return [{ clause, named: dated ?? named, hasDays: dated !== undefined, length }];
  });
  return read.find(({ named }) => named.items.length > 0) ?? read[0];
}

/**
 * The clause of time in a question, and what it was taken for, looked for in the stories given. `rest` is the text with
 * blanks in its place.
 */
export function readEvent(
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
  known: KnownOfEvent,
): Found {
  const { subjects } = known;
  const own = subjects.reduce((left, { id }) => recordsWith(left, id), records);
  // Of several things that may be meant, what happened where somebody is on record is beside what they did.
  const ofOwn = (named: NamedFacts | undefined): NamedFacts | undefined => {
    const items = named?.items.filter(({ record }) => own.includes(record)) ?? [];
    return named && items.length > 0 ? { ...named, items } : named;
  };
  const namedBy: Namer = (clause) => ofOwn(factsOf(clause));
  const factsOf: Namer = (clause) => {
    const words = wordsOf(clause);
    const mentions = withSharers(findMentions(context.store, records, words), words, context.store);
    const named =
      changesNamedBy(clause, { context, records, mentions, subjects }) ??
      factsNamedBy({ context, records, words, mentions, subjects });
    // "The day they signed": they need not be the one who is asked about.
    const others = words.filter(({ fold }) => fold !== 'they');
    return named?.items.length === 0 && others.length < words.length && mentions.length === 0
      ? factsNamedBy({ context, records, words: others, mentions, subjects: [] })
      : named;
  };
  const between = readBetween(text, namedBy);
  if (between) return between;
  for (const match of text.matchAll(CONJUNCTION)) {
    const groups = match.groups ?? {};
    const prefix = text.slice(0, match.index);
    if (PHRASAL.test(prefix) || (groups['unit'] !== undefined && ASKS_DAY.test(prefix))) continue;
    const read = clauseNamed(groups['clause'] ?? '', prefix, namedBy, known);
    if (read === undefined) continue;
    const { clause, named, hasDays, length } = read;
    const start = match.index + match[0].length - (groups['clause'] ?? '').length;
    const end = start + length;
    const side = sideOf(groups, named);
    if (isWithin(groups) && named.items.length > 0 && !named.items.some(({ fact }) => lasts(fact)))
      return {
        rest: text,
        notes: [
          `How long it lasted is not on record, so *${text.slice(match.index, end).trim()}* is read as what it is about.`,
        ],
      };
    // What as a whole is spoken of is begun with the first that happened in it; when it was over is not told by the last.
    const isBegun = named.isTopic && /^(?:before|since)$/.test(side);
    const items = isBegun ? named.items.toSorted(compareByDate).slice(0, 1) : named.items;
    const ranges = items.map(({ bounds, fact }) => {
      if (named.isBegun && side === 'since' && bounds.earliest !== null) return { from: bounds.earliest };
      if (groups['weekday'] !== undefined) return weekdayBeside(groups, bounds);
      if (!isCounted(groups)) return rangeBeside(side, bounds, fact);
      const day = rangeBeside('on', bounds, fact);
      return day?.to === undefined || day.from !== day.to ? undefined : countedFrom(groups, day as DayRange);
    });
    const [first] = ranges;
    const isOne = ranges.every((range) => range?.from === first?.from && range?.to === first?.to);
    return {
      rest: `${prefix}${' '.repeat(end - match.index)}${text.slice(end)}`,
      event: {
        phrase: text.slice(match.index, start + clause.length).trim(),
        clause,
        range: isOne ? first : undefined,
        facts: isOne && first !== undefined ? items.slice(0, 1) : items,
        isBeside: !isCounted(groups) && (side === 'before' || side === 'after'),
        mayBeSaid: CLAIM.test(prefix),
        isItself: named.isBegun === true,
      },
      hasDays,
    };
  }
  return { rest: text };
}

const MOST_NAMED = 3;

const ORDER_WITHIN_DAY = 'Its own day is left out, since the order within a day is not on record.';

/** What a clause was taken for, as a sentence; or why it could not be. */
export function eventInWords({ phrase, range, facts, isBeside }: AskedEvent): string {
  const [only] = facts;
  if (range !== undefined && only !== undefined) {
    const { from, to } = range;
    return `Read *${phrase}* as ${daysInWords({ from, to }) ?? ''}. What it was taken for: ${facts.map(({ fact }) => fact.summary).join(' ')}${isBeside ? ` ${ORDER_WITHIN_DAY}` : ''}`;
  }
  if (only === undefined)
    return `Nothing on record tells which day is meant by *${phrase}*, so nothing is said to lie on one side of it.`;
  const summaries = facts.slice(0, MOST_NAMED).map(({ fact }) => fact.summary);
  const why =
    facts.length === 1 ? 'has no day on record that is sure enough' : 'may be meant, of different days';
  return `What *${phrase}* names ${why}: ${summaries.join(' ')} Please ask with a date.`;
}
