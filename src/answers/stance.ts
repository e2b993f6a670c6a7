/** Where somebody stands on a question, and how that moved: always a last known position, never a present one. */
import type { Day } from '../facts/edtf.js';
import type { Entity, EntityId, Question, QuestionId, Statement } from '../facts/schema.js';
import { entityOf, holderOf, isRetracted, positionOf, type Store, type StoryRecord } from '../facts/store.js';
import type {
  Answer,
  AnswerContext,
  FollowUp,
  HeldPosition,
  Invocation,
  PositionChange,
  PositionsAnswer,
  StanceHistory,
} from './answer.js';
import { readPerson, readQuestion } from './named-option.js';
import {
  allRecords,
  belongsTo,
  compareNewestFirst,
  entityNamed,
  invoke,
  isBy,
  itemOf,
  makeAnswer,
  recordsWith,
} from './scope.js';
import { daysOnRecord, readTypedDate } from './typed-dates.js';

export interface StanceOptions {
  readonly topic?: string | undefined;
  readonly person?: string | undefined;
  readonly 'as-of'?: string | undefined;
}

/** A question and the story it belongs to. */
export interface AskedQuestion {
  readonly record: StoryRecord;
  readonly question: Question;
}

const held = (record: StoryRecord, statement: Statement): readonly HeldPosition[] => {
  const taken = positionOf(record, statement);
  return taken ? [{ item: itemOf(record, statement), position: taken.position }] : [];
};

/** Whether a statement had surely been made by a day, may have been, or had not. */
function saidBy({ item: { bounds } }: HeldPosition, asOf: Day | undefined): 'surely' | 'perhaps' | 'not yet' {
  if (asOf === undefined || (bounds.latest !== null && bounds.latest <= asOf)) return 'surely';
  return bounds.earliest === null || bounds.earliest <= asOf ? 'perhaps' : 'not yet';
}

function changesAmong(newestFirst: readonly HeldPosition[]): readonly PositionChange[] {
  const changes: PositionChange[] = [];
  newestFirst.forEach((to, place) => {
    const from = newestFirst[place + 1];
    if (from === undefined || from.position.id === to.position.id) return;
    const { latest } = from.item.bounds;
    const { earliest } = to.item.bounds;
    changes.push({ from, to, orderKnown: latest !== null && earliest !== null && latest < earliest });
  });
  return changes;
}

/** What one holder's statements say of a question, up to a day. */
export function historyOf(
  store: Store,
  asked: AskedQuestion,
  holder: EntityId,
  asOf: Day | undefined,
): StanceHistory {
  const { record, question } = asked;
  const all = record.statements
    .filter((statement) => statement.stance?.question === question.id && holderOf(statement) === holder)
    .flatMap((statement) => held(record, statement))
    .toSorted((a, b) => compareNewestFirst(a.item, b.item));
  const standing = all.filter(({ item }) => !isRetracted(item.fact));
  const surely = standing.filter((position) => saidBy(position, asOf) === 'surely');
  return {
    record,
    question,
    holder: entityOf(store, holder),
    last: surely[0],
    earlier: surely.slice(1),
    changes: changesAmong(surely),
    perhapsLater: standing.filter((position) => saidBy(position, asOf) === 'perhaps'),
    retracted: all.filter(
      (position) => isRetracted(position.item.fact) && saidBy(position, asOf) !== 'not yet',
    ),
  };
}

const isEmpty = (history: StanceHistory): boolean =>
  history.last === undefined && history.perhapsLater.length === 0 && history.retracted.length === 0;

/** Everybody's positions on a question. */
function positionsOn(
  store: Store,
  asked: AskedQuestion,
  asOf: Day | undefined,
): PositionsAnswer['questions'][number] {
  const { record, question } = asked;
  const holders = new Set(
    record.statements.filter((statement) => statement.stance?.question === question.id).map(holderOf),
  );
  const histories = [...holders]
    .map((holder) => historyOf(store, asked, holder, asOf))
    .filter((history) => !isEmpty(history));
  const order = { for: 0, against: 1, neutral: 2, defers: 3 } as const;
  const groups = question.positions
    .toSorted((a, b) => order[a.tone] - order[b.tone])
    .map((position) => ({
      position,
      histories: histories.filter(({ last }) => last?.position.id === position.id),
    }))
    .filter((group) => group.histories.length > 0);
  return { record, question, groups, unsure: histories.filter(({ last }) => last === undefined) };
}

export const questionsOf = (records: readonly StoryRecord[]): readonly AskedQuestion[] =>
  records.flatMap((record) => record.story.questions.map((question) => ({ record, question })));

/** The questions that an option names: one by its id, or those on which statements of a topic take a position. */
function questionsNamed(records: readonly StoryRecord[], id: string): readonly AskedQuestion[] {
  const all = questionsOf(records);
  const byId = all.filter(({ question }) => question.id === id);
  if (byId.length > 0) return byId;
  return all.filter(({ record, question }) =>
    record.statements.some(
      (statement) => belongsTo(statement, id) && statement.stance?.question === question.id,
    ),
  );
}

/** Those for whom or by whom a person spoke on the question. */
function holdersFor(person: EntityId, { record, question }: AskedQuestion): readonly EntityId[] {
  const spoken = record.statements.filter(
    (statement) => statement.stance?.question === question.id && isBy(statement, person),
  );
  return [...new Set(spoken.map(holderOf))];
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
      body: { kind: 'choice', named: 'topic', typed: '', candidates: candidates.slice(0, 25) },
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
