/** Plain questions on where somebody stands, and who is on which side. */
import { dayInWords } from '../../../facts/day-words.js';
import type { Entity } from '../../../facts/schema.js';
import { isSameUnit, unitHas, unitsOf } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import type { Answer, HeldPosition, StanceHistory } from '../../answer.js';
import { compareNewestFirst, isBy, itemOf, mayLieWithin } from '../../scope.js';
import { stanceOfEverybody, stanceOfPerson } from '../../stance.js';
import { type AskedQuestion, concernsAny, positionsOn } from '../../stance-history.js';
import { asksForSpeech } from '../reading/asks-for-speech.js';
import { asksForPosition, sideAskedFor } from '../reading/attitude.js';
import { asksOfOwnDeed, asksSomebodyTo, declinesTo, saysNo } from '../reading/complements.js';
import type { Reading } from '../reading/reading.js';
import { headingOf } from '../reply/heading.js';
import { type Asked, has, listFacts, nothing } from '../reply/reply.js';
import { isAttitude } from '../words/attitude-words.js';
import { questionsAbout, questionsAskedAbout } from './asked-questions.js';
import { answerFirstPosition, answerFirstToTake } from './first-position.js';
import { notesOnMany } from './notes-on-many.js';
import { onWhatIsNamed } from './on-what-is-named.js';
import { answerStated } from './stated-sides.js';
import { askWhichQuestion, askWhom } from './which-question.js';

export const holding = (asked: readonly AskedQuestion[], person: Entity): readonly AskedQuestion[] =>
  asked.filter(({ record, question }) =>
    record.statements.some(
      (statement) =>
        statement.stance?.question === question.id &&
        (statement.speaker === person.id || statement.onBehalfOf === person.id),
    ),
  );

/** Everybody's positions, of those only that are accepted; nothing where none are left. */
export function stanceOfSome(
  asked: Asked,
  questions: readonly AskedQuestion[],
  reads: string,
  keep: (history: StanceHistory) => boolean,
): Answer {
  const { context, reading, again } = asked;
  const parts = { asOf: reading.to, again, notes: reading.notes, reading: reads };
  const isSince = ({ last }: StanceHistory): boolean =>
    last === undefined || mayLieWithin(last.item.bounds, reading.from, undefined);
  const answer = stanceOfEverybody(context, questions, parts, (history) => keep(history) && isSince(history));
  return answer.body.kind === 'positions' && answer.body.questions.length > 0 ? answer : nothing(asked);
}

/** "Who wants the town to buy it", "who is for it": one side is asked for, whichever it is. */
const asksForOneSide = ({ rest, units }: Reading): boolean =>
  units.some((unit) => unitHas(unit, 'back', 'oppose', 'criticise')) ||
  /^who (?:wants?|wanted|(?:is|are|was|were) (?:\w+ )?for)\b/.test(rest.map(({ fold }) => fold).join(' '));

/** "Who asked for it": of those who hold the position, first those who are told to have asked for it. */
function demandingFirst(answer: Answer): Answer {
  const { body } = answer;
  if (body.kind !== 'positions') return answer;
  const isAsked = ({ last }: StanceHistory): boolean =>
    last !== undefined && unitsOf(wordsOf(last.item.fact.summary)).some((unit) => unitHas(unit, 'demand'));
  const questions = body.questions.map((question) => ({
    ...question,
    groups: question.groups.map(({ position, histories }) => ({
      position,
      histories: histories.toSorted((a, b) => Number(isAsked(b)) - Number(isAsked(a))),
    })),
  }));
  return { ...answer, body: { ...body, questions } };
}

