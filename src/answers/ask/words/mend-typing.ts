/**
 * A question as it was meant to be typed: typos, short forms of chats, and spaces in the wrong place. Mended once, in the text, so that
 * all that is read of it afterwards (its days, its parts, its frame) reads the same words. What is in quotation marks is left as it is.
 */
import type { EntityId } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { EDIT } from '../../../search/edit-cost.js';
import { isEnglishWord } from '../../../search/english-words.js';
import { CHAT_WORDS, FUNCTION_WORDS } from '../../../search/vocabulary.js';
import { type Word, wordsOf } from '../../../search/words.js';
import { type Known, knownWords } from './known-words.js';
import {
  AFTER_HEADING,
  AUXILIARY,
  BEFORE_NAME,
  FORM_OF_BE,
  isNegation,
  type MeantWords,
  mayStand,
  meantWords,
  PLAIN,
  type Place,
  QUESTION_WORD,
  TITLE,
} from './meant-words.js';
import { heardAs, unswapped, withDigitsAsWords } from './slips.js';
import { withAuxiliaries, withSpacesMended } from './spaces.js';
import { isWellKnownName } from './well-known-names.js';
import { isFraming, isOfDays, type Near } from './word-bank.js';

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

/** What a question's words are looked up in. */
interface Sources {
  readonly known: Known;
  readonly meant: MeantWords;
}

/** What somebody does with words; with what is only exclaimed, too: "who said lol". */
const SPOKEN = /^(?:said|say|says|wrote|write|writes)$/;

function placeAtStart(after: string): Place {
  if (AUXILIARY.test(after)) return 'start';
  return AFTER_HEADING.test(after) ? 'heading' : 'word';
}

function placeOf(words: readonly Word[], at: number, known: Known): Place {
  const [last, before, after] = [words[at - 2], words[at - 1], words[at + 1]?.fold ?? ''];
  if (before === undefined) return placeAtStart(after);
  // "Who called it nonsense".
  const isCalled = last?.stem === 'call' && /^(?:it|him|her|them|this|that)$/.test(before.fold);
  // "What amy said".
  const isSpeaker = QUESTION_WORD.test(before.fold) && SPOKEN.test(after);
  if (FORM_OF_BE.test(before.fold)) return 'predicate';
  if (BEFORE_NAME.test(before.fold) || isCalled || isSpeaker) return 'name';
  const isNamed = !known.isWord(before) || known.isFirstName(before) || TITLE.test(before.fold);
  return isNamed ? 'last-name' : 'word';
}

/** Whether a short form is one where it stands: nobody is called "please" by "did ty say". */
const isShortForm = (meant: string, before: string, place: Place): boolean =>
  !(meant === 'please' && SPOKEN.test(before)) && (!FUNCTION_WORDS.has(meant) || mayStand(meant, place));

/** What was meant by a slip that no edit tells, or that leaves all the letters of a short word. */
function slipOf(words: readonly Word[], at: number, place: Place): string | undefined {
  const [fold, after] = [words[at]?.fold ?? '', words[at + 1]?.fold ?? ''];
  if (isWellKnownName(fold)) return undefined;
  const heard = heardAs(fold, words[at - 1]?.fold);
  // "Did wich vote" asks about somebody.
  const isItself = place === 'name' && isEnglishWord(fold);
  if (heard !== undefined)
    return !isFraming(heard) || (!isItself && mayStand(heard, place)) ? heard : undefined;
  const swapped = unswapped(fold, after);
  if (swapped === undefined) return undefined;
  if (place === 'start') return QUESTION_WORD.test(swapped) ? swapped : undefined;
  // "The toll is daed".
  const isPredicate = place === 'predicate' && !isFraming(swapped);
  return isPredicate || mayStand(swapped, place) ? swapped : undefined;
}

/** Beside a number the name of a month may have a capital: "9 Febuary". */
const isNumeral = (word: Word | undefined): boolean => /^\d/.test(word?.fold ?? '');

