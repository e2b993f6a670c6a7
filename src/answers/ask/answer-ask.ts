/** `/ask`: a plain question, answered by facts on record and nothing else. */

import { isExactDay } from '../../facts/edtf.js';
import type { Entity, Statement } from '../../facts/schema.js';
import { catalogueOf } from '../../search/catalogue.js';
import { type Unit, unitHas } from '../../search/terms.js';
import type { Answer, AnswerContext, FollowUp, Invocation, Item, PositionsAnswer } from '../answer.js';
import { dayInWords } from '../day-words.js';
import { daysInWords } from '../listing.js';
import {
  allRecords,
  compareByDate,
  compareNewestFirst,
  entityNamed,
  fitOfDates,
  invoke,
  isBy,
  itemOf,
  makeAnswer,
  recordsWith,
} from '../scope.js';
import { answerSources } from '../sources.js';
import { type AskedQuestion, questionsOf, stanceOfEverybody, stanceOfPerson } from '../stance.js';
import { answerTimeline } from '../timeline.js';
import { UserError } from '../user-error.js';
import { asksForPosition, questionsAskedAbout, toneAskedFor } from './attitude.js';
import { asksForSpeech, findFacts, unknownUnits } from './find-facts.js';
import { type Reading, readQuestionText } from './reading.js';

export interface AskOptions {
  readonly question: string;
  /** Settles who is meant by a name that fits several: set by the choice that asks, never typed. */
  readonly person?: string | undefined;
}

interface Asked {
  readonly context: AnswerContext;
  readonly reading: Reading;
  readonly again: Invocation;
}

const EXAMPLES = 'For example: where does the mayor stand? What exactly did she say? Who wants him to stay?';

/** Attitudes and accusations may be asked about in words that no source used. */
const isAskedInAnyWords = (unit: Unit): boolean =>
  unitHas(unit, 'back', 'oppose', 'demand', 'defer', 'accuse', 'charge', 'convict', 'wrongdoing');

const has = (reading: Reading, pattern: RegExp): boolean =>
  reading.rest.some((word) => pattern.test(word.fold));

const namesOf = (entities: readonly Entity[], joined: string): string | undefined =>
  entities.length === 0 ? undefined : entities.map(({ name }) => name).join(joined);

function followUpsOn(reading: Reading): readonly FollowUp[] {
  const [person] = [...reading.subjects, ...reading.objects];
  if (person === undefined) return [{ label: 'Timeline', invocation: invoke('timeline', {}) }];
  return [
    { label: 'Exact words', invocation: invoke('quote', { person: person.id }) },
    { label: 'Timeline', invocation: invoke('timeline', { person: person.id }) },
    { label: 'Position', invocation: invoke('stance', { person: person.id }) },
  ];
}

/** Nothing on record: what was asked for, and never the nearest thing instead. */
function nothing({ context, reading, again }: Asked, unknown: readonly string[] = []): Answer {
  const content = reading.content.map((unit) => unit.words.map((word) => word.raw).join(' '));
  const about = [
    ...reading.objects.map(({ name }) => name),
    ...content.filter((text) => !unknown.includes(text)),
  ];
  return makeAnswer({
    body: {
      kind: 'nothing',
      from: namesOf(reading.subjects, ' or '),
      about: about.length > 0 ? about.join(', ') : undefined,
      dates: daysInWords({ from: reading.from, to: reading.to }),
      unknown,
      nearest: [],
    },
    records: allRecords(context.store),
    again,
    notes: [
      ...reading.notes,
      ...(about.length + unknown.length + reading.subjects.length === 0 ? [EXAMPLES] : []),
    ],
    followUps: followUpsOn(reading).slice(0, 2),
  });
}

