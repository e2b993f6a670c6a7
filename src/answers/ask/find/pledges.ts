/** "Did they promise to pay": who says that they will do something promises it, though no fact calls it so. */
import type { Fact } from '../../../facts/schema.js';
import { isSameUnit, mayBeVerb, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { wordsOf } from '../../../search/words.js';
import { asksForPosition } from '../reading/attitude.js';
import type { Reading } from '../reading/reading.js';

const isPromise = (unit: Unit): boolean => unitHas(unit, 'promise');

/** What a summary tells that somebody would do, and would not. */
const WOULD =
  /\b(?:would|will) (?!not\b|never\b|have \w+(?:ed|en|wn)\b|rather\b|sooner\b|prefer\b|be glad\b|like\b)/;
const WOULD_NOT =
  /\b(?:would|will) (?:not|never)\b|\b(?:nothing|nobody|none|no \S+)\b[^,;.]{0,40}\b(?:would|will)\b|\b(?:would|will)\b[^,;.]{0,40}\b(?:nothing|nobody|no)\b/;

const CLAUSES = /[,;]\s|\s(?:and that|but|while|since|because|so that|before|until|unless)\s/;

/** Whether a clause has what is asked for: its verbs, or anything where it has none. */
function holds(clause: string, content: readonly Unit[]): boolean {
  const units = unitsOf(wordsOf(clause));
  const has = (unit: Unit): boolean => units.some((other) => isSameUnit(unit, other));
  const verbs = content.filter(mayBeVerb);
  return verbs.length > 0 ? verbs.every(has) : content.some(has);
}

/** Whether a statement tells that it would be done; where a promise not to is asked for, that it would not. */
export function isPledge(fact: Fact, { words, content }: Reading): boolean {
  if (fact.kind !== 'statement') return false;
  const isOfNot = words.some(({ fold }) => NEGATIONS.has(fold) || fold === 'nothing');
  return fact.summary
    .split(CLAUSES)
    .filter((clause) => holds(clause, content))
    .some((clause) => WOULD_NOT.test(clause) === isOfNot && (isOfNot || WOULD.test(clause)));
}

/** The question for what somebody said they would do, instead of for a promise; undefined where it is for none. */
export function withoutPromise(reading: Reading): Reading | undefined {
  const content = reading.content.filter((unit) => !isPromise(unit));
  const isAsked = content.length > 0 && content.length < reading.content.length;
  const pledged: Reading = { ...reading, content, isPledge: true };
  // What is on a side of a question is no promise.
  return isAsked && !asksForPosition(pledged) ? pledged : undefined;
}