function answerWhoStands(asked: Asked, found: readonly AskedQuestion[]): Answer | undefined {
  const { context, reading, again } = asked;
  const named = onWhatIsNamed(reading, found);
  if (named.length === 0) return answerStated(asked);
  const sides = new Map(named.map((question) => [question.question.id, sideAskedFor(reading, question)]));
  // Where the side asked for is one of a question, the others that have its words are not meant.
  const sided = named.filter(({ question }) => sides.get(question.id) !== undefined);
  const questions = sided.length > 0 ? sided : named;
  const labels = questions.flatMap(({ question }) =>
    question.positions.filter(({ id }) => sides.get(question.id)?.has(id)).map(({ label }) => label),
  );
  const text = questions.map(({ question }) => question.text).join(' ');
  if (labels.length === 0) {
    // Whoever is on record on the matter may be on either side: who is on one of them can't be told.
    if (asksForOneSide(reading)) return answerStated(asked) ?? nothing(asked);
    const reads = `where everybody stands: ${text}`;
    const parts = { asOf: reading.to, again, notes: reading.notes, reading: reads };
    return stanceOfEverybody(context, questions, parts);
  }
  const isAsked = ({ question }: StanceHistory, held: HeldPosition | undefined): boolean => {
    const wanted = sides.get(question.id);
    return wanted === undefined || (held !== undefined && wanted.has(held.position.id));
  };
  const left = questions
    .flatMap((question) => positionsOn(context.store, question, reading.to).groups)
    .flatMap(({ histories }) => histories)
    .filter((history) => !history.mayBeLast.some((held) => isAsked(history, held)))
    .flatMap((history) => {
      const held = history.earlier.filter((earlier) => isAsked(history, earlier)).map(({ item }) => item);
      return held.length > 0 ? [{ holder: history.holder, held }] : [];
    });
  const moved = [
    ...new Set(left.map(({ holder }) => `${holder.name}: this position earlier, and another since.`)),
  ];
  const reads = `who holds this position: ${labels.join('; ')}. The question: ${text}`;
  const kept = stanceOfSome(asked, questions, reads, (history) => isAsked(history, history.last));
  if (kept.body.kind === 'nothing' && left.length > 0) {
    const held = new Map(left.flatMap((history) => history.held).map((item) => [item.fact.id, item]));
    return listFacts(
      asked,
      'Held earlier, and another position since',
      [...held.values()],
      notesOnMany(moved),
    );
  }
  const told = reading.units.some((unit) => unitHas(unit, 'demand')) ? demandingFirst(kept) : kept;
  return { ...told, notes: [...told.notes, ...notesOnMany(moved)] };
}

/** When, where or why somebody took a side: the statements that took it, and never those that declined to. */
function answerOccasion(asked: Asked, questions: readonly AskedQuestion[]): Answer | undefined {
  const { reading } = asked;
  if (!reading.units.some((unit) => unitHas(unit, 'back', 'oppose', 'demand', 'defer'))) return undefined;
  const isBare = reading.content.every(isAttitude) && reading.objects.length === 0;
  if (isBare && questions.every((question) => sideAskedFor(reading, question) === undefined))
    return undefined;
  const items = questions.flatMap((question) => {
    const side = sideAskedFor(reading, question);
    if (side === undefined) return [];
    return question.record.statements
      .filter(({ stance }) => stance?.question === question.question.id && side.has(stance.position))
      .filter(
        (statement) =>
          reading.subjects.length === 0 || reading.subjects.some(({ id }) => isBy(statement, id)),
      )
      .map((statement) => itemOf(question.record, statement));
  });
  // Of those, the ones that are told in the question's own words are the occasion asked for.
  const attitudes = reading.units.filter(isAttitude);
  const named = items.filter(({ fact }) => {
    const own = unitsOf(wordsOf(fact.summary));
    return attitudes.every((unit) => own.some((other) => isSameUnit(unit, other)));
  });
  const shown = named.length > 0 ? named : items;
  return listFacts(asked, headingOf(asked).heading, shown.toSorted(compareNewestFirst));
}

const OWN_FUTURE = /\b(?:his|her|its|their) (?:own )?(?:future|fate|job|post|position|role|career)\b/;

