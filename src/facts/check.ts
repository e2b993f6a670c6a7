/** The check of a whole set of data: pure, from parsed files to every problem at once. */
import { readEntities, readStory } from './check-shape.js';
import type { Problem } from './problem.js';
import type { Entity, Story } from './schema.js';

/** A parsed JSON file. `file` is its name within the data folder. */
export interface DataFile {
  readonly file: string;
  readonly value: unknown;
}

export interface CheckedData {
  readonly problems: readonly Problem[];
  /** What parsed; all of it where there are no problems. */
  readonly entities: readonly Entity[];
  readonly stories: readonly Story[];
}

export function checkData(files: {
  readonly entities: DataFile | undefined;
  readonly stories: readonly DataFile[];
}): CheckedData {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const entities = files.entities ? readEntities(files.entities, report) : undefined;
  const stories = files.stories.map((file) => readStory(file, report));
  return {
    problems,
    entities: entities?.entities ?? [],
    stories: stories.map(({ story }) => story),
  };
}
