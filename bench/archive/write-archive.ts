/** Writes an archive as a data folder. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles } from '../check/articles.js';
import { peopleOf } from '../names/people.js';
import { readMaterial } from '../search/sentences.js';
import { makeStatements } from '../search/statements.js';
import { type MadeStory, makeStories } from './archive.js';
import { entitiesFile, makeEntities } from './made-people.js';

export interface ArchiveSize {
  readonly statements: number;
  readonly people: number;
}

/** Writes the files, unless they are there already, and keeps every so many-th story to ask about. */
export function writeArchive(
  folder: string,
  { statements, people: count }: ArchiveSize,
  datasets: string,
  seed: number,
): readonly MadeStory[] {
  const articles = ['polnear-dev.jsonl', 'polnear-train.jsonl'].flatMap(
    (name) => readArticles(join(datasets, name)) ?? [],
  );
  const people = peopleOf(articles, count, seed);
  const entities = makeEntities(people, seed);
  const told = new Map(entities.map((entity) => [entity.id, entity.told]));
  const toldOf = (id: string): readonly string[] => told.get(id) ?? [];
  const isThere = existsSync(join(folder, 'entities.json'));
  if (!isThere) mkdirSync(join(folder, 'stories'), { recursive: true });
  const kept: MadeStory[] = [];
  const every = Math.ceil(statements / 50 / 200);
  let at = 0;
  const made = makeStatements(readMaterial(datasets), statements, seed);
  for (const story of makeStories(made, people, toldOf, seed)) {
    if (!isThere) writeFileSync(join(folder, 'stories', `${story.id}.json`), JSON.stringify(story.file));
    if (at % every === 0) kept.push(story);
    at += 1;
  }
  // Last, so that a folder that has it has all of it.
  if (!isThere) writeFileSync(join(folder, 'entities.json'), JSON.stringify(entitiesFile(entities)));
  return kept;
}
