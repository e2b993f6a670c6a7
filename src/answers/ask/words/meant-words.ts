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
import { isWellKnownName } from './well-known-names.js';
import {
  framingWords,
  isCommonest,
  isContraction,
  isNumber,
  isOfDays,
  type Near,
  slipCost,
  tellingWords,
} from './word-bank.js';

/**
 * Where a word stands that is none: behind a first name or a title, where a name stands as often as not, at the head of what somebody
 * said on something, at the start before an auxiliary, or anywhere else.
 */
export type Place = 'last-name' | 'name' | 'predicate' | 'heading' | 'start' | 'word';

/** Before these stands what a question begins with. */
export const AUXILIARY = /^(?:did|do|does|has|have|had|is|are|was|were|will|would|should|can|could)$/;

/** Behind these stands what somebody is or does, or a name. */
export const FORM_OF_BE = /^(?:is|are|was|were|has|have|had)$/;

/** Behind these stands a name as often as not. */
export const BEFORE_NAME = new RegExp(
  `${AUXILIARY.source}|^(?:by|from|about|concerning|regarding|mention|mentions|mentioned|named|told|tell|asked|ask|accused|accuse|accuses|blamed|blame|blames|thanked|sued|hired|met|mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady)$`,
);

/** Behind the first word, these tell whose words are asked for: "adair on the strike". */
export const AFTER_HEADING = /^(?:on|about|re|regarding|said|says|thinks|wants|told)$/;

/** Titles that a last name may follow, or a verb. */
export const TITLE =
  /^(?:captain|minister|mayor|governor|president|senator|councillor|professor|doctor|judge|secretary|director|chief|king|queen|prince|princess|general|colonel|major|sergeant|inspector|officer|reverend|father|bishop|archbishop|ambassador|commissioner|premier|chancellor|sheriff|coach)$/;

/** What may stand where a name does all the same. */
const FOR_NAME =
  /^(?:our|your|my|he|she|it|you|we|me|us|him|them|what|who|when|where|why|how|which|whether|each|both|all|other|others|another|many|most|something|anything|everything|nothing|last|next|the|this|that|these|those|his|her|their|its|any|anyone|anybody|everyone|everybody|people|someone|somebody|there|they|not|ever|about|against|behind|with|without|really|actually|still|also|even)$/;

/** And behind a form of "be". */
const FOR_PREDICATE = /^(?:been|being|going|saying|doing|said)$/;

/** What may stand at the head of what was said on something. */
const FOR_HEADING =
  /^(?:what|who|when|where|why|how|anything|something|everything|nothing|anyone|anybody|everyone|everybody|nobody|news|more|latest|words|quotes?|comments?|statements?|info|details|opinions?|views?|thoughts?|people|they)$/;

/** In three letters a slip leaves little: what is meant has to be one of the commonest. */
const SHORT =
  /^(?:the|this|that|what|who|when|how|why|did|does|has|have|was|were|will|with|from|and|for|are|not|last|say|said|says|over|want|now|any|many|week|year|four|five|nine|three)$/;

/** What a question begins with, before an auxiliary. */
export const QUESTION_WORD = /^(?:what|who|when|where|why|how|which|whats|whos)$/;

/** Two letters of three. */
const SHORTEST = /^(?:the|did|say|was)$/;

/** A letter left out, doubled, or swapped with the next: the kinds of slip that leave a word what it is; see `editCost`. */
export const PLAIN = EDIT;
/** And a key beside the right one. */
const BESIDE = EDIT + 1;
const ANY = EDIT + 2;

const mostFor = ({ length }: string): number => (length < 3 ? PLAIN : length < 8 ? BESIDE : 2 * ANY);

/** A letter too much makes another word of a short one: "tolo" is no "too". */
const isCut = (typed: string, { word, cost }: Near): boolean =>
  word.length < typed.length && typed.length < 6 && cost > PLAIN;

/** A claim is turned round by it, so that it has to be all but typed. */
export const isNegation = (word: string): boolean => NEGATIONS.has(word) || isContraction(word);

/** Whether a word that frames a question may stand at a place. */
export function mayStand(word: string, place: Place): boolean {
  if (place === 'heading') return FOR_HEADING.test(word);
  if (place === 'predicate' && FOR_PREDICATE.test(word)) return true;
  return (place !== 'name' && place !== 'predicate') || FOR_NAME.test(word) || isOfDays(word);
}

/** Where a name may stand, only a plain slip is one. */
const mayBeNamed = (place: Place): boolean => place !== 'start' && place !== 'word';

/** Shorter words that frame few questions are a letter away from names: "Bern" is not "been". */
const LEAST_SLURRED = 6;

