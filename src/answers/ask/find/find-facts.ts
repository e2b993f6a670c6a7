/** The facts that answer a plain question: by or about whom it asks, on the days it asks for, holding what it names. */
import type { Fact } from '../../../facts/schema.js';
import { boundsOfFact, isRetracted, positionOf, type StoryRecord } from '../../../facts/store.js';
import { catalogueOf } from '../../../search/catalogue.js';
import { isEnglishWord } from '../../../search/english-words.js';
import type { FactFilter } from '../../../search/fact-filter.js';
import { listFacts } from '../../../search/list-facts.js';
import {
  FIELD_WEIGHT,
  isUnitIn,
  isUnitOnRecord,
  type RankedFact,
  rankFacts,
} from '../../../search/statements.js';
import { isSameUnit, mayBeVerb, type Unit, unitsOf } from '../../../search/terms.js';
import { IRREGULAR_FORMS, NEGATIONS } from '../../../search/vocabulary.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { AnswerContext, Item } from '../../answer.js';
import { MOST_LISTED } from '../../listed.js';
import { compareNewestFirst, isBy, itemOf, mayLieWithin } from '../../scope.js';
import { asksForSpeech } from '../reading/asks-for-speech.js';
import type { Reading } from '../reading/reading.js';
import { isExcepted } from '../words/excepted.js';
import { involves, tells } from '../words/fact-text.js';
import { isDoneByAnother } from './doers.js';
import { deedAskedFor, isAbout, isDoneBy } from './done-by.js';
import { isHeldAsName } from './held-as-name.js';
import { isOnMatter } from './open-words.js';
import { isLong } from './passages.js';
import { isPledge } from './pledges.js';
import { repeatsQuotation } from './repeated-quotation.js';
import { isSaidOf, spokenOf } from './spoken-of.js';
import {
  isAskedDeed,
  isAskedOf,
  isSufferedDeed,
  isSupported,
  isTone,
  lightenTone,
  mayBeAnswered,
  mayFollowAsVerb,
} from './support.js';
import { isSaidTo, toldTo } from './told-to.js';

/** A fact that holds less than this share of what the best one holds is not shown beside it. */
const LEAST_OF_BEST = 0.85;

/** The same for a fact of another story: words of its own are no better there than the question's in the best one. */
const LEAST_OF_BEST_ELSEWHERE = 0.97;

/** Of what is asked for, the share that a fact's own words have to hold where its topics hold the rest. */
const LEAST_OWN = 0.4;

/** What is asked about as a deed is answered by an event before somebody's words on it. */
const EVENT_BONUS = 0.15;

/** What a question asks for that no fact of the stories has, where too much of it is left unexplained by that. */
export function unknownUnits(
  context: AnswerContext,
  records: readonly StoryRecord[],
  units: readonly Unit[],
): readonly Unit[] {
  const unknown = units.filter((unit) => !isUnitOnRecord(context.store, records, unit));
  return unknown.length === 0 || mayBeAnswered(context, records, units) ? [] : unknown;
}

const QUOTED_BONUS = 1;

const bonusOf = (fact: Fact, reading: Reading, speech: boolean): number =>
  (repeatsQuotation(fact, reading) ? QUOTED_BONUS : 0) +
  (speech || fact.kind === 'statement' ? 0 : EVENT_BONUS);

const isPast = ({ fold }: Word): boolean =>
  fold.endsWith('ed') || (Object.hasOwn(IRREGULAR_FORMS, fold) && !fold.endsWith('s'));

/**
 * "Who resigned": a call for somebody to go is no answer to who went; it may be one to who will decide, or to who does
 * something that the question it answers does not propose.
 */
function isDeed(fact: Fact, record: StoryRecord, reading: Reading, speech: boolean): boolean {
  const isAskedAsDeed =
    !speech &&
    reading.questionWord === 'who' &&
    reading.subjects.length === 0 &&
    !reading.rest.some(({ fold }) =>
      /^(?:will|would|can|may|gets?|wants?|wanted|wishe?s?|hopes?)$/.test(fold),
    );
  if (!isAskedAsDeed || fact.kind !== 'statement') return true;
  const taken = positionOf(record, fact);
  if (taken === undefined) return true;
  if (reading.content.some(({ words }) => words.some(isPast))) return false;
  const { question, position } = taken;
  const proposed = unitsOf(wordsOf([question.text, ...question.aliases, position.label].join(' . ')));
  return !reading.content.some((unit) => proposed.some((other) => isSameUnit(unit, other)));
}

