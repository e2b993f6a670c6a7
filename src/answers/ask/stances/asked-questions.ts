/** Which questions on record a plain question is about. */
import type { Entity, EntityId, Question, Statement } from '../../../facts/schema.js';
import { entityOf, peopleOf, type StoryRecord } from '../../../facts/store.js';
import { listFacts } from '../../../search/list-facts.js';
import { rankFacts } from '../../../search/statements.js';
import { groupKey, indexTermsOf, isSameUnit, type Unit, unitHas, unitsOf } from '../../../search/terms.js';
import { oppositesOf } from '../../../search/word-groups.js';
import { wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { allRecords, concerns, isBy, recordsWith } from '../../scope.js';
import { type AskedQuestion, questionsOf } from '../../stance-history.js';
import { sideAskedFor } from '../reading/attitude.js';
import { touchesOnQuestion } from '../reading/position-words.js';
import { type Reading, storiesAsked } from '../reading/reading.js';
import { isAttitude } from '../words/attitude-words.js';
import { isNamedIn } from '../words/names-in-text.js';

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

function explains(own: ReadonlySet<string>, unit: Unit): boolean {
  if (unit.stems.every((stem) => own.has(stem))) return true;
  return unit.groups.some((group) => [group, ...oppositesOf(group)].some((one) => own.has(groupKey(one))));
}

/** Whoever so many of the statements on a question are about is whom it is about; others are named beside. */
const LEAST_ABOUT = 0.75;

interface Candidate {
  readonly asked: AskedQuestion;
  /** How well it fits beside the others. */
  readonly score: number;
  /** Whether it is about somebody, and not merely answered by them. */
  readonly isSubjectMatter: (entity: Entity) => boolean;
  /** Whether it is about somebody and nobody else. */
  readonly isMain: (entity: Entity) => boolean;
}

/** Of fewer stories every question is looked at. */
const FEW_STORIES = 50;

/** Of somebody who is on record in more stories than this, the questions of the latest are looked at. */
const MOST_IN_REACH = 500;

/** The stories in which some fact has most of the words: the same for everybody of whom a question is tried. */
const holding = new WeakMap<readonly Unit[], readonly StoryRecord[]>();

function storiesHolding(
  content: readonly Unit[],
  open: readonly Unit[],
  context: AnswerContext,
): readonly StoryRecord[] {
  const known = holding.get(content);
  if (known) return known;
  const found = rankFacts(context.store, allRecords(context.store), open, () => true);
  const stories = [...new Set(found.map(({ record }) => record))];
  holding.set(content, stories);
  return stories;
}

/**
 * The questions that may be about what is asked: those of the stories in which some fact has most of the words; without words,
 * of those that concern or name an object, or in which the people named are on record. Of few stories, all.
 */
function questionsInReach(
  reading: Reading,
  context: AnswerContext,
  involved: readonly Entity[],
): readonly AskedQuestion[] {
  const records = storiesAsked(reading, context);
  const open = reading.content.filter((unit) => !isAttitude(unit));
  if (records.length <= FEW_STORIES || (open.length === 0 && involved.length === 0))
    return questionsOf(records);
  const { store } = context;
  const concerning = (id: EntityId): readonly StoryRecord[] =>
    reading.objects.length > 0
      ? listFacts(store, { involving: [[id]] }, 'newest', MOST_IN_REACH).facts.map(({ record }) => record)
      : recordsWith(records, id).slice(-MOST_IN_REACH);
  const held =
    open.length > 0
      ? storiesHolding(reading.content, open, context)
      : involved.flatMap(({ id }) => concerning(id));
  const within = new Set(records);
  return questionsOf([...new Set(held)].filter((record) => within.has(record)));
}

/** The questions on record that account for every word of content. */
function candidatesFor(
  reading: Reading,
  context: AnswerContext,
  subject: Entity | undefined,
): readonly Candidate[] {
  const involved = [...reading.objects, ...(subject ? [subject] : [])];
  return questionsInReach(reading, context, involved).flatMap((asked) => {
    const { record, question } = asked;
    const statements = record.statements.filter((statement) => statement.stance?.question === question.id);
    const own = termsOf(asked);
    const others = [...new Set(statements.flatMap(peopleOf))].map((id) => entityOf(context.store, id));
    const text = ` ${wordsOf(question.text)
      .map((word) => word.fold)
      .join(' ')} `;
    const textNames = (entity: Entity): boolean => isNamedIn(text, entity, others);
    const isNamed = (entity: Entity): boolean =>
      statements.some((statement) => concerns(statement, entity.id)) || textNames(entity);
    // What is backed or opposed has to be what the question is about, not one of those who answer it.
    const shareAbout = (id: EntityId): number =>
      statements.filter(({ about }) => about.includes(id)).length / Math.max(statements.length, 1);
    const isMainly = (id: EntityId): boolean => shareAbout(id) >= LEAST_ABOUT;
    const hasMain = statements.some(({ about }) => about.some(isMainly));
    const isSubjectMatter = (entity: Entity): boolean =>
      hasMain ? isMainly(entity.id) : shareAbout(entity.id) > 0 || textNames(entity);
    const isMain = (entity: Entity): boolean => isMainly(entity.id) || textNames(entity);
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
    const share = open.filter((unit) => own.inText.some((other) => isSameUnit(unit, other))).length;
    const held = involved.filter(isNamed).length;
    return [{ asked, score: share * 2 + held, isSubjectMatter, isMain }];
  });
}

/** The questions on record that a plain question can be about: those that fit best. */
export function questionsAskedAbout(
  reading: Reading,
  context: AnswerContext,
  subject: Entity | undefined,
): readonly AskedQuestion[] {
  const candidates = candidatesFor(reading, context, subject);
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates.filter(({ score }) => score === best).map(({ asked }) => asked);
}

/** The people whose questions a question can be about that names nobody, but speaks of somebody by a pronoun. */
export function peopleAskedAbout(reading: Reading, context: AnswerContext): readonly Entity[] {
  const people = candidatesFor(reading, context, undefined)
    .filter(({ asked }) => sideAskedFor(reading, asked) !== undefined)
    .flatMap(({ asked, isMain }) => {
      const about = asked.record.statements.flatMap((statement) =>
        statement.stance?.question === asked.question.id ? statement.about : [],
      );
      return [...new Set(about)]
        .map((id) => entityOf(context.store, id))
        .filter((entity) => entity.kind === 'person' && isMain(entity));
    });
  return [...new Set(people)];
}

/** The questions that are about somebody: what somebody says of their own future answers one. */
export const questionsAbout = (
  person: Entity,
  reading: Reading,
  context: AnswerContext,
): readonly AskedQuestion[] =>
  candidatesFor({ ...reading, content: [], objects: [] }, context, person)
    .filter(({ isMain }) => isMain(person))
    .map(({ asked }) => asked);
