/** The question set: what people type, and what is right to answer, told by the sources and not by the bot. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entityId, factId, type StoryId, storyId } from '../../src/facts/schema.js';
import { projectRoot } from '../../src/version.js';

/** Questions that belong to no single story. They are asked of all stories together, and of none alone. */
export const ACROSS = 'across';

const expected = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('answer'),
      /** One of these has to come first. */
      first: z.array(factId).min(1).readonly(),
      /** These may be shown too; anything else is beside the point. */
      further: z.array(factId).readonly(),
      /** Set where the question has parts, and the answer is not there before all of `first` are. */
      every: z.literal(true).optional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('nothing'),
      /** Facts that deny what the question takes for granted: an answer of these alone is as good as nothing. */
      refuting: z.array(factId).readonly(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('asks'),
      /** Who may be meant, or, where it is not about a person, which story. All of them have to be offered. */
      candidates: z
        .array(z.union([entityId, storyId]))
        .min(2)
        .readonly(),
    })
    .readonly(),
]);

/** What makes the question hard. The kinds of which nothing is on record come last. */
export const KINDS = [
  'stance',
  'exact',
  'paraphrase',
  'typo',
  'who',
  'when',
  'date',
  'change',
  'indirect',
  'two-part',
  'negation',
  'event',
  'standing',
  'retracted',
  'surname',
  'mayor',
  'several-stories',
  'which',
  'nobody',
  'nothing-then',
  'unknown-person',
  'different-claim',
  'false-presupposition',
  'opinion',
  'other-story',
] as const;

/** The bot is tuned on the one half; the other is only ever scored. */
export const HALVES = ['develop', 'scored'] as const;
export type Half = (typeof HALVES)[number];

const question = z
  .strictObject({
    question: z.string().min(1).max(500),
    kind: z.enum(KINDS),
    half: z.enum(HALVES),
    expected,
  })
  .readonly();

const questionsFile = z
  .strictObject({
    story: z.union([z.literal(ACROSS), storyId]),
    /** The day on which the questions are asked: a date without a year is one not long before it. */
    asked: z.iso.date(),
    questions: z.array(question).readonly(),
  })
  .readonly();

export type Kind = (typeof KINDS)[number];
export type Expected = z.infer<typeof expected>;
export interface Question extends z.infer<typeof question> {
  readonly story: StoryId | typeof ACROSS;
  readonly asked: string;
}

export const QUESTIONS = join(projectRoot, 'bench/ask/questions');

/** Further questions, written later: most of them have been looked at since, as far as they are in the half to develop with. */
export const MORE_QUESTIONS = join(projectRoot, 'bench/ask/more/questions');

/** Questions written later still, over twelve of the stories: all looked at since. */
export const LATER_QUESTIONS = join(projectRoot, 'bench/ask/later');

/** All questions, in the order of the files. Throws where a file does not have the shape. */
export const readQuestions = (folder = QUESTIONS): readonly Question[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => questionsFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .flatMap(({ story, asked, questions }) => questions.map((one) => ({ ...one, story, asked })));
