/** The facts that answer a plain question: by or about whom it asks, on the days it asks for, holding what it names. */
import type { Entity, Fact } from '../../facts/schema.js';
import {
  isRetracted,
  peopleOf,
  positionOf,
  type Store,
  type StoryRecord,
  segmentsOf,
} from '../../facts/store.js';
import { FIELD_WEIGHT, isUnitIn, isUnitOnRecord, rankFacts } from '../../search/statements.js';
import { isSameUnit, type Unit, unitsOf } from '../../search/terms.js';
import { IRREGULAR_FORMS, SPOKEN_ACTS } from '../../search/vocabulary.js';
import { stemOf, type Word, wordsOf } from '../../search/words.js';
import type { AnswerContext, Item } from '../answer.js';
import { compareNewestFirst, concerns, isBy, itemOf, mayLieWithin } from '../scope.js';
import { isNamedIn } from './names-in-text.js';
import type { Reading } from './reading.js';

/**
 * The share of the content, rare words weighing more, that a fact has to hold to answer a question that names at least
 * three things; of fewer, it has to hold all. Held in place by the questions of test/answers/ask.test.ts.
 */
const LEAST_COVERAGE = 0.62;

/** A fact that holds less than this share of what the best one holds is not shown beside it. */
const LEAST_OF_BEST = 0.8;

/** What is asked about as a deed is answered by an event before somebody's words on it. */
const EVENT_BONUS = 0.15;

const SAYING: ReadonlySet<string> = new Set(
  'say tell speak talk write comment mention state statement remark quote quotation word think feel believe respond response react reaction reply answer want ask call express describe explain address discuss opinion view position stance'
    .split(' ')
    .map(stemOf),
);

/** Whether the question is about what was said, or about an act that consists in saying something. */
export function asksForSpeech(reading: Reading): boolean {
  if (reading.rest.some((word) => SAYING.has(word.stem))) return true;
  // "The minister on the bell": whose words are asked for needs no verb.
  if (reading.questionWord === 'none' && reading.subjects.length > 0) return true;
  const [act] = reading.content;
  return act !== undefined && act.groups.some((group) => SPOKEN_ACTS.has(group));
}

const textOf = (fact: Fact): string =>
  [
    fact.summary,
    ...segmentsOf(fact),
    ...(fact.kind === 'statement' ? [fact.venue ?? '', fact.addressee ?? ''] : []),
  ].join(' . ');

const texts = new WeakMap<Fact, string>();

function foldedText(fact: Fact): string {
  const known = texts.get(fact);
  if (known !== undefined) return known;
  const text = ` ${wordsOf(textOf(fact))
    .map((word) => word.fold)
    .join(' ')} `;
  texts.set(fact, text);
  return text;
}

/** Whether a fact is about somebody, or names them by a name that is not that of another whom it concerns. */
export function involves(store: Store, fact: Fact, entity: Entity): boolean {
  if (concerns(fact, entity.id)) return true;
  const others = peopleOf(fact).flatMap((id) => store.entities.get(id) ?? []);
  return isNamedIn(foldedText(fact), entity, others);
}

/** Whether a fact concerns somebody, who is not merely the one who says it. */
function isAbout(store: Store, fact: Fact, entity: Entity): boolean {
  return fact.kind === 'statement' && isBy(fact, entity.id)
    ? fact.about.includes(entity.id)
    : involves(store, fact, entity);
}

interface Deed {
  readonly speech: boolean;
  readonly hasContent: boolean;
  readonly ofSelf: boolean;
}

/** "Did she say she would resign": what somebody says of their own doings, and not of another's. */
const saysOfSelf = ({ objects, words }: Reading): boolean =>
  objects.length === 0 &&
  words.some(
    ({ fold }, place) =>
      /^(?:he|she|they|it)$/.test(words[place - 1]?.fold ?? '') &&
      /^(?:would|will)$/.test(fold) &&
      words.slice(0, place - 1).some((word) => SAYING.has(word.stem)),
  );

/** "Said that she would sell it to them": of the speaker's own doings, whomever else it is about. */
const saysWhatTheyWould = ({ summary }: Fact): boolean => /\bthat (?:he|she|it|they) would\b/.test(summary);

/** Whether a fact gives the words or the deed of somebody. An act is not theirs because they called for another's. */
function isDoneBy(fact: Fact, entity: Entity, { speech, hasContent, ofSelf }: Deed): boolean {
  switch (fact.kind) {
    case 'statement': {
      if (!isBy(fact, entity.id)) return false;
      if (ofSelf && fact.about.length > 0 && !fact.about.includes(entity.id) && !saysWhatTheyWould(fact))
        return false;
      return speech || !hasContent || fact.about.length === 0 || fact.about.includes(entity.id);
    }
    case 'event':
      return !speech && fact.participants.includes(entity.id);
    case 'standing':
      return !speech && fact.subject === entity.id;
  }
}

/** What a question asks for that no fact of the stories has. */
export function unknownUnits(
  context: AnswerContext,
  records: readonly StoryRecord[],
  units: readonly Unit[],
): readonly Unit[] {
  return units.filter((unit) => !isUnitOnRecord(context.store, records, unit));
}

const isEnough = (coverage: number, missing: readonly Unit[], asked: number): boolean =>
  missing.length === 0 || (asked >= 3 && coverage >= LEAST_COVERAGE);

/** A run of at least so many words of the question that stands in a quotation is that quotation, asked for. */
const QUOTED_RUN = 5;
/** Fewer will do where the question puts them in quotation marks. */
const MARKED_RUN = 2;
const QUOTED_BONUS = 1;

