/** Days told by what happened: "before the inquiry was opened", "since the vote", "the day after she resigned". */
import type { Entity } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import { findMentions } from '../../search/mentions.js';
import { wordsOf } from '../../search/words.js';
import type { AnswerContext, Item } from '../answer.js';
import { daysInWords } from '../listing.js';
import { compareByDate } from '../scope.js';
import type { DayRange } from '../typed-dates.js';
import { COUNTED_DAYS, countedFrom, isCounted } from './counted-days.js';
import { type EventSide, lasts, rangeBeside } from './event-days.js';
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
}

const CONJUNCTION = new RegExp(
  `(?:${COUNTED_DAYS}|${/(?<![\p{L}’'])(?:(?:right|shortly|soon|just|immediately|directly|straight|(?:not\s+)?long)\s+(?=(?:before|after)\b))?(?:(?:on\s+)?the\s+(?:very\s+|same\s+)?(?<unit>day|week)\s+(?<beside>before|after|of|when|that|as)|(?:ever\s+)?(?<since>since)|(?<before>before|prior\s+to|ahead\s+of|in\s+the\s+run-?\s?up\s+to|until|till|by\s+the\s+time(?:\s+of|\s+that)?)|(?<after>after|following|as\s+soon\s+as|once(?=\s+(?:the|he|she|they|it)\b))|(?<during>during|at\s+the\s+time\s+of))/u.source})\\s+(?<clause>[^,;?!]+)`,
  'giu',
);

/** "Look after", "named after", "go before": part of the verb, not of time. */
const PHRASAL =
  /\b(?:look|name|take|ask|run|go|come|appear|bring|put|lay)\w*\s+$|\b(?:went|came|took|brought|ran)\s+$/i;

/** "Since when", "after that", "before any vote": no clause that names a fact. */
const UNNAMED =
  /^(?:(?:when|what|who|then|now|any|a|an|every|each|another|no)\b|(?:that|this|it|all|long|ever)\s*$)/i;

/** Where the question goes on behind the clause. */
const GOES_ON = /\s+(?:about|regarding|concerning)\s.*$/i;

/** What somebody said that has a verb of its own, to which a clause behind it may belong. */
const CLAIM =
  /\b(?:say|says|said|tell|tells|told|think|thinks|thought|want|wants|wanted|write|wrote|ask|asks|asked|call|calls|called|announced?|promised?)\b.*\b(?:that|to|should|would|will|must|could|can|is|are|was|were|has|had)\b/i;

function sideOf({ unit, beside = '', since, before, after }: Record<string, string | undefined>): EventSide {
  if (unit !== undefined) {
    if (!/^(?:before|after)$/i.test(beside)) return 'on';
    return `${unit.toLowerCase() as 'day' | 'week'} ${beside.toLowerCase() as 'before' | 'after'}`;
  }
  return since ? 'since' : before ? 'before' : after ? 'after' : 'during';
}

/** "During the strike": within what lasts, and not on a day. */
const isWithin = ({ during = '' }: Record<string, string | undefined>): boolean => /^during$/i.test(during);

interface Found {
  readonly rest: string;
  readonly event?: AskedEvent | undefined;
  readonly notes?: readonly string[];
}

/** "Between the vote and the agreement". */
const BETWEEN =
  /\b(?:any\s?time\s+)?between\s+(?<first>(?:the|his|her|its|their)\s[^,;?!]+?)\s+and\s+(?<second>(?:the|his|her|its|their)\s[^,;?!]+)/iu;

type Namer = (clause: string) => NamedFacts | undefined;

/** The days from one thing that happened to another; undefined where either names none, or more than one. */
function readBetween(text: string, namedBy: Namer): Found | undefined {
  const match = BETWEEN.exec(text);
  const { first = '', second = '' } = match?.groups ?? {};
  if (match === null) return undefined;
  const clause = second.replace(GOES_ON, '').trimEnd();
  const [begun, ended] = [namedBy(first), namedBy(clause)];
  const [one, other] = [begun?.items ?? [], ended?.items ?? []];
  if (one.length === 0 || other.length === 0) return undefined;
  const days = (items: readonly Item[], side: EventSide): readonly Partial<DayRange>[] =>
    items.flatMap(({ bounds, fact }) => rangeBeside(side, bounds, fact) ?? []);
  // Of several votes, the ones in whose story the other thing happened.
  const pairs = one.flatMap((a) =>
    other.filter(({ record }) => record === a.record).map((b) => [a, b] as const),
  );
  const [pair, more] = pairs;
  const length = match[0].length - second.length + clause.length;
  const phrase = match[0].slice(0, length);
  const rest = text.replace(phrase, (run) => ' '.repeat(run.length));
  if (pair === undefined || more !== undefined)
    return {
      rest,
      event: {
        phrase,
        clause: '',
        range: undefined,
        facts: pairs.length > 0 ? pairs.flat() : [...one, ...other],
        isBeside: false,
        mayBeSaid: false,
      },
    };
  const [from] = days([pair[0]], 'since');
  const [until] = days([pair[1]], 'on');
  const to = lasts(pair[1].fact) ? until?.from : until?.to;
  const isKnown = from?.from !== undefined && to !== undefined && from.from <= to;
  const range = isKnown ? { from: from.from, to } : undefined;
  return { rest, event: { phrase, clause: '', range, facts: pair, isBeside: false, mayBeSaid: false } };
}

/**
 * The clause of time in a question, and what it was taken for, looked for in the stories given. `rest` is the text with
 * blanks in its place.
 */
export function readEvent(
  text: string,
  context: AnswerContext,
  records: readonly StoryRecord[],
  subjects: readonly Entity[],
): Found {
  const namedBy: Namer = (clause) => {
    const words = wordsOf(clause);
    const mentions = findMentions(context.store, records, words);
    return factsNamedBy({ context, records, words, mentions, subjects });
  };
  const between = readBetween(text, namedBy);
  if (between) return between;
  for (const match of text.matchAll(CONJUNCTION)) {
    const groups = match.groups ?? {};
    const clause = (groups['clause'] ?? '').replace(GOES_ON, '').trimEnd();
    const prefix = text.slice(0, match.index);
    if (PHRASAL.test(prefix) || UNNAMED.test(clause)) continue;
    const named = namedBy(clause);
    if (named === undefined) continue;
    const end = match.index + match[0].length - (groups['clause'] ?? '').length + clause.length;
    const side = sideOf(groups);
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
      if (!isCounted(groups)) return rangeBeside(side, bounds, fact);
      const day = rangeBeside('on', bounds, fact);
      return day?.to === undefined || day.from !== day.to ? undefined : countedFrom(groups, day as DayRange);
    });
    const [first] = ranges;
    const isOne = ranges.every((range) => range?.from === first?.from && range?.to === first?.to);
    return {
      rest: `${prefix}${' '.repeat(end - match.index)}${text.slice(end)}`,
      event: {
        phrase: text.slice(match.index, end).trim(),
        clause,
        range: isOne ? first : undefined,
        facts: isOne && first !== undefined ? items.slice(0, 1) : items,
        isBeside: !isCounted(groups) && (side === 'before' || side === 'after'),
        mayBeSaid: CLAIM.test(prefix),
      },
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
