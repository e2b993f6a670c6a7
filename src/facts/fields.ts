/** The fields that records are made of, and the bounds of what they hold. */
import { z } from 'zod';
import { isEdtf } from './edtf.js';
import { normaliseText } from './text.js';

/** Bounds of what a record may hold. Text is counted in Unicode code points. */
export const LIMITS = {
  id: 64,
  name: 100,
  label: 80,
  quotation: 2000,
  summary: 500,
  note: 300,
  /** What is kept of the text on either side of a quotation. */
  beside: 32,
  aliases: 40,
  factsPerStory: 5000,
} as const;

/** What ids are made of, so that they fit into a custom id and an address as they are. */
const slug = z
  .string()
  .max(LIMITS.id, `an id has at most ${LIMITS.id} characters`)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens');

export const entityId = slug.brand<'EntityId'>();
export const sourceId = slug.brand<'SourceId'>();
export const storyId = slug.brand<'StoryId'>();
export const questionId = slug.brand<'QuestionId'>();
export const positionId = slug.brand<'PositionId'>();
export const topicId = slug.brand<'TopicId'>();
export const factId = slug.brand<'FactId'>();

export type EntityId = z.infer<typeof entityId>;
export type SourceId = z.infer<typeof sourceId>;
export type StoryId = z.infer<typeof storyId>;
export type QuestionId = z.infer<typeof questionId>;
export type PositionId = z.infer<typeof positionId>;
export type TopicId = z.infer<typeof topicId>;
export type FactId = z.infer<typeof factId>;

const isNormalised = (text: string): boolean => text === normaliseText(text);

const hasAtMost = (text: string, max: number): boolean => text.length <= max || [...text].length <= max;

const NOT_NORMALISED = 'must have composed letters (Unicode NFC) and plain spaces, not no-break ones';

/**
 * One line of text as `normaliseText` leaves it: no line breaks or control characters, no blanks at the ends, 1 to `max`
 * code points. A quotation that is stored in another form than its source's text would be found nowhere in it.
 */
export const line = (max: number) =>
  z
    .string()
    .min(1, 'must not be empty')
    .refine((text) => hasAtMost(text, max), `must have at most ${max} characters`)
    .refine(
      (text) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text),
      'must have no line breaks or control characters',
    )
    .refine((text) => text === text.trim(), 'must have no blanks at its ends')
    .refine(isNormalised, NOT_NORMALISED);

/** The text beside a quotation: it may begin or end with blanks and hold line breaks. */
export const beside = z
  .string()
  .refine((text) => hasAtMost(text, LIMITS.beside), `must have at most ${LIMITS.beside} characters`)
  .refine(isNormalised, NOT_NORMALISED);

/** Other names of a record; none where the key is absent. */
export const aliases = z.array(line(LIMITS.name)).max(LIMITS.aliases).readonly().default([]);

/** A date in EDTF. */
export const edtf = z
  .string()
  .refine(
    isEdtf,
    'is no date in EDTF, for example 2026-02-11, 2026-02, [2026-02-16,2026-02-17] or ../2026-02-15',
  );

/** A day of the Gregorian calendar as `YYYY-MM-DD`. */
export const day = z.iso.date('is no calendar day written YYYY-MM-DD');

/** A web address that a reader can open. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'is no http or https address' }).max(400);

/** The hash of a text's UTF-8 bytes. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in lower-case hexadecimal');

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

export type When = z.infer<typeof when>;