/** A word of a text that is none, with the word that was meant; undefined where it is one, or none is near. */
function meantAt(words: readonly Word[], at: number, { known, meant }: Sources): Near | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const place = placeOf(words, at, known);
  const chat = chatWord(word);
  if (chat !== undefined)
    return isShortForm(chat, words[at - 1]?.fold ?? '', place) ? { word: chat, cost: 0 } : undefined;
  if (known.isMeant(word)) return undefined;
  const isName = isCapital(word, at);
  const slip = isName ? undefined : slipOf(words, at, place);
  if (slip !== undefined) return { word: slip, cost: PLAIN };
  if (isEnglishWord(word.fold)) return undefined;
  const near = meant.meantBy(word.fold, place);
  const isDay = isOfDays(near?.word ?? '') && [words[at - 1], words[at + 1]].some(isNumeral);
  const isOther = isName && !isDay && (near === undefined || near.cost > PLAIN || isEnglishWord(near.word));
  return isOther ? undefined : near;
}

/** Which words of a text are in quotation marks, or are one of several that stand for a contraction. */
function leftAlone(text: string, words: readonly Word[]): (word: Word) => boolean {
  const quoted = [...text.matchAll(QUOTED)].map(({ index, 0: run }) => [index, index + run.length] as const);
  return (word) =>
    quoted.some(([from, to]) => from < word.start && word.end < to) ||
    words.filter(({ start }) => start === word.start).length > 1;
}

const inCapitals = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "Read *waserman* as Casey Wasserman", "Read *tolll* as toll": not of what frames a question, or is short for something. */
function noteOn(word: Word, meant: string, store: Store): readonly string[] {
  const { raw } = word;
  const [only, more] = catalogueOf(store).people.byWord.get(meant) ?? [];
  if (isFraming(meant) || chatWord(word) !== undefined) return [];
  if (only === undefined || isEnglishWord(meant)) return [`Read *${raw}* as ${meant}.`];
  const name = more ? undefined : store.entities.get(only.id as EntityId)?.name;
  return [`Read *${raw}* as ${name ?? inCapitals(meant)}.`];
}

function spacesMended(text: string, sources: Sources): string {
  const { known, meant: lookedUp } = sources;
  const words = wordsOf(text);
  const isLeft = leftAlone(text, words);
  const isStray = (at: number): boolean => {
    const word = words[at];
    return (
      word !== undefined &&
      !known.isWord(word) &&
      !isCapital(word, at) &&
      !isWellKnownName(word.fold) &&
      !isLeft(word) &&
      heardAs(word.fold, words[at - 1]?.fold) === undefined &&
      lookedUp.costOfName(word.fold) >= 2 * EDIT
    );
  };
  const isWithin =
    (most: number) =>
    (at: number): boolean => {
      const meant = meantAt(words, at, sources);
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
  const sources: Sources = { known: knownWords(store, records), meant: meantWords(store) };
  // In capitals throughout, none of them tells a name.
  const plain = /\p{Ll}/u.test(typed) ? typed : typed.toLowerCase();
  const text = spacesMended(withAuxiliaries(withDigitsAsWords(plain)), sources);
  const words = wordsOf(text);
  const isLeft = leftAlone(text, words);
  const notes: string[] = [];
  let mended = '';
  let end = 0;
  for (const [at, word] of words.entries()) {
    const meant = isLeft(word) ? undefined : meantAt(words, at, sources);
    if (meant === undefined) continue;
    notes.push(...noteOn(word, meant.word, store));
    mended += text.slice(end, word.start) + meant.word;
    // "Hwo's": what follows an apostrophe stays.
    end = word.end - (word.possessive ? (/['’‘ʼ]s?$/.exec(word.raw)?.[0].length ?? 0) : 0);
  }
  return { text: mended + text.slice(end), notes };
}
