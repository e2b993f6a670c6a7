/** Changes that turn a sentence round: of a negation, a number or a modal verb. Undefined where a text has none to change. */
import type { Random } from './random.js';
import { dropOneOf, withWords } from './reword.js';
import { keyOf, type PlacedWord, placedWords } from './words.js';

/** Verbs that a negation may follow, with their contracted negative where there is one. */
const NEGATIVES: Readonly<Record<string, string | undefined>> = {
  is: "isn't",
  are: "aren't",
  was: "wasn't",
  were: "weren't",
  will: "won't",
  would: "wouldn't",
  can: "can't",
  could: "couldn't",
  should: "shouldn't",
  has: "hasn't",
  had: "hadn't",
  does: "doesn't",
  did: "didn't",
  must: undefined,
  may: undefined,
  might: undefined,
};

const POSITIVES = new Map<string, string>([
  ...Object.entries(NEGATIVES).flatMap(([verb, negative]) => (negative ? [[negative, verb] as const] : [])),
  ["haven't", 'have'],
  ["don't", 'do'],
  ["needn't", 'need'],
  ['cannot', 'can'],
]);

const isNegation = (key: string | undefined): boolean =>
  key !== undefined && (key === 'not' || key === 'never' || key.endsWith("n't"));

const firstLetterOf = (model: string, word: string): string =>
  /^\p{Lu}/u.test(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;

/** With "not", "never" or a contraction after a verb that had none. */
export function addNegation(text: string, random: Random): string | undefined {
  const words = placedWords(text);
  const keys = words.map((word) => keyOf(word.text));
  const places = keys.flatMap((key, at) =>
    Object.hasOwn(NEGATIVES, key) && at + 1 < keys.length && !isNegation(keys[at + 1]) ? [at] : [],
  );
  const at = random.pick(places);
  const verb = at === undefined ? undefined : words[at];
  if (at === undefined || !verb) return undefined;
  const contracted = NEGATIVES[keyOf(verb.text)];
  const forms = [
    `${verb.text} not`,
    `${verb.text} never`,
    ...(contracted ? [firstLetterOf(verb.text, contracted)] : []),
  ];
  const negated = random.pick(forms);
  return negated === undefined ? undefined : withWords(text, words, new Map([[at, negated]]));
}

/** Without one "not" or "never" inside it, or without the "n't" of one verb. */
export function removeNegation(text: string, random: Random): string | undefined {
  const words = placedWords(text);
  const keys = words.map((word) => keyOf(word.text));
  const contracted = keys.flatMap((key, at) => (POSITIVES.has(key) ? [at] : []));
  const whole = keys.flatMap((key, at) => (key === 'not' || key === 'never' ? [at] : []));
  const at = random.pick([...contracted, ...whole]);
  if (at === undefined) return undefined;
  const positive = POSITIVES.get(keys[at] ?? '');
  if (positive === undefined) return dropOneOf(text, words, [at], random);
  return withWords(text, words, new Map([[at, firstLetterOf(words[at]?.text ?? '', positive)]]));
}

/** Replaces one word by another of those that may stand in its place. */
function replaceOne(
  text: string,
  random: Random,
  othersOf: (word: PlacedWord) => readonly string[],
): string | undefined {
  const words = placedWords(text);
  const places = words.flatMap((word, at) => {
    const others = othersOf(word);
    return others.length > 0 ? [{ at, others }] : [];
  });
  const place = random.pick(places);
  const instead = place && random.pick(place.others);
  return place && instead !== undefined ? withWords(text, words, new Map([[place.at, instead]])) : undefined;
}

/** "One" is left out: it is more often no number. */
const NUMBER_WORDS = [
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
  'hundred thousand million billion trillion',
].map((line) => line.split(' '));

function otherNumbers({ text }: PlacedWord): readonly string[] {
  if (/^\d+(?:[.,]\d+)*$/.test(text))
    return '123456789'
      .replace(text.slice(0, 1), '')
      .split('')
      .map((digit) => digit + text.slice(1));
  const list = NUMBER_WORDS.find((words) => words.includes(keyOf(text))) ?? [];
  return list.filter((word) => word !== keyOf(text)).map((word) => firstLetterOf(text, word));
}

export const changeNumber = (text: string, random: Random): string | undefined =>
  replaceOne(text, random, otherNumbers);

const MODALS = 'should must will would can could may might shall'.split(' ');

/** Only in lower case: "May" and "Will" may be a month and a name. */
export const changeModal = (text: string, random: Random): string | undefined =>
  replaceOne(text, random, ({ text: modal }) =>
    MODALS.includes(modal) ? MODALS.filter((other) => other !== modal) : [],
  );
