/** The two data folders as they stand in the repository, and the texts of their sources that are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entitiesFile, type Fact, type Story, story } from '../../src/facts/schema.js';
import { normaliseText, sha256Of } from '../../src/facts/text.js';

export const DATA = 'data';
export const FIRST_STORY = 'la28-leadership';
export const INVENTED = 'test/fixtures/invented';

/** The first story's only source. It is not part of the repository; what needs it is skipped where it is absent. */
const ARTICLE = '../shared/seed/article.txt';
export const hasArticle = existsSync(ARTICLE);
export const readArticle = (): string => normaliseText(readFileSync(ARTICLE, 'utf8'));

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const jsonFilesOf = (dir: string): readonly string[] => [
  join(dir, 'entities.json'),
  ...readdirSync(join(dir, 'stories'))
    .toSorted()
    .map((name) => join(dir, 'stories', name)),
];

export const readEntities = (dir: string) =>
  entitiesFile.parse(readJson(join(dir, 'entities.json'))).entities;

export const readStories = (dir: string): readonly Story[] =>
  jsonFilesOf(dir)
    .slice(1)
    .map((path) => story.parse(readJson(path)));

/** The texts at hand by their hash: those of the invented sources, and the article where it is present. */
export function textsAtHand(): ReadonlyMap<string, string> {
  const folder = join(INVENTED, 'texts');
  const texts = readdirSync(folder).map((name) => normaliseText(readFileSync(join(folder, name), 'utf8')));
  if (hasArticle) texts.push(readArticle());
  return new Map(texts.map((text) => [sha256Of(text), text]));
}

export interface Located {
  readonly name: string;
  readonly fact: Fact;
  readonly evidence: Fact['evidence'][number];
  readonly text: string;
}

/** Every piece of evidence whose source's text is at hand. */
export function locatedEvidence(dir: string): readonly Located[] {
  const texts = textsAtHand();
  return readStories(dir).flatMap(({ sources, facts }) =>
    facts.flatMap((fact) =>
      fact.evidence.flatMap((evidence, index) => {
        const source = sources.find(({ id }) => id === evidence.source);
        const text = source && texts.get(source.sha256);
        return text === undefined ? [] : [{ name: `${fact.id} ${index + 1}`, fact, evidence, text }];
      }),
    ),
  );
}
