/**
 * The first half of the check: each record against its schema. Where a file does not parse as a whole, what parses of
 * it is kept, so that one bad record does not hide what is wrong with the others.
 */
import type { z } from 'zod';
import { explainIssues } from './explain-issue.js';
import type { Report } from './problem.js';
import {
  type Entity,
  entitiesFile,
  entity,
  fact,
  question,
  type Story,
  type StoryId,
  source,
  story,
  topic,
} from './schema.js';

/** A parsed JSON file. `file` is its name within the data folder. */
export interface DataFile {
  readonly file: string;
  readonly value: unknown;
}

/** An id as it stands in a file, whether or not its record parses: what refers to a broken record is no second fault. */
export interface ListedId {
  readonly id: string;
  readonly place: string;
}

/** A position taken, as it stands in a file. */
export interface ListedStance {
  readonly question: string;
  readonly position: string;
}

export interface ReadFile {
  readonly file: string;
  /** Where a record stands in its file, for example `facts[3]`. */
  readonly placeOf: (record: object) => string;
}

export interface ReadEntities extends ReadFile {
  /** False where the file holds no list of entities, so that it can't be said which there are. */
  readonly isList: boolean;
  readonly entities: readonly Entity[];
  readonly ids: readonly ListedId[];
}

export interface ReadStory extends ReadFile {
  readonly story: Story;
  readonly ids: Readonly<Record<'questions' | 'topics' | 'sources' | 'facts', readonly ListedId[]>>;
  readonly stances: readonly ListedStance[];
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Reflect.get(value, key) : undefined;

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

const listIds = (value: unknown, key: string): readonly ListedId[] =>
  listOf(value, key).flatMap((record, index) => {
    const id = fieldOf(record, 'id');
    return typeof id === 'string' ? [{ id, place: `${key}[${index}]` }] : [];
  });

/** Parses the records of a list one by one, keeps those that parse, and remembers where each stood. */
function salvage<S extends z.ZodType>(
  value: unknown,
  key: string,
  schema: S,
  places: Map<object, string>,
): z.infer<S>[] {
  return listOf(value, key).flatMap((record, index) => {
    const parsed = schema.safeParse(record);
    if (!parsed.success) return [];
    if (typeof parsed.data === 'object' && parsed.data !== null) places.set(parsed.data, `${key}[${index}]`);
    return [parsed.data];
  });
}

function placeAll(records: readonly object[], key: string, places: Map<object, string>): void {
  for (const [index, record] of records.entries()) places.set(record, `${key}[${index}]`);
}

/** Reads `entities.json`. */
export function readEntities({ file, value }: DataFile, report: Report): ReadEntities {
  const places = new Map<object, string>();
  const parsed = entitiesFile.safeParse(value);
  if (!parsed.success) explainIssues(parsed.error.issues, file, value, report);
  const entities = parsed.success ? parsed.data.entities : salvage(value, 'entities', entity, places);
  if (parsed.success) placeAll(entities, 'entities', places);
  return {
    file,
    isList: Array.isArray(fieldOf(value, 'entities')),
    entities,
    ids: listIds(value, 'entities'),
    placeOf: (record) => places.get(record) ?? '',
  };
}

const textOr = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** What can be kept of a story that does not parse as a whole. Only the check sees it; it is never loaded. */
function salvageStory(file: string, value: unknown, places: Map<object, string>): Story {
  return {
    id: textOr(fieldOf(value, 'id'), storyIdOfFile(file)) as StoryId,
    title: textOr(fieldOf(value, 'title'), ''),
    summary: textOr(fieldOf(value, 'summary'), ''),
    questions: salvage(value, 'questions', question, places),
    topics: salvage(value, 'topics', topic, places),
    sources: salvage(value, 'sources', source, places),
    facts: salvage(value, 'facts', fact, places),
  };
}

/** The id that a story's file must bear: `stories/harbour.json` holds the story `harbour`. */
export const storyIdOfFile = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/, '');

/** The positions taken, also in records that do not parse and in those that were retracted since. */
const listStances = (value: unknown): readonly ListedStance[] =>
  listOf(value, 'facts').flatMap((record) => {
    const stance = fieldOf(record, 'stance');
    const [question, position] = [fieldOf(stance, 'question'), fieldOf(stance, 'position')];
    return typeof question === 'string' && typeof position === 'string' ? [{ question, position }] : [];
  });

/** Reads a story's file. */
export function readStory({ file, value }: DataFile, report: Report): ReadStory {
  const places = new Map<object, string>();
  const parsed = story.safeParse(value);
  if (!parsed.success) explainIssues(parsed.error.issues, file, value, report);
  const kept = parsed.success ? parsed.data : salvageStory(file, value, places);
  if (parsed.success) {
    for (const key of ['questions', 'topics', 'sources', 'facts'] as const) placeAll(kept[key], key, places);
  }
  return {
    file,
    story: kept,
    ids: {
      questions: listIds(value, 'questions'),
      topics: listIds(value, 'topics'),
      sources: listIds(value, 'sources'),
      facts: listIds(value, 'facts'),
    },
    stances: listStances(value),
    placeOf: (record) => places.get(record) ?? '',
  };
}

const listed = (records: readonly { readonly id: string }[], key: string): readonly ListedId[] =>
  records.map(({ id }, index) => ({ id, place: `${key}[${index}]` }));

/** A story that was checked before, as if it had just been read. */
export function listStory(story: Story, file: string): ReadStory {
  const places = new Map<object, string>();
  for (const key of ['questions', 'topics', 'sources', 'facts'] as const) placeAll(story[key], key, places);
  return {
    file,
    story,
    ids: {
      questions: listed(story.questions, 'questions'),
      topics: listed(story.topics, 'topics'),
      sources: listed(story.sources, 'sources'),
      facts: listed(story.facts, 'facts'),
    },
    stances: listStances(story),
    placeOf: (record) => places.get(record) ?? '',
  };
}
