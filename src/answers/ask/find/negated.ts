/** "Who did not …": of whoever merely never spoke of it, nothing is on record. */
import type { Fact } from '../../../facts/schema.js';
import { segmentsOf } from '../../../facts/store.js';
import { isSameUnit, mayBeVerb, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { Answer } from '../../answer.js';
import { saysNo } from '../reading/complements.js';
import type { Reading } from '../reading/reading.js';
import { type Asked, nothing } from '../reply/reply.js';
import { SPEECH } from '../words/roles.js';

const AUXILIARY = /^(?:did|do|does|has|have|had|is|are|was|were|will|would|should|could|can)$/;

/** "Who would not say": who declined to, which is something on record. */
const isRefusal = (words: Reading['words'], not: number): boolean =>
  words[not - 1]?.fold === 'would' &&
  /^(?:say|tell|comment|answer|discuss|reveal|talk|speak|confirm|explain|name|join|back|support)$/.test(
    words[not + 1]?.fold ?? '',
  );

/** Whether it is asked who did not do something, or of whom something is not so. */
export function asksWhoDidNot({ questionWord, subjects, words }: Reading): boolean {
  if (questionWord !== 'who' || subjects.length > 0) return false;
  const who = words.findIndex(({ fold }) => /^(?:who|which|anyone|anybody|someone|somebody)$/.test(fold));
  const not = words.findIndex(({ fold }, at) => fold === 'not' && AUXILIARY.test(words[at - 1]?.fold ?? ''));
  // The negation is that of the question where no other verb comes before it.
  return (
    who >= 0 &&
    not > who &&
    words.slice(who + 1, not - 1).every(({ fold }) => !AUXILIARY.test(fold)) &&
    not - who <= 3 &&
    !isRefusal(words, not)
  );
}

export const answerNegated = (asked: Asked): Answer => {
  const answer = nothing(asked);
  return {
    ...answer,
    notes: [
      'Who did not say or do something is known only where another position is on record: silence is not a position.',
      ...answer.notes,
    ],
  };
};

/** What a claim denies: of "who said that she never flew", the flying. A phrase that denies in itself ("not guilty") is no such thing. */
export function deniedIn(reading: Reading): readonly Unit[] {
  const { words, content, placeOf } = reading;
  const said = words.findIndex(({ stem }) => SPEECH.has(stem));
  if (said < 0 || saysNo(reading)) return [];
  const inPhrases = new Set(content.flatMap((unit) => unit.words));
  const not = words.findIndex((word, at) => at > said && NEGATIONS.has(word.fold) && !inPhrases.has(word));
  if (not < 0) return [];
  const denied = content.find(({ words: [first] }) => first !== undefined && placeOf(first) > not);
  return denied ? [denied] : [];
}

/** What a claim says without a negation, of "who said that she flew": the flying. Empty where it denies anything. */
export function claimedIn(reading: Reading): readonly Unit[] {
  const { words, content, placeOf, questionWord } = reading;
  const said = words.findIndex(({ stem }) => SPEECH.has(stem));
  if (questionWord !== 'who' || said < 0 || words.some(({ fold }) => NEGATIONS.has(fold))) return [];
  return content.filter((unit) => {
    const [first] = unit.words;
    return first !== undefined && placeOf(first) > said && mayBeVerb(unit);
  });
}

/** Verbs after which a clause is somebody's claim; whoever thinks or wants something may have put it otherwise. */
const CLAIMS =
  /^(?:say|says|said|saying|claim|claims|claimed|write|writes|wrote|state|states|stated|announced|tweeted)$/;

/** What may follow such a verb without being the claim. */
const NO_CLAIM =
  /^(?:about|of|on|to|in|at|for|from|by|with|when|while|after|before|since|during|anything|something|nothing|what|whatever|how|why|whether|if|no|yes|sorry|so|more|most|much|and|or|where|who|it)$/;

/** "Who said the wall would hold", "did she say the wall would hold": whether words of some claim are given. */
export function givesClaim({ words, questionWord }: Reading): boolean {
  if (questionWord !== 'who' && questionWord !== 'yes-no') return false;
  const said = words.findIndex(({ fold }) => CLAIMS.test(fold));
  const next = words[said + 1];
  return said >= 0 && next !== undefined && !NO_CLAIM.test(next.fold);
}

const BE = /^(?:is|was|are|were|be|been|being)$/;
const DEGREE = /^(?:a|an|the|very|quite|too|so|really|only|just|all|completely|absolutely)$/;

/** "Is the strike over": how things stand. */
const STATUS = /^(?:over|off|on|out|back|gone|done|through|up|here|there)$/;

const asksForStatus = ({ words, questionWord }: Reading): boolean =>
  questionWord === 'yes-no' && BE.test(words[0]?.fold ?? '') && STATUS.test(words.at(-1)?.fold ?? '');

/**
 * "Said the museum was right", "said the shelves would be full", "is it over": the word that is said of something, where the question
 * ends in that and the word says little elsewhere: here it is part of what is asked for.
 */
export function predicateOf(reading: Reading): Word | undefined {
  const { words, content } = reading;
  const last = words.at(-1);
  if (last === undefined || content.some((unit) => unit.words.includes(last))) return undefined;
  if (asksForStatus(reading)) return last;
  const before = words.slice(0, -1).findLast(({ fold }) => !DEGREE.test(fold));
  return givesClaim(reading) && before && BE.test(before.fold) ? last : undefined;
}

/** So many words before a word deny it. */
const REACH = 5;

/** Whether a fact says a word of something: has it, and in some place without a denial before it. */
export function saysOfIt(fact: Fact, { stem }: Word): boolean {
  return [fact.summary, ...segmentsOf(fact)].map(wordsOf).some((words) =>
    words.some((word, at) => {
      const before = words.slice(Math.max(at - REACH, 0), at);
      return word.stem === stem && !before.some(({ fold }) => NEGATIONS.has(fold));
    }),
  );
}

/** Whether a fact denies each of the units, in its summary or in somebody's own words. */
export const deniesEach = (fact: Fact, denied: readonly Unit[]): boolean =>
  areDenied([fact.summary, ...segmentsOf(fact)], denied);

/** Whether a fact's summary denies a unit. */
export const deniesInSummary = ({ summary }: Fact, unit: Unit): boolean => areDenied([summary], [unit]);

function areDenied(texts: readonly string[], denied: readonly Unit[]): boolean {
  return denied.every((unit) =>
    texts.map(wordsOf).some((words) =>
      unitsOf(words)
        .filter((other) => isSameUnit(unit, other))
        .some(({ words: [first] }) => {
          const at = first ? words.indexOf(first) : -1;
          const before = words.slice(Math.max(at - REACH, 0), Math.max(at, 0));
          return (
            before.some(({ fold }) => NEGATIONS.has(fold)) ||
            unitsOf(before).some((other) => unitHas(other, 'deny', 'oppose', 'decline', 'untrue'))
          );
        }),
    ),
  );
}
