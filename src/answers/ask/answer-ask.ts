/** `/ask`: a plain question, answered by facts on record and nothing else. */
import { dayInWords } from '../../facts/day-words.js';
import type { Entity } from '../../facts/schema.js';
import type { StoryRecord } from '../../facts/store.js';
import { isUnitOnRecord } from '../../search/statements.js';
import { type Unit, unitHas } from '../../search/terms.js';
import { isSpokenAct } from '../../search/word-groups.js';
import type { Answer, AnswerContext, Invocation, Item } from '../answer.js';
import { impossibleDay } from '../impossible-day.js';
import { NUMERIC_DAY, withPlainDays } from '../numeric-days.js';
import { allRecords, entityNamed, invoke, recordsWith } from '../scope.js';
import { UserError } from '../user-error.js';
import { isAskedInAnyWords, isMerelyOwed, nothingOrStanding } from './accusations.js';
import { withoutUnknownAlternatives } from './alternatives.js';
import { answerReading, asProfile } from './answer-reading.js';
import { withoutAppositions } from './appositions.js';
import { type AskedEvent, eventInWords } from './asked-events.js';
import { asksForWords } from './asks-for-speech.js';
import { asksForPosition } from './attitude.js';
import { answerOnTopic, withLessCarried } from './carried-topic.js';
import { isBeginning } from './content-units.js';
import { withoutExcepted } from './excepted.js';
import { unknownUnits } from './find-facts.js';
import { readFronted } from './fronted.js';
import { carriedFrom, joinAnswers } from './join-answers.js';
import { looserReadings, storiesNamedBy } from './looser-readings.js';
import { answerUnrecorded, asksForVerdict, isJudgement } from './no-record-of.js';
import { answerOfficeChange, asksOfOffice } from './office-changes.js';
import { isDenial } from './order-words.js';
import type { Carried } from './pronouns.js';
import { type Reading, readQuestionText } from './reading.js';
import { answerRepeated } from './repeated-words.js';
import { type Asked, EXAMPLES, isAnswered, nothing } from './reply.js';
import { settleWho, waysToSettle } from './settle-who.js';
import { itemsOf, storiesOf } from './shown-items.js';
import { splitQuestion } from './split-question.js';
import { unlistedSpeaker } from './unlisted-speaker.js';

export interface AskOptions {
  readonly question: string;
  /** Settles who is meant by a name that fits several: set by the choice that asks, never typed. */
  readonly person?: string | undefined;
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

const WHO_IS_MEANT = 'It is not clear who is meant: please name the person.';

/** "Did they promise they would not": of those whom the part before would have named. */
const isOfUnknown = ({ mentions, words, content }: Reading): boolean =>
  mentions.length === 0 &&
  content.length > 0 &&
  content.every(
    (unit) => unit.groups.some(isSpokenAct) && !unitHas(unit, 'back', 'oppose', 'demand', 'defer'),
  ) &&
  words.some(({ fold }) => /^(?:he|she|they)$/.test(fold));

/** "Who was he selling to": somebody's doings, of whom one word tells too little. */
const isOfNobody = ({ mentions, words, content }: Reading): boolean =>
  mentions.length === 0 &&
  content.length < 2 &&
  words.some(
    ({ fold }, at) =>
      /^(?:he|she)$/.test(fold) &&
      /^(?:did|does|do|has|had|was|is|will|would|can|could|should)$/.test(words[at - 1]?.fold ?? ''),
  );

/** The answer to one reading of a question, before those are left out whom it excepts. */
function answerAll(asked: Asked): Answer {
  const { context, reading } = asked;
  if (isOfNobody(reading) || isOfUnknown(reading)) {
    const answer = nothing(asked);
    return { ...answer, notes: [WHO_IS_MEANT, ...answer.notes] };
  }
  const change = answerOfficeChange(asked);
  if (change) return change;
  if (reading.nobody.length > 0) return nothing(asked);
  const records = allRecords(context.store);
  const isOwed = (unit: Unit): boolean =>
    !isAskedInAnyWords(unit) &&
    !isDenial(unit) &&
    !isBeginning(unit) &&
    !(isJudgement(unit) && asksForVerdict(reading));
  const named = reading.content.filter(isOwed);
  const unknown = unknownUnits(context, records, named);
  const unrecorded = answerUnrecorded(asked, unknown);
  if (unrecorded) return unrecorded;
  if (unknown.length > 0) return nothingOrStanding(asked, unknown);
  const speaker = unlistedSpeaker(reading);
  if (speaker.length > 0) {
    const others = reading.content.filter((unit) => !unit.words.some((word) => speaker.includes(word)));
    const name = speaker.map(({ raw }) => raw).join(' ');
    return nothing({ ...asked, reading: { ...reading, content: others } }, [], name);
  }
  return settleWho(asked) ?? answerReading(asked);
}

/** The answer to one reading of a question. */
const answerRead = (asked: Asked): Answer =>
  withoutExcepted(answerAll(asked), asked.reading.excepted, () => nothing(asked));

interface Part {
  readonly again: Invocation;
  readonly pinned: Entity | undefined;
  readonly carried?: Carried | undefined;
  /** What the part before was answered with. */
  readonly shown?: readonly Item[] | undefined;
}

interface AnsweredPart {
  readonly answer: Answer;
  readonly reading: Reading;
}

/** Of the stories of the part before, those in which everybody is on record whom this part names; undefined where there is none. */
function storiesWith(
  stories: readonly StoryRecord[],
  { subjects, objects }: Reading,
): readonly StoryRecord[] | undefined {
  const shared = [...subjects, ...objects].reduce((left, { id }) => recordsWith(left, id), stories);
  return shared.length > 0 ? shared : undefined;
}

/** A looser reading is not tried where it may be meant in more ways than this. */
const MOST_WAYS = 8;

/** "Was she in the files": where nothing is left that is asked of anybody, all that is on record of them answers nothing. */
const isEmptied = (reading: Reading): boolean =>
  reading.content.length === 0 &&
  !asksForWords(reading) &&
  !asksForPosition(reading) &&
  !asksOfOffice(reading);

/** The words of a question that a looser reading of it does not have, as typed. */
function leftOut({ words, content, mentions }: Reading, looser: Reading): string {
  const owed = (reading: Reading): ReadonlySet<number> =>
    new Set([
      ...reading.content.flatMap((unit) => unit.words.map((word) => words.indexOf(word))),
      ...reading.mentions.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, at) => start + at),
      ),
    ]);
  const kept = owed(looser);
  return [...owed({ ...looser, content, mentions })]
    .filter((place) => place >= 0 && !kept.has(place))
    .toSorted((a, b) => a - b)
    .map((place) => words[place]?.raw ?? '')
    .join(' ');
}

