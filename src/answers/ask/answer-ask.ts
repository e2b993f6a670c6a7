/** `/ask`: a plain question, answered by facts on record and nothing else. */
import { isExactDay } from '../../facts/edtf.js';
import type { Entity, Statement } from '../../facts/schema.js';
import { catalogueOf } from '../../search/catalogue.js';
import { type Unit, unitHas } from '../../search/terms.js';
import type { Answer, AnswerContext, Item } from '../answer.js';
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
import { UserError } from '../user-error.js';
import { asksForSpeech, findFacts, findReports, unknownUnits } from './find-facts.js';
import { headingOf } from './heading.js';
import { answerChange, answerPosition } from './positions.js';
import { type Reading, readQuestionText } from './reading.js';
import { type Asked, EXAMPLES, followUpsOn, has, keepDated, listFacts, nothing } from './reply.js';

export interface AskOptions {
  readonly question: string;
  /** Settles who is meant by a name that fits several: set by the choice that asks, never typed. */
  readonly person?: string | undefined;
}

/** Attitudes and accusations may be asked about in words that no source used. */
const isAskedInAnyWords = (unit: Unit): boolean =>
  unitHas(unit, 'back', 'oppose', 'demand', 'defer', 'retract', 'accuse', 'charge', 'convict', 'wrongdoing');

function chooseWho({ reading, again, context }: Asked): Answer | undefined {
  const [unsettled] = reading.unsettled;
  if (unsettled === undefined) return undefined;
  const { people } = catalogueOf(context.store);
  const candidates = unsettled.candidates.flatMap(({ id }) => {
    const named = people.byId.get(id);
    return named ? [continueWith(again, 'person', named)] : [];
  });
  const body = offerChoice('person', unsettled.typed, candidates);
  return makeAnswer({ body, records: allRecords(context.store), again });
}

/** What people are or are not accused of, as the sources say it. */
function answerAccused(asked: Asked): Answer | undefined {
  const { context, reading } = asked;
  const isAccusation =
    reading.units.some((unit) => unitHas(unit, 'accuse', 'charge', 'convict', 'wrongdoing')) ||
    has(reading, /^(?:trouble|innocent)$/);
  if (
    !isAccusation ||
    (asksForSpeech({ ...reading, content: [] }) && reading.subjects.length > 0 && reading.objects.length > 0)
  )
    return undefined;
  const people = [...reading.subjects, ...reading.objects];
  const records = allRecords(context.store);
  const open = reading.content.filter((unit) => !isAskedInAnyWords(unit));
  const passive: Reading = { ...reading, subjects: [], objects: people, content: open };
  const standings = findFacts(
    context,
    records,
    passive,
    (fact) =>
      fact.kind === 'standing' && (people.length === 0 || people.some(({ id }) => id === fact.subject)),
  );
  if (standings.length > 0) return listFacts(asked, 'What sources say about accusations', standings);
  return undefined;
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

/** Nothing named and nothing asked but what happened: the timeline. */
function answerOpen(asked: Asked): Answer | undefined {
  const { context, reading } = asked;
  if (reading.content.length > 0 || reading.subjects.length > 0 || reading.objects.length > 0)
    return undefined;
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

/** "Who is X": nothing but a name. */
function asProfile(reading: Reading): Reading {
  const isProfile =
    reading.questionWord === 'who' &&
    reading.content.length === 0 &&
    reading.subjects.length > 0 &&
    !asksForSpeech(reading);
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
  const asked: Asked = { context, reading, again };
  const choice = chooseWho(asked);
  if (choice) return choice;
  const unknown = unknownUnits(
    context,
    records,
    reading.content.filter((unit) => !isAskedInAnyWords(unit)),
  );
  if (unknown.length > 0) return nothing(asked, unknown);
  const special =
    answerOpen(asked) ??
    answerAccused(asked) ??
    answerChange(asked) ??
    answerExact(asked) ??
    answerPosition(asked);
  if (special) return special;
  if (reading.content.length === 0 && reading.subjects.length === 0 && reading.objects.length === 0)
    return nothing(asked);
  const strict = findFacts(context, records, reading);
  const items = strict.length > 0 ? strict : findReports(context, records, reading);
  const { heading, notes } = headingOf(asked);
  const ordered = reading.content.length === 0 ? items.toSorted(compareNewestFirst) : items;
  return listFacts(asked, heading, ordered, notes);
}
