/** Words that turn a sentence round: negations, conditions, modal verbs and numbers, compared as what they are. */
import { setOf } from '../../search/vocabulary.js';

const NEGATION = setOf(
  'not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely refuse refused refuses deny denied denies',
);
const MODAL = setOf('should must will would can could may might shall ought need cannot wont');
const CONDITION = setOf(
  'if unless provided providing assuming except until only but although though however maybe perhaps possibly probably',
);

/** A contraction's parts: "won't" is will and not, "he'd" is he and would. */
function partsOf(key: string): readonly string[] {
  const negated = /^(.+?)n't$/.exec(key);
  if (negated) {
    const base = negated[1] ?? '';
    return [base === 'wo' ? 'will' : base === 'ca' ? 'can' : base === 'sha' ? 'shall' : base, 'not'];
  }
  if (key === 'cannot') return ['can', 'not'];
  const contracted = /^(.+)'(ll|d)$/.exec(key);
  return contracted ? [contracted[1] ?? '', contracted[2] === 'll' ? 'will' : 'would'] : [key];
}

const partsOfAll = (keys: readonly string[]): readonly string[] => keys.flatMap(partsOf);

export const negationsIn = (keys: readonly string[]): readonly string[] =>
  partsOfAll(keys).filter((part) => NEGATION.has(part));

export const modalsIn = (keys: readonly string[]): readonly string[] =>
  partsOfAll(keys).filter((part) => MODAL.has(part));

export const hasCondition = (keys: readonly string[]): boolean => keys.some((key) => CONDITION.has(key));

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
  dozen: 12,
  half: 0.5,
  twice: 2,
  once: 1,
};

/** The numbers that some words name, one by one, as values; "20" and "twenty" are the same. */
export function numbersIn(keys: readonly string[]): readonly number[] {
  return keys.flatMap((key) => {
    const digits = /^(\d+(?:\.\d+)?)(?:st|nd|rd|th|s|k|m|bn)?$/.exec(key);
    if (digits) return [Number(digits[1])];
    const unit = UNITS.indexOf(key);
    if (unit >= 0) return [unit];
    const ten = TENS.indexOf(key);
    if (ten >= 0) return [(ten + 2) * 10];
    return Object.hasOwn(SCALES, key) ? [SCALES[key] ?? 0] : [];
  });
}
