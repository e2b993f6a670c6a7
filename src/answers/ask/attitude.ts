/** Which side of which question a plain question asks about: who backs, opposes, wants, leaves it to others. */
import type { Position, PositionId, Question } from '../../facts/schema.js';
import { isSameUnit, type Unit, unitHas, unitsOf } from '../../search/terms.js';
import { NEGATIONS } from '../../search/vocabulary.js';
import { isAdverseGroup, oppositesOf } from '../../search/word-groups.js';
import { wordsOf } from '../../search/words.js';
import type { AskedQuestion } from '../stance-history.js';
import { isAttitude } from './attitude-words.js';
import { asksSomebodyTo, saysNo } from './complements.js';
import { positionDenying, positionNamed, positionSpelled } from './position-words.js';
import type { Reading } from './reading.js';

/** Whether a question asks where somebody stands, rather than what was said or done. */
export function asksForPosition(reading: Reading): boolean {
  const folds = reading.rest.map((word) => word.fold);
  const text = ` ${folds.join(' ')} `;
  const wants = /\b(?:want|wants|wanted|prefers?|preferred|favou?rs?|favou?red)\b/.test(text);
  const stands =
    /\bwhere\b.*\b(?:stands?|stood)\b|\b(?:stances?|positions?|views?|viewpoint|opinions?|side|sides|attitude)\b/.test(
      text,
    );
  const thinks = /\b(?:thinks?|thought|feels?|felt|believes?|believed|mind)\b/.test(text);
  const sides =
    /\b(?:for or against|pro|anti|in favou?r|on board with)\b|\b(?:who|anyone|anybody) (?:is|are|was|were)(?: not)? (?:for|against)\b|^ (?:is|are|was|were) (?:the )?(?:still |really )?(?:for|against)\b/.test(
      text,
    );
  const modal = /\b(?:should|ought|must)\b/.test(text) && !/\bsa(?:y|ys|id)\b/.test(text);
  const attitude = reading.units.some((unit) => unitHas(unit, 'back', 'oppose', 'demand', 'defer'));
  const isTake =
    /\b(?:take|line|stand) (?:on|about|regarding)\b|\bwhat s? ?(?:the )?take\b/.test(text) ||
    /\bstand\b/.test(text);
  const demands = asksSomebodyTo(reading) || saysNo(reading);
  return (
    demands || wants || stands || thinks || sides || modal || attitude || (isTake && reading.units.length < 6)
  );
}

/** Whether it is asked who supports or opposes somebody, and nothing else of them. */
export const asksWhoSides = (reading: Reading): boolean =>
  reading.questionWord === 'who' &&
  reading.subjects.length === 0 &&
  reading.objects.length > 0 &&
  reading.content.length > 0 &&
  reading.content.every((unit) => unitHas(unit, 'back', 'oppose'));

const flip = (tone: Position['tone']): Position['tone'] =>
  tone === 'for' ? 'against' : tone === 'against' ? 'for' : tone;

/** A negated wish is none of the three sides for certain: "does not want him to go" may be against or undecided. */
const isNegated = (reading: Reading): boolean =>
  reading.rest.some((word) => NEGATIONS.has(word.fold)) && !saysNo(reading);

/** "Keep phones out": what is proposed goes against what it is proposed for. */
const EXCLUDES = /\b(?:keep|leave|shut)\b.*\bout\b/i;

/** Whether words are all of another name of a question, of at least two words. */
const isAlias = ({ aliases }: Question, complement: readonly Unit[]): boolean =>
  aliases.some((alias) => {
    const own = unitsOf(wordsOf(alias));
    return own.length > 1 && own.every((unit) => complement.some((other) => isSameUnit(unit, other)));
  });

/** Which side of a question is favoured by whoever favours what the words name. */
function sideFavoured(
  question: Question,
  complement: readonly Unit[],
  leaves: boolean,
): Position['tone'] | undefined {
  const inQuestion = new Set(unitsOf(wordsOf(question.text)).flatMap((unit) => unit.groups));
  const groups = complement.flatMap((unit) => unit.groups);
  const isAdverse = [...inQuestion].some(isAdverseGroup) || EXCLUDES.test(question.text);
  if (groups.some((group) => inQuestion.has(group))) return 'for';
  if (groups.some((group) => oppositesOf(group).some((other) => inQuestion.has(other)))) return 'against';
  // Where one position is to drop the ban, to back the ban is to be on the other side.
  const denying = positionDenying(question, complement);
  if (denying) return flip(denying.tone);
  if (leaves || groups.some(isAdverseGroup)) return isAdverse ? 'for' : 'against';
  // "The move of the ground" is a name of what is proposed, which of the sides' it is can't be told.
  if (isAdverse && isAlias(question, complement)) return undefined;
  // To back somebody whose going is in question is to be against it; to back a proposal is to be for it.
  return isAdverse ? 'against' : 'for';
}

