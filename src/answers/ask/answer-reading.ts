/** What answers a question of one part, once it is settled who is meant. */

import type { Fact } from '../../facts/schema.js';
import { positionOf, type StoryRecord } from '../../facts/store.js';
import { isUnitIn } from '../../search/statements.js';
import type { Unit } from '../../search/terms.js';
import { NEGATIONS } from '../../search/vocabulary.js';
import type { Answer, Item } from '../answer.js';
import { compareNewestFirst } from '../scope.js';
import { answerAccused, nothingOrStanding } from './find/accusations.js';
import { asksOfBeginning, findBeginning, findSince, mayTellSince } from './find/beginnings.js';
import { givesClaim, leavesOpen, predicateOf, saysOfIt } from './find/claims.js';
import { answerExact } from './find/exact-words.js';
import { findAsked } from './find/find-asked.js';
import { findReports } from './find/find-facts.js';
import { preferLightVerb } from './find/light-verbs.js';
import {
  answerNegated,
  asksWhoDidNot,
  claimedIn,
  deniedIn,
  deniesEach,
  deniesInSummary,
} from './find/negated.js';
import { asksForOwnBeginning, findOwnBeginning } from './find/own-beginning.js';
import { keepNumbers } from './find/quantities.js';
import { asksWhetherDone, isDeedDenied, isToldAsDone } from './find/told-as-done.js';
import { asksForSpeech } from './reading/asks-for-speech.js';
import { asksForPosition, asksWhoSides, complementOf, sideSpokenOf } from './reading/attitude.js';
import { asksOfOwnDeed, declinesTo, isDeclining, isOfSpeaker } from './reading/complements.js';
import { touchesOnQuestion } from './reading/position-words.js';
import { isNamedBy } from './reading/proposition.js';
import { type Reading, storiesAsked } from './reading/reading.js';
import { headingOf } from './reply/heading.js';
import { type Asked, asksWhoSpoke, isAnswered, listFacts, nothing } from './reply/reply.js';
import { inTurn, itemsOf } from './reply/shown-items.js';
import { answerChange } from './stances/changes.js';
import { answerOpen } from './stances/open-question.js';
import { answerPosition } from './stances/positions.js';
import { isAttitude } from './words/attitude-words.js';
import { isBeginning } from './words/content-units.js';
import { clausesOf, holdsMainly, tells } from './words/fact-text.js';

/** Words by which somebody says what is to be, and not what is. */
const MODAL = /^(?:should|must|ought|shall)$/;

/**
 * "Who said he should go": those who took that position, and not those who spoke of it and declined. "Who said he never went": those
 * who denied it.
 */
function keepSide({ reading }: Asked, items: readonly Item[]): readonly Item[] {
  if (!asksForSpeech(reading)) return items;
  const claimed = claimedIn(reading);
  const denied = reading.rest.some(({ fold }) => MODAL.test(fold)) ? [] : deniedIn(reading);
  const isClaim = claimed.length > 0 && denied.length === 0;
  // "Did she say she would go": that she would not answers that.
  const isAffirmed =
    reading.questionWord === 'who' &&
    givesClaim(reading) &&
    !reading.words.some(({ fold }) => NEGATIONS.has(fold));
  const isOnSide = ({ fact, record }: Item): boolean => {
    if (isAffirmed && leavesOpen(fact, reading)) return false;
    if (denied.length > 0) return deniesEach(fact, denied);
    // "Who said that everybody won": whoever denies it said the opposite.
    if (isClaim && claimed.some((unit) => deniesInSummary(fact, unit))) return false;
    const taken = fact.kind === 'statement' ? positionOf(record, fact) : undefined;
    if (taken === undefined || !touchesOnQuestion(taken.question, reading.content)) return true;
    const side = sideSpokenOf(reading, { record, question: taken.question });
    return side === undefined || side.has(taken.position.id);
  };
  return items.filter(isOnSide);
}

