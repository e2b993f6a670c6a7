/** `/ask`: a plain question, answered by facts on record and nothing else. */
import { dayInWords } from '../../facts/day-words.js';
import type { Entity, StoryId } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import { isUnitOnRecord } from '../../search/statements.js';
import type { Answer, AnswerContext, Invocation, Item } from '../answer.js';
import { impossibleDay } from '../impossible-day.js';
import { NUMERIC_DAY, withPlainDays } from '../numeric-days.js';
import { allRecords, entityNamed, invoke, recordsWith } from '../scope.js';
import { UserError } from '../user-error.js';
import { answerOfAnotherDay } from './another-day.js';
import { answerRead } from './answer-read.js';
import { asProfile } from './answer-reading.js';
import { answerOnTopic, withLessCarried } from './carried-topic.js';
import { eventInWords } from './days/asked-events.js';
import { type AnsweredPart, answerTimeless, firstAnswered } from './looser-answers.js';
import { looserReadings } from './looser-readings.js';
import { inTrueWords } from './near-answers.js';
import { withoutAppositions } from './people/appositions.js';
import { withoutUnknownAlternatives } from './reading/alternatives.js';
import { readFronted } from './reading/fronted.js';
import { inPlainWords } from './reading/plain-wording.js';
import { type Reading, readQuestionText } from './reading/reading.js';
import { asSinceWhen } from './reading/since-when.js';
import { splitQuestion } from './reading/split-question.js';
import { plainlyPut, withoutGrammarIdioms } from './reading/stance-idioms.js';
import { carriedFrom, joinAnswers } from './reply/join-answers.js';
import { withLaterWords } from './reply/later-words.js';
import { answerRepeated } from './reply/repeated-words.js';
import { type Asked, EXAMPLES, isAnswered, nothing } from './reply/reply.js';
import { itemsOf, storiesOf } from './reply/shown-items.js';
import { askWhichStory } from './which-story.js';
import { answerWitnessed } from './witnessed-sides.js';
import { mendTyping } from './words/mend-typing.js';
import { withoutPreamble } from './words/preamble.js';
import type { Carried } from './words/pronouns.js';

export interface AskOptions {
  readonly question: string;
  /** Settles who is meant by a name that fits several: set by the choice that asks, never typed. */
  readonly person?: string | undefined;
  /** The story that is meant, where several answer: set by the choice that asks, never typed. */
  readonly story?: string | undefined;
}

/** Throws a UserError where a question has no words, or asks for days that can't be meant. */
function refuseUnreadable(text: string, { words, from, to, event }: Reading): void {
  if (words.length === 0 && from === undefined && to === undefined && event === undefined) {
    throw new UserError(`question: there are no words in it. ${EXAMPLES}`);
  }
  const noDay = impossibleDay(text);
  if (noDay !== undefined) throw new UserError(`question: there is no ${noDay}. Is another day meant?`);
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError(
      `question: ${dayInWords(from)} is later than ${dayInWords(to)}, so that no day lies between them.`,
    );
  }
  const numeric = NUMERIC_DAY.exec(text);
  if (numeric)
    throw new UserError(`question: ${numeric[0]} could be two days. Please write the month as a word.`);
}

interface Part {
  readonly again: Invocation;
  readonly pinned: Entity | undefined;
  /** The story that was chosen. */
  readonly chosen: StoryRecord | undefined;
  readonly carried?: Carried | undefined;
  /** What the part before was answered with. */
  readonly shown?: readonly Item[] | undefined;
}

/** Of the stories of the part before, those in which everybody is on record whom this part names; undefined where there is none. */
function storiesWith(
  stories: readonly StoryRecord[],
  { subjects, objects }: Reading,
): readonly StoryRecord[] | undefined {
  const shared = [...subjects, ...objects].reduce((left, { id }) => recordsWith(left, id), stories);
  return shared.length > 0 ? shared : undefined;
}

/** "And in October": of somebody who is on record in other stories than that of the part before. */
const inAnyStory = (asked: Asked): readonly Asked[] =>
  asked.reading.within !== undefined &&
  asked.reading.subjects.length > 0 &&
  asked.reading.content.length === 0
    ? [{ ...asked, reading: { ...asked.reading, within: undefined } }]
    : [];

