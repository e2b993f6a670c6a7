/** Whether a statement tells that something was done, and not that somebody wished it, would do it or should. */
import type { Fact } from '../../../facts/schema.js';
import { isSameUnit, mayBeVerb, unitsOf } from '../../../search/terms.js';
import { IRREGULAR_FORMS, NEGATIONS } from '../../../search/vocabulary.js';
import { wordsOf } from '../../../search/words.js';
import { isBy } from '../../scope.js';
import { asksForSpeech } from '../reading/asks-for-speech.js';
import { asksForPosition } from '../reading/attitude.js';
import type { Reading } from '../reading/reading.js';
import { clausesOf, holdsMainly, isOnlyThing } from '../words/fact-text.js';
import { deniesInSummary } from './negated.js';
import { mayFollowAsVerb } from './support.js';

/** "When was it dropped", "did they end it". */
export function asksWhetherDone(reading: Reading): boolean {
  const { questionWord, words, content, subjects } = reading;
  if (content.length === 0 || asksForSpeech(reading) || asksForPosition(reading)) return false;
  if (questionWord === 'who') return subjects.length === 0 && asksWhoDid(words);
  if (questionWord !== 'when' && questionWord !== 'yes-no') return false;
  return words.slice(0, 3).some(({ fold }) => /^(?:did|was|were|has|have|had)$/.test(fold));
}

const isPast = (fold: string): boolean =>
  fold.endsWith('ed') || (Object.hasOwn(IRREGULAR_FORMS, fold) && !fold.endsWith('s'));

/** "Who sold it", "who was fired": a deed in the past, which is not denied in the question. */
const asksWhoDid = (words: Reading['words']): boolean => {
  const [first, second, third] = words.map(({ fold }) => fold);
  // "Who is selling it": an intention answers that.
  if (/^(?:is|are)$/.test(second ?? '') && third?.endsWith('ing')) return false;
  return (
    first === 'who' &&
    second !== undefined &&
    (isPast(second) || /^(?:was|were|has|had|did|got|is|are)$/.test(second)) &&
    !words.some(({ fold }) => NEGATIONS.has(fold))
  );
};

const WISHED =
  /\b(?:would|should|must|could|might|ought|will|wish(?:es|ed)?|want(?:s|ed)?|ask(?:s|ed)?|call(?:s|ed)? (?:for|on)|demand(?:s|ed)?|urge[sd]?|recommend(?:s|ed)?|need(?:s|ed)?|hope[sd]?|propose[sd]?|offer(?:s|ed)?|promise[sd]?|plan(?:s|ned)?|declined?|refused?|never|no|not|nobody)\b/;

/** What was over when it was told, or was spoken of as a decision: that is told on another day than its own. */
const DONE_BEFORE =
  /\b(?:had|having)\s+(?:\w+ly\s+|been\s+|just\s+|already\s+)*\w+(?:ed|en|wn|ung|ught|ld|ft|pt|t|d|ne|me)\b/;
const SPOKEN_OF = /\b(?:decisions?|plans?|calls?|moves?|wish(?:es)?|proposals?|threats?|promises?) to\b/;

const isOfBefore = (clause: string): boolean => DONE_BEFORE.test(clause) || SPOKEN_OF.test(clause);

/** "Had come on 30 August", "before any letter came": that tells when. */
const TELLS_TIME =
  /\d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|before|after|when|until|since)\b/;

const DENIED = /\b(?:would|will|had|has|did) not\b|\bnever\b/;

/** "When did they walk out": a vote to carry on with the walkout has the deed only as what the vote was about. */
const isSpokenOf = (fact: Fact, { questionWord, subjects, content, words, placeOf }: Reading): boolean =>
  questionWord === 'when' &&
  subjects.length > 0 &&
  content.some(
    (unit) =>
      mayFollowAsVerb(words[placeOf(unit.words[0] as (typeof words)[number]) - 1]) &&
      !holdsMainly(fact, unit) &&
      isOnlyThing(fact.summary, unit),
  );

/**
 * Whether a clause of a statement's summary has what is asked for without a wish, a modal verb or a denial in it. What the summary does
 * not say at all is not judged.
 */
export function isToldAsDone(fact: Fact, reading: Reading): boolean {
  const { content, subjects } = reading;
  if (fact.kind !== 'statement') return !isSpokenOf(fact, reading);
  // "Has she resigned": that she would not, by her own words, tells it.
  const isOwn = subjects.some(({ id }) => isBy(fact, id));
  const verbs = content.filter(mayBeVerb);
  const deeds = verbs.length > 0 ? verbs : content;
  const held = clausesOf(fact.summary).filter((clause) => {
    const units = unitsOf(wordsOf(clause));
    return deeds.some((unit) => units.some((other) => isSameUnit(unit, other)));
  });
  // "When was it dropped": the day on which somebody spoke of what had been done before tells nothing of when.
  const isLater = reading.questionWord === 'when' && !isOwn && subjects.length === 0;
  if (isLater && !TELLS_TIME.test(fact.summary) && held.length > 0 && held.every(isOfBefore)) return false;
  return held.length === 0 || held.some((clause) => !WISHED.test(clause) || (isOwn && DENIED.test(clause)));
}

/** Verbs of what is said, and not of what is done by saying it. */
const SAYS =
  /^(?:say|says|said|tell|tells|told|write|writes|wrote|speaks?|spoke|talks?|talked|comments?|commented|thinks?|thought|feels?|felt|believes?|believed|did|does|has|will|would|wants?|wanted)$/;

/**
 * "Who asked for money", "who was suspected": whether a summary denies the deed that somebody is asked to have done; never where the
 * question has a denial of its own, or asks for words.
 */
export function isDeedDenied(fact: Fact, reading: Reading): boolean {
  const { questionWord, subjects, words, content } = reading;
  if (questionWord !== 'who' || subjects.length > 0 || SAYS.test(words[1]?.fold ?? '')) return false;
  if (words.some(({ fold }) => NEGATIONS.has(fold) || fold === 'nothing')) return false;
  return content.filter(mayBeVerb).some((unit) => deniesInSummary(fact, unit));
}
