/** Where somebody stands on a question, and how that moved: always a last known position, never a present one. */
import type { Day } from '../facts/edtf.js';
import type { Entity, EntityId, QuestionId } from '../facts/schema.js';
import { type Store, type StoryRecord, storiesConcerning } from '../facts/store.js';
import type { Answer, AnswerContext, FollowUp, Invocation, StanceHistory } from './answer.js';
import { daysOnRecord } from './days-on-record.js';
import { offerChoice, readPerson, readQuestion } from './named-option.js';
import {
  allRecords,
  compareNewestFirst,
  entityNamed,
  invoke,
  isBy,
  itemOf,
  makeAnswer,
  mayLieWithin,
} from './scope.js';
import {
  type AskedQuestion,
  concernsAny,
  historyOf,
  holdersFor,
  isEmpty,
  keepHistories,
  notesOnOrder,
  positionsOn,
  questionsNamed,
  questionsOf,
} from './stance-history.js';
import { readTypedDate } from './typed-dates.js';

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
  const concerns = concernsAny(asked);
  const said = records
    .flatMap((record) =>
      record.statements.filter((statement) => isBy(statement, person.id)).map((fact) => itemOf(record, fact)),
    )
    .filter(({ bounds }) => asOf === undefined || (bounds.latest !== null && bounds.latest <= asOf))
    // What was said on the question itself, though it takes no position, comes before everything else.
    .toSorted((a, b) => Number(concerns(b.fact)) - Number(concerns(a.fact)) || compareNewestFirst(a, b));
  const perhapsLater = present.flatMap((history) => history.perhapsLater);
  return makeAnswer({
    ...shared,
    body: { kind: 'no-position', person, asOf, questions: asked, said, perhapsLater },
    notes,
  });
}

/** Everybody's positions on the questions asked; of the histories in each group, those that `keep` accepts. */
export function stanceOfEverybody(
  context: AnswerContext,
  asked: readonly AskedQuestion[],
  { asOf, again, notes = [], reading }: StanceParts,
  keep?: (history: StanceHistory) => boolean,
): Answer {
  const all = asked.map((question) => positionsOn(context.store, question, asOf));
  const questions = keep === undefined ? all : keepHistories(all, keep);
  const shown = questions.flatMap(({ groups }) => groups.flatMap(({ histories }) => histories));
  const records = [...new Set(asked.map(({ record }) => record))];
  const [only, more] = asked;
  const story = only?.record.story.id;
  const topic = only && !more ? only.question.id : undefined;
  return makeAnswer({
    body: { kind: 'positions', asOf, questions },
    records,
    again,
    reading,
    notes: [...notes, ...notesOnOrder(shown)],
    followUps: [
      { label: 'Exact words', invocation: invoke('quote', { topic }) },
      { label: 'Timeline', invocation: invoke('timeline', { story, topic }) },
      { label: 'Sources', invocation: invoke('sources', { story }) },
    ],
  });
}

/** The day that `as-of` means. Throws a UserError where it is no date. */
const readAsOf = (
  { now }: AnswerContext,
  typed: string | undefined,
  records: readonly StoryRecord[],
): Day | undefined =>
  typed
    ? readTypedDate(typed, 'as-of', { now, onRecord: daysOnRecord(records), weekday: 'now' }).to
    : undefined;

/** Tells of somebody whether a statement of theirs on the questions, or on anything, may have been made by a day. */
function spokeOn(
  store: Store,
  asked: readonly AskedQuestion[] | undefined,
  asOf: Day | undefined,
): ((id: string) => boolean) | undefined {
  if (asked === undefined && asOf === undefined) return undefined;
  const isOnSubject = asked ? concernsAny(asked) : () => true;
  const stories = asked && new Set(asked.map(({ record }) => record));
  return (id) =>
    storiesConcerning(store, id as EntityId)
      .filter((record) => stories?.has(record) ?? true)
      .some((record) =>
        record.statements.some(
          (statement) =>
            isBy(statement, id as EntityId) &&
            isOnSubject(statement) &&
            mayLieWithin(itemOf(record, statement).bounds, undefined, asOf),
        ),
      );
}

/** `/stance`. Throws a UserError where `as-of` is no date. */
export function answerStance(options: StanceOptions, context: AnswerContext): Answer {
  const records = allRecords(context.store);
  const asTyped = invoke('stance', { ...options });
  const topic = readQuestion(context, options.topic, asTyped);
  if (topic.kind === 'answer') return topic.answer;
  const named = topic.kind === 'found' ? questionsNamed(context.store, topic.named.id) : undefined;
  const namedIn = named?.map(({ record }) => record);
  const byThen = readAsOf(context, options['as-of'], namedIn ?? records);
  const person = readPerson(context, options.person, asTyped, spokeOn(context.store, named, byThen));
  if (person.kind === 'answer') return person.answer;
  const who = person.kind === 'found' ? entityNamed(context, person.named.id) : undefined;
  const inScope = namedIn ?? (who ? storiesConcerning(context.store, who.id) : records);
  const asOf = readAsOf(context, options['as-of'], inScope);
  const again = invoke('stance', {
    topic: topic.kind === 'found' ? topic.named.id : undefined,
    person: who?.id,
    'as-of': asOf,
  });
  if (who && named?.length === 0) {
    const about = topic.kind === 'found' ? topic.named.label : undefined;
    return makeAnswer({
      body: { kind: 'nothing', from: who.name, about, dates: undefined, unknown: [], nearest: [] },
      records,
      again,
      notes: ['No question is on record under this topic, so nobody has a position on it here.'],
      followUps: [
        { label: 'Position on other questions', invocation: invoke('stance', { person: who.id }) },
        { label: 'Timeline', invocation: invoke('timeline', { person: who.id }) },
      ],
    });
  }
  if (who) {
    const asked = named ?? questionsOf(inScope).filter((question) => holdersFor(who.id, question).length > 0);
    const fallback = asked.length > 0 || named ? asked : questionsOf(inScope);
    const notes = person.kind === 'found' ? person.notes : [];
    return stanceOfPerson(context, who, fallback, { asOf, again, notes });
  }
  if (named && named.length > 0) return stanceOfEverybody(context, named, { asOf, again });
  const all = questionsOf(records);
  if (named === undefined && all.length <= 1) return stanceOfEverybody(context, all, { asOf, again });
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
