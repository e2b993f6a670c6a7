/** Days from one thing that happened to another: "between the vote and the agreement". */
import type { Item } from '../../answer.js';
import type { DayRange } from '../../typed-dates.js';
import type { Found } from './asked-events.js';
import { type EventSide, lasts, rangeBeside } from './event-days.js';
import type { NamedFacts } from './named-facts.js';

/** Where the question goes on behind the clause. */
export const GOES_ON = /\s+(?:about|regarding|concerning)\s.*$/i;

/** "Between the vote and the agreement". */
const BETWEEN =
  /(?<!\b(?:difference|differences|link|links|connection|relation|relations|gap|row|dispute|agreement|deal|talks|choice|contract)\s)\b(?:any\s?time\s+)?between\s+(?<first>(?:the|his|her|its|their)\s[^,;?!]+?)\s+and\s+(?<second>(?:the|his|her|its|their)\s[^,;?!]+)/iu;

export type Namer = (clause: string) => NamedFacts | undefined;

/** The days from one thing that happened to another; undefined where either names none, or more than one. */
export function readBetween(text: string, namedBy: Namer): Found | undefined {
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
        range: undefined,
        facts: pairs.length > 0 ? pairs.flat() : [...one, ...other],
        clause: '',
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
