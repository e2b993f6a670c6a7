/** Verbs that say little by themselves: "who took the bell", "who gave it back". */
import type { Fact } from '../../../facts/schema.js';
import { FUNCTION_WORDS, GENERIC_WORDS, IRREGULAR_FORMS } from '../../../search/vocabulary.js';
import type { Word } from '../../../search/words.js';
import type { Item } from '../../answer.js';
import type { Reading } from '../reading/reading.js';
import { foldedText } from '../words/fact-text.js';
import { SPEECH } from '../words/roles.js';

const baseOf = (fold: string): string =>
  (Object.hasOwn(IRREGULAR_FORMS, fold) ? IRREGULAR_FORMS[fold] : undefined) ?? fold;

/** The verb right behind "who", where nothing that an answer has to contain is in it. */
function lightVerbOf({ questionWord, words, content }: Reading): Word | undefined {
  const [who, verb] = words;
  if (questionWord !== 'who' || who?.fold !== 'who' || verb === undefined) return undefined;
  const isLight =
    (GENERIC_WORDS.has(verb.fold) || GENERIC_WORDS.has(baseOf(verb.fold))) &&
    !FUNCTION_WORDS.has(verb.fold) &&
    !SPEECH.has(verb.stem) &&
    !content.some((unit) => unit.words.includes(verb));
  return isLight ? verb : undefined;
}

const hasVerb = (fact: Fact, base: string): boolean =>
  foldedText(fact)
    .split(' ')
    .some((fold) => baseOf(fold) === base || (fold.startsWith(base) && fold.length <= base.length + 3));

/** Of facts about what was taken, given or made, those that say so; all, where none does. */
export function preferLightVerb(reading: Reading, items: readonly Item[]): readonly Item[] {
  const verb = lightVerbOf(reading);
  if (verb === undefined) return items;
  const saying = items.filter(({ fact }) => hasVerb(fact, baseOf(verb.fold)));
  return saying.length > 0 ? saying : items;
}
