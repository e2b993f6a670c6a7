/** "In autumn", "since the summer of 2031": a season as days. */
import { boundsOf } from '../../../facts/edtf.js';
import type { DayRange, FoundDate } from '../../typed-dates.js';

/** EDTF's numbers for the seasons. */
const SEASONS: Readonly<Record<string, string>> = {
  spring: '21',
  summer: '22',
  autumn: '23',
  fall: '23',
  winter: '24',
};

/** The words are also others ("spring a leak", "fall between two chairs"): only a preposition makes them a time. */
const SEASON =
  /\b(?:in|during|since|before|after|until|till|by|from|last|this)\s+(?:the\s+|early\s+|late\s+)*(?<season>(?<name>spring|summer|autumn|winter|(?<=\bthe\s+)fall)(?:\s+(?:of\s+)?(?<year>\d{4}))?)(?![\p{L}\d-])/giu;

function rangeOf(number: string, year: number): DayRange | undefined {
  const { earliest, latest } = boundsOf(`${String(year).padStart(4, '0')}-${number}`);
  return earliest && latest ? { from: earliest, to: latest } : undefined;
}

/** The seasons in a text. One without a year is the last on record that has begun. */
export function findSeasons(text: string, onRecord: DayRange | undefined): readonly FoundDate[] {
  return [...text.matchAll(SEASON)].flatMap((match) => {
    const { season = '', name = '', year } = match.groups ?? {};
    const number = SEASONS[name.toLowerCase()];
    const last = Number((onRecord?.to ?? '').slice(0, 4));
    if (number === undefined || (year === undefined && !last)) return [];
    const ranges = (year === undefined ? [last, last - 1] : [Number(year)]).flatMap(
      (one) => rangeOf(number, one) ?? [],
    );
    const range =
      ranges.find(({ from }) => year !== undefined || from <= (onRecord?.to ?? '')) ?? ranges.at(-1);
    const start = match.index + match[0].length - season.length;
    return range ? [{ ...range, start, end: start + season.length }] : [];
  });
}