/** So many words before a word deny it. */
const REACH_OF_NEGATION = 2;

/** "Was not happy", "never complained": it is the tone that is asked about. */
const deniesTone = ({ content, words, placeOf }: Reading): boolean =>
  content.filter(isTone).some(({ words: [first] }) => {
    const place = first === undefined ? -1 : placeOf(first);
    return words
      .slice(Math.max(place - REACH_OF_NEGATION, 0), Math.max(place, 0))
      .some(({ fold }) => NEGATIONS.has(fold));
  });

/** Where a part of the question is in no fact, the others have to point to one story: another that has nearly as much is as likely. */
const standsClear = (best: RankedFact, ranked: readonly RankedFact[]): boolean =>
  best.missing.length === 0 ||
  !ranked.some(({ record, score }) => record !== best.record && score >= best.score * LEAST_OF_BEST);

/** What the index may leave out before anything is ranked. */
const filterOf = ({ subjects, objects, from, to }: Reading, isOnlyAbout: boolean): FactFilter => ({
  ...(subjects.length > 0 ? { by: subjects.map(({ id }) => id) } : {}),
  [isOnlyAbout ? 'about' : 'involving']: objects.map(({ id }) => [id]),
  from,
  to,
});

/** The facts that answer, best first; those that match alike with the newest first. */
export function findFacts(
  context: AnswerContext,
  records: readonly StoryRecord[],
  reading: Reading,
  accept: (fact: Fact) => boolean = () => true,
  narrow: FactFilter = {},
): readonly Item[] {
  const { subjects, objects, content, from, to } = reading;
  const speech = asksForSpeech(reading);
  const deed = deedAskedFor(reading);
  // "Who backed the mayor" is not answered by what the mayor said of somebody else.
  const isOnlyAbout = reading.questionWord === 'who' && content.length > 0;
  const concernsObject = isOnlyAbout ? isAbout : involves;
  const filter = { ...filterOf(reading, isOnlyAbout), ...narrow };
  const ofWhom = deed.words ? spokenOf(reading) : [];
  const toWhom = toldTo(reading);
  const accepts = (fact: Fact, record: StoryRecord): boolean =>
    accept(fact) &&
    !isExcepted(fact, reading.excepted) &&
    (reading.isPledge !== true || isPledge(fact, reading)) &&
    (content.length === 0 || isDeed(fact, record, reading, speech)) &&
    (subjects.length === 0 ||
      subjects.some(
        (entity) => isDoneBy(fact, entity, deed) && !isDoneByAnother(context.store, fact, entity, content),
      )) &&
    objects.every((entity) => concernsObject(context.store, fact, entity)) &&
    ofWhom.every((entity) => isSaidOf(fact, entity, reading)) &&
    toWhom.every((entity) => isSaidTo(fact, entity)) &&
    mayLieWithin(boundsOfFact(record, fact.id), from, to);
  if (content.length === 0) {
    const among = new Set(records);
    const found = listFacts(context.store, filter, 'newest', MOST_LISTED)
      .facts.filter(({ fact, record }) => among.has(record) && accepts(fact, record) && !isRetracted(fact))
      .map(({ fact, record }) => itemOf(record, fact))
      .toSorted(compareNewestFirst);
    // What was said comes first where that is what is asked for, and what was done or so beside it.
    const isSaid = ({ fact }: Item): boolean => !speech || fact.kind === 'statement';
    return [...found.filter(isSaid), ...found.filter((item) => !isSaid(item))];
  }
  const field = speech || reading.isOnTopic ? FIELD_WEIGHT.topics : FIELD_WEIGHT.names;
  const placeOf = ({ words: [word] }: Unit): number => (word === undefined ? -1 : reading.placeOf(word));
  const isVerb = (unit: Unit): boolean => mayFollowAsVerb(reading.words[placeOf(unit) - 1]);
  const isSubject = (unit: Unit): boolean => isAskedOf(reading.words, placeOf(unit));
  const { byWord } = catalogueOf(context.store).people;
  const isName = ({ words, groups }: Unit): boolean =>
    groups.length === 0 && words.some(({ fold }) => byWord.has(fold) && !isEnglishWord(fold));
  const endsName = (place: number): boolean => reading.mentions.some(({ end }) => end === place + 1);
  const isDeedAsked = (unit: Unit): boolean =>
    isAskedDeed(reading.words, placeOf(unit), endsName) || isSufferedDeed(reading.words, placeOf(unit));
  const isOfNamed = subjects.length + objects.length > 0;
  const { isOpen } = reading;
  // What a fact is filed under may say of what it is, and not all that it is about.
  const ownEnough = reading.isOnTopic
    ? new Set(
        rankFacts(context.store, records, content, accepts, FIELD_WEIGHT.names, filter)
          .filter(
            ({ coverage, missing }) =>
              coverage >= LEAST_OWN && !missing.some((unit) => isVerb(unit) && mayBeVerb(unit)),
          )
          .map(({ fact }) => fact),
      )
    : undefined;
  const supported = (units: readonly Unit[]): readonly RankedFact[] =>
    rankFacts(context.store, records, units, accepts, field, filter).filter(
      (found) =>
        (!reading.isWhole || found.missing.length === 0) &&
        (ownEnough === undefined || ownEnough.has(found.fact)) &&
        (!isOpen || isOnMatter(context, found, units, placeOf)) &&
        isSupported(found, { units, placeOf, isVerb, isSubject, isName, isDeedAsked, isOfNamed, isOpen }) &&
        !units.some((unit) => isHeldAsName(context.store, found.fact, unit)),
    );
  // Words of tone count like any other where the record has them; where it has not, little is asked of them.
  const full = supported(content);
  const light =
    full.length > 0 || deniesTone(reading)
      ? undefined
      : lightenTone(content, subjects.length + objects.length);
  const ranked = (
    light === undefined ? full : supported(light).filter(({ fact }) => fact.kind === 'statement')
  )
    .map((found) => ({ ...found, score: found.score + bonusOf(found.fact, reading, speech) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined || !standsClear(best, ranked)) return [];
  // A part of the question that another story happens to hold is no answer beside the best one.
  const belongsBeside = ({ record, missing, score }: RankedFact): boolean =>
    record === best.record
      ? score >= best.score * LEAST_OF_BEST
      : score >= best.score * LEAST_OF_BEST_ELSEWHERE && missing.length === 0;
  return ranked
    .filter(belongsBeside)
    .map(({ record, fact, score }) => ({
      item: itemOf(record, fact),
      score,
      // What a summary tells is what was said, before what a long quotation has somewhere.
      isSummed: !isLong(fact) || content.every((unit) => tells(fact, unit)),
    }))
    .toSorted(
      (a, b) =>
        Math.round((b.score - a.score) * 20) ||
        Number(b.isSummed) - Number(a.isSummed) ||
        compareNewestFirst(a.item, b.item),
    )
    .map(({ item }) => item);
}

/**
 * What others report of somebody's doings, where nothing of their own is on record ("how many teachers does the school
 * need"). It has to hold everything that is asked for, and a call for something is no report of it: statements that take
 * a position are left out.
 */
export function findReports(
  context: AnswerContext,
  records: readonly StoryRecord[],
  reading: Reading,
): readonly Item[] {
  if (asksForSpeech(reading) || reading.subjects.length === 0 || reading.content.length === 0) return [];
  const involving: Reading = { ...reading, subjects: [], objects: [...reading.subjects, ...reading.objects] };
  // Somebody's own words are no report of what they did.
  const takesNoSide = (fact: Fact): boolean =>
    fact.kind !== 'statement' ||
    (fact.stance === undefined && !reading.subjects.some(({ id }) => isBy(fact, id)));
  return findFacts(context, records, involving, takesNoSide).filter(
    ({ fact, record }) =>
      !reading.subjects.some((entity) => isDoneByAnother(context.store, fact, entity, reading.content)) &&
      reading.content.every((unit) => isUnitIn(context.store, record, fact, unit)),
  );
}
