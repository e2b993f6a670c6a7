/**
 * The fact store's data model. Every shape of stored data is one of these zod schemas, and every type is
 * inferred from them; objects are strict, so an unknown key is an error.
 */
import { z } from 'zod';
import {
  aliases,
  beside,
  day,
  edtf,
  entityId,
  factId,
  LIMITS,
  line,
  positionId,
  questionId,
  sha256,
  sourceId,
  storyId,
  topicId,
  webAddress,
} from './fields.js';

export {
  type EntityId,
  entityId,
  type FactId,
  factId,
  LIMITS,
  type PositionId,
  positionId,
  type QuestionId,
  questionId,
  type SourceId,
  type StoryId,
  sourceId,
  storyId,
  type TopicId,
  topicId,
} from './fields.js';

/**
 * When something was said or happened, in EDTF (ISO 8601-2). `printed` is the source's own wording of the date.
 * basis: `stated` as a date in the source, `relative` to another date ("last week"), `inferred` from what else the
 * source says, `bounded` when only an end is known ("earlier").
 */
export const when = z
  .strictObject({
    edtf,
    printed: line(LIMITS.name).optional(),
    basis: z.enum(['stated', 'relative', 'inferred', 'bounded']),
    note: line(LIMITS.note).optional(),
  })
  .readonly();

export const role = z
  .strictObject({
    title: line(LIMITS.name),
    organization: entityId.optional(),
    from: edtf.optional(),
    to: edtf.optional(),
  })
  .readonly();

export const entity = z
  .strictObject({
    id: entityId,
    kind: z.enum(['person', 'organization', 'group']),
    name: line(LIMITS.name),
    aliases,
    description: line(LIMITS.note).optional(),
    roles: z.array(role).max(20).readonly().default([]),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/, 'is no Wikidata id such as Q42')
      .optional(),
  })
  .readonly();

export const source = z
  .strictObject({
    id: sourceId,
    kind: z.enum(['article', 'transcript', 'press-release', 'post', 'record']),
    title: line(LIMITS.note).optional(),
    outlet: line(LIMITS.name).optional(),
    author: line(LIMITS.name).optional(),
    url: webAddress.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is no BCP 47 language tag such as en or pt-BR'),
    published: when.optional(),
    retrieved: day.optional(),
    sha256,
    length: z.int().positive(),
    status: z.enum(['usable', 'corrected', 'withdrawn']),
    note: line(LIMITS.note).optional(),
  })
  .readonly();

export const position = z
  .strictObject({
    id: positionId,
    label: line(LIMITS.label),
    aliases,
    /** Relative to the question's proposition: `for` answers it with yes; `defers` leaves it to others. */
    tone: z.enum(['for', 'against', 'neutral', 'defers']),
    /** Set where nobody in the story holds the position. */
    held: z.literal(false).optional(),
  })
  .readonly();

export const question = z
  .strictObject({
    id: questionId,
    text: line(200),
    aliases,
    positions: z.array(position).min(2).max(10).readonly(),
  })
  .readonly();

export const topic = z
  .strictObject({
    id: topicId,
    label: line(LIMITS.label),
    aliases,
    /** What belongs to the topic touches on wrongdoing, so it is shown with the standing context of those it is about. */
    wrongdoing: z.literal(true).optional(),
  })
  .readonly();

/** Text positions are [start, end) in Unicode code points of the normalised text (W3C TextPositionSelector). */
const textPosition = z.strictObject({ start: z.int().min(0), end: z.int().positive() }).readonly();

/**
 * Where a source says it. A passage within quotation marks is kept as the source prints it, with a few characters
 * either side (W3C TextQuoteSelector). Any other passage is the reporter's prose: of it only the first and last words
 * and a hash are kept.
 */
export const evidence = z
  .strictObject({
    source: sourceId,
    paragraph: z.int().positive(),
    position: textPosition,
    selector: z.discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('quotation'),
          exact: line(LIMITS.quotation),
          prefix: beside,
          suffix: beside,
        })
        .readonly(),
      z
        .strictObject({
          kind: z.literal('passage'),
          sha256,
          first: line(48),
          last: line(48),
        })
        .readonly(),
    ]),
  })
  .readonly();

