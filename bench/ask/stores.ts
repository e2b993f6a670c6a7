/** The stories that the questions are about, in one store together and in a store of its own each. */
import { join } from 'node:path';
import { type CheckedData, checkData, type DataFile } from '../../src/facts/check.js';
import { readDataFiles } from '../../src/facts/load.js';
import { formatProblem } from '../../src/facts/problem.js';
import type { Entity, Story, StoryId } from '../../src/facts/schema.js';
import { assembleStore, peopleOf, type Store } from '../../src/facts/store.js';
import { projectRoot } from '../../src/version.js';

/** The first story, the invented ones of the tests, and those that were made up for the questions. */
export const FOLDERS = ['data', 'test/fixtures/invented', 'bench/ask/stories'].map((folder) =>
  join(projectRoot, folder),
);

/** Stories that the further questions are about, beside those. */
export const MORE_STORIES = join(projectRoot, 'bench/ask/more');

const entitiesIn = (file: DataFile | undefined): readonly unknown[] =>
  (file?.value as { readonly entities?: readonly unknown[] } | undefined)?.entities ?? [];

/** Checks all folders as if they were one: ids are unique across them, and nobody has the words of another. */
export function checkTogether(folders: readonly string[] = FOLDERS): CheckedData {
  const files = folders.map((folder) => readDataFiles(folder));
  const checked = checkData({
    entities: {
      file: 'entities.json',
      value: { entities: files.flatMap(({ entities }) => entitiesIn(entities)) },
    },
    stories: files.flatMap(({ stories }) => stories),
  });
  return { ...checked, problems: [...files.flatMap(({ problems }) => problems), ...checked.problems] };
}

/** The people and bodies that a story names, and the bodies in which those have roles. */
function entitiesOf(story: Story, entities: readonly Entity[]): readonly Entity[] {
  const named: ReadonlySet<string> = new Set(story.facts.flatMap(peopleOf));
  const roles = entities.filter(({ id }) => named.has(id)).flatMap((entity) => entity.roles);
  const bodies: ReadonlySet<string | undefined> = new Set(roles.map(({ organization }) => organization));
  return entities.filter(({ id }) => named.has(id) || bodies.has(id));
}

export interface Stores {
  readonly together: Store;
  /** Each story as if there were no other. */
  readonly alone: ReadonlyMap<StoryId, Store>;
}

/** Throws with all problems where the data has any. */
export function openStores(folders: readonly string[] = FOLDERS): Stores {
  const { problems, entities, stories } = checkTogether(folders);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const alone = stories.map(
    (story) => [story.id, assembleStore(entitiesOf(story, entities), [story])] as const,
  );
  return { together: assembleStore(entities, stories), alone: new Map(alone) };
}