/** Whether more than a plain slip may stand for it. */
const mayBeSlurred = (word: string): boolean =>
  !isNumber(word) && (isCommonest(word) || word.length >= LEAST_SLURRED);

/** What frames a question, where that was meant. */
function framingFor(fold: string, place: Place): Near | undefined {
  const all = framingWords()
    .near(fold, mayBeNamed(place) ? PLAIN : mostFor(fold))
    .filter(({ word, cost }) => cost <= BESIDE || !isNegation(word))
    .filter(({ word, cost }) => cost <= PLAIN || mayBeSlurred(word));
  const first = place === 'start' ? all.filter(({ word }) => QUESTION_WORD.test(word)) : [];
  const near = first.length > 0 ? first : all;
  return near.find(
    (one) =>
      mayStand(one.word, place) &&
      (fold.length > 3 || SHORT.test(one.word)) &&
      (fold.length > 2 || SHORTEST.test(one.word)) &&
      !isCut(fold, one),
  );
}

/** Shorter words of content are too often another with a letter changed. */
const LEAST_CONTENT = 4;

/** What carries content, the nearest first. */
function contentFor(store: Store, fold: string, place: Place): readonly Near[] {
  const isNamePlace = mayBeNamed(place);
  if (fold.length < (isNamePlace ? LEAST_CONTENT + 1 : LEAST_CONTENT)) return [];
  const most = isNamePlace ? PLAIN : mostFor(fold);
  const sound = isNamePlace ? '' : soundOf(fold);
  const onRecord = wordsOnRecordNear(store, fold)
    .filter((word) => /^[a-z]{3,}$/.test(word) && isBegunAlike(fold, word))
    .map((word) => ({ word, cost: slipCost(fold, word, sound) }));
  return [...onRecord, ...tellingWords().near(fold, most)]
    .filter(
      ({ word, cost }) =>
        cost <= most && !isNumber(word) && !FUNCTION_WORDS.has(word) && !GENERIC_WORDS.has(word),
    )
    .toSorted((a, b) => a.cost - b.cost || a.word.length - b.word.length);
}

/** What the nearest word of a name costs that is none of English. */
const nearestName = (store: Store, fold: string): number =>
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
function slipOfEnglish(fold: string): Near | undefined {
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
  return only === undefined || more !== undefined ? undefined : { word: only, cost: BESIDE };
}

/** What is meant by the words of one question. */
export interface MeantWords {
  /**
   * The word that was meant by one that is none; undefined where several may be, or a name is likelier. What frames a question need
   * not stand in an answer, so it is only taken where nothing that has to is as near, or where every question has it.
   */
  readonly meantBy: (fold: string, place: Place) => Near | undefined;
  /** What the nearest word of a name costs. */
  readonly costOfName: (fold: string) => number;
}

/** So many words of a question are looked up among all those on record, each once; more are taken as they are. */
const MOST_LOOKED_UP = 12;

function lookUp(
  store: Store,
  fold: string,
  place: Place,
  costOfName: (fold: string) => number,
): Near | undefined {
  const framing = framingFor(fold, place);
  // Nothing else can be nearer.
  if (framing?.cost === PLAIN && isCommonest(framing.word)) return framing;
  const content = contentFor(store, fold, place);
  const nearest = content[0]?.cost ?? Number.POSITIVE_INFINITY;
  const isFraming = framing !== undefined && framing.cost < nearest + (isCommonest(framing.word) ? 2 : -1);
  const best = isFraming ? framing : nearest <= (framing?.cost ?? nearest) ? nearestOf(content) : undefined;
  if (best !== undefined) return costOfName(fold) < best.cost ? undefined : best;
  return nearest > PLAIN && place === 'word' && costOfName(fold) > PLAIN ? slipOfEnglish(fold) : undefined;
}

export function meantWords(store: Store): MeantWords {
  const costs = new Map<string, number>();
  const found = new Map<string, Near | undefined>();
  const asked = new Set<string>();
  const mayLookUp = (fold: string): boolean =>
    asked.has(fold) || (asked.size < MOST_LOOKED_UP && asked.add(fold).has(fold));
  const costOfName = (fold: string): number => {
    const cost = costs.get(fold) ?? (mayLookUp(fold) ? nearestName(store, fold) : 0);
    costs.set(fold, cost);
    return cost;
  };
  return {
    costOfName,
    meantBy: (fold, place) => {
      if (isWellKnownName(fold) || !mayLookUp(fold)) return undefined;
      const key = `${fold} ${place}`;
      if (!found.has(key)) found.set(key, lookUp(store, fold, place, costOfName));
      return found.get(key);
    },
  };
}