/** The answer to the first of other readings that has one. */
function firstAnswered(reading: Reading, readings: Iterable<Asked>): AnsweredPart | undefined {
  for (const looser of readings) {
    if (waysToSettle(looser.reading) > MOST_WAYS || isEmptied(looser.reading)) continue;
    const answer = answerRead(looser);
    if (!isAnswered(answer) || isMerelyOwed(answer)) continue;
    const left = leftOut(reading, looser.reading);
    const note = left === '' ? [] : [`Left out of account: *${left}*.`];
    return { answer: { ...answer, notes: [...note, ...answer.notes] }, reading: looser.reading };
  }
  return undefined;
}

const isVerbal = (clause: string): boolean =>
  /\b(?:he|she|they|it|was|were|is|are|had|has|have|been)\b/i.test(clause) ||
  /(?:ed|ing)$/i.test(clause.trim());

/** The answer where a clause of time names what the story is about, and no day of it is on record. */
function answerTimeless(asked: Asked, event: AskedEvent): AnsweredPart | undefined {
  const within = storiesNamedBy(asked, event.clause);
  // "Since the ban", and not "after she stepped down": that something happened is not told by what is asked of it.
  const isNamed =
    /^(?:ever\s+)?(?:since|after|following)\s+(?:the|that|this|his|her|its|their)\s+(?:\S+\s+){0,2}\S+$/i;
  if (within === undefined || !isNamed.test(event.phrase) || isVerbal(event.clause)) return undefined;
  const reading = { ...asked.reading, within, event: undefined };
  const answer = answerRead({ ...asked, reading });
  if (!isAnswered(answer)) return undefined;
  const note = `No day on record tells when *${event.phrase}* begins: what is shown may be of any day.`;
  return { answer: { ...answer, notes: [note, ...answer.notes] }, reading };
}

/** "And in October": of somebody who is on record in other stories than that of the part before. */
const inAnyStory = (asked: Asked): readonly Asked[] =>
  asked.reading.within !== undefined &&
  asked.reading.subjects.length > 0 &&
  asked.reading.content.length === 0
    ? [{ ...asked, reading: { ...asked.reading, within: undefined } }]
    : [];

/** The answer to a part of a question. */
function answerPart(
  text: string,
  context: AnswerContext,
  { again, pinned, carried, shown = [] }: Part,
): AnsweredPart {
  const records = allRecords(context.store);
  const read = (withoutEvents: boolean): Asked => {
    const reading = asProfile(readQuestionText(text, context, records, { pinned, carried, withoutEvents }));
    const either = withoutUnknownAlternatives(reading, (unit) =>
      isUnitOnRecord(context.store, records, unit),
    );
    return { context, again, reading: { ...either, within: storiesWith(storiesOf(shown), reading) } };
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
    firstAnswered(reading, looserReadings(asked)) ?? { answer, reading }
  );
}

/** `/ask`. Throws a UserError where the question has no words in it, or days that can't be meant. */
export function answerAsk(options: AskOptions, context: AnswerContext): Answer {
  const again = invoke('ask', { question: options.question.trim(), person: options.person });
  const pinned =
    options.person && context.store.entities.has(options.person as Entity['id'])
      ? entityNamed(context, options.person)
      : undefined;
  const plain = withoutAppositions(
    withPlainDays(options.question.replaceAll(/\s+/g, ' ')),
    context,
    allRecords(context.store),
  );
  const fronted = readFronted(plain, context);
  const [first = options.question, ...others] = splitQuestion(fronted?.text ?? plain);
  const answered: (AnsweredPart & { readonly text: string })[] = [
    { text: first, ...answerPart(first, context, { again, pinned, carried: fronted?.carried }) },
  ];
  for (const text of others) {
    const before = answered.at(-1);
    const carried = before && carriedFrom(before.reading, before.answer, context);
    answered.push({
      text,
      ...answerPart(text, context, {
        again,
        pinned,
        carried,
        shown: before && itemsOf(before.answer.body),
      }),
    });
  }
  return joinAnswers(answered, again, context);
}
