/** Which side of which question a plain question asks about: who backs, opposes, wants, leaves it to others. */
import type { Entity, EntityId, Position, PositionId, Question, Statement } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import { groupKey, indexTermsOf, isSameUnit, type Unit, unitHas, unitsOf } from '../../search/terms.js';
import { NEGATIONS } from '../../search/vocabulary.js';
import { isAdverseGroup, oppositesOf } from '../../search/word-groups.js';
import { wordsOf } from '../../search/words.js';
import type { AnswerContext } from '../answer.js';
import { allRecords, concerns, isBy } from '../scope.js';
import { type AskedQuestion, questionsOf } from '../stance-history.js';
import { isAttitude } from './attitude-words.js';
import { positionNamed, positionSpelled, touchesOnQuestion } from './position-words.js';
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
    /\b(?:for or against|pro|anti|in favou?r|on board with)\b|\b(?:who|anyone|anybody) (?:is|are|was|were) (?:for|against)\b/.test(
      text,
    );
  const modal = /\b(?:should|ought|must)\b/.test(text) && !/\bsa(?:y|ys|id)\b/.test(text);
  const attitude = reading.units.some((unit) => unitHas(unit, 'back', 'oppose', 'demand', 'defer'));
  const isTake =
    /\b(?:take|line|stand) (?:on|about|regarding)\b|\bwhat s? ?(?:the )?take\b/.test(text) ||
    /\bstand\b/.test(text);
  return wants || stands || thinks || sides || modal || attitude || (isTake && reading.units.length < 6);
}

const namesOf = ({ question }: AskedQuestion): readonly string[] => [
  question.text,
  ...question.aliases,
  ...question.positions.flatMap((position) => [position.label, ...position.aliases]),
];

/** What the statements on a question are filed under. What only one of them says is that statement's own. */
const topicsOf = (record: StoryRecord, statements: readonly Statement[]): readonly string[] =>
  [...new Set(statements.flatMap(({ topics }) => topics))].flatMap((id) => {
    const topic = record.topics.get(id);
    return topic ? [topic.label, ...topic.aliases] : [];
  });

interface QuestionTerms {
  /** Stems, and the keys of groups. */
  readonly terms: ReadonlySet<string>;
  /** The units of the question itself. */
  readonly inText: readonly Unit[];
}

const terms = new WeakMap<Question, QuestionTerms>();

function termsOf(asked: AskedQuestion): QuestionTerms {
  const known = terms.get(asked.question);
  if (known) return known;
  const { record, question } = asked;
  const statements = record.statements.filter(({ stance }) => stance?.question === question.id);
  const made = {
    terms: new Set(
      [...namesOf(asked), ...topicsOf(record, statements)].flatMap((text) => [...indexTermsOf(text)]),
    ),
    inText: unitsOf(wordsOf([asked.question.text, ...asked.question.aliases].join(' . '))),
  };
  terms.set(asked.question, made);
  return made;
}

function explains(terms: ReadonlySet<string>, unit: Unit): boolean {
  if (unit.stems.every((stem) => terms.has(stem))) return true;
  return unit.groups.some((group) => [group, ...oppositesOf(group)].some((one) => terms.has(groupKey(one))));
}

/** Whoever so many of the statements on a question are about is whom it is about; others are named beside. */
const LEAST_ABOUT = 0.75;

/** Whether it is asked who supports or opposes somebody, and nothing else of them. */
export const asksWhoSides = (reading: Reading): boolean =>
  reading.questionWord === 'who' &&
  reading.subjects.length === 0 &&
  reading.objects.length > 0 &&
  reading.content.length > 0 &&
  reading.content.every((unit) => unitHas(unit, 'back', 'oppose'));