export const correction = z
  .strictObject({
    at: day,
    level: z.enum(['wording', 'attribution', 'date', 'retraction']),
    /** What was wrong, as a clause that follows a colon. */
    wrong: line(LIMITS.note),
    /** What the record said before. */
    before: line(LIMITS.quotation),
  })
  .readonly();

const factBase = {
  id: factId,
  evidence: z.array(evidence).min(1).max(20).readonly(),
  /** Facts that must be shown with this one. */
  context: z.array(factId).max(10).readonly().default([]),
  corrections: z.array(correction).max(20).readonly().default([]),
};

export const stance = z
  .strictObject({
    question: questionId,
    position: positionId,
    /** What the position rests on: the speaker's own `words`, a source's `paraphrase`, or an `act` such as a vote. */
    basis: z.enum(['words', 'paraphrase', 'act']),
  })
  .readonly();

export const quote = z
  .strictObject({
    /** Stretches of one utterance, in the order in which the source prints them. */
    segments: z.array(line(LIMITS.quotation)).min(1).max(20).readonly(),
    /** False where the source opens the quotation and never closes it. */
    closedInSource: z.boolean(),
  })
  .readonly();

const statementBase = {
  ...factBase,
  kind: z.literal('statement'),
  speaker: entityId,
  onBehalfOf: entityId.optional(),
  /** One neutral sentence in our own words, past tense, that names its speaker. */
  summary: line(LIMITS.summary),
  said: when,
  venue: line(LIMITS.name).optional(),
  addressee: line(LIMITS.name).optional(),
  about: z.array(entityId).max(20).readonly().default([]),
  topics: z.array(topicId).max(20).readonly().default([]),
  stance: stance.optional(),
  /** The statement of another speaker whose words this one passes on. */
  relays: factId.optional(),
};

/** A statement is quoted in full (`verbatim`), in fragments (`partial`), or only reported (`paraphrase`). */
export const statement = z.discriminatedUnion('form', [
  z.strictObject({ ...statementBase, form: z.literal('verbatim'), quote }).readonly(),
  z.strictObject({ ...statementBase, form: z.literal('partial'), quote }).readonly(),
  z.strictObject({ ...statementBase, form: z.literal('paraphrase') }).readonly(),
]);

export const event = z
  .strictObject({
    ...factBase,
    kind: z.literal('event'),
    summary: line(LIMITS.summary),
    participants: z.array(entityId).max(20).readonly().default([]),
    happened: when,
    topics: z.array(topicId).max(20).readonly().default([]),
  })
  .readonly();

/** What somebody is or is not accused of, charged with or convicted of, because a source says so. */
export const standing = z
  .strictObject({
    ...factBase,
    kind: z.literal('standing'),
    subject: entityId,
    summary: line(LIMITS.summary),
    asOf: when,
    topics: z.array(topicId).max(20).readonly().default([]),
  })
  .readonly();

export const fact = z.discriminatedUnion('kind', [statement, event, standing]);

export const story = z
  .strictObject({
    id: storyId,
    title: line(150),
    summary: line(LIMITS.summary),
    /** Set on stories made up for tests, so that they can't be taken for news. */
    invented: z.literal(true).optional(),
    questions: z.array(question).max(100).readonly().default([]),
    topics: z.array(topic).max(200).readonly().default([]),
    sources: z.array(source).min(1).max(1000).readonly(),
    facts: z
      .array(fact)
      .max(LIMITS.factsPerStory, `a story has at most ${LIMITS.factsPerStory} facts`)
      .readonly(),
  })
  .readonly();

export const entitiesFile = z.strictObject({ entities: z.array(entity).readonly() }).readonly();

export type When = z.infer<typeof when>;
export type Role = z.infer<typeof role>;
export type Entity = z.infer<typeof entity>;
export type Source = z.infer<typeof source>;
export type Position = z.infer<typeof position>;
export type Question = z.infer<typeof question>;
export type Topic = z.infer<typeof topic>;
export type Evidence = z.infer<typeof evidence>;
export type Correction = z.infer<typeof correction>;
export type Quote = z.infer<typeof quote>;
export type Stance = z.infer<typeof stance>;
export type Statement = z.infer<typeof statement>;
export type QuotedStatement = Extract<Statement, { quote: Quote }>;
export type Event = z.infer<typeof event>;
export type Standing = z.infer<typeof standing>;
export type Fact = Statement | Event | Standing;
export type Story = z.infer<typeof story>;
