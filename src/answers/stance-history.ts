/** What is on record of a question: each holder's statements in order, and the groups that they form. */
import { type Day, laterDay } from '../facts/edtf.js';
import type { EntityId, Fact, Position, Question, Statement, TopicId } from '../facts/schema.js';
import {
  entityOf,
  holderOf,
  isRetracted,
  positionOf,
  type Store,
  type StoryRecord,
  storiesOn,
} from '../facts/store.js';
import type { HeldPosition, PositionChange, PositionsAnswer, StanceHistory } from './answer.js';
import { belongsTo, compareNewestFirst, isBy, isSurelyEarlier, itemOf } from './scope.js';

/** A question and the story it belongs to. */
export interface AskedQuestion {
  readonly record: StoryRecord;
  readonly question: Question;
}

const held = (record: StoryRecord, statement: Statement): readonly HeldPosition[] => {
  const taken = positionOf(record, statement);
  return taken ? [{ item: itemOf(record, statement), position: taken.position }] : [];
};

/**
 * Whether a statement had surely been made by a day, may have been, or had not. A date that is marked as doubtful is sure
 * once everything of its story had been said.
 */
function saidBy(
  { item: { bounds, record } }: HeldPosition,
  asOf: Day | undefined,
): 'surely' | 'perhaps' | 'not yet' {
  if (asOf === undefined) return 'surely';
  const isDoubtful = bounds.uncertain || bounds.approximate;
  const last = isDoubtful ? lastDayOf(record) : bounds.latest;
  if (last !== null && last <= asOf) return 'surely';
  return bounds.earliest === null || bounds.earliest <= asOf ? 'perhaps' : 'not yet';
}

/** The last day on which anything of a story can have been said or done; what lasts is left out. */
const lastDayOf = (record: StoryRecord): Day | null =>
  [...record.bounds.values()].reduce<Day | null>((last, { latest }) => laterDay(last, latest), null);

function changesAmong(newestFirst: readonly HeldPosition[]): readonly PositionChange[] {
  const changes: PositionChange[] = [];
  newestFirst.forEach((to, place) => {
    const from = newestFirst[place + 1];
    if (from === undefined || from.position.id === to.position.id) return;
    changes.push({ from, to, orderKnown: isSurelyEarlier(from.item.bounds, to.item.bounds) });
  });
  return changes;
}

const positionsAmong = (statements: readonly HeldPosition[]): readonly Position[] => [
  ...new Map(statements.map(({ position }) => [position.id, position])).values(),
];

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
  const mayBeLast = surely.filter(
    ({ item }) => !surely.some((other) => isSurelyEarlier(item.bounds, other.item.bounds)),
  );
  return {
    record,
    question,
    holder: entityOf(store, holder),
    last: surely[0],
    earlier: surely.slice(1),
    mayBeLast,
    orderKnown: positionsAmong(mayBeLast).length < 2,
    changes: changesAmong(surely),
    perhapsLater: standing.filter((position) => saidBy(position, asOf) === 'perhaps'),
    retracted: all.filter(
      (position) => isRetracted(position.item.fact) && saidBy(position, asOf) !== 'not yet',
    ),
  };
}

export const isEmpty = (history: StanceHistory): boolean =>
  history.last === undefined && history.perhapsLater.length === 0 && history.retracted.length === 0;

/** The history with the newest statement that takes a position, of those that may be the last, put first. */
function seenFrom(position: Position, history: StanceHistory): readonly StanceHistory[] {
  const last = history.mayBeLast.find((held) => held.position.id === position.id);
  if (last === undefined || history.last === undefined) return [];
  const all = [history.last, ...history.earlier];
  return [{ ...history, last, earlier: all.filter((held) => held !== last) }];
}

/** Everybody's positions on a question. */
export function positionsOn(
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
      histories: histories.flatMap((history) => seenFrom(position, history)),
    }))
    .filter((group) => group.histories.length > 0);
  return { record, question, groups, unsure: histories.filter(({ last }) => last === undefined) };
}

/** Only those of the positions, and of the holders of none, that are accepted; questions that keep none are left out. */
export const keepHistories = (
  questions: PositionsAnswer['questions'],
  keep: (history: StanceHistory) => boolean,
): PositionsAnswer['questions'] =>
  questions
    .map((question) => ({
      ...question,
      groups: question.groups
        .map((group) => ({ ...group, histories: group.histories.filter(keep) }))
        .filter((group) => group.histories.length > 0),
      unsure: question.unsure.filter(keep),
    }))
    .filter((question) => question.groups.length > 0 || question.unsure.length > 0);

/** A sentence on each holder of whose positions it is not known which is the last. */
export function notesOnOrder(histories: readonly StanceHistory[]): readonly string[] {
  const notes = histories
    .filter(({ orderKnown }) => !orderKnown)
    .map(({ holder, mayBeLast }) => {
      const labels = positionsAmong(mayBeLast).map(({ label }) => label);
      return `${holder.name}: ${labels.length} positions are on record (${labels.join('; ')}), and it is not known which of them is the last.`;
    });
  return [...new Set(notes)];
}

const asked = new WeakMap<readonly StoryRecord[], readonly AskedQuestion[]>();

/** The questions of some stories: the same array for the same array of these. */
export function questionsOf(records: readonly StoryRecord[]): readonly AskedQuestion[] {
  const known = asked.get(records);
  if (known) return known;
  const all = records.flatMap((record) => record.story.questions.map((question) => ({ record, question })));
  asked.set(records, all);
  return all;
}

/** The questions that an option names: one by its id, or those on which statements of a topic take a position. */
export function questionsNamed(store: Store, id: string): readonly AskedQuestion[] {
  const all = questionsOf(storiesOn(store, id));
  const byId = all.filter(({ question }) => question.id === id);
  if (byId.length > 0) return byId;
  return all.filter(({ record, question }) =>
    record.statements.some(
      (statement) => belongsTo(statement, id) && statement.stance?.question === question.id,
    ),
  );
}

/** Those for whom or by whom a person spoke on the question. */
export function holdersFor(person: EntityId, { record, question }: AskedQuestion): readonly EntityId[] {
  const spoken = record.statements.filter(
    (statement) => statement.stance?.question === question.id && isBy(statement, person),
  );
  return [...new Set(spoken.map(holderOf))];
}

/** The topics of a question: those of at least half of the statements that take a position on it. */
function topicsOfQuestion({ record, question }: AskedQuestion): ReadonlySet<TopicId> {
  const statements = record.statements.filter(({ stance }) => stance?.question === question.id);
  const topics = new Set(statements.flatMap((statement) => statement.topics));
  return new Set(
    [...topics].filter(
      (topic) =>
        statements.filter((statement) => belongsTo(statement, topic)).length * 2 >= statements.length,
    ),
  );
}

/** Tells of a fact whether it belongs to one of the questions or to a topic of one. */
export function concernsAny(asked: readonly AskedQuestion[]): (fact: Fact) => boolean {
  const subjects = asked.flatMap((one) => [one.question.id, ...topicsOfQuestion(one)]);
  return (fact) => subjects.some((subject) => belongsTo(fact, subject));
}
