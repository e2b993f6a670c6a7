/** Plain questions on who moved from one position to another, and how. */
import type { Entity } from '../../../facts/schema.js';
import { type Unit, unitHas } from '../../../search/terms.js';
import type { Answer, StanceHistory } from '../../answer.js';
import { numberInWords } from '../../listed.js';
import { allRecords, compareByDate, recordsWith } from '../../scope.js';
import { stanceOfPerson } from '../../stance.js';
import { type AskedQuestion, historyOf, positionsOn, questionsOf } from '../../stance-history.js';
import { type Reading, storiesAsked } from '../reading/reading.js';
import { type Asked, has, listFacts, nothing } from '../reply/reply.js';
import { questionsAskedAbout } from './asked-questions.js';
import { notesOnMany } from './notes-on-many.js';
import { holding, stanceOfSome } from './positions.js';
import { answerVersions, VERSION } from './versions.js';

/** Who turned on something moved; who turned it down did not. */
const TURNED = /\bturn(?:ed)?\b(?! (?:\w+ )?(?:down|up|out|off|in|away)\b)/;

/** Of more questions than this, nobody reads who moved on which. */
const MOST_QUESTIONS = 200;

/** What goes with a change as what changed. */
const MINDS = /^(?:minds?|positions?|stances?|views?|opinions?|tune|sides?|attitudes?|line)$/;

const CHANGING =
  /^(?:chang(?:e|es|ed|ing)|shift(?:s|ed|ing)?|(?:flip|flop|flipflop)(?:s|ped|ping)?|switch(?:ed)?|revers(?:e|ed|al)|evolv(?:e|ed)|develop(?:ed)?|backtrack(?:ed)?|soften(?:ed)?|harden(?:ed)?)$/;

/** What is proposed, whatever it is: "the rule on phones". */
const PROPOSED = /^(?:rules?|polic(?:y|ies)|plans?|decisions?|proposals?|ideas?|measures?)$/;

/** The words of what somebody is asked to have changed or moved on, without those of the change itself. */
function topicalIn({ content }: Reading): readonly Unit[] {
  const isOf = (pattern: RegExp, { words }: Unit): boolean => words.every(({ fold }) => pattern.test(fold));
  const topical = content.filter((unit) => !isOf(CHANGING, unit) && !isOf(VERSION, unit));
  const named = topical.filter((unit) => !isOf(PROPOSED, unit));
  return named.length > 0 ? named : topical;
}

/** How somebody moved, told in order where it is asked how. */
function answerMoves(asked: Asked, person: Entity, questions: readonly AskedQuestion[]): Answer {
  const { context, reading, again } = asked;
  const parts = {
    asOf: reading.to,
    again,
    notes: reading.notes,
    reading: `how a position moved: ${person.name}`,
  };
  const histories = questions.map((question) => historyOf(context.store, question, person.id, reading.to));
  const moved = histories.filter(({ changes }) => changes.length > 0);
  if (reading.questionWord !== 'how' || moved.length === 0)
    return stanceOfPerson(context, person, questions, parts);
  const items = moved.flatMap(({ last, earlier }) => [...(last ? [last] : []), ...earlier]);
  const inOrder = items.map(({ item }) => item).toSorted(compareByDate);
  return listFacts(
    asked,
    `How the position of ${person.name} moved, in order`,
    inOrder,
    moved.map(movesInWords),
  );
}

/** "Did the vote change its mind": whether somebody did who is nobody on record; of anybody it may be asked. */
const isOfNobody = (reading: Reading): boolean =>
  reading.questionWord === 'yes-no' && !has(reading, /^(?:(?:any|some|every)(?:one|body)|people|they)$/);

/** Those who moved, where nobody is named; or how one person moved. */
export function answerChange(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  const changes = has(reading, CHANGING) || TURNED.test(reading.rest.map(({ fold }) => fold).join(' '));
  const minds = has(reading, MINDS);
  const person = reading.subjects[0] ?? reading.objects[0];
  const isWithdrawn =
    has(reading, /^(?:withdr(?:aw|ew|awn)|stop(?:ped)?|drop(?:ped)?|longer)$/) &&
    reading.units.some((unit) => unitHas(unit, 'back', 'oppose'));
  if (isWithdrawn && person)
    return stanceOfPerson(
      context,
      person,
      holding(questionsOf(recordsWith(allRecords(context.store), person.id)), person),
      { asOf: reading.to, again, notes: reading.notes, reading: `how a position moved: ${person.name}` },
    );
  const isWho = isWithdrawn && reading.questionWord === 'who';
  const isVersion = changes && has(reading, VERSION);
  if (isVersion && person) return answerVersions(asked, person, topicalIn(reading));
  const named = topicalIn(reading);
  if (!isWho && (!changes || (!minds && (person === undefined || named.length > 2)))) return undefined;
  // "Who no longer supports it": the words of the change itself are not what it is about.
  const topical = isWho
    ? reading.content.filter((unit) => !unitHas(unit, 'stop', 'retract', 'scrap'))
    : named;
  const topic = questionsAskedAbout(
    { ...reading, objects: reading.objects.filter((entity) => entity !== person), content: topical },
    context,
    person,
  );
  if (person) {
    const own = holding(
      topic.length > 0 ? topic : questionsOf(recordsWith(allRecords(context.store), person.id)),
      person,
    );
    const isOfNothing = topical.length === 0 && reading.mentions.length < 2;
    if (topic.length === 0 && !isOfNothing) {
      const said = topical.length > 0 ? answerVersions(asked, person, topical) : undefined;
      return minds ? (said ?? nothing(asked)) : undefined;
    }
    return answerMoves(asked, person, own.length > 0 ? own : topic);
  }
  if (isOfNobody(reading)) return minds ? nothing(asked) : undefined;
  const questions = topic.length > 0 ? topic : questionsOf(storiesAsked(reading, context));
  if (questions.length > MOST_QUESTIONS) {
    const answer = nothing(asked);
    const note = `There are ${numberInWords(questions.length)} questions on record: please name a person, or what it is about.`;
    return { ...answer, notes: [note, ...answer.notes] };
  }
  const histories = questions
    .flatMap((question) => positionsOn(context.store, question, reading.to).groups)
    .flatMap((group) => group.histories)
    .filter((history) => history.orderKnown && history.changes.length > 0);
  const [only, ...more] = new Set(histories.map(({ holder }) => holder));
  if (only && more.length === 0) {
    const parts = {
      asOf: reading.to,
      again,
      notes: reading.notes,
      reading: `who changed position: ${only.name}`,
    };
    return stanceOfPerson(context, only, holding(questions, only), parts);
  }
  const answer = stanceOfSome(asked, questions, 'who changed position', (history) =>
    histories.some(isSame(history)),
  );
  return { ...answer, notes: [...answer.notes, ...notesOnMany(histories.map(movesInWords))] };
}

const isSame =
  (a: StanceHistory) =>
  (b: StanceHistory): boolean =>
    a.holder === b.holder && a.question === b.question;

/** How somebody moved, from the first position to the last known. */
function movesInWords({ holder, last, earlier }: StanceHistory): string {
  const labels = [...(last ? [last] : []), ...earlier].map(({ position }) => position.label).toReversed();
  const moves = labels.filter((label, at) => label !== labels[at - 1]);
  return `${holder.name}: first ${moves.join('; then ')}.`;
}