/** Of what may lie within the days asked for, what is dated closely enough; the rest is counted, not shown. */
function keepDated(
  reading: Reading,
  items: readonly Item[],
): { readonly items: readonly Item[]; readonly notes: readonly string[] } {
  const { from, to } = reading;
  if (from === undefined && to === undefined) return { items, notes: [] };
  const fits = items.map((item) => ({ item, fit: fitOfDates(item.bounds, from, to) }));
  const kept = fits.filter(({ fit }) => fit === 'surely' || fit === 'perhaps').map(({ item }) => item);
  const loose = fits.filter(({ fit }) => fit === 'hardly').length;
  const perhaps = fits.filter(({ fit }) => fit === 'perhaps').length;
  return {
    items: kept,
    notes: [
      ...(perhaps > 0
        ? [
            `${perhaps === 1 ? 'One of these has a date' : `${perhaps} of these have dates`} that may lie outside the days asked for.`,
          ]
        : []),
      ...(loose > 0
        ? [
            `${loose === 1 ? 'One more fact' : `${loose} more facts`} may belong here, but the date is known too loosely to say: see the timeline.`,
          ]
        : []),
    ],
  };
}

function listFacts(
  asked: Asked,
  heading: string,
  found: readonly Item[],
  more: readonly string[] = [],
): Answer {
  const { context, reading, again } = asked;
  const { items, notes: dated } = keepDated(reading, found);
  const notes = [...more, ...dated];
  if (items.length === 0) return { ...nothing(asked), notes };
  const ordered = has(reading, /^(?:first|earliest|original|originally|initially)$/)
    ? [...items].sort(compareByDate)
    : items;
  return makeAnswer({
    body: { kind: 'facts', heading, items: ordered },
    records: allRecords(context.store),
    again,
    notes: [...reading.notes, ...notes],
    followUps: followUpsOn(reading),
  });
}

