/**
 * A question as it was meant to be typed: typos, short forms of chats, and spaces in the wrong place. Mended once, in the text, so that
 * all that is read of it afterwards (its days, its parts, its frame) reads the same words. What is in quotation marks is left as it is.
 */
import type { EntityId } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { EDIT } from '../../../search/edit-cost.js';
import { isEnglishWord } from '../../../search/english-words.js';
import { CHAT_WORDS } from '../../../search/vocabulary.js';
import { type Word, wordsOf } from '../../../search/words.js';
import { type Known, knownWords } from './known-words.js';
import {
  BEFORE_NAME,
  type Before,
  costOfName,
  isNegation,
  meantBy,
  PLAIN,
  QUESTION_WORD,
  TITLE,
} from './meant-words.js';
import { heardAs, unswapped, withDigitsAsWords } from './slips.js';
import { withAuxiliaries, withSpacesMended } from './spaces.js';
import type { Near } from './word-bank.js';

export interface Mended {
  readonly text: string;
  /** Sentences on how a name was read. */
  readonly notes: readonly string[];
}

const QUOTED = /["“„«][^"“”„«»]+["”“»]/g;

const chatWord = ({ fold, raw }: Word): string | undefined =>
  // A capital may be somebody's initial.
  Object.hasOwn(CHAT_WORDS, fold) && raw === raw.toLowerCase() ? CHAT_WORDS[fold] : undefined;

/** In the middle of a question a capital tells a name. */
const isCapital = ({ raw }: Word, at: number): boolean => at > 0 && /^\p{Lu}\p{Ll}/u.test(raw);

function beforeAt(words: readonly Word[], at: number, known: Known): Before {
  const before = words[at - 1];
  if (before === undefined) return BEFORE_NAME.test(words[1]?.fold ?? '') ? 'start' : 'word';
  if (BEFORE_NAME.test(before.fold)) return 'auxiliary';
  const isNamed = !known.isWord(before) || known.isFirstName(before) || TITLE.test(before.fold);
  return isNamed ? 'name' : 'word';
}

/** A word of a text that is none, with the word that was meant; undefined where it is one, or none is near. */
function meantAt(words: readonly Word[], at: number, store: Store, known: Known): Near | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const chat = chatWord(word);
  if (chat !== undefined) return { word: chat, cost: 0 };
  if (known.isMeant(word)) return undefined;
  // "Form" is from, where no fact has one; but "policy" is no police.
  const before = beforeAt(words, at, known);
  const swapped = unswapped(word.fold, words[at + 1]?.fold ?? '');
  const isAsked = before !== 'start' || QUESTION_WORD.test(swapped ?? '');
  const slip = heardAs(word.fold, at) ?? (isAsked ? swapped : undefined);
  if (slip !== undefined) return { word: slip, cost: PLAIN };
  if (isEnglishWord(word.fold)) return undefined;
  const meant = meantBy(store, word.fold, before);
  const isOther =
    isCapital(word, at) && (meant === undefined || meant.cost > PLAIN || isEnglishWord(meant.word));
  return isOther ? undefined : meant;
}

/** Which words of a text are in quotation marks, or are one of several that stand for a contraction. */
function leftAlone(text: string, words: readonly Word[]): (word: Word) => boolean {
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: run }) => [index, index + run.length] as const);
  return (word) =>
    quoted.some(([from, to]) => from < word.start && word.end < to) ||
    words.filter(({ start }) => start === word.start).length > 1;
}

const inCapitals = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "Read *waserman* as Casey Wasserman", where a name was mended. */
function noteOn({ raw }: Word, meant: string, store: Store): readonly string[] {
  const [only, more] = catalogueOf(store).people.byWord.get(meant) ?? [];
  if (only === undefined || isEnglishWord(meant)) return [];
  const name = more ? undefined : store.entities.get(only.id as EntityId)?.name;
  return [`Read *${raw}* as ${name ?? inCapitals(meant)}.`];
}

function spacesMended(text: string, store: Store, known: Known): string {
  const words = wordsOf(text);
  const isLeft = leftAlone(text, words);
  const isStray = (at: number): boolean => {
    const word = words[at];
    return (
      word !== undefined &&
      !known.isWord(word) &&
      !isCapital(word, at) &&
      !isLeft(word) &&
      heardAs(word.fold, at) === undefined &&
      !(costOfName(store, word.fold) < 2 * EDIT)
    );
  };
  const isWithin =
    (most: number) =>
    (at: number): boolean => {
      const meant = meantAt(words, at, store, known);
      return meant !== undefined && meant.cost <= most && !isNegation(meant.word);
    };
  return withSpacesMended(text, words, known, {
    isStray,
    isSlip: isWithin(PLAIN),
    isTypo: isWithin(2 * EDIT - 1),
  });
}

/** The question with what is mistyped in it mended. */
export function mendTyping(typed: string, store: Store, records: readonly StoryRecord[]): Mended {
  const known = knownWords(store, records);
  // In capitals throughout, none of them tells a name.
  const plain = /\p{Ll}/u.test(typed) ? typed : typed.toLowerCase();
  const text = spacesMended(withAuxiliaries(withDigitsAsWords(plain)), store, known);
  const words = wordsOf(text);
  const isLeft = leftAlone(text, words);
  const notes: string[] = [];
  let mended = '';
  let end = 0;
  for (const [at, word] of words.entries()) {
    const meant = isLeft(word) ? undefined : meantAt(words, at, store, known);
    if (meant === undefined) continue;
    notes.push(...noteOn(word, meant.word, store));
    mended += text.slice(end, word.start) + meant.word;
    // "Hwo's": what follows an apostrophe stays.
    end = word.end - (word.possessive ? (/['’‘ʼ]s?$/.exec(word.raw)?.[0].length ?? 0) : 0);
  }
  return { text: mended + text.slice(end), notes };
}
