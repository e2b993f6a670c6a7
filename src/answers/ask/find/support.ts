/**
 * Whether a fact answers a plain question, or nothing does: one decision by how much of the question it holds, with a threshold where
 * the question names nobody and a lower one where it does. What a fact holds of the
 * question is weighed by how rare it is; words that no fact has weigh most, since they may be what the question is about.
 */
import type { Fact } from '../../../facts/schema.js';
import type { StoryRecord } from '../../../facts/store.js';
import { numberValue, numberWord } from '../../../search/numbers.js';
import { type RankedFact, rankFacts } from '../../../search/statements.js';
import { mayBeVerb, type Unit, unitHas } from '../../../search/terms.js';
import { isSpokenAct, isToneGroup } from '../../../search/word-groups.js';
import type { Word } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { foldedText } from '../words/fact-text.js';
import { scatteredIn } from './passages.js';

/**
 * The share of the question, rare words weighing more, that a fact has to hold to answer it. Set by the half of
 * `npm run bench:ask` to develop with: bench/README.md has the figures at other values. A wrong answer costs its users as
 * much as ten that are left out.
 */
export const LEAST_SUPPORT = 0.75;

/** The same where the question names who said it or whom it concerns, which tells as much as a word. */
const LEAST_SUPPORT_OF_NAMED = 0.6;

/**
 * The same of the words of one who is openly asked about something. Set by the half to develop with: at 0.2 what is shown of words
 * on something else outweighs what more is found.
 */
const LEAST_SUPPORT_OF_OPEN = 0.35;

/**
 * How much a word counts that tells how something was said or felt ("threatened", "was furious"): a record that says
 * "said" of everybody has no word for it.
 */
const TONE_WEIGHT = 0.3;

export const isTone = ({ groups }: Unit): boolean => groups.length > 0 && groups.every(isToneGroup);

/** A feeling fits whoever spoke of a thing; of those who said two things of it that are asked for, it fits the words. */
const LEAST_BESIDE_TONE = 2;

/** The units with what each counts, where some are of tone and enough others tell what was said, whoever is `named` among them. */
export function lightenTone(units: readonly Unit[], named = 0): readonly Unit[] | undefined {
  const tone = units.filter(isTone);
  const others = units.length - tone.length;
  if (tone.length === 0 || others === 0 || others + named < LEAST_BESIDE_TONE) return undefined;
  return units.map((unit) => (isTone(unit) ? { ...unit, weight: TONE_WEIGHT } : unit));
}

const NUMBER =
  /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|twice|double)$/;

export const isNumber = ({ words }: Unit): boolean => words.some(({ fold }) => NUMBER.test(fold));

/** Numbers that stand side by side are one ("nine million"), and are in a fact only side by side. */
function numberRuns(units: readonly Unit[], placeOf: (unit: Unit) => number): readonly string[] {
  const runs: { text: string; end: number }[] = [];
  for (const unit of units.filter(isNumber)) {
    const text = unit.words.map(({ fold }) => fold).join(' ');
    const before = runs.at(-1);
    const place = placeOf(unit);
    if (before?.end === place) {
      before.text += ` ${text}`;
      before.end = place + unit.words.length;
    } else runs.push({ text, end: place + unit.words.length });
  }
  return runs.map(({ text }) => text).filter((text) => text.includes(' '));
}

/** A deed that the vocabulary knows: a fact in which nobody sold is no answer to who did. */
const isDeed = (unit: Unit): boolean => mayBeVerb(unit) && !isTone(unit) && !unit.groups.some(isSpokenAct);

/** "The strike", "of flights": no verb. */
const BEFORE_NOUN =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|any|no|some|more|of|for|on|about|in|into|with|over|from|at|against|by)$/;

/** Whether what stands behind a word may be a verb; at the beginning nothing tells. */
export const mayFollowAsVerb = (before: Word | undefined): boolean =>
  before !== undefined && !BEFORE_NOUN.test(before.fold);

const AUXILIARY = /^(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|must|may|might)$/;
const DETERMINER =
  /^(?:the|a|an|any|some|all|both|most|his|her|its|their|our|your|these|those|this|that|not|other)$/;

/** "Who is worried they will lose it": a clause tells what is felt; "who is worried about it" asks for the feeling. */
const isClauseOfWho = (words: readonly Word[], auxiliary: number): boolean =>
  words[auxiliary - 1]?.fold === 'who' &&
  /^(?:is|are|was|were)$/.test(words[auxiliary]?.fold ?? '') &&
  !/^(?:with|about|at|by|over|of|for|to|in|on)$/.test(words[auxiliary + 2]?.fold ?? '') &&
  words.length > auxiliary + 2;

/** Whether what begins at a place is the subject of a question that begins with its auxiliary, or with a question word before it. */
export function isAskedOf(words: readonly Word[], place: number): boolean {
  const before = words.slice(0, place).findLastIndex(({ fold }) => !DETERMINER.test(fold));
  const first = words.findIndex(({ fold }) => AUXILIARY.test(fold));
  return before >= 0 && before === first && !isClauseOfWho(words, first);
}

