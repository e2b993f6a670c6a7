/** Names as words: what is compared when somebody is named. */
import { ARTICLES_AND_TITLES, FORMS_OF_ADDRESS } from './vocabulary.js';
import { wordsOf } from './words.js';

export const foldsOf = (text: string): readonly string[] => wordsOf(text).map(({ fold }) => fold);

/** A name's folded words in normal form: folded, without articles and forms of address, spokesman and spokeswoman as one word. */
export function normalName(words: readonly string[]): readonly string[] {
  const folds = words.map((fold) => (/^spokes(?:wo)?m[ae]n$/.test(fold) ? 'spokesperson' : fold));
  const kept = folds.filter((fold) => !ARTICLES_AND_TITLES.has(fold));
  return kept.length > 0 ? kept : folds;
}

export const nameWords = (name: string): readonly string[] => normalName(foldsOf(name));

/** A name that begins with a form of address, with it: "mrs varga" may be one of several Vargas. Else undefined. */
export function addressedName(folds: readonly string[]): string | undefined {
  const [first = '', ...more] = folds.filter((fold) => !/^(?:the|a|an)$/.test(fold));
  return FORMS_OF_ADDRESS.has(first) && more.length > 0 ? [first, ...more].join(' ') : undefined;
}
