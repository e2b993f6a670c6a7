/**
 * The fact store's data model. Every shape of stored data is one of these zod schemas, and every type is
 * inferred from them; objects are strict, so an unknown key is an error.
 */
import { z } from 'zod';
import { fact } from './fact-schema.js';
import {
  aliases,
  day,
  edtf,
  entityId,
  LIMITS,
  line,
  positionId,
  questionId,
  sha256,
  sourceId,
  storyId,
  topicId,
  webAddress,
  when,
} from './fields.js';

export * from './fact-schema.js';
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
  type When,
  when,
} from './fields.js';

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

export type Role = z.infer<typeof role>;
export type Entity = z.infer<typeof entity>;
export type Source = z.infer<typeof source>;
export type Position = z.infer<typeof position>;
export type Question = z.infer<typeof question>;
export type Topic = z.infer<typeof topic>;
export type Story = z.infer<typeof story>;
