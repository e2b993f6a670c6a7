/** "Who said that …": what somebody is asked to have claimed, and whether a fact has that claim or another. */
import type { Fact } from '../../../facts/schema.js';
import { segmentsOf } from '../../../facts/store.js';
import { isSameUnit, type Unit, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { Reading } from '../reading/reading.js';
import { clausesOf } from '../words/fact-text.js';

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

const OPEN_OR_DENIED =
  /^(?:nobody|nothing|none|neither|nor|whether|without|denied|denies|deny|denying|rejected|ruled)$/;

const isDenying = (text: string): boolean =>
  wordsOf(text).some(({ fold }) => NEGATIONS.has(fold) || OPEN_OR_DENIED.test(fold));

/** Of the parts of a text, those that hold most of the units; none, where none holds any. */
function holdingMost(parts: readonly string[], units: readonly Unit[]): readonly string[] {
  const counted = parts.map((part) => {
    const held = unitsOf(wordsOf(part));
    return { part, count: units.filter((unit) => held.some((other) => isSameUnit(unit, other))).length };
  });
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count === most).map(({ part }) => part);
}

/**
 * "Who said the siren sounded": whether what is said of it by a fact, in the clause of its summary or else the sentence of its quotation
 * that has most of the claim, is denied or left open there.
 */
export function leavesOpen(fact: Fact, { content }: Reading): boolean {
  const told = holdingMost(clausesOf(fact.summary), content);
  const parts =
    told.length > 0
      ? told
      : holdingMost(
          segmentsOf(fact).flatMap((text) => text.split(/(?<=[.!?…])\s+/)),
          content,
        );
  return parts.length > 0 && parts.every(isDenying);
}