/** The side that somebody's words take ("said he should go"); of words that deny ("should not go"), the opposite one. */
export function sideSpokenOf(reading: Reading, asked: AskedQuestion): ReadonlySet<PositionId> | undefined {
  if (!isNegated(reading)) return sideAskedFor(reading, asked);
  const affirmed = sideAskedFor(withoutNegations(reading), asked);
  if (affirmed === undefined) return undefined;
  const { positions } = asked.question;
  const denied = new Set(positions.filter(({ id }) => affirmed.has(id)).map(({ tone }) => flip(tone)));
  return new Set(
    positions.filter(({ id, tone }) => !affirmed.has(id) && denied.has(tone)).map(({ id }) => id),
  );
}

/** "Wants him out", "should go": what is wished for somebody. What merely "came out" is nobody's going. */
const LEAVES =
  /\b(?:wants?|wanted|should|must|ought|thinks?|for|favou?rs?|prefers?)\b.*(?<!\b(?:come|comes|came|coming) )\b(?:out|gone|go)\b/;

const withoutNegations = (reading: Reading): Reading => ({
  ...reading,
  rest: reading.rest.filter((word) => !NEGATIONS.has(word.fold)),
});

/** "Who did not call for it": asked of everybody, and so of those on record with something else. */
const isWhoDidNot = ({ questionWord, subjects }: Reading): boolean =>
  questionWord === 'who' && subjects.length === 0;

/** Every position but the one that a question denies. */
function othersThan(reading: Reading, question: Question): ReadonlySet<PositionId> | undefined {
  const denied = sideAskedFor(withoutNegations(reading), { question });
  if (denied === undefined) return undefined;
  return new Set(question.positions.filter(({ id }) => !denied.has(id)).map(({ id }) => id));
}

/**
 * The positions that are asked for ("who wants him gone": those for his going), or undefined where it can't be told, in
 * which case everybody's positions are the answer.
 */
export function sideAskedFor(
  reading: Reading,
  { question }: Pick<AskedQuestion, 'question'>,
): ReadonlySet<PositionId> | undefined {
  const { units } = reading;
  const ofTone = (tone: Position['tone']): ReadonlySet<PositionId> =>
    new Set(question.positions.filter((position) => position.tone === tone).map(({ id }) => id));
  const text = reading.rest.map(({ fold }) => fold).join(' ');
  const opposes =
    units.some((unit) => unitHas(unit, 'oppose', 'criticise')) ||
    /\b(?:against|anti)\b/.test(text) ||
    saysNo(reading);
  const spelled = opposes || isNegated(reading) ? undefined : positionSpelled(question, text);
  if (spelled) return new Set([spelled.id]);
  const takesNoSide =
    units.some((unit) => unitHas(unit, 'decline')) && reading.rest.some(({ fold }) => /^sides?$/.test(fold));
  if (takesNoSide || units.some((unit) => unitHas(unit, 'defer'))) return ofTone('defers');
  if (isNegated(reading)) return isWhoDidNot(reading) ? othersThan(reading, question) : undefined;
  const favours =
    units.some((unit) => unitHas(unit, 'back', 'demand')) ||
    asksSomebodyTo(reading) ||
    /\b(?:wants?|wanted|should|for|favou?rs?|pro|prefers?|ought|must|thinks?)\b/.test(text);
  if (!opposes && !favours) return undefined;
  const complement = units.filter((unit) => !isAttitude(unit));
  const named = opposes ? undefined : positionNamed(question, complement);
  if (named) return new Set([named.id]);
  const favoured = sideFavoured(question, complement, LEAVES.test(text));
  if (favoured === undefined) return undefined;
  return ofTone(opposes ? flip(favoured) : favoured);
}
