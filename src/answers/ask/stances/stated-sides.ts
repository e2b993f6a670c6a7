/** Who backs, opposes or wants what no question on record is about: those whose own statement is told so. */
import type { Fact } from '../../../facts/schema.js';
import { positionOf } from '../../../facts/store.js';
import { isSameUnit, mayBeVerb, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { stemOf, type Word, wordsOf } from '../../../search/words.js';
import type { Answer, Item } from '../../answer.js';
import { findFacts } from '../find/find-facts.js';
import { sideAskedFor } from '../reading/attitude.js';
import { FAVOURABLE, isNamedBy } from '../reading/proposition.js';
import { type Reading, storiesAsked } from '../reading/reading.js';
import { headingOf } from '../reply/heading.js';
import { type Asked, listFacts, nothing } from '../reply/reply.js';
import { isAttitude, isUnchanged } from '../words/attitude-words.js';
import { isNamedIn } from '../words/names-in-text.js';

/** So many words after that of attitude are still about what it is taken to. */
const REACH = 8;
/** So many words before it deny it. */
const REACH_OF_NEGATION = 3;

/** "Said that it should be built": a wish, and what is wished for before it. */
const MODAL = /^(?:should|ought)$/;

const WISHING: ReadonlySet<string> = new Set('ask want wish hope prefer'.split(' ').map(stemOf));

const PRONOUN = /^(?:it|them|this|that|these|those)$/;

/** "Hiring crews": whoever is against that is told to be against the crews. */
const isBringing = (unit: Unit): boolean =>
  unitHas(unit, ...FAVOURABLE) && unit.words.every(({ fold }) => fold.endsWith('ing'));

interface Side {
  readonly groups: readonly string[];
  readonly wishes: boolean;
}

/** The side that is asked for; undefined where none is, or where it is one that is not taken. */
function sideIn({ rest, units, words }: Reading): Side | undefined {
  const text = rest.map(({ fold }) => fold).join(' ');
  if (words.some(({ fold }) => NEGATIONS.has(fold))) return undefined;
  if (units.some((unit) => unitHas(unit, 'oppose')) || /\b(?:against|anti)\b/.test(text))
    return { groups: ['oppose', 'criticise'], wishes: false };
  if (
    units.some((unit) => unitHas(unit, 'back')) ||
    /\b(?:is|are|was|were|voted|pro) (?:all )?for\b/.test(text)
  )
    return { groups: ['back'], wishes: false };
  return /\b(?:wants?|wanted)\b/.test(text) ? { groups: ['back', 'demand'], wishes: true } : undefined;
}

/** What is backed or opposed. */
function open(content: readonly Unit[]): readonly Unit[] {
  const complement = content.filter((unit) => !isAttitude(unit));
  const things = complement.filter((unit) => !isBringing(unit));
  return things.length > 0 ? things : complement;
}

/** Whether a summary has the attitude, undenied, and after it all that it is taken to. */
function statesSide({ summary }: Fact, { groups, wishes }: Side, { content, objects }: Reading): boolean {
  const words = wordsOf(summary);
  const complement = open(content);
  // Of several things that are wished for, the wish may be told of one and the rest after it; the search asks for them all.
  const isIn = (units: readonly Unit[], text: readonly Word[]): boolean =>
    (wishes
      ? complement.some((unit) => units.some((other) => isSameUnit(unit, other)))
      : complement.every((unit) => units.some((other) => isSameUnit(unit, other)))) &&
    (wishes ||
      objects.every((entity) => isNamedIn(` ${text.map(({ fold }) => fold).join(' ')} `, entity, [])));
  const marks = unitsOf(words).filter(
    (unit) => unitHas(unit, ...groups) || (wishes && WISHING.has(unit.stems[0] ?? '')),
  );
  const modal = wishes ? words.findIndex(({ fold }) => MODAL.test(fold)) : -1;
  const around = words.slice(Math.max(modal - REACH, 0), modal + 1 + REACH);
  const isDeniedModal = words
    .slice(modal, modal + 1 + REACH_OF_NEGATION)
    .some(({ fold }) => NEGATIONS.has(fold));
  if (modal >= 0 && !isDeniedModal && isIn(unitsOf(around), around)) return true;
  return marks.some(({ words: [first] }) => {
    const at = first ? words.indexOf(first) : -1;
    const isDenied = words
      .slice(Math.max(at - REACH_OF_NEGATION, 0), at)
      .some(({ fold }) => NEGATIONS.has(fold));
    const behind = words.slice(at + 1, at + 1 + REACH);
    // "She would have been against them": what is meant was told before.
    const after = !wishes && PRONOUN.test(behind[0]?.fold ?? '') ? words.slice(0, at) : behind;
    // "The support of the committee" is what the committee gives.
    const isTheirs = after[0]?.fold === 'of';
    return !isDenied && !isTheirs && isIn(unitsOf(after), after);
  });
}

/** Whether a statement takes another side than the one asked for, by what of the question's words the question on record has. */
function isOfOtherSide({ fact, record }: Item, reading: Reading): boolean {
  const taken = fact.kind === 'statement' ? positionOf(record, fact) : undefined;
  if (taken === undefined) return false;
  const { question, position } = taken;
  const isNamed = (unit: Unit): boolean => isAttitude(unit) || isNamedBy(question, [unit]);
  const content = reading.content.filter(isNamed);
  const units = reading.units.filter((unit) => !reading.content.includes(unit) || content.includes(unit));
  // Of a deed that it does not have, the question on record tells nothing.
  if (content.every(isAttitude) || reading.content.some((unit) => mayBeVerb(unit) && !isNamed(unit)))
    return false;
  const side = sideAskedFor({ ...reading, content, units }, { question });
  return side !== undefined && !side.has(position.id);
}

/** Those who are told to take the side asked for; undefined where the question asks for none, or names nothing. */
export function answerStated(asked: Asked): Answer | undefined {
  const { context, reading } = asked;
  // What is to be left as it is may be told in any words.
  if (reading.units.some(isUnchanged)) return nothing(asked);
  const side = sideIn(reading);
  const isOfNothing = reading.objects.length === 0 && reading.content.every(isAttitude);
  if (side === undefined || isOfNothing || reading.questionWord !== 'who' || reading.subjects.length > 0)
    return undefined;
  const content = open(reading.content);
  const found = findFacts(
    context,
    storiesAsked(reading, context),
    { ...reading, content },
    (fact) => fact.kind === 'statement' && statesSide(fact, side, reading),
  ).filter((item) => !isOfOtherSide(item, reading));
  return found.length > 0 ? listFacts(asked, headingOf(asked).heading, found) : nothing(asked);
}
