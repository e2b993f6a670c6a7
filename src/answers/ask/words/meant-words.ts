/** The word that was meant by a typo in a question: one that frames it, one of the vocabulary, or one on record. */
import type { Store } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { EDIT, editCost } from '../../../search/edit-cost.js';
import { isEnglishWord } from '../../../search/english-words.js';
import { isBegunAlike, typosOf } from '../../../search/near-words.js';
import { soundOf } from '../../../search/sounds.js';
import { wordsOnRecordNear } from '../../../search/statements.js';
import { unitsOf } from '../../../search/terms.js';
import { FUNCTION_WORDS, GENERIC_WORDS, NEGATIONS } from '../../../search/vocabulary.js';
import { stemOf, wordsOf } from '../../../search/words.js';
import { framingWords, isCommonest, isContraction, type Near, slipCost, tellingWords } from './word-bank.js';

/** What stands before a word that is none: nothing, where an auxiliary follows. */
export type Before = 'name' | 'auxiliary' | 'word' | 'start';

/** Behind these stands a name as often as not. */
export const BEFORE_NAME =
  /^(?:did|do|does|has|have|had|is|are|was|were|will|would|should|can|could|by|from|mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady)$/;

/** Titles that a last name may follow, or a verb. */
export const TITLE =
  /^(?:captain|minister|mayor|governor|president|senator|councillor|professor|doctor|judge|secretary|director|chief|king|queen|prince|princess|general|colonel|major|sergeant|inspector|officer|reverend|father|bishop|archbishop|ambassador|commissioner|premier|chancellor|sheriff|coach)$/;

/** What may stand there all the same. */
const BEFORE_NOUN =
  /^(?:the|this|that|these|those|his|her|their|its|any|anyone|anybody|everyone|everybody|people|someone|somebody|there|they|not|ever|about|been|being|going|against|behind|with|without|really|actually|still|also|even|saying|doing|said)$/;

/** In three letters a slip leaves little: what is meant has to be one of the commonest. */
const SHORT =
  /^(?:the|this|that|what|who|when|how|why|did|does|has|have|was|were|will|with|from|and|for|are|not|last|say|said|says|over|want|now|any|many|week|year|four|five|nine|three)$/;

/** What a question begins with, before an auxiliary. */
export const QUESTION_WORD = /^(?:what|who|when|where|why|how|which|whats|whos)$/;

/** Two letters of three. */
const SHORTEST = /^(?:the|did|say|was)$/;

/** Names that are a letter away from such a word. */
const SHORT_NAME = /^(?:whi|sid|les|wil|wes|sam|han|hal|ant|fay|kay|ray|jay|dee|dov|wim|eva|ava)$/;

/** A letter left out, doubled, or swapped with the next: the kinds of slip that leave a word what it is; see `editCost`. */
export const PLAIN = EDIT;
/** And a key beside the right one. */
const BESIDE = EDIT + 1;
const ANY = EDIT + 2;

const mostFor = ({ length }: string): number =>
  length < 3 ? PLAIN : length < 5 ? BESIDE : length < 8 ? ANY : 2 * ANY;

/** A letter too much makes another word of a short one: "tolo" is no "too". */
const isCut = (typed: string, { word, cost }: Near): boolean =>
  word.length < typed.length && typed.length < 6 && cost > PLAIN;

/** A claim is turned round by it, so that it has to be all but typed. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || isContraction(word);

/** What frames a question, where that was meant. */
function framingFor(fold: string, before: Before): Near | undefined {
  const all = framingWords()
    .near(fold, before === 'name' ? PLAIN : mostFor(fold))
    .filter(({ word, cost }) => !isNegation(word) || cost <= BESIDE);
  const first = before === 'start' ? all.filter(({ word }) => QUESTION_WORD.test(word)) : [];
  const near = first.length > 0 ? first : all;
  return near.find(
    (one) =>
      (before !== 'auxiliary' || BEFORE_NOUN.test(one.word)) &&
      (fold.length > 3 || (SHORT.test(one.word) && !SHORT_NAME.test(fold))) &&
      (fold.length > 2 || SHORTEST.test(one.word)) &&
      !isCut(fold, one),
  );
}

