/** Whole numbers as words and as digits: "nineteen" and "19" are one. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

/** What a number is worth that is one word or digits, up to 99; undefined for any other word. */
export const numberValue = (fold: string): number | undefined =>
  /^\d{1,2}$/.test(fold) ? Number(fold) : VALUES.get(fold);

/** The number as a word, where it is one word. */
export const numberWord = (value: number): string | undefined =>
  ONES[value] ?? (value % 10 === 0 ? TENS[value / 10 - 2] : undefined);

const GROUP = 'number-';

/** The group of all ways in which a number is written; undefined where it has one way only. */
export function numberGroup(fold: string): string | undefined {
  const value = numberValue(fold);
  return value === undefined || numberWord(value) === undefined ? undefined : `${GROUP}${value}`;
}

export const isNumberGroup = (group: string): boolean => group.startsWith(GROUP);
