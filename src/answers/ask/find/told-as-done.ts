/** Whether a statement tells that something was done, and not that somebody wished it, would do it or should. */
import type { Fact } from '../../../facts/schema.js';
import { isSameUnit, mayBeVerb, unitsOf } from '../../../search/terms.js';
import { IRREGULAR_FORMS, NEGATIONS } from '../../../search/vocabulary.js';
import { wordsOf } from '../../../search/words.js';
import { isBy } from '../../scope.js';
import { asksForSpeech } from '../reading/asks-for-speech.js';
import { asksForPosition } from '../reading/attitude.js';
import type { Reading } from '../reading/reading.js';
import { deniesInSummary } from './negated.js';

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

/** The clauses of a summary of ours. */
export const clausesOf = (summary: string): readonly string[] => summary.split(CLAUSES);

const CLAUSES = /,\s|;\s|\s(?:and that|but|while|since|because|so that|before|until|unless|and)\s/;

const WISHED =
  /\b(?:would|should|must|could|might|ought|will|wish(?:es|ed)?|want(?:s|ed)?|ask(?:s|ed)?|call(?:s|ed)? (?:for|on)|demand(?:s|ed)?|urge[sd]?|recommend(?:s|ed)?|need(?:s|ed)?|hope[sd]?|propose[sd]?|offer(?:s|ed)?|promise[sd]?|plan(?:s|ned)?|declined?|refused?|never|no|not|nobody)\b/;

const DENIED = /\b(?:would|will|had|has|did) not\b|\bnever\b/;

/**
 * Whether a clause of a statement's summary has what is asked for without a wish, a modal verb or a denial in it. What the summary does
 * not say at all is not judged.
 */
export function isToldAsDone(fact: Fact, { content, subjects }: Reading): boolean {
  if (fact.kind !== 'statement') return true;
  // "Has she resigned": that she would not, by her own words, tells it.
  const isOwn = subjects.some(({ id }) => isBy(fact, id));
  const verbs = content.filter(mayBeVerb);
  const deeds = verbs.length > 0 ? verbs : content;
  const held = clausesOf(fact.summary).filter((clause) => {
    const units = unitsOf(wordsOf(clause));
    return deeds.some((unit) => units.some((other) => isSameUnit(unit, other)));
  });
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
