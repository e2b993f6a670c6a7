/** Plain questions on who moved from one position to another, and how. */
import { unitHas } from '../../../search/terms.js';
import type { Answer, StanceHistory } from '../../answer.js';
import { numberInWords } from '../../listed.js';
import { allRecords, recordsWith } from '../../scope.js';
import { stanceOfPerson } from '../../stance.js';
import { positionsOn, questionsOf } from '../../stance-history.js';
import { storiesAsked } from '../reading/reading.js';
import { type Asked, has, nothing } from '../reply/reply.js';
import { questionsAskedAbout } from './asked-questions.js';
import { notesOnMany } from './notes-on-many.js';
import { holding, stanceOfSome } from './positions.js';

/** Who turned on something moved; who turned it down did not. */
const TURNED = /\bturn(?:ed)?\b(?! (?:\w+ )?(?:down|up|out|off|in|away)\b)/;

/** Of more questions than this, nobody reads who moved on which. */
const MOST_QUESTIONS = 200;

/** Those who moved, where nobody is named; or how one person moved. */
export function answerChange(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  const changes =
    has(
      reading,
      /^(?:chang(?:e|es|ed|ing)|shift(?:s|ed)?|(?:flip|flop|flipflop)(?:s|ped|ping)?|switch(?:ed)?|revers(?:e|ed|al)|evolv(?:e|ed)|backtrack(?:ed)?|softened|hardened)$/,
    ) || TURNED.test(reading.rest.map(({ fold }) => fold).join(' '));
  const minds = has(reading, /^(?:minds?|positions?|stances?|views?|opinions?|tune|sides?)$/);
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
  if (!isWho && (!changes || (!minds && (person === undefined || reading.content.length > 2))))
    return undefined;
  // "Who no longer supports it": the words of the change itself are not what it is about.
  const topical = isWho
    ? reading.content.filter((unit) => !unitHas(unit, 'stop', 'retract', 'scrap'))
    : reading.content;
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
    if (topic.length === 0 && reading.content.length > 0) return undefined;
    const heading = 'how a position moved';
    return stanceOfPerson(context, person, own.length > 0 ? own : topic, {
      asOf: reading.to,
      again,
      notes: reading.notes,
      reading: `${heading}: ${person.name}`,
    });
  }
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
