/** Which side of which question a plain question asks about: who backs, opposes, wants, leaves it to others. */
import type { Position, PositionId, Question } from '../../../facts/schema.js';
import { type Unit, unitHas } from '../../../search/terms.js';
import { NEGATIONS } from '../../../search/vocabulary.js';
import { wordsOf } from '../../../search/words.js';
import type { AskedQuestion } from '../../stance-history.js';
import { isAttitude, isUnchanged } from '../words/attitude-words.js';
import { asksSomebodyTo, saysNo } from './complements.js';
import { positionNamed, positionSpelled, positionUnchanged } from './position-words.js';
import { isNamedBy, sideFavoured } from './proposition.js';
import type { Reading } from './reading.js';

/** Whether a question asks where somebody stands, rather than what was said or done. */
export function asksForPosition(reading: Reading): boolean {
  const folds = reading.rest.map((word) => word.fold);
  const text = ` ${folds.join(' ')} `;
  const wants =
    /\b(?:want|wants|wanted|prefers?|preferred|favou?rs?|favou?red)\b|\b(?:agree[sd]?|agreeing|go(?:es|ing)? along|went along) with\b|^ who would (?!have\b)/.test(
      text,
    );
  const stands =
    /\bwhere\b.*\b(?:stands?|stood)\b|\b(?:stances?|positions?|views?|viewpoint|opinions?|side|sides|attitude)\b/.test(
      text,
    );
  const thinks =
    /\b(?:thinks?|thought|feels?|felt|believes?|believed|mind)\b|^ (?:do|does|did) (?:\w+ ){0,5}(?:like|dislike|hate|fancy)\b/.test(
      text,
    );
  const sides =
    /\b(?:for or against|pro|anti|in favou?r|on board with)\b|\b(?:who|anyone|anybody) (?:is|are|was|were)(?: not)? (?:for|against)\b|^ (?:is|are|was|were) (?:anyone |anybody |someone |somebody |he |she |they )(?:still |really )?(?:for|against)\b|^ (?:is|are|was|were) (?:the )?(?:still |really )?(?:for|against)\b/.test(
      text,
    );
  const modal = /\b(?:should|ought|must)\b/.test(text) && !/\bsa(?:y|ys|id)\b/.test(text);
  // "Was it rejected" is asked of what became of it, and not of anybody's side.
  const isDeed =
    /^(?:yes-no|when)$/.test(reading.questionWord) &&
    /\b(?:was|were|been|is|are) (?:\w+ )?(?:rejected|approved|vetoed|accepted|endorsed)\b/.test(text);
  const attitude =
    !isDeed && reading.units.some((unit) => unitHas(unit, 'back', 'oppose', 'demand', 'defer'));
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

const isSided = ({ tone }: Position): boolean => tone === 'for' || tone === 'against';

/** "Wants her to give up the chair": whether what somebody is to do stands in the question as it is. */
function repeatsDeed(question: Question, text: string): boolean {
  const deed = /\b(?:wants?|wanted|asks?|asked|tells?|told|urge[sd]?) to ((?:\S+ )+\S+)$/.exec(text)?.[1];
  const proposed = ` ${wordsOf(question.text)
    .map(({ fold }) => fold)
    .join(' ')} `;
  return deed !== undefined && proposed.includes(` ${deed} `);
}

/** A negated wish is none of the three sides for certain: "does not want him to go" may be against or undecided. */
const isNegated = (reading: Reading): boolean =>
  reading.rest.some((word) => NEGATIONS.has(word.fold)) && !saysNo(reading);

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
  /\b(?:wants?|wanted|should|must|ought|thinks?|for|favou?rs?|prefers?|ask(?:s|ed)?|tell|tells|told|call(?:s|ed)?|urge[sd]?)\b.*(?<!\b(?:come|comes|came|coming) )\b(?:(?:out|gone|go)\b(?! (?:on|ahead|back|down|through|off|in|up|with|into|for)\b)|leave$)/;

const WANTS_BACK = /\b(?:wants?|wanted|asks?|asked|demands?|demanded)\b.*\bback$/;

/** Groups of what is wished for in words of grammar alone. */
const wishesIn = (text: string): readonly string[] => [
  ...(LEAVES.test(text) ? ['leave'] : []),
  ...(WANTS_BACK.test(text) ? ['return'] : []),
];

const pronounIn = (text: string): 'person' | 'thing' | undefined => {
  if (/\b(?:him|her|his)\b/.test(text)) return 'person';
  return /\b(?:it|this|that|idea|proposal|plan)\b/.test(text) ? 'thing' : undefined;
};

const WISH_WORD = /^(?:out|gone|go|leave|back)$/;

/** "Now the files are out": on what occasion somebody takes a side, and not what it is taken on. */
const OCCASION = /^(?:now|because|given|although|though|while|when|after|before|since|despite|if|unless)$/;

/** What is backed, opposed or wished for, in words other than those of attitude. */
export function complementOf({ content, words, rest, placeOf }: Reading): readonly Unit[] {
  const text = rest.map(({ fold }) => fold).join(' ');
  const isWished = wishesIn(text).length > 0;
  const end = words.findIndex(({ fold }, at) => at > 1 && OCCASION.test(fold));
  return content.filter(
    (unit) =>
      !isAttitude(unit) &&
      !(isWished && unit.words.every(({ fold }) => WISH_WORD.test(fold))) &&
      !unit.words.some((word) => end >= 0 && placeOf(word) > end),
  );
}

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
  if (!opposes && !isNegated(reading) && repeatsDeed(question, text)) return ofTone('for');
  const wishes = wishesIn(text);
  const complement = complementOf(reading);
  if (!isNamedBy(question, complement)) return undefined;
  const defers = units.some((unit) => unitHas(unit, 'defer'));
  const spelled = opposes || isNegated(reading) ? undefined : positionSpelled(question, text);
  // "Two languages are up to the families": what is to be decided is nobody's side.
  if (spelled && !(defers && isSided(spelled))) return new Set([spelled.id]);
  if (units.some(isUnchanged)) {
    const unchanged = positionUnchanged(question);
    return unchanged && new Set([unchanged.id]);
  }
  // Whoever would wait is neutral too.
  if (/\b(?:neutral|undecided|on the fence)\b/.test(text))
    return new Set([...ofTone('neutral'), ...ofTone('defers')]);
  const opposesNone = !opposes && !isNegated(reading);
  const named = positionNamed(question, complement);
  // "Wants the courts to decide": a position of its own, where one is called so.
  if (named && !isSided(named) && opposesNone && defers) return new Set([named.id]);
  const takesNoSide =
    units.some((unit) => unitHas(unit, 'decline')) && reading.rest.some(({ fold }) => /^sides?$/.test(fold));
  if (takesNoSide || defers) return ofTone('defers');
  if (isNegated(reading)) return isWhoDidNot(reading) ? othersThan(reading, question) : undefined;
  const favours =
    units.some((unit) => unitHas(unit, 'back', 'demand')) ||
    asksSomebodyTo(reading) ||
    /\b(?:wants?|wanted|should|for|favou?rs?|pro|prefers?|ought|must|thinks?|(?:agree[sd]?|agreeing|along) with)\b|^who would\b/.test(
      text,
    );
  if (!opposes && !favours) return undefined;
  // What else is named has to be the question's, or the position's own: "wants the prosecutor to resign".
  if (named && !opposes)
    return isNamedBy({ ...question, positions: [named] }, complement) ? new Set([named.id]) : undefined;
  // Whoever is against the ban need not be for any one of the others: only two of the sides are each other's opposite.
  if (named) return isSided(named) ? ofTone(flip(named.tone)) : undefined;
  const favoured = sideFavoured(question, {
    complement,
    objects: reading.objects,
    wishes,
    pronoun: reading.objects.length > 0 ? undefined : pronounIn(text),
    receives: /\b(?:get|gets|getting|receives?|receiving|have|having)\b/.test(text),
  });
  // What only a position between the two sides names is on neither of them.
  const sided = { ...question, positions: question.positions.filter(isSided) };
  if (favoured === undefined || !isNamedBy(sided, complement)) return undefined;
  return ofTone(opposes ? flip(favoured) : favoured);
}
