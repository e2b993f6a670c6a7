/** The check of a whole set of data: pure, from parsed files to every problem at once. Linear in the data's size. */
import { checkStandingContext } from './check-context.js';
import { checkFactDates, checkRoleDates, checkSourceDates } from './check-dates.js';
import { checkEvidence, checkWithdrawn } from './check-evidence.js';
import { checkFileName, checkIds, checkPositionIds } from './check-ids.js';
import { checkSameWords, checkSegments } from './check-quotations.js';
import { checkReferences, checkRoles } from './check-references.js';
import {
  type DataFile,
  listStory,
  type ReadEntities,
  type ReadStory,
  readEntities,
  readStory,
} from './check-shape.js';
import { checkPositionsHeld, checkStanceBasis } from './check-stances.js';
import {
  checkDescriptions,
  checkEntityNames,
  checkOurWords,
  checkStoryNames,
  checkSummaries,
} from './check-wording.js';
import type { Problem, Report } from './problem.js';
import { type KnownEntities, reportFor, type StoryRule } from './rule.js';
import type { Entity, Story } from './schema.js';
import type { Store } from './store.js';

export type { DataFile } from './check-shape.js';
export { formatProblem, type Problem } from './problem.js';

export interface CheckedData {
  readonly problems: readonly Problem[];
  /** What parsed; all of it where there are no problems. */
  readonly entities: readonly Entity[];
  readonly stories: readonly Story[];
  /** The same stories with where each record stands, for further checks. */
  readonly read: readonly ReadStory[];
}

/** The rules that look at one story by itself. */
const STORY_RULES: readonly StoryRule[] = [
  checkPositionIds,
  checkSegments,
  checkEvidence,
  checkWithdrawn,
  checkSourceDates,
  checkFactDates,
  checkSummaries,
  checkOurWords,
  checkStoryNames,
  checkStandingContext,
  checkPositionsHeld,
  checkStanceBasis,
];

/** The kinds of the entities that parse, and the ids of those that do not. */
const knownEntities = ({ ids, entities }: ReadEntities): KnownEntities =>
  new Map<string, Entity['kind'] | undefined>([
    ...ids.map(({ id }) => [id, undefined] as const),
    ...entities.map(({ id, kind }) => [id, kind] as const),
  ]);

function checkEntities(read: ReadEntities, known: KnownEntities, report: Report): void {
  const reportField = reportFor(read, report);
  checkRoles(read, known, reportField);
  checkRoleDates(read, reportField);
  checkEntityNames(read, reportField);
  checkDescriptions(read, reportField);
}

function checkOneStory(read: ReadStory, known: KnownEntities | undefined, report: Report): void {
  const reportField = reportFor(read, report);
  checkReferences(read, known, reportField);
  for (const rule of STORY_RULES) rule(read, reportField);
}

/**
 * Checks parsed files. Where `entities` is missing because it could not be read, references to entities are not looked
 * up: that file's own problem says it once.
 */
export function checkData(files: {
  readonly entities: DataFile | undefined;
  readonly stories: readonly DataFile[];
}): CheckedData {
  const problems: Problem[] = [];
  const report: Report = (problem) => {
    problems.push(problem);
  };
  const entities = files.entities ? readEntities(files.entities, report) : undefined;
  const known = entities?.isList ? knownEntities(entities) : undefined;
  const stories = files.stories.map((file) => readStory(file, report));
  if (entities && known) checkEntities(entities, known, report);
  for (const story of stories) {
    checkFileName(story, report);
    checkOneStory(story, known, report);
  }
  checkIds(entities, stories, report);
  checkSameWords(stories, report);
  return {
    problems,
    entities: entities?.entities ?? [],
    stories: stories.map(({ story }) => story),
    read: stories,
  };
}

export type CheckedStory =
  | { readonly ok: true; readonly story: Story; readonly entities: readonly Entity[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a story that is to be added to a store, or to take the place of the one with its id, with the entities that
 * come with it, which likewise add to those of the store or take their place. Both are parsed JSON; problems are named
 * after `file`, which may be any name. The stories already in the store are not checked again, but ids and quoted words
 * are held against theirs.
 */
export function checkStory(
  store: Store,
  story: unknown,
  entities: readonly unknown[],
  file: string,
): CheckedStory {
  const problems: Problem[] = [];
  const report: Report = (problem) => {
    if (problem.file === file) problems.push(problem);
  };
  const added = readEntities({ file, value: { entities } }, report);
  const read = readStory({ file, value: story }, report);
  const known: KnownEntities = new Map([
    ...[...store.entities.values()].map(({ id, kind }) => [id, kind] as const),
    ...knownEntities(added),
  ]);
  const others = [...store.stories.values()]
    .filter((record) => record.story.id !== read.story.id)
    .map((record) => listStory(record.story, `story ${record.story.id}`));
  checkEntities(added, known, report);
  checkOneStory(read, known, report);
  checkIds(added, [...others, read], report);
  checkSameWords([...others, read], report);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, story: read.story, entities: added.entities };
}
