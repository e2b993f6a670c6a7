/** `/ask`: a plain question, answered by facts on record and nothing else. */
import { dayInWords } from '../../facts/day-words.js';
import { isExactDay } from '../../facts/edtf.js';
import type { Entity, Statement } from '../../facts/schema.js';
import { positionOf } from '../../facts/store.js';
import { catalogueOf } from '../../search/catalogue.js';
import type { Answer, AnswerContext, Item } from '../answer.js';
import { impossibleDay } from '../impossible-day.js';
import { continueWith, offerChoice } from '../named-option.js';
import {
  allRecords,
  compareByDate,
  compareNewestFirst,
  entityNamed,
  invoke,
  itemOf,
  makeAnswer,
} from '../scope.js';
import { answerSources } from '../sources.js';
import { answerTimeline } from '../timeline.js';
import { NUMERIC_DAY } from '../typed-dates.js';
import { UserError } from '../user-error.js';
import { answerAccused, isAskedInAnyWords, nothingOrStanding } from './accusations.js';
import { asksForPosition, asksWhoSides, sideSpokenOf } from './attitude.js';
import { asksForSpeech, findFacts, findReports, unknownUnits } from './find-facts.js';
import { headingOf } from './heading.js';
import { asksForJudgement } from './judgement.js';
import { touchesOnQuestion } from './position-words.js';
import { answerChange, answerPosition } from './positions.js';
import { type Reading, readQuestionText } from './reading.js';
import { type Asked, EXAMPLES, followUpsOn, has, keepDated, listFacts, nothing } from './reply.js';
import { SPEECH } from './roles.js';
import { unlistedSpeaker } from './unlisted-speaker.js';

export interface AskOptions {
  readonly question: string;
  /** Settles who is meant by a name that fits several: set by the choice that asks, never typed. */
  readonly person?: string | undefined;
}

/** A name that fits more than this many is not tried one by one. */
const MOST_TRIED = 8;

/**
 * Who is meant by a name that fits several: the only one of them for whom there is an answer, or else whoever is chosen.
 */
function settleWho({ reading, again, context }: Asked, options: AskOptions): Answer | undefined {
  const [unsettled] = reading.unsettled;
  if (unsettled === undefined) return undefined;
  const isAnswer = ({ body }: Answer): boolean => body.kind !== 'nothing' && body.kind !== 'no-position';
  if (reading.unsettled.length === 1 && unsettled.candidates.length <= MOST_TRIED) {
    const answers = unsettled.candidates.map((entity) => ({
      entity,
      answer: answerAsk({ ...options, person: entity.id }, context),
    }));
    const [only, more] = answers.filter(({ answer }) => isAnswer(answer));
    if (!only) return nothing({ reading, again, context });
    if (only && !more) {
      const note = `*${unsettled.typed}* fits ${answers.length} on record; only for ${only.entity.name} is there an answer.`;
      return { ...only.answer, notes: [note, ...only.answer.notes] };
    }
  }
  const { people } = catalogueOf(context.store);
  const candidates = unsettled.candidates.flatMap(({ id }) => {
    const named = people.byId.get(id);
    return named ? [continueWith(again, 'person', named)] : [];
  });
  const body = offerChoice('person', unsettled.typed, candidates);
  return makeAnswer({ body, records: allRecords(context.store), again });
}

function answerExact(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  if (
    !has(
      reading,
      /^(?:exact|exactly|verbatim|literally|quotes?|quoted|quotations?|precise|precisely|wording)$/,
    ) &&
    !/\b(?:own|actual|word for) words?\b/i.test(reading.text)
  )
    return undefined;
  const speech = { ...reading };
  const items = findFacts(
    context,
    allRecords(context.store),
    speech,
    (fact) => fact.kind === 'statement',
  ) as readonly Item<Statement>[];
  const quoted = items.filter(({ fact }) => fact.form !== 'paraphrase');
  if (items.length === 0) return undefined;
  return makeAnswer({
    body: {
      kind: 'quotes',
      words: undefined,
      filters: { person: reading.subjects[0], from: reading.from, to: reading.to },
      quoted: quoted.map((item) => ({ item, containsWords: false })),
      paraphrased: quoted.length > 0 ? [] : items,
    },
    records: allRecords(context.store),
    again,
    notes: reading.notes,
    followUps: followUpsOn(reading),
  });
}

const allItems = ({ store }: AnswerContext): readonly Item[] =>
  allRecords(store).flatMap((record) => record.story.facts.map((fact) => itemOf(record, fact)));

/** "Who said he should go": those who took that position, and not those who spoke of it and declined. */
function keepSide({ reading }: Asked, items: readonly Item[]): readonly Item[] {
  if (!asksForSpeech(reading)) return items;
  const isOnSide = ({ fact, record }: Item): boolean => {
    const taken = fact.kind === 'statement' ? positionOf(record, fact) : undefined;
    if (taken === undefined || !touchesOnQuestion(taken.question, reading.content)) return true;
    const side = sideSpokenOf(reading, { record, question: taken.question });
    return side === undefined || side.has(taken.position.id);
  };
  return items.filter(isOnSide);
}

