/** Words that turn a sentence round: negations, conditions, modal verbs and numbers, compared as what they are. */
import { setOf } from '../../search/vocabulary.js';

const NEGATION = setOf(
  'not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely refuse refused refuses deny denied denies',
);
const MODAL = setOf('should must will would can could may might shall ought need');
const CONDITION = setOf(
  'if unless provided providing assuming except until only but although though however maybe perhaps possibly probably',
);

const ENDINGS: Readonly<Record<string, string>> = { ll: 'will', d: 'would', re: 'are', ve: 'have', m: 'am' };

/** A contraction's parts: "won't" is will and not, "he'd" is he and would. */
export function partsOf(key: string): readonly string[] {
  const negated = /^(.+?)n't$/.exec(key);
  if (negated) {
    const base = negated[1] ?? '';
    return [base === 'wo' ? 'will' : base === 'ca' ? 'can' : base === 'sha' ? 'shall' : base, 'not'];
  }
  if (key === 'cannot') return ['can', 'not'];
  const being = /^(it|that|he|she|what|who|there|here|where|how)'s$/.exec(key);
  if (being) return [being[1] ?? '', 'is'];
  const [, base, ending] = /^(.+)'(ll|d|re|ve|m)$/.exec(key) ?? [];
  return base !== undefined && ending !== undefined ? [base, ENDINGS[ending] ?? ending] : [key];
}

/** Words with contractions taken apart: "don't go" and "do not go" are the same. */
export const partsOfAll = (keys: readonly string[]): readonly string[] => keys.flatMap(partsOf);

export const negationsIn = (keys: readonly string[]): readonly string[] =>
  partsOfAll(keys).filter((part) => NEGATION.has(part));

export const modalsIn = (keys: readonly string[]): readonly string[] =>
  partsOfAll(keys).filter((part) => MODAL.has(part));

const hasCondition = (keys: readonly string[]): boolean => keys.some((key) => CONDITION.has(key));

/** What words turn the rest of a sentence round. */
export const turnsRound = (keys: readonly string[]): readonly ('negation' | 'condition')[] => [
  ...(negationsIn(keys).length > 0 ? (['negation'] as const) : []),
  ...(hasCondition(keys) ? (['condition'] as const) : []),
];

const SIGNS = setOf('$ € £ ¥ ₹ ₩ ₽ ‰ percent minus');
const MONEY: Readonly<Record<string, string>> = {
  dollar: '$',
  euro: '€',
  pound: '£',
  yen: '¥',
  rupee: '₹',
  won: '₩',
  rouble: '₽',
};

/** Which money, which share, below zero. */
export const signsIn = (keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => (SIGNS.has(key) ? [key] : (MONEY[key.replace(/s$/, '')] ?? [])));

const countUp = (words: string, from: number, step: number): readonly (readonly [string, number])[] =>
  words.split(' ').map((word, at) => [word, from + at * step]);

/** Numerals that stand by themselves, or after one of the tens. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...countUp(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
    1,
  ),
  ...countUp(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    1,
    1,
  ),
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ...countUp('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...countUp('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['percent', 0.01],
]);
const OTHERS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['once', 1],
  ['twice', 2],
]);

/** A numeral with its ending: "20", "20th", "20m". */
function numeralOf(key: string): number | undefined {
  const [, digits, ending = ''] = /^(\d+(?:\.\d+)?)(st|nd|rd|th|s|k|m|mn|bn|tn)?$/.exec(key) ?? [];
  return digits === undefined ? undefined : Number(digits) * (SCALES.get(ending) ?? 1);
}

/**
 * The numbers that some words name, as values in the words' order: "20", "twenty" and "20th" are the same, and so are
 * "$20m" and "20 million".
 */
export function numbersIn(keys: readonly string[]): readonly number[] {
  const numbers: number[] = [];
  // What the last words come to, where a scale or a unit may still follow.
  let open: number | undefined;
  const close = (): void => {
    if (open !== undefined) numbers.push(open);
    open = undefined;
  };
  for (const key of keys.flatMap((whole) => whole.split('-'))) {
    const unit = UNITS.get(key);
    const ten = TENS.get(key);
    const scale = SCALES.get(key);
    if (unit !== undefined && open !== undefined && open % 10 === 0 && open % 100 >= 20 && unit < 10)
      open += unit;
    else if (scale !== undefined && open !== undefined) open *= scale;
    else {
      close();
      open = numeralOf(key) ?? unit ?? ten ?? OTHERS.get(key) ?? (key.length > 2 ? scale : undefined);
    }
  }
  close();
  return numbers;
}