function chooseWho({ reading, again, context }: Asked): Answer | undefined {
  const [unsettled] = reading.unsettled;
  if (unsettled === undefined) return undefined;
  const { people } = catalogueOf(context.store);
  const candidates = unsettled.candidates.slice(0, 25).map((entity) => {
    const detail = people.byId.get(entity.id)?.detail;
    return {
      label: detail ? `${entity.name} (${detail})` : entity.name,
      invocation: { ...again, options: { ...again.options, person: entity.id } },
    };
  });
  const body = { kind: 'choice', named: 'person', typed: unsettled.typed, candidates } as const;
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

/** Those who moved, where nobody is named; or how one person moved. */
function answerChange(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  const changes = has(
    reading,
    /^(?:chang(?:e|es|ed|ing)|shift(?:s|ed)?|flip(?:s|ped)?|flop(?:ped)?|switch(?:ed)?|revers(?:e|ed|al)|evolv(?:e|ed)|turn|turned|backtrack(?:ed)?|softened|hardened)$/,
  );
  const minds = has(reading, /^(?:minds?|positions?|stances?|views?|opinions?|tune|sides?)$/);
  const person = reading.subjects[0] ?? reading.objects[0];
  if (!changes || (!minds && (person === undefined || reading.content.length > 2))) return undefined;
  const topic = questionsAskedAbout(
    { ...reading, objects: reading.objects.filter((entity) => entity !== person), content: reading.content },
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
  const everybody = stanceOfEverybody(
    context,
    topic.length > 0 ? topic : questionsOf(allRecords(context.store)),
    { asOf: reading.to, again, notes: reading.notes, reading: 'who changed position' },
  );
  return keepHistories(asked, everybody, (history) => history.changes.length > 0);
}

const holding = (asked: readonly AskedQuestion[], person: Entity): readonly AskedQuestion[] =>
  asked.filter(({ record, question }) =>
    record.statements.some(
      (statement) =>
        statement.stance?.question === question.id &&
        (statement.speaker === person.id || statement.onBehalfOf === person.id),
    ),
  );

type Histories = PositionsAnswer['questions'][number]['unsure'];

/** The same answer with only some of the positions; nothing where none are left. */
function keepHistories(asked: Asked, answer: Answer, keep: (history: Histories[number]) => boolean): Answer {
  if (answer.body.kind !== 'positions') return answer;
  const questions = answer.body.questions
    .map((question) => ({
      ...question,
      groups: question.groups
        .map((group) => ({ ...group, histories: group.histories.filter(keep) }))
        .filter((group) => group.histories.length > 0),
      unsure: question.unsure.filter(keep),
    }))
    .filter((question) => question.groups.length > 0 || question.unsure.length > 0);
  return questions.length > 0 ? { ...answer, body: { ...answer.body, questions } } : nothing(asked);
}

const TONES = { for: 'for', against: 'against', neutral: 'neutral on', defers: 'leaving to others' } as const;

function answerWhoStands(asked: Asked, questions: readonly AskedQuestion[]): Answer {
  const { context, reading, again } = asked;
  const tones = new Map(questions.map((question) => [question.question.id, toneAskedFor(reading, question)]));
  const told = [...new Set(tones.values())];
  const tone = told.length === 1 ? told[0] : undefined;
  const text = questions.length === 1 && questions[0] ? `: ${questions[0].question.text}` : '';
  const everybody = stanceOfEverybody(context, questions, {
    asOf: reading.to,
    again,
    notes: reading.notes,
    reading: tone ? `who is on record ${TONES[tone]} this${text}` : `where everybody stands${text}`,
  });
  if (told.every((one) => one === undefined)) return everybody;
  const isAsked = (history: Histories[number], position = history.last?.position): boolean => {
    const wanted = tones.get(history.question.id);
    return wanted === undefined || position?.tone === wanted;
  };
  const moved =
    everybody.body.kind === 'positions'
      ? everybody.body.questions
          .flatMap(({ groups }) => groups.flatMap(({ histories }) => histories))
          .filter(
            (history) =>
              !isAsked(history) && history.earlier.some(({ position }) => isAsked(history, position)),
          )
          .map((history) => `${history.holder.name} took this position earlier and has since taken another.`)
      : [];
  const kept = keepHistories(asked, everybody, (history) => isAsked(history));
  return { ...kept, notes: [...kept.notes, ...moved] };
}

/** When, where or why somebody took a side: the statements that took it, and never those that declined to. */
function answerOccasion(asked: Asked, questions: readonly AskedQuestion[]): Answer | undefined {
  const { reading } = asked;
  if (!reading.units.some((unit) => unitHas(unit, 'back', 'oppose', 'demand', 'defer'))) return undefined;
  const items = questions.flatMap((question) => {
    const tone = toneAskedFor(reading, question);
    if (tone === undefined) return [];
    const positions = question.question.positions
      .filter((position) => position.tone === tone)
      .map(({ id }) => id);
    return question.record.statements
      .filter(
        ({ stance }) => stance?.question === question.question.id && positions.includes(stance.position),
      )
      .filter(
        (statement) =>
          reading.subjects.length === 0 || reading.subjects.some(({ id }) => isBy(statement, id)),
      )
      .map((statement) => itemOf(question.record, statement));
  });
  return listFacts(asked, headingOf(asked).heading, [...items].sort(compareNewestFirst));
}

function answerPosition(asked: Asked): Answer | undefined {
  const { context, reading, again } = asked;
  if (!asksForPosition(reading)) return undefined;
  const speaksOf = asksForSpeech(reading) && has(reading, /^(?:say|says|said|told|tell|wrote|announced?)$/);
  const [person, ...more] = reading.subjects;
  const asksForOccasion =
    /^(?:when|why|how)$/.test(reading.questionWord) ||
    (reading.questionWord === 'where' && !has(reading, /^(?:stands?|stood)$/));
  if (speaksOf && (reading.questionWord === 'who' || reading.content.length > 0)) return undefined;
  const questions = questionsAskedAbout(reading, context, person);
  if (questions.length === 0) return undefined;
  if (asksForOccasion) return answerOccasion(asked, questions);
  if (person === undefined) {
    if (reading.questionWord === 'who') return answerWhoStands(asked, questions);
    const hasTopic = reading.content.length > 0 || reading.objects.length > 0;
    return stanceOfEverybody(context, questions, {
      asOf: reading.to,
      again,
      notes: reading.notes,
      reading: hasTopic ? 'where everybody stands' : undefined,
    });
  }
  if (more.length > 0) {
    const everybody = stanceOfEverybody(context, questions, {
      asOf: reading.to,
      again,
      notes: reading.notes,
      reading: 'where they stand',
    });
    return keepHistories(asked, everybody, ({ holder }) => reading.subjects.includes(holder));
  }
  const own = holding(questions, person);
  const reads = `where ${person.name} stands${reading.to ? ` as of ${dayInWords(reading.to)}` : ''}`;
  return stanceOfPerson(context, person, own.length > 0 ? own : questions, {
    asOf: reading.to,
    again,
    notes: reading.notes,
    reading: reads,
  });
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
  const entries = [...items]
    .sort(compareByDate)
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
    const facts = allItems(context).filter(({ fact }) => fact.kind !== 'standing');
    return listFacts(asked, 'The latest on record', [...facts].sort(compareNewestFirst));
  }
  const isOpen = has(reading, /^(?:happen(?:s|ed|ing)?|going|story|timeline|said|say)$/);
  return isOpen
    ? answerTimeline({ from: reading.from, to: reading.to }, context, 'what was said and done')
    : undefined;
}

function headingOf({ reading, context }: Asked): {
  readonly heading: string;
  readonly notes: readonly string[];
} {
  const person = namesOf(reading.subjects, ' and ');
  if (
    reading.questionWord === 'who' &&
    person === undefined &&
    reading.content.length === 0 &&
    reading.objects.length === 1
  ) {
    const [who] = reading.objects;
    const named = who && catalogueOf(context.store).people.byId.get(who.id);
    return {
      heading: `On record about ${who?.name ?? ''}`,
      notes: named?.detail ? [`${named.label}: ${named.detail}.`] : [],
    };
  }
  const speech = asksForSpeech(reading);
  if (person)
    return { heading: speech ? `On record from ${person}` : `On record about ${person}`, notes: [] };
  const about = namesOf(reading.objects, ' and ');
  return { heading: about ? `On record about ${about}` : 'On record', notes: [] };
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

/** What nobody on record has, as typed: neighbouring words as one, so that a first and a last name stay together. */
function joinNeighbours(units: readonly Unit[], reading: Reading): readonly string[] {
  const joined: { text: string; end: number }[] = [];
  for (const unit of units) {
    const [first] = unit.words;
    const last = unit.words.at(-1);
    if (first === undefined || last === undefined) continue;
    const before = joined.at(-1);
    const text = unit.words.map((word) => word.raw).join(' ');
    const start = reading.placeOf(first);
    if (before && before.end + 1 === start) {
      before.text += ` ${text}`;
      before.end = reading.placeOf(last);
    } else joined.push({ text, end: reading.placeOf(last) });
  }
  return joined.map(({ text }) => text);
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
  if (unknown.length > 0) return nothing(asked, joinNeighbours(unknown, reading));
  const special =
    answerOpen(asked) ??
    answerAccused(asked) ??
    answerChange(asked) ??
    answerExact(asked) ??
    answerPosition(asked);
  if (special) return special;
  if (reading.content.length === 0 && reading.subjects.length === 0 && reading.objects.length === 0)
    return nothing(asked);
  const items = findFacts(context, records, reading);
  const { heading, notes } = headingOf(asked);
  const ordered =
    reading.questionWord === 'when' || reading.content.length === 0
      ? [...items].sort(compareNewestFirst)
      : items;
  return listFacts(asked, heading, ordered, notes);
}