/** Whether the question repeats a stretch of the fact's quotation, word by word. */
function repeatsQuotation(fact: Fact, reading: Reading): boolean {
  const quoted = ` ${segmentsOf(fact)
    .flatMap(wordsOf)
    .map(({ fold }) => fold)
    .join(' ')} `;
  const asked = reading.words.map(({ fold }) => fold);
  return (
    reading.quoted.some((run) => run.length >= MARKED_RUN && quoted.includes(` ${run.join(' ')} `)) ||
    asked.some(
      (_, at) =>
        at + QUOTED_RUN <= asked.length && quoted.includes(` ${asked.slice(at, at + QUOTED_RUN).join(' ')} `),
    )
  );
}

const bonusOf = (fact: Fact, reading: Reading, speech: boolean): number =>
  (repeatsQuotation(fact, reading) ? QUOTED_BONUS : 0) +
  (speech || fact.kind === 'statement' ? 0 : EVENT_BONUS);

const isPast = ({ fold }: Word): boolean =>
  fold.endsWith('ed') || (Object.hasOwn(IRREGULAR_FORMS, fold) && !fold.endsWith('s'));

/**
 * "Who resigned": a call for somebody to go is no answer to who went; it may be one to who will decide, or to who does
 * something that the question it answers does not propose.
 */
function isDeed(fact: Fact, record: StoryRecord, reading: Reading, speech: boolean): boolean {
  const isAskedAsDeed =
    !speech &&
    reading.questionWord === 'who' &&
    reading.subjects.length === 0 &&
    !reading.rest.some(({ fold }) => /^(?:will|would|can|may|gets?)$/.test(fold));
  if (!isAskedAsDeed || fact.kind !== 'statement') return true;
  const taken = positionOf(record, fact);
  if (taken === undefined) return true;
  if (reading.content.some(({ words }) => words.some(isPast))) return false;
  const { question, position } = taken;
  const proposed = unitsOf(wordsOf([question.text, ...question.aliases, position.label].join(' . ')));
  return !reading.content.some((unit) => proposed.some((other) => isSameUnit(unit, other)));
}

/** The facts that answer, best first; those that match alike with the newest first. */
export function findFacts(
  context: AnswerContext,
  records: readonly StoryRecord[],
  reading: Reading,
  accept: (fact: Fact) => boolean = () => true,
): readonly Item[] {
  const { subjects, objects, content, from, to } = reading;
  const speech = asksForSpeech(reading);
  const deed = { speech, hasContent: content.length > 0, ofSelf: saysOfSelf(reading) };
  // "Who backed the mayor" is not answered by what the mayor said of somebody else.
  const concernsObject = reading.questionWord === 'who' && content.length > 0 ? isAbout : involves;
  const accepts = (fact: Fact, record: StoryRecord): boolean =>
    accept(fact) &&
    (content.length === 0 || isDeed(fact, record, reading, speech)) &&
    (subjects.length === 0 || subjects.some((entity) => isDoneBy(fact, entity, deed))) &&
    objects.every((entity) => concernsObject(context.store, fact, entity)) &&
    mayLieWithin(
      record.bounds.get(fact.id) ?? { earliest: null, latest: null, approximate: false, uncertain: false },
      from,
      to,
    );
  if (content.length === 0) {
    const found = records
      .flatMap((record) => record.story.facts.map((fact) => itemOf(record, fact)))
      .filter(({ fact, record }) => accepts(fact, record) && !isRetracted(fact))
      .toSorted(compareNewestFirst);
    // What was said comes first where that is what is asked for, and what was done or so beside it.
    const isSaid = ({ fact }: Item): boolean => !speech || fact.kind === 'statement';
    return [...found.filter(isSaid), ...found.filter((item) => !isSaid(item))];
  }
  const ranked = rankFacts(
    context.store,
    records,
    content,
    accepts,
    speech ? FIELD_WEIGHT.topics : FIELD_WEIGHT.names,
  )
    .filter(({ coverage, missing }) => isEnough(coverage, missing, content.length))
    .map((found) => ({ ...found, score: found.score + bonusOf(found.fact, reading, speech) }))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= best * LEAST_OF_BEST)
    .map(({ record, fact, score }) => ({ item: itemOf(record, fact), score }))
    .toSorted((a, b) => Math.round((b.score - a.score) * 20) || compareNewestFirst(a.item, b.item))
    .map(({ item }) => item);
}

/**
 * What others report of somebody's doings, where nothing of their own is on record ("how many teachers does the school
 * need"). It has to hold everything that is asked for, and a call for something is no report of it: statements that take
 * a position are left out.
 */
export function findReports(
  context: AnswerContext,
  records: readonly StoryRecord[],
  reading: Reading,
): readonly Item[] {
  if (asksForSpeech(reading) || reading.subjects.length === 0 || reading.content.length === 0) return [];
  const involving: Reading = { ...reading, subjects: [], objects: [...reading.subjects, ...reading.objects] };
  // Somebody's own words are no report of what they did.
  const takesNoSide = (fact: Fact): boolean =>
    fact.kind !== 'statement' ||
    (fact.stance === undefined && !reading.subjects.some(({ id }) => isBy(fact, id)));
  return findFacts(context, records, involving, takesNoSide).filter(({ fact, record }) =>
    reading.content.every((unit) => isUnitIn(context.store, record, fact, unit)),
  );
}