/** "Who is X", "what is X": nothing but a name. */
export function asProfile(reading: Reading): Reading {
  const isProfile =
    (reading.questionWord === 'who' ||
      (reading.questionWord === 'what' && /^\W*what(?:'s|’s|s| is| are| was| were)\b/i.test(reading.text))) &&
    reading.content.length === 0 &&
    reading.subjects.length > 0 &&
    !asksForSpeech(reading) &&
    !asksForPosition(reading);
  return isProfile
    ? { ...reading, objects: [...reading.subjects, ...reading.objects], subjects: [] }
    : reading;
}

/** Whether one clause of a summary has all units. */
const tellsTogether = ({ summary }: Fact, units: readonly Unit[]): boolean =>
  clausesOf(summary).some((clause) => units.every((unit) => tells({ summary: clause }, unit)));

/** "What did she say about him and about the other": of both, where nothing is of both at once. */
function findForEach(asked: Asked, records: readonly StoryRecord[]): readonly Item[] {
  const { reading } = asked;
  if (reading.objects.length < 2 || reading.subjects.length === 0 || !asksForSpeech(reading)) return [];
  const each = reading.objects.map((entity) =>
    findAsked({ ...asked, reading: { ...reading, objects: [entity] } }, records, acceptorOf(reading)),
  );
  return each.every(({ length }) => length > 0) ? inTurn(each) : [];
}

/** When something was done is told by the deed, where it is on record, and not by what was said of it; how, first by the deed. */
function deedFirst(reading: Reading, items: readonly Item[]): readonly Item[] {
  // "Her leaving the chair: what happened".
  const isOfHappening =
    reading.questionWord === 'when' || reading.rest.some(({ fold }) => fold === 'happened');
  const isOfDeed = (isOfHappening || reading.questionWord === 'how') && reading.content.length > 0;
  if (!isOfDeed || asksForSpeech(reading)) return items;
  const events = items.filter(({ fact }) => fact.kind === 'event');
  if (isOfHappening && events.length > 0) {
    const mainly = events.filter(({ fact }) => reading.content.every((unit) => holdsMainly(fact, unit)));
    return mainly.length > 0 ? mainly : events;
  }
  return [...events, ...items.filter(({ fact }) => fact.kind !== 'event')];
}

/** Why something was done is told by what was said of it, and not by the deed. */
const wordsFirst = ({ questionWord }: Reading, items: readonly Item[]): readonly Item[] =>
  questionWord === 'why'
    ? [
        ...items.filter(({ fact }) => fact.kind === 'statement'),
        ...items.filter(({ fact }) => fact.kind !== 'statement'),
      ]
    : items;

/** Whether it is told where something was said, or happened. */
const tellsPlace = (fact: Fact): boolean =>
  (fact.kind === 'statement' && fact.venue !== undefined) ||
  /\b(?:in|at|on|from|to|outside|inside|near) (?:the |a |an |his |her |its |their )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)(?:\p{Lu}|[a-z]+ (?:of|hall|gate|house|room|street|square|court|school|island|town|library|museum|quay|church|airfield|airport)\b|(?:hall|gate|library|museum|island|quay|church|airfield|airport|court|house|town|street|station)\b)/u.test(
    fact.summary,
  );

/** "Refused to sign it": the refusal, with what is refused. */
function withWhatIsDeclined({ content, words }: Reading): readonly Unit[] {
  const to = words.findIndex(({ fold }, at) => fold === 'to' && at > 0 && isDeclining(words[at - 1]));
  const verb = words[to + 1];
  return content.filter((unit) => isAttitude(unit) || (verb !== undefined && unit.words[0] === verb));
}

/** Tells of a fact whether it may answer, by the way in which it is asked about. */
function acceptorOf(reading: Reading): (fact: Fact) => boolean {
  const [event] = reading.event?.range ? reading.event.facts : [];
  const ofOwn = asksOfOwnDeed(reading);
  const spoken = asksWhoSpoke(reading);
  // Who declined to back it said so of backing it, and of nothing else.
  const declined = declinesTo(reading) ? withWhatIsDeclined(reading) : [];
  // "When did he sell it": what somebody would do, or calls for, is not done.
  // "Should children have phones": what somebody says of it, and not what is done.
  const ofOpinion = reading.questionWord === 'yes-no' && /^\W*should\b/i.test(reading.text);
  const asksWhere = reading.questionWord === 'where';
  const ofDone = asksWhetherDone(reading);
  const ofBeginning = asksOfBeginning(reading);
  const predicate = deniedIn(reading).length === 0 ? predicateOf(reading) : undefined;
  return (fact) =>
    (predicate === undefined || saysOfIt(fact, predicate)) &&
    (!ofBeginning || mayTellSince(fact, reading)) &&
    (!ofDone || isToldAsDone(fact, reading)) &&
    !isDeedDenied(fact, reading) &&
    (!asksWhere || tellsPlace(fact)) &&
    !(ofOpinion && fact.kind !== 'statement') &&
    (fact !== event?.fact || reading.event?.isItself === true) &&
    (!spoken || fact.kind === 'statement') &&
    (!ofOwn || isOfSpeaker(fact)) &&
    (declined.length === 0 || tellsTogether(fact, declined));
}

/**
 * "Did the elders want money": what somebody said in the question's own words, where their positions are on something else that was
 * filed with it.
 */
function answerInWords(asked: Asked, records: readonly StoryRecord[], position: Answer): Answer | undefined {
  const { context, reading } = asked;
  const complement = complementOf(reading);
  // "Did they want money": what they said of it tells, where they are on no side of it.
  const isTold = isAnswered(position) || reading.questionWord === 'yes-no';
  if (reading.subjects.length !== 1 || complement.length === 0 || !isTold) return undefined;
  // "Should it be shown": what the question on record names is what the positions are on.
  const isOnIt =
    position.body.kind === 'stance' &&
    position.body.histories.some(({ question, last, earlier }) => {
      const held = [...(last ? [last] : []), ...earlier].map((one) => one.position);
      return isNamedBy({ ...question, positions: held }, complement);
    });
  if (isOnIt) return undefined;
  const tellsIt = ({ fact, record }: Item): boolean =>
    complement.every((unit) => isUnitIn(context.store, record, fact, unit));
  if (itemsOf(position.body).some(tellsIt)) return undefined;
  // What was said of it may be told without the word of attitude.
  const bare = { ...asked, reading: { ...reading, content: complement } };
  const ways = position.body.kind === 'stance' ? [asked, bare] : [asked];
  const items = ways
    .map((one) => findAsked(one, records, acceptorOf(reading)).filter(tellsIt))
    .find(({ length }) => length > 0);
  return items ? listFacts(asked, headingOf(asked, items).heading, items) : undefined;
}

/** "Is the town hall on anybody's side": of nobody on record, and no question for what was said there. */
const asksWhoseSide = ({ subjects, words }: Reading): boolean =>
  subjects.length === 0 &&
  /\b(?:on|tak\w+|took|pick\w*|chose\w*) (?:any(?:one|body) ?s?|an?|any|either) sides?\b|^where (?:do|does|did) .* stand on (?:this|that|it|all this)$/.test(
    words.map(({ fold }) => fold).join(' '),
  );

/** The answer to a reading in which nobody is left who may be one of several. */
export function answerReading(asked: Asked): Answer {
  const { context, reading } = asked;
  const records = storiesAsked(reading, context);
  const special = answerOpen(asked) ?? answerAccused(asked) ?? answerChange(asked) ?? answerExact(asked);
  if (special) return special;
  if (asksOfBeginning(reading)) {
    const since = findSince(asked, records);
    if (since.length > 0) return listFacts(asked, headingOf(asked, since).heading, since);
  }
  const position = answerPosition(asked);
  if (position === undefined && asksWhoseSide(reading)) return nothing(asked);
  if (position) return answerInWords(asked, records, position) ?? position;
  const isOfNothing = reading.subjects.length === 0 && reading.objects.length === 0;
  if (isOfNothing && reading.content.length === 0) return nothing(asked);
  // "When did it begin": of nothing that is named, all that ever began would be an answer.
  if (reading.questionWord === 'when' && isOfNothing && reading.content.every(isBeginning))
    return nothing(asked);
  // "Is he gone": where nothing is left that is asked of somebody, all that is on record of them answers nothing.
  if (reading.questionWord === 'yes-no' && reading.content.length === 0 && !asksForSpeech(reading))
    return nothing(asked);
  // What somebody said of support for another is not support for the one who is asked about.
  if (asksWhoSides(reading)) return nothingOrStanding(asked);
  // What those did who did it is no answer to who did not.
  if (asksWhoDidNot(reading)) return answerNegated(asked);
  const accept = acceptorOf(reading);
  // Whoever said nearly the same said something else.
  const asking = givesClaim(reading) ? { ...asked, reading: { ...reading, isWhole: true } } : asked;
  const strict = asksForOwnBeginning(reading)
    ? findOwnBeginning(asked, records)
    : keepSide(asked, findAsked(asking, records, accept));
  if (strict.length === 0 && asksForOwnBeginning(reading)) return nothing(asked);
  const found = strict.length > 0 ? strict : findReports(context, records, reading);
  const other = found.length > 0 ? found : findBeginning(asked, records);
  const each = other.length > 0 ? other : findForEach(asked, records);
  const accepted = keepNumbers(reading, each).filter(({ fact }) => accept(fact));
  const items = preferLightVerb(reading, accepted);
  if (items.length === 0) return nothingOrStanding(asked);
  const shown = wordsFirst(reading, deedFirst(reading, items));
  const { heading, notes } = headingOf(asked, shown);
  const ordered = reading.content.length === 0 ? shown.toSorted(compareNewestFirst) : shown;
  return listFacts(asked, heading, ordered, notes);
}
