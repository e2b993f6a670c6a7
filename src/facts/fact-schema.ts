/** What a fact is: a statement, an event or a standing record, each tied to its sources. */
import { z } from 'zod';
import {
  beside,
  day,
  entityId,
  factId,
  LIMITS,
  line,
  positionId,
  questionId,
  sha256,
  sourceId,
  topicId,
  when,
} from './fields.js';

/** Text positions are [start, end) in Unicode code points of the normalised text (W3C TextPositionSelector). */
const textPosition = z
  .strictObject({ start: z.int().min(0), end: z.int().positive() })
  .refine(({ start, end }) => end > start, 'must end after its start')
  .readonly();

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

export type Evidence = z.infer<typeof evidence>;
export type Correction = z.infer<typeof correction>;
export type Quote = z.infer<typeof quote>;
export type Stance = z.infer<typeof stance>;
export type Statement = z.infer<typeof statement>;
export type QuotedStatement = Extract<Statement, { quote: Quote }>;
export type Event = z.infer<typeof event>;
export type Standing = z.infer<typeof standing>;
export type Fact = Statement | Event | Standing;
