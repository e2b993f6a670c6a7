/** "Early March", "the end of May", "the week of 3 June": a part of what the date alone would be, or what it is part of. */
import { addDays, type FoundDate } from '../../typed-dates.js';

type Days = readonly [first: number, last: number];

/** Which days of a month are called so: that early, middle and late ones overlap is meant. */
const PARTS: readonly (readonly [pattern: RegExp, days: Days])[] = [
  [/^first half$/, [1, 15]],
  [/^(?:second|last|latter) half$/, [16, 31]],
  [/^(?:first|opening) (?:few )?days$/, [1, 10]],
  [/^(?:last|final|closing) (?:few )?days$/, [21, 31]],
  [/^(?:first|1st) week$/, [1, 7]],
  [/^(?:second|2nd) week$/, [8, 14]],
  [/^(?:third|3rd) week$/, [15, 21]],
  [/^(?:fourth|4th) week$/, [22, 28]],
  [/^(?:last|final) week$/, [25, 31]],
  [/^(?:early|beginning|start)$/, [1, 15]],
  [/^(?:mid|middle)$/, [8, 24]],
  [/^late$/, [16, 31]],
  [/^end$/, [21, 31]],
];

const PART =
  /\b(?:the\s+(?:very\s+)?)?(early|mid|late|(?:first|second|last|latter)\s+half|(?:first|1st|second|2nd|third|3rd|fourth|4th|last|final)\s+week|(?:first|opening|last|final|closing)\s+(?:few\s+)?days|beginning|start|middle|end)(?:[\s-]+(?:in|of)\s+|[\s-]+)(?:the\s+)?$/i;

/** "Before" and "since the end of May" are counted from the last day of it. */
const BESIDE_END = /\b(?:before|until|till|by|since|after)\s+the\s+(?:very\s+)?end\s+of\s+$/i;

/** Without the word that a parser of dates would take for the last day. */
export const withoutParts = (text: string): string =>
  text.replaceAll(
    /\b(?:end|(?:last|final|closing)\s+(?:week|(?:few\s+)?days))(?=\s+of\s+(?!the\b|this\b|last\b|next\b))/gi,
    (run) => ' '.repeat(run.length),
  );

const isMonth = ({ from, to }: FoundDate): boolean =>
  from.endsWith('-01') && to.slice(0, 7) === from.slice(0, 7) && to > from;

const MONDAY_FIRST = 6;

/** The Monday on or before a day. */
export const mondayOf = (day: string): string =>
  addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + MONDAY_FIRST) % 7));

/** The date with what stands before it in the text: a part of the month, or the week of the day. */
export function narrowed(text: string, date: FoundDate): FoundDate {
  const before = text.slice(0, date.start);
  const week = /\b(?:the\s+)?week\s+(of|beginning|starting|from)\s+(?:the\s+)?$/i.exec(before);
  if (week && date.from === date.to) {
    const from = week[1]?.toLowerCase() === 'of' ? mondayOf(date.from) : date.from;
    return { start: week.index, end: date.end, from, to: addDays(from, 6) };
  }
  const said = PART.exec(before);
  if (said === null || !isMonth(date)) return date;
  if (BESIDE_END.test(before)) return { ...date, start: said.index, from: date.to };
  const part = (said[1] ?? '').toLowerCase().replaceAll(/\s+/g, ' ');
  const days = PARTS.find(([pattern]) => pattern.test(part))?.[1];
  if (days === undefined) return date;
  const dayOfMonth = (day: number): string => `${date.from.slice(0, 8)}${String(day).padStart(2, '0')}`;
  const [from, last] = [dayOfMonth(days[0]), dayOfMonth(days[1])];
  return { start: said.index, end: date.end, from, to: last < date.to ? last : date.to };
}