const PARTICIPLE = /(?:ed|en|wn|ung|ught|old|aid|ade|ost|ept|elt)$/;
const ADVERB = /^(?:not|ever|never|really|also|ly|been|being|even|finally|actually|just|then|first)$/;

/** "Was it rejected", "had been closed": whether what begins at a place is what was done to something. */
export function isSufferedDeed(words: readonly Word[], place: number): boolean {
  const word = words[place];
  if (word === undefined || !PARTICIPLE.test(word.fold)) return false;
  const passive = words
    .slice(0, place)
    .findLastIndex(({ fold }) => /^(?:is|are|was|were|be|been|being|get|got)$/.test(fold));
  const isFirst = words
    .slice(passive + 1, place)
    .every(({ fold }) => !PARTICIPLE.test(fold) || ADVERB.test(fold));
  return passive >= 0 && isFirst && place - passive <= 4;
}

/** "Who read it", "did she walk out": whether what begins at a place is what somebody is asked to have done. */
export const isAskedDeed = (
  words: readonly Word[],
  place: number,
  endsName: (place: number) => boolean,
): boolean => {
  const before = words[place - 1];
  if (before === undefined) return false;
  if (/^(?:who|whom)$/.test(before.fold)) return true;
  return (
    endsName(place - 1) &&
    words.slice(0, place - 1).some(({ fold }) => /^(?:did|does|do|has|have|had)$/.test(fold))
  );
};

/** A number in figures and in words. */
const writtenAs = (fold: string): readonly string[] => {
  const value = numberValue(fold);
  return value === undefined ? [fold] : [fold, String(value), numberWord(value) ?? fold];
};

/** Whether what a fact says has a number: a date as its source prints it ("two days later") is not what it says. */
const saysNumber = (fact: Fact, { words }: Unit): boolean =>
  words
    .filter(({ fold }) => NUMBER.test(fold))
    .every(({ fold }) => writtenAs(fold).some((form) => foldedText(fact).includes(` ${form} `)));

/** What a fact may not lack, whatever else it holds: a number, a deed, a call for something, and what is called for. */
const isVital = (unit: Unit, before: Unit | undefined, isVerb: boolean): boolean =>
  isNumber(unit) ||
  (isVerb && isDeed(unit)) ||
  unitHas(unit, 'demand') ||
  (before !== undefined && unitHas(before, 'demand'));

export interface Asked {
  /** Weighed. */
  readonly units: readonly Unit[];
  /** The place of a unit's first word in the question. */
  readonly placeOf: (unit: Unit) => number;
  /** Whether a unit is what somebody is asked to have done. */
  readonly isDeedAsked: (unit: Unit) => boolean;
  /** Whether a unit is a word of somebody's name, and no other word. */
  readonly isName: (unit: Unit) => boolean;
  /** Whether the fact is by or about somebody whom the question names. */
  readonly isOfNamed: boolean;
  /** Whether somebody is openly asked for their words on something. */
  readonly isOpen?: boolean | undefined;
  /** Whether a unit is what the question says something of: "do the staff like it". */
  readonly isSubject: (unit: Unit) => boolean;
  /** Whether a unit stands where a verb may: no article or preposition is before it. */
  readonly isVerb: (unit: Unit) => boolean;
}

const leastOf = ({ isOpen, isOfNamed }: Asked): number => {
  if (isOpen) return LEAST_SUPPORT_OF_OPEN;
  return isOfNamed ? LEAST_SUPPORT_OF_NAMED : LEAST_SUPPORT;
};

/** Whether a fact that was found for the units answers the question. */
export function isSupported(
  { fact, coverage, missing }: Omit<RankedFact, 'score' | 'record'>,
  asked: Asked,
): boolean {
  const { units, placeOf, isVerb, isSubject, isName, isDeedAsked } = asked;
  if (missing.length > 0 && coverage < leastOf(asked)) return false;
  const scattered = scatteredIn(fact, units);
  if (scattered.length > 0 && units.length - missing.length - scattered.length < units.length * LEAST_SUPPORT)
    return false;
  if (scattered.some((unit) => isVital(unit, units[units.indexOf(unit) - 1], isVerb(unit)))) return false;
  if (units.some((unit) => isNumber(unit) && !missing.includes(unit) && !saysNumber(fact, unit)))
    return false;
  if (
    missing.some(
      (unit) =>
        isSubject(unit) ||
        isName(unit) ||
        (isDeedAsked(unit) && !isTone(unit)) ||
        isVital(unit, units[units.indexOf(unit) - 1], isVerb(unit)),
    )
  )
    return false;
  return numberRuns(units, placeOf).every((run) => foldedText(fact).includes(` ${run} `));
}

/** Whether any fact of the stories, whoever's it is, holds enough of the question for it to be an answer to some question. */
export const mayBeAnswered = (
  context: AnswerContext,
  records: readonly StoryRecord[],
  units: readonly Unit[],
): boolean => {
  const [best] = rankFacts(context.store, records, lightenTone(units) ?? units, () => true);
  return best !== undefined && best.coverage >= LEAST_SUPPORT_OF_NAMED;
};