/** The questions on record that a plain question can be about: those that account for every word of content. */
export function questionsAskedAbout(
  reading: Reading,
  context: AnswerContext,
  subject: Entity | undefined,
): readonly AskedQuestion[] {
  const involved = [...reading.objects, ...(subject ? [subject] : [])];
  const candidates = questionsOf(allRecords(context.store)).flatMap((asked) => {
    const { record, question } = asked;
    const statements = record.statements.filter((statement) => statement.stance?.question === question.id);
    const own = termsOf(asked);
    const isNamed = (entity: Entity): boolean =>
      statements.some((statement) => concerns(statement, entity.id)) || textNames(question, entity);
    // What is backed or opposed has to be what the question is about, not one of those who answer it.
    const shareAbout = (id: EntityId): number =>
      statements.filter(({ about }) => about.includes(id)).length / Math.max(statements.length, 1);
    const isMainly = (id: EntityId): boolean => shareAbout(id) >= LEAST_ABOUT;
    const hasMain = statements.some(({ about }) => about.some(isMainly));
    const isSubjectMatter = (entity: Entity): boolean =>
      hasMain ? isMainly(entity.id) : shareAbout(entity.id) > 0 || textNames(question, entity);
    const isDeferring = reading.units.some((unit) => unitHas(unit, 'defer'));
    if (!isDeferring && !reading.objects.every(isSubjectMatter)) return [];
    const open = reading.content.filter((unit) => !isAttitude(unit));
    const wanted = reading.content.filter(
      (_, at, { [at - 1]: before }) => before && unitHas(before, 'demand'),
    );
    if (!wanted.every((unit) => isAttitude(unit) || touchesOnQuestion(question, [unit]))) return [];
    const said = new Set(
      statements
        .filter((statement) => subject !== undefined && isBy(statement, subject.id))
        .flatMap(({ summary }) => [...indexTermsOf(summary)]),
    );
    if (!open.every((unit) => explains(own.terms, unit) || explains(said, unit))) return [];
    const share = reading.content.filter((unit) =>
      own.inText.some((other) => isSameUnit(unit, other)),
    ).length;
    const held = involved.filter(isNamed).length;
    return [{ asked, score: share * 2 + held }];
  });
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates.filter(({ score }) => score === best).map(({ asked }) => asked);
}

const textNames = (question: Question, entity: Entity): boolean => {
  const text = ` ${wordsOf(question.text)
    .map((word) => word.fold)
    .join(' ')} `;
  return [entity.name, ...entity.aliases].some((name) =>
    text.includes(
      ` ${wordsOf(name)
        .map((word) => word.fold)
        .join(' ')} `,
    ),
  );
};

const flip = (tone: Position['tone']): Position['tone'] =>
  tone === 'for' ? 'against' : tone === 'against' ? 'for' : tone;

/** A negated wish is none of the three sides for certain: "does not want him to go" may be against or undecided. */
const isNegated = (reading: Reading): boolean => reading.rest.some((word) => NEGATIONS.has(word.fold));

/** Which side of a question is favoured by whoever favours what the words name. */
function sideFavoured(question: Question, complement: readonly Unit[], leaves: boolean): Position['tone'] {
  const inQuestion = new Set(unitsOf(wordsOf(question.text)).flatMap((unit) => unit.groups));
  const groups = complement.flatMap((unit) => unit.groups);
  const isAdverse = [...inQuestion].some(isAdverseGroup);
  if (groups.some((group) => inQuestion.has(group))) return 'for';
  if (groups.some((group) => oppositesOf(group).some((other) => inQuestion.has(other)))) return 'against';
  if (leaves || groups.some((group) => isAdverseGroup(group))) return isAdverse ? 'for' : 'against';
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
  if (units.some((unit) => unitHas(unit, 'defer'))) return ofTone('defers');
  if (isNegated(reading)) return isWhoDidNot(reading) ? othersThan(reading, question) : undefined;
  const text = reading.rest.map(({ fold }) => fold).join(' ');
  const opposes =
    units.some((unit) => unitHas(unit, 'oppose', 'criticise')) || /\b(?:against|anti)\b/.test(text);
  const favours =
    units.some((unit) => unitHas(unit, 'back', 'demand')) ||
    /\b(?:wants?|wanted|should|for|favou?rs?|pro|prefers?|ought|must|thinks?)\b/.test(text);
  if (!opposes && !favours) return undefined;
  const complement = units.filter((unit) => !isAttitude(unit));
  const named = opposes
    ? undefined
    : (positionSpelled(question, text) ?? positionNamed(question, complement));
  if (named) return new Set([named.id]);
  const favoured = sideFavoured(question, complement, LEAVES.test(text));
  return ofTone(opposes ? flip(favoured) : favoured);
}
