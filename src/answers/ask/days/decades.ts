/** "In the 60s", "since the early 1980s": a decade as days. */
import type { DayRange, FoundDate } from '../../typed-dates.js';

const NAMES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** Only a preposition makes it a time: "in her sixties" and "the 60s hit" are none. */
const DECADE = new RegExp(
  `\\b(?:in|during|since|before|after|until|till|by|from|throughout)\\s+the\\s+(?<decade>(?:(?<part>early|mid|late)[\\s-]+)?(?:(?<century>1[5-9]|20)?(?<tens>[0-9]0)['’]?s|(?<name>${NAMES.join('|')})))(?![\\p{L}\\d-])`,
  'giu',
);

const YEARS = 10;
const CENTURY = 100;

/** Which years of a decade are called so: that they overlap is meant. */
const PARTS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  early: [0, 4],
  mid: [3, 7],
  late: [5, 9],
};

const WHOLE = [0, 9] as const;

/** The decades in a text. One without a century is the last that has begun by the end of what is on record. */
export function findDecades(text: string, onRecord: DayRange | undefined): readonly FoundDate[] {
  const latest = Number((onRecord?.to ?? '').slice(0, 4));
  return [...text.matchAll(DECADE)].flatMap((match) => {
    const { decade = '', part = '', century, tens, name = '' } = match.groups ?? {};
    const within = tens === undefined ? (NAMES.indexOf(name.toLowerCase()) + 2) * YEARS : Number(tens);
    if (century === undefined && !latest) return [];
    const this100 = Math.floor(latest / CENTURY) * CENTURY;
    const begun = this100 + within <= latest ? this100 + within : this100 - CENTURY + within;
    const first = century === undefined ? begun : Number(century) * CENTURY + within;
    const [from, to] = PARTS[part.toLowerCase()] ?? WHOLE;
    const start = match.index + match[0].length - decade.length;
    return [{ from: `${first + from}-01-01`, to: `${first + to}-12-31`, start, end: start + decade.length }];
  });
}