/** What was said and done on the days asked for, in order. */
function listDays(asked: Asked): Answer {
  const { context, reading } = asked;
  const { from, to } = reading;
  const { items, notes } = keepDated(reading, allItems(context));
  if (items.length === 0) return { ...nothing(asked), notes };
  const entries = items
    .toSorted(compareByDate)
    .map((item) => ({ ...item, unsure: !isExactDay(item.bounds) }));
  return makeAnswer({
    body: { kind: 'timeline', filters: { from, to }, entries },
    records: allRecords(context.store),
    again: asked.again,
    notes: [...reading.notes, ...notes],
    followUps: [{ label: 'Timeline', invocation: invoke('timeline', {}) }],
  });
}

/** "What did she say": a pronoun for somebody whom the question does not name. */
const isPronounAsked = ({ words }: Reading): boolean =>
  words.some(
    ({ fold }, at) =>
      /^(?:he|she|they)$/.test(fold) &&
      /^(?:did|does|do|has|have|had|what|when|where|why|how)$/.test(words[at - 1]?.fold ?? '') &&
      words.slice(at + 1, at + 3).some(({ stem }) => SPEECH.has(stem)),
  );

/** Nothing named and nothing asked but what happened: the timeline. */
function answerOpen(asked: Asked): Answer | undefined {
  const { context, reading } = asked;
  if (reading.content.length > 0 || reading.subjects.length > 0 || reading.objects.length > 0)
    return undefined;
  if (asksForPosition(reading)) return undefined;
  if (isPronounAsked(reading)) {
    const answer = nothing(asked);
    return { ...answer, notes: ['It is not clear who is meant: please name the person.', ...answer.notes] };
  }
  if (has(reading, /^sources?$/)) return answerSources({}, context);
  if (reading.from !== undefined || reading.to !== undefined) return listDays(asked);
  if (has(reading, /^(?:latest|newest|recent|recently|new|news|updates?|last)$/)) {
    const facts = allItems(context).filter(
      ({ fact, bounds }) => fact.kind !== 'standing' && bounds.earliest !== null,
    );
    return listFacts(asked, 'The latest on record', facts.toSorted(compareNewestFirst));
  }
  if (reading.questionWord === 'who') return undefined;
  const isOpen = has(reading, /^(?:happen(?:s|ed|ing)?|going|story|timeline|said|say)$/);
  return isOpen
    ? answerTimeline({ from: reading.from, to: reading.to }, context, 'what was said and done')
    : undefined;
}

/** "Who is X", "what is X": nothing but a name. */
function asProfile(reading: Reading): Reading {
  const isProfile =
    (reading.questionWord === 'who' ||
      (reading.questionWord === 'what' && /^\W*what(?:'s|’s|s| is| are| was| were)\b/i.test(reading.text))) &&
    reading.content.length === 0 &&
    reading.subjects.length > 0 &&
    !asksForSpeech(reading) &&
    !asksForPosition(reading);
  return isProfile
    ? { ...reading, objects: [...reading.subjects, ...reading.objects], subjects: [] }
    : reading;
}

/** `/ask`. Throws a UserError where the question has no words in it. */
export function answerAsk(options: AskOptions, context: AnswerContext): Answer {
  const again = invoke('ask', { question: options.question.trim(), person: options.person });
  const records = allRecords(context.store);
  const pinned =
    options.person && context.store.entities.has(options.person as Entity['id'])
      ? entityNamed(context, options.person)
      : undefined;
  const reading = asProfile(readQuestionText(options.question, context, records, pinned));
  if (reading.words.length === 0 && reading.from === undefined && reading.to === undefined) {
    throw new UserError(`question: there are no words in it. ${EXAMPLES}`);
  }
  const noDay = impossibleDay(options.question);
  if (noDay !== undefined) throw new UserError(`question: there is no ${noDay}. Is another day meant?`);
  const { from, to } = reading;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError(
      `question: ${dayInWords(from)} is later than ${dayInWords(to)}, so that no day lies between them.`,
    );
  }
  const numeric = NUMERIC_DAY.exec(options.question);
  if (numeric)
    throw new UserError(`question: ${numeric[0]} could be two days. Please write the month as a word.`);
  const asked: Asked = { context, reading, again };
  if (reading.nobody.length > 0) return nothing(asked);
  const unknown = unknownUnits(
    context,
    records,
    reading.content.filter((unit) => !isAskedInAnyWords(unit)),
  );
  if (unknown.length > 0) return nothingOrStanding(asked, unknown);
  const speaker = unlistedSpeaker(reading);
  if (speaker.length > 0) {
    const others = reading.content.filter((unit) => !unit.words.some((word) => speaker.includes(word)));
    const name = speaker.map(({ raw }) => raw).join(' ');
    return nothing({ ...asked, reading: { ...reading, content: others } }, [], name);
  }
  if (asksForJudgement(reading)) return nothing(asked);
  const settled = settleWho(asked, options);
  if (settled) return settled;
  const special =
    answerOpen(asked) ??
    answerAccused(asked) ??
    answerChange(asked) ??
    answerExact(asked) ??
    answerPosition(asked);
  if (special) return special;
  if (reading.content.length === 0 && reading.subjects.length === 0 && reading.objects.length === 0)
    return nothing(asked);
  // What somebody said of support for another is not support for the one who is asked about.
  if (asksWhoSides(reading)) return nothingOrStanding(asked);
  const strict = keepSide(asked, findFacts(context, records, reading));
  const items = strict.length > 0 ? strict : findReports(context, records, reading);
  if (items.length === 0) return nothingOrStanding(asked);
  const { heading, notes } = headingOf(asked, items);
  const ordered = reading.content.length === 0 ? items.toSorted(compareNewestFirst) : items;
  return listFacts(asked, heading, ordered, notes);
}
