/** Where somebody stands on a question, and how that moved: always a last known position, never a present one. */
import type { Day } from '../facts/edtf.js';
import type { Entity, QuestionId } from '../facts/schema.js';
import type { Answer, AnswerContext, FollowUp, Invocation } from './answer.js';
import { offerChoice, readPerson, readQuestion } from './named-option.js';
import {
  allRecords,
  compareNewestFirst,
  entityNamed,
  invoke,
  isBy,
  itemOf,
  makeAnswer,
  recordsWith,
} from './scope.js';
import {
  type AskedQuestion,
  historyOf,
  holdersFor,
  isEmpty,
  positionsOn,
  questionsNamed,
  questionsOf,
} from './stance-history.js';
import { daysOnRecord, readTypedDate } from './typed-dates.js';

export interface StanceOptions {
  readonly topic?: string | undefined;
  readonly person?: string | undefined;
  readonly 'as-of'?: string | undefined;
}

function followUpsFor(
  person: Entity,
  asked: readonly AskedQuestion[],
  asOf: Day | undefined,
): readonly FollowUp[] {
  const [only, more] = asked;
  const topic: QuestionId | undefined = only && !more ? only.question.id : undefined;
  const story = only?.record.story.id;
  return [
    { label: 'Exact words', invocation: invoke('quote', { person: person.id, topic }) },
    { label: 'Timeline', invocation: invoke('timeline', { story, person: person.id }) },
    ...(topic ? [{ label: 'Everybody', invocation: invoke('stance', { topic, 'as-of': asOf }) }] : []),
    { label: 'Sources', invocation: invoke('sources', { story }) },
  ];
}

interface StanceParts {
  readonly asOf: Day | undefined;
  readonly again: Invocation;
  readonly notes?: readonly string[];
  readonly reading?: string | undefined;
}

/** One person's positions on the questions asked; or that none is on record, with what the person did say. */
export function stanceOfPerson(
  context: AnswerContext,
  person: Entity,
  asked: readonly AskedQuestion[],
  { asOf, again, notes = [], reading }: StanceParts,
): Answer {
  const { store } = context;
  const histories = asked.flatMap((question) =>
    holdersFor(person.id, question).map((holder) => historyOf(store, question, holder, asOf)),
  );
  const present = histories.filter((history) => !isEmpty(history));
  const records = [
    ...new Set((asked.length > 0 ? asked : questionsOf(allRecords(store))).map(({ record }) => record)),
  ];
  const shared = { records, again, reading, followUps: followUpsFor(person, asked, asOf) };
  if (present.some(({ last }) => last !== undefined)) {
    const speaksFor = present
      .filter(({ holder }) => holder.id !== person.id)
      .map(({ holder }) => holder.name);
    const spoken = speaksFor.map(
      (name) =>
        `${person.name} spoke for ${name} here: the position is that organisation's, not a personal one.`,
    );
    return makeAnswer({
      ...shared,
      body: { kind: 'stance', person, asOf, histories: present },
      notes: [...notes, ...spoken],
    });
  }
  const said = records
    .flatMap((record) =>
      record.statements.filter((statement) => isBy(statement, person.id)).map((fact) => itemOf(record, fact)),
    )
    .filter(({ bounds }) => asOf === undefined || (bounds.latest !== null && bounds.latest <= asOf))
    .toSorted(compareNewestFirst);
  const perhapsLater = present.flatMap((history) => history.perhapsLater);
  return makeAnswer({
    ...shared,
    body: { kind: 'no-position', person, asOf, questions: asked, said, perhapsLater },
    notes,
  });
}

/** Everybody's positions on the questions asked. */
export function stanceOfEverybody(
  context: AnswerContext,
  asked: readonly AskedQuestion[],
  { asOf, again, notes = [], reading }: StanceParts,
): Answer {
  const records = [...new Set(asked.map(({ record }) => record))];
  const [only, more] = asked;
  const story = only?.record.story.id;
  const topic = only && !more ? only.question.id : undefined;
  return makeAnswer({
    body: {
      kind: 'positions',
      asOf,
      questions: asked.map((question) => positionsOn(context.store, question, asOf)),
    },
    records,
    again,
    reading,
    notes,
    followUps: [
      { label: 'Exact words', invocation: invoke('quote', { topic }) },
      { label: 'Timeline', invocation: invoke('timeline', { story, topic }) },
      { label: 'Sources', invocation: invoke('sources', { story }) },
    ],
  });
}

/** `/stance`. Throws a UserError where `as-of` is no date. */
export function answerStance(options: StanceOptions, context: AnswerContext): Answer {
  const records = allRecords(context.store);
  const asTyped = invoke('stance', { ...options });
  const topic = readQuestion(context, options.topic, asTyped);
  if (topic.kind === 'answer') return topic.answer;
  const person = readPerson(context, options.person, asTyped);
  if (person.kind === 'answer') return person.answer;
  const named = topic.kind === 'found' ? questionsNamed(records, topic.named.id) : undefined;
  const who = person.kind === 'found' ? entityNamed(context, person.named.id) : undefined;
  const inScope = named?.map(({ record }) => record) ?? (who ? recordsWith(records, who.id) : records);
  const asOf = options['as-of']
    ? readTypedDate(options['as-of'], 'as-of', {
        now: context.now,
        onRecord: daysOnRecord(inScope),
        weekday: 'now',
      }).to
    : undefined;
  const again = invoke('stance', {
    topic: topic.kind === 'found' ? topic.named.id : undefined,
    person: who?.id,
    'as-of': asOf,
  });
  if (who) {
    const asked = named ?? questionsOf(inScope).filter((question) => holdersFor(who.id, question).length > 0);
    const fallback = asked.length > 0 || named ? asked : questionsOf(inScope);
    return stanceOfPerson(context, who, fallback, { asOf, again });
  }
  if (named && named.length > 0) return stanceOfEverybody(context, named, { asOf, again });
  const all = questionsOf(records);
  if (all.length === 1 || (named === undefined && all.length === 0))
    return stanceOfEverybody(context, all, { asOf, again });
  const candidates = (named === undefined ? all : []).map(({ record, question }) => ({
    label: `${question.text} (${record.story.title})`,
    invocation: invoke('stance', { topic: question.id, 'as-of': asOf }),
  }));
  if (candidates.length > 0) {
    return makeAnswer({
      body: offerChoice('topic', '', candidates),
      records,
      again,
    });
  }
  const about = topic.kind === 'found' ? topic.named.label : undefined;
  return makeAnswer({
    body: { kind: 'nothing', from: undefined, about, dates: undefined, unknown: [], nearest: [] },
    records,
    again,
    notes: ['No question is on record under this topic, so nobody has a position on it here.'],
    followUps:
      topic.kind === 'found'
        ? [{ label: 'Timeline', invocation: invoke('timeline', { topic: topic.named.id }) }]
        : [],
  });
}
