/** What a check adds to a verdict: a claimed date, occasion or name that the record has otherwise. */
import { dayInWords } from '../../facts/day-words.js';
import type { Bounds, Day } from '../../facts/edtf.js';
import type { Correction } from '../../facts/schema.js';
import { wordsOf } from '../../search/words.js';
import type { Item } from '../answer.js';
import { mayLieWithin } from '../scope.js';
import { MOST_WORDS } from './judge.js';
import type { ClaimedDays, PostedQuotation } from './message/read-message.js';
import { runOf, tokensOf } from './tokens.js';
import { type Claim, itemOfVerdict, type Verdict } from './verdict.js';

const fold = (text: string): string =>
  wordsOf(text)
    .map((word) => word.fold)
    .join(' ');

const DAY_MS = 86_400_000;

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const nameOfWeekday = (day: Day): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** Whether some day between two is of the same weekday as a third. */
function hasWeekday({ earliest, latest }: Bounds, day: Day): boolean {
  if (earliest === null || latest === null) return true;
  const days = (Date.parse(latest) - Date.parse(earliest)) / DAY_MS;
  return days >= 6 || (weekdayOf(day) - weekdayOf(earliest) + 7) % 7 <= days;
}

/** Whether days of some year may be those of a record. */
function hasDaysOfYear(bounds: Bounds, from: Day, to: Day): boolean {
  const years = [bounds.earliest, bounds.latest].map((day) => Number(day?.slice(0, 4) ?? Number.NaN));
  if (years.some(Number.isNaN)) return true;
  const ofYear = (day: Day, year: number): Day => `${year}${day.slice(4)}` as Day;
  return years.some((year) => mayLieWithin(bounds, ofYear(from, year), ofYear(to, year)));
}

/** That the days a message gives are none of those on record. */
function onDays(days: ClaimedDays | undefined, { bounds }: Item): readonly string[] {
  if (days === undefined) return [];
  const { from, to, every } = days;
  if (every === 'week')
    return hasWeekday(bounds, from)
      ? []
      : [`The message gives another day of the week than the record: ${nameOfWeekday(from)}.`];
  const isPossible = every === 'year' ? hasDaysOfYear(bounds, from, to) : mayLieWithin(bounds, from, to);
  const inWords = from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;
  const claimed = every === 'year' ? inWords.replaceAll(/ \d{4}\b/g, '') : inWords;
  return isPossible ? [] : [`The message gives another date than the record: ${claimed}.`];
}

/** What a message says of day and occasion, where the record has it otherwise. */
function onOccasion({ days, occasion }: PostedQuotation, item: Item | undefined): readonly string[] {
  if (item?.fact.kind !== 'statement') return [];
  const { venue, addressee } = item.fact;
  const places = [venue, addressee].filter((place) => place !== undefined);
  const isElsewhere =
    occasion !== undefined &&
    places.length > 0 &&
    !places.some((place) => fold(place).includes(fold(occasion)) || fold(occasion).includes(fold(place)));
  return [
    ...onDays(days, item),
    ...(isElsewhere
      ? [`The message says that it was said to or at ${occasion}; on record is: ${places.join(', ')}.`]
      : []),
  ];
}

function onClaim(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'several':
      return [
        `The name ${claim.typed} fits several on record: ${claim.entities.map(({ name }) => name).join(', ')}.`,
      ];
    case 'unknown':
      return [`Nobody on record here has the name ${claim.typed}.`];
    case 'entity':
    case 'nobody':
      return [];
  }
}

const runIn = (text: string): string => runOf(tokensOf(text).map(({ key }) => key));

/** Whether the record had these very words before it was corrected, and they are not what was corrected of a date. */
const isFormerWording =
  (words: string) =>
  ({ level, before }: Correction): boolean =>
    level !== 'date' && level !== 'retraction' && runIn(before).includes(runIn(words));

/** That words which the record no longer has are those of a record that was corrected. */
function onCorrection(words: string, verdict: Verdict): readonly string[] {
  const fact = verdict.kind === 'not-on-record' ? verdict.closest?.fact : itemOfVerdict(verdict)?.fact;
  const { kind } = verdict.kind === 'other-speaker' ? verdict.found : verdict;
  const isCurrent = kind === 'on-record' || kind === 'shortened';
  const former = isCurrent ? undefined : fact?.corrections.find(isFormerWording(words));
  return former
    ? [
        `This record had these words until it was corrected on ${dayInWords(former.at)}: see the correction below.`,
      ]
    : [];
}

/** Sentences of ours, for below a verdict. */
export const notesOn = (quotation: PostedQuotation, verdict: Verdict): readonly string[] => [
  ...onClaim(quotation.claim),
  ...onOccasion(quotation, itemOfVerdict(verdict)),
  ...onCorrection(quotation.words, verdict),
  ...(tokensOf(quotation.words).length > MOST_WORDS
    ? [`Only the first ${MOST_WORDS.toLocaleString('en-GB')} words were checked.`]
    : []),
];
