/** "Who did not …": of whoever merely never spoke of it, nothing is on record. */
import type { Fact } from '../../../facts/schema.js';
import { segmentsOf } from '../../../facts/store.js';
import { isSameUnit, mayBeVerb, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { wordsOf } from '../../../search/words.js';
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

/** So many words before a word deny it. */
const REACH = 5;

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
