import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: two up from the compiled file, one from the source. */
function findRoot(): string {
  for (const relative of ['..', '../..']) {
    const folder = fileURLToPath(new URL(relative, import.meta.url));
    try {
      readFileSync(`${folder}/package.json`);
      return folder;
    } catch {
      // Not this one: the compiled files lie a folder deeper than the sources.
    }
  }
  throw new Error('package.json is not where it should be');
}

/** The project's own folder. */
export const projectRoot = findRoot();

/** The version in package.json. */
export const version: string = (
  JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8')) as { version: string }
).version;