/** The answer to a part of a question as it is put, in whichever stories it is. */
function answerAsPut(
  typed: string,
  context: AnswerContext,
  { again, pinned, chosen, carried, shown = [] }: Part,
): AnsweredPart {
  const text = asSinceWhen(typed);
  const records = allRecords(context.store);
  const read = (withoutEvents: boolean): Asked => {
    const reading = asProfile(readQuestionText(text, context, records, { pinned, carried, withoutEvents }));
    const either = withoutUnknownAlternatives(reading, (unit) =>
      isUnitOnRecord(context.store, records, unit),
    );
    const within = chosen ? [chosen] : storiesWith(storiesOf(shown), reading);
    return { context, again, reading: { ...either, within } };
  };
  const asked = read(false);
  const { reading } = asked;
  const repeated = answerRepeated(text, context, again);
  if (repeated) return { answer: repeated, reading };
  refuseUnreadable(text, reading);
  const { event } = reading;
  if (event?.mayBeSaid) {
    const whole = read(true);
    const answer = answerRead(whole);
    if (isAnswered(answer)) return { answer, reading: whole.reading };
  }
  if (event !== undefined && event.range === undefined) {
    const isUnknown = event.facts.length === 0 && event.isItself !== true;
    // "During the flights affair" may name the story; what came before or after something is a matter of days.
    const isWithin = /^(?:during|in|at)\b/i.test(event.phrase);
    const within = isUnknown && isWithin ? firstAnswered(reading, looserReadings(read(true))) : undefined;
    const timeless = isUnknown ? (within ?? answerTimeless(asked, event)) : undefined;
    if (timeless) return timeless;
    const isDated = reading.from !== undefined || reading.to !== undefined;
    const answer = isDated && event.facts.length === 0 ? answerRead(asked) : nothing(asked);
    return { answer: { ...answer, notes: [eventInWords(event), ...answer.notes] }, reading };
  }
  const answer = answerRead(asked);
  const onTopic =
    answer.body.kind === 'nothing' && carried ? answerOnTopic(asked, shown, carried) : undefined;
  if (onTopic || isAnswered(answer) || answer.body.kind === 'choice')
    return { answer: onTopic ?? answer, reading };
  return (
    firstAnswered(reading, carried ? withLessCarried(asked, carried, shown) : []) ??
    firstAnswered(reading, inAnyStory(asked)) ??
    firstAnswered(reading, looserReadings(asked)) ??
    answerOfAnotherDay(asked) ??
    answerWitnessed(asked) ?? { answer: inTrueWords(asked, answer), reading }
  );
}

/** Where there is no answer to it as it is put, that to what its idioms mean in plain words. */
function answerInPlainWords(typed: string, context: AnswerContext, part: Part): AnsweredPart {
  const text = withoutGrammarIdioms(typed);
  const put = answerAsPut(text, context, part);
  if (isAnswered(put.answer) || put.answer.body.kind === 'choice') return put;
  for (const plain of plainlyPut(text)) {
    const other = answerAsPut(plain, context, part);
    if (isAnswered(other.answer)) return other;
  }
  return put;
}

/** The answer to a part of a question, or the question which story is meant. */
function answerPart(text: string, context: AnswerContext, part: Part): AnsweredPart {
  const { answer, reading } = answerInPlainWords(text, context, part);
  return { answer: askWhichStory({ context, reading, again: part.again }, answer), reading };
}

/** `/ask`. Throws a UserError where the question has no words in it, or days that can't be meant. */
export function answerAsk(options: AskOptions, context: AnswerContext): Answer {
  const again = invoke('ask', {
    question: options.question.trim(),
    person: options.person,
    story: options.story,
  });
  const pinned =
    options.person && context.store.entities.has(options.person as Entity['id'])
      ? entityNamed(context, options.person)
      : undefined;
  const chosen = options.story ? context.store.stories.get(options.story as StoryId) : undefined;
  const records = allRecords(context.store);
  const typed = mendTyping(options.question.replaceAll(/\s+/g, ' '), context.store, records);
  const plain = withoutAppositions(
    inPlainWords(withPlainDays(withoutPreamble(typed.text))),
    context,
    records,
  );
  const fronted = readFronted(plain, context);
  const [first = options.question, ...others] = splitQuestion(fronted?.text ?? plain);
  const answered: (AnsweredPart & { readonly text: string })[] = [
    { text: first, ...answerPart(first, context, { again, pinned, chosen, carried: fronted?.carried }) },
  ];
  for (const text of others) {
    const before = answered.at(-1);
    const carried = before && carriedFrom(before.reading, before.answer, context);
    answered.push({
      text,
      ...answerPart(text, context, {
        again,
        pinned,
        chosen,
        carried,
        shown: before && itemsOf(before.answer.body),
      }),
    });
  }
  const joined = joinAnswers(answered, again, context);
  const answer = withLaterWords(
    context.store,
    answered.map(({ reading }) => reading),
    joined,
  );
  return { ...answer, notes: [...typed.notes, ...answer.notes] };
}