/** "What does she say about her own future": where she stands on a question that is about her. */
function answerOwnFuture(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  const [person, more] = reading.subjects;
  const text = reading.words.map(({ fold }) => fold).join(' ');
  if (person === undefined || more || reading.objects.length > 0 || !OWN_FUTURE.test(text)) return undefined;
  const own = holding(questionsAbout(person, reading, context), person);
  if (own.length === 0) return /\bown\b/.test(text) ? nothing(asked) : undefined;
  const reads = `what ${person.name} said on ${own.map(({ question }) => question.text).join(' ')}`;
  return stanceOfPerson(context, person, own, {
    asOf: reading.to,
    again,
    notes: reading.notes,
    reading: reads,
  });
}

/** Whether somebody said anything on what the questions are about, though it takes no side. */
function spokeOf(questions: readonly AskedQuestion[], person: Entity): boolean {
  const concerns = concernsAny(questions);
  return questions.some(({ record }) =>
    record.statements.some((statement) => isBy(statement, person.id) && concerns(statement)),
  );
}

export function answerPosition(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  const ofOwn = answerOwnFuture(asked);
  if (ofOwn) return ofOwn;
  if (!asksForPosition(reading)) return undefined;
  const speaksOf = asksForSpeech(reading) && has(reading, /^(?:say|says|said|told|tell|wrote|announced?)$/);
  const [person, ...more] = reading.subjects;
  const asksForOccasion =
    (/^(?:when|why|how)$/.test(reading.questionWord) &&
      !has(reading, /^(?:feels?|felt|thinks?|stands?|stood)$/)) ||
    (reading.questionWord === 'where' && !has(reading, /^(?:stands?|stood)$/));
  const isDeclined =
    declinesTo(reading) && reading.units.some((unit) => unitHas(unit, 'back', 'oppose', 'demand'));
  if (isDeclined || (saysNo(reading) && asksOfOwnDeed(reading))) return undefined;
  if (
    speaksOf &&
    !saysNo(reading) &&
    !asksSomebodyTo(reading) &&
    (reading.questionWord === 'who' || reading.content.length > 0)
  )
    return undefined;
  const whom = person === undefined ? askWhom(asked) : undefined;
  if (whom) return whom;
  const fitting = questionsAskedAbout(reading, context, person);
  // "What does she want": of somebody, and of nothing in particular.
  const isOpen = person !== undefined && reading.objects.length === 0 && reading.content.every(isAttitude);
  const questions = isOpen ? holding(fitting, person) : fitting;
  if (isOpen && questions.length === 0) return undefined;
  if (questions.length === 0) return person === undefined ? answerStated(asked) : undefined;
  const which = askWhichQuestion(asked, questions);
  if (which) return which;
  if (asksForOccasion) return answerOccasion(asked, questions);
  if (person === undefined) {
    if (reading.questionWord === 'who')
      return answerFirstToTake(asked, questions) ?? answerWhoStands(asked, questions);
    const hasTopic = reading.content.length > 0 || reading.objects.length > 0;
    return stanceOfEverybody(context, questions, {
      asOf: reading.to,
      again,
      notes: reading.notes,
      reading: hasTopic ? 'where everybody stands' : undefined,
    });
  }
  if (more.length > 0) {
    return stanceOfSome(asked, questions, 'where they stand', ({ holder }) =>
      reading.subjects.includes(holder),
    );
  }
  const own = holding(questions, person);
  // "What did she want published": what she asked for, where it is on no side of a question.
  if (own.length === 0 && reading.questionWord === 'what' && has(reading, /^want(?:s|ed)?$/))
    return undefined;
  // Of a question that somebody never spoke on, what else they said is no answer; they may have said it in other words.
  if (own.length === 0 && reading.questionWord === 'yes-no' && !spokeOf(questions, person))
    return reading.content.every(isAttitude) ? nothing(asked) : undefined;
  const first = answerFirstPosition(asked, own, person);
  if (first) return first;
  const reads = `the position of ${person.name}${reading.to ? ` as of ${dayInWords(reading.to)}` : ''}`;
  return stanceOfPerson(context, person, own.length > 0 ? own : questions, {
    asOf: reading.to,
    again,
    notes: reading.notes,
    reading: reads,
  });
}
