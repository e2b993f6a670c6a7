/** "On the 17th": a day of a month that is not named. */
import { dayInWords } from '../../../facts/day-words.js';
import { isEdtf } from '../../../facts/edtf.js';
import { type DayRange, dayOf, type FoundDate } from '../../typed-dates.js';

/** Followed by neither a month nor anything that is counted so ("the 17th century", "the 2nd vote"). */
const BARE_DAY =
  /\b(?:on|since|before|after|until|till|by|from)\s+the\s+(?<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[?!.,;]|\s(?:about|regarding|concerning|on|of\s+(?:the|that|this)\s+month|and|or|that|to|at|in|when|who|what)\b))(?:\s+of\s+(?:the|that|this)\s+month)?/giu;

/** So many months before the last one on record are looked through. */
const MOST_MONTHS = 60;

interface BareDay extends FoundDate {
  readonly note: string;
}

/** All days with a number in the months up to one, latest first. */
function daysNumbered(day: string, { from, to }: DayRange): readonly string[] {
  const [year = 0, month = 1] = to.split('-').map(Number);
  const months = Array.from(
    { length: MOST_MONTHS },
    (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)),
  );
  return months
    .map((date) => `${date.toISOString().slice(0, 8)}${day.padStart(2, '0')}`)
    .filter((edtf) => isEdtf(edtf) && edtf >= from && edtf <= to);
}

/**
 * The days of months not named, each as the latest on which something is on record that may be asked for; where nothing
 * is, none is meant.
 */
export function findBareDays(
  text: string,
  onRecord: DayRange | undefined,
  { now, isOnRecord }: { readonly now: Date; readonly isOnRecord: (days: DayRange) => boolean },
): readonly BareDay[] {
  if (onRecord === undefined) return [];
  const today = dayOf(now);
  const known = { from: onRecord.from, to: today < onRecord.to ? today : onRecord.to };
  return [...text.matchAll(BARE_DAY)].flatMap((match) => {
    const typed = match.groups?.['day'] ?? '';
    const held = daysNumbered(typed, known).find((day) => isOnRecord({ from: day, to: day }));
    if (held === undefined) return [];
    const start = match.index + match[0].search(/the\s+\d/i);
    const end = match.index + match[0].length;
    return [
      { start, end, from: held, to: held, note: `Read *${text.slice(start, end)}* as ${dayInWords(held)}.` },
    ];
  });
}
