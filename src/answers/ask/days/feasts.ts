/** "Before Christmas", "since Easter", "over New Year": a feast as days. */
import { addDays, type DayRange, type FoundDate } from '../../typed-dates.js';

/** Easter Sunday: the anonymous Gregorian algorithm ("Meeus/Jones/Butcher"). */
function easterOf(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The first day of a feast in a year, and how many days follow. */
const FEASTS: Readonly<Record<string, (year: number) => readonly [first: string, more: number]>> = {
  christmas: (year) => [`${year}-12-25`, 1],
  xmas: (year) => [`${year}-12-25`, 1],
  'new year': (year) => [`${year}-01-01`, 0],
  easter: (year) => [addDays(easterOf(year), -2), 3],
  halloween: (year) => [`${year}-10-31`, 0],
};

/** Only where it ends the question or goes before it: "who said the shelves would be empty by Easter" is what somebody said. */
const FEAST =
  /\b(?:(?:just|shortly|right)\s+)?(?:before|since|after|until|till|around|over|at|during)\s+(?<feast>(?<name>christmas|xmas|new\s+year|easter|halloween)(?:['’]?s)?(?:\s+day)?(?:\s+(?<year>\d{4}))?)(?=\s*(?:[?.!,]|$))/giu;

const CLAIM =
  /\b(?:say|says|said|told|warn|warned|promised?|announced?)\b.*\b(?:that|to|would|will|should|could|is|was|be)\b/i;

/** The feasts in a text. One without a year is the last that has begun by the end of what is on record. */
export function findFeasts(text: string, onRecord: DayRange | undefined): readonly FoundDate[] {
  const latest = onRecord?.to ?? '';
  return [...text.matchAll(FEAST)].flatMap((match) => {
    const { feast = '', name = '', year } = match.groups ?? {};
    const daysOf = FEASTS[name.toLowerCase().replace(/\s+/, ' ')];
    const last = Number(year ?? latest.slice(0, 4));
    if (daysOf === undefined || !last || CLAIM.test(text.slice(0, match.index))) return [];
    const [first, more] = year === undefined && daysOf(last)[0] > latest ? daysOf(last - 1) : daysOf(last);
    const start = match.index + match[0].length - feast.length;
    return [{ from: first, to: addDays(first, more), start, end: start + feast.length }];
  });
}
