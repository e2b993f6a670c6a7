/** A store's indexes, ready before anybody asks; those of a large store are saved, and read again at the next start. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_INDEXES, type SearchIndex, warmAnswers } from './answers/indexes.js';
import type { Store } from './facts/store.js';
import { openIndex, saveIndex } from './search/index/save.js';
import { FUNCTION_WORDS, GENERIC_WORDS, IRREGULAR_FORMS, WHOLE_WORDS } from './search/vocabulary.js';
import { allPhrases } from './search/word-groups.js';
import { version } from './version.js';

/** In the data folder; hidden, so that it is read as no data. */
const FOLDER = '.index';

/** The indexes of fewer facts than this are made sooner than anybody notices. */
const LEAST_SAVED = 20_000;

/** All that an index is made of: it fits no other index, data, vocabulary or version. */
const contentHash = (name: string, dataHash: string): string => {
  const words = [allPhrases(), IRREGULAR_FORMS, [...FUNCTION_WORDS], [...GENERIC_WORDS], [...WHOLE_WORDS]];
  const made = [name, version, process.versions['unicode'], words, dataHash];
  return createHash('sha256').update(JSON.stringify(made)).digest('hex');
};

function readSaved(path: string): Buffer | undefined {
  try {
    // What is no file, such as a pipe, might never end.
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    // Not there yet, or not for this user: it is made anew.
    return undefined;
  }
}

/** A file is older than this where the process that was writing it has ended, in ms. */
const LEFT_AFTER = 3_600_000;

/** Takes away what was being written when a process ended. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith(WRITING) && Date.now() - statSync(path).mtimeMs > LEFT_AFTER) rmSync(path);
  }
}

const WRITING = '.part';

/** Under its own name only once all of it is written. */
function write(folder: string, name: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  const path = join(folder, name);
  const part = `${path}.${process.pid}${WRITING}`;
  try {
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function openOrMake(
  store: Store,
  { name, indexOf, adopt }: SearchIndex,
  folder: string,
  dataHash: string,
): void {
  const file = `${name}.bin`;
  const hash = contentHash(name, dataHash);
  const saved = readSaved(join(folder, file));
  const opened = saved && openIndex(saved, hash);
  if (opened) {
    adopt(store, opened);
    return;
  }
  const index = indexOf(store);
  try {
    write(folder, file, saveIndex(index, hash));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The index of ${name} can't be kept for the next start: ${reason}.\n`);
  }
}

/**
 * Makes a store's indexes, or reads those that were saved of the same data, which `dataHash` stands for. Of fewer facts than
 * `leastSaved` nothing is saved.
 */
export function prepareStore(
  store: Store,
  dataDir: string,
  dataHash: string,
  leastSaved: number = LEAST_SAVED,
): void {
  const facts = [...store.stories.values()].reduce((sum, { story }) => sum + story.facts.length, 0);
  for (const index of SEARCH_INDEXES) {
    if (facts < leastSaved) index.indexOf(store);
    else openOrMake(store, index, join(dataDir, FOLDER), dataHash);
  }
  warmAnswers(store);
}
