/** Which words of a question are what they are, so that none is a typo of another. */
import type { EntityId } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { isEnglishWord } from '../../../search/english-words.js';
import { nameWords } from '../../../search/name-words.js';
import { isStemOnRecord, isWordOnRecord } from '../../../search/statements.js';
import { unitsOf } from '../../../search/terms.js';
import { FUNCTION_WORDS, GENERIC_WORDS } from '../../../search/vocabulary.js';
import { stemOf, type Word, wordsOf } from '../../../search/words.js';

export interface Known {
  /** Whether questions have it, the record, or a name, in this form. */
  readonly isMeant: (word: Word) => boolean;
  /** The same, or a word of English. */
  readonly isWord: (word: Word) => boolean;
  /** Whether somebody on record has it in a name. */
  readonly isName: (fold: string) => boolean;
  /** Whether somebody on record has both in one name. */
  readonly areOneName: (first: string, second: string) => boolean;
  /** Whether it is somebody's first name, so that the next word may be the last. */
  readonly isFirstName: (word: Word) => boolean;
}

/** Of so many who bear a word in their names, one is called so by the first, if it is a first name. */
const MOST_BEARERS = 50;

const OF_DAYS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

export function knownWords(store: Store, records: readonly StoryRecord[]): Known {
  const { byWord } = catalogueOf(store).people;
  // "Wasserman" is a name, and "wassermans" its possessive without an apostrophe.
  const isNamePart = ({ fold }: Word): boolean =>
    byWord.has(fold) || (fold.endsWith('s') && byWord.has(fold.slice(0, -1)));
  const isMeant = (word: Word): boolean =>
    /^\d|[^a-z0-9]/.test(word.fold) ||
    FUNCTION_WORDS.has(word.fold) ||
    GENERIC_WORDS.has(word.fold) ||
    OF_DAYS.test(word.fold) ||
    isNamePart(word) ||
    isWordOnRecord(store, word) ||
    (isEnglishWord(word.fold) &&
      ((unitsOf([word])[0]?.groups.length ?? 0) > 0 || isStemOnRecord(store, records, word.stem)));
  const bearersOf = (fold: string): ReadonlySet<string> =>
    new Set((byWord.get(fold) ?? []).slice(0, MOST_BEARERS).map(({ id }) => id));
  return {
    isMeant,
    isName: (fold) => isNamePart(asWord(fold)),
    areOneName: (first, second) => {
      const bearers = bearersOf(first);
      return [...bearersOf(second)].some((id) => bearers.has(id));
    },
    isWord: (word) => isMeant(word) || isEnglishWord(word.fold),
    isFirstName: ({ fold }) =>
      (byWord.get(fold) ?? []).slice(0, MOST_BEARERS).some(({ id }) => {
        const entity = store.entities.get(id as EntityId);
        return entity?.kind === 'person' && nameWords(entity.name)[0] === fold;
      }),
  };
}

/** A run of letters as a word. */
export const asWord = (fold: string): Word =>
  wordsOf(fold)[0] ?? {
    raw: fold,
    fold,
    stem: stemOf(fold),
    possessive: false,
    start: 0,
    end: fold.length,
  };
