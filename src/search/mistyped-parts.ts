/** Typos in a part of a long name, which alone names nobody: "los angelas" of the city's officials, "holin ford" of a mayor's office. */
import type { Store, StoryRecord } from '../facts/store.js';
import { catalogueOf } from './catalogue.js';
import { isEnglishWord } from './english-words.js';
import { type Typos, typosIn } from './mistyped-mentions.js';
import { bearersOf } from './name-segment.js';
import { readNames } from './named.js';
import { isFunctionWord, unitsOf } from './terms.js';
import { numberOf } from './word-trie.js';
import { stemOf, type Word } from './words.js';

/** A word beside more names than this tells none of them from the others. */
const MOST_BESIDE = 200;

/** In shorter words a typo leaves too little of the name. */
const LEAST_MENDED = 4;

/** Whether two words stand side by side in a name that has more words than these. */
const isPartOf = (name: readonly string[], pair: readonly [string, string]): boolean =>
  name.length > 2 && name.some((word, at) => word === pair[0] && name[at + 1] === pair[1]);

/** The word of a long name for which a word was typed, beside another word of it that is as it is. */
function meantBeside(
  { scan: { index }, nearTo }: Typos,
  { fold }: Word,
  other: Word,
  isAfter: boolean,
): string | undefined {
  for (const { placed, words } of nearTo(fold)) {
    const { segment, positions } = placed;
    const number = numberOf(segment.trie, other.fold);
    const entries = number === undefined ? [] : bearersOf(segment, number);
    if (entries.length > MOST_BESIDE) return undefined;
    const near = [...words.keys()].map((word) => segment.trie.words[word] ?? '');
    for (const entry of entries) {
      const named = index.all[positions[entry] ?? -1];
      const meant = near.find((own) => {
        const pair = isAfter ? ([own, other.fold] as const) : ([other.fold, own] as const);
        return named && readNames(named).inWords.some((name) => isPartOf(name, pair));
      });
      if (meant !== undefined) return meant;
    }
  }
  return undefined;
}

/** The words with those mended that are nothing else, and nearly a word of a name another word of which stands beside them. */
export function mendParts(
  store: Store,
  records: readonly StoryRecord[],
  words: readonly Word[],
): readonly Word[] {
  const typos = typosIn({ store, words, index: catalogueOf(store).people }, records);
  const isTypo = (word: Word): boolean =>
    word.fold.length >= LEAST_MENDED &&
    typos.isUnknown(word) &&
    !isEnglishWord(word.fold) &&
    (unitsOf([word])[0]?.groups.length ?? 0) === 0;
  return words.map((word, at) => {
    if (!isTypo(word)) return word;
    const [before, after] = [words[at - 1], words[at + 1]];
    const meant =
      (after && !isFunctionWord(after) ? meantBeside(typos, word, after, true) : undefined) ??
      (before && !isFunctionWord(before) ? meantBeside(typos, word, before, false) : undefined);
    return meant === undefined ? word : { ...word, fold: meant, stem: stemOf(meant) };
  });
}