/** Shorter words of content are too often another with a letter changed. */
const LEAST_CONTENT = 4;

/** What carries content, the nearest first. */
function contentFor(store: Store, fold: string, before: Before): readonly Near[] {
  const isNamePlace = before === 'name' || before === 'auxiliary';
  if (fold.length < (isNamePlace ? LEAST_CONTENT + 1 : LEAST_CONTENT)) return [];
  const most = isNamePlace ? PLAIN : mostFor(fold);
  const sound = isNamePlace ? '' : soundOf(fold);
  const onRecord = wordsOnRecordNear(store, fold)
    .filter((word) => /^[a-z]{3,}$/.test(word) && isBegunAlike(fold, word))
    .map((word) => ({ word, cost: slipCost(fold, word, sound) }));
  return [...onRecord, ...tellingWords().near(fold, most)]
    .filter(({ word, cost }) => cost <= most && !FUNCTION_WORDS.has(word) && !GENERIC_WORDS.has(word))
    .toSorted((a, b) => a.cost - b.cost || a.word.length - b.word.length);
}

/** What the nearest word of a name costs that is none of English. */
export const costOfName = (store: Store, fold: string): number =>
  Math.min(
    ...catalogueOf(store)
      .people.segments.flatMap(({ segment }) =>
        typosOf(segment, fold).map(([number]) => segment.trie.words[number] ?? ''),
      )
      .filter((word) => !isEnglishWord(word))
      .map((word) => editCost(fold, word)),
  );

const groupsOf = (word: string): readonly string[] => unitsOf(wordsOf(word))[0]?.groups ?? [];

/** Whether two words are forms of one, or say the same. */
const isSame = (a: string, b: string): boolean =>
  stemOf(a) === stemOf(b) || groupsOf(a).some((group) => groupsOf(b).includes(group));

/** The first, where all are forms of one word. */
const onlyOf = (near: readonly Near[]): Near | undefined =>
  near.every(({ word }) => isSame(word, near[0]?.word ?? '')) ? near[0] : undefined;

/** The nearest, where one thing was meant: of several as near, what the vocabulary has. */
function nearestOf(near: readonly Near[]): Near | undefined {
  const best = near.filter(({ cost }) => cost === near[0]?.cost);
  return onlyOf(best) ?? onlyOf(best.filter(({ word }) => groupsOf(word).length > 0));
}

/** Shorter words are one another with a letter doubled. */
const LEAST_ENGLISH = 5;

/** The one word of English of which a letter was doubled, or two changed places. */
function slipOfEnglish(store: Store, fold: string): Near | undefined {
  if (fold.length < LEAST_ENGLISH) return undefined;
  const letters = [...fold];
  const slips = letters
    .slice(0, -1)
    .map((letter, at) =>
      letter === letters[at + 1]
        ? fold.slice(0, at) + fold.slice(at + 1)
        : fold.slice(0, at) + letters[at + 1] + letter + fold.slice(at + 2),
    );
  const [only, more] = [...new Set(slips)].filter(isEnglishWord);
  return only === undefined || more !== undefined || costOfName(store, fold) <= PLAIN
    ? undefined
    : { word: only, cost: BESIDE };
}

/**
 * The word that was meant by one that is none; undefined where several may be, or a name is likelier. What frames a question need not
 * stand in an answer, so it is only taken where nothing that has to is as near, or where every question has it.
 */
export function meantBy(store: Store, fold: string, before: Before): Near | undefined {
  const framing = framingFor(fold, before);
  const content = contentFor(store, fold, before);
  const nearest = content[0]?.cost ?? Number.POSITIVE_INFINITY;
  const isFraming = framing !== undefined && framing.cost < nearest + (isCommonest(framing.word) ? 2 : -1);
  const best = isFraming ? framing : nearest <= (framing?.cost ?? nearest) ? nearestOf(content) : undefined;
  if (best !== undefined) return costOfName(store, fold) < best.cost ? undefined : best;
  return nearest > PLAIN && before === 'word' ? slipOfEnglish(store, fold) : undefined;
}
