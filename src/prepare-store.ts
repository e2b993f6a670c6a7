/** A store's indexes, ready before anybody asks; those of a large store are saved, and read again at the next start. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_INDEXES, type SearchIndex } from './answers/indexes.js';
import type { Store } from './facts/store.js';
import { catalogueOf } from './search/catalogue.js';
import { openIndex, saveIndex } from './search/index/save.js';
import { allPhrases } from './search/word-groups.js';
import { version } from './version.js';

/** In the data folder; hidden, so that it is read as no data. */
const FOLDER = '.index';

/** The indexes of fewer facts than this are made sooner than anybody notices. */
const LEAST_SAVED = 20_000;

/** What an index is made of besides the data: it fits no other version's. */
const contentHash = (dataHash: string): string =>
  createHash('sha256')
    .update(JSON.stringify([version, dataHash, allPhrases()]))
    .digest('hex');

function readSaved(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    // Not there yet, or not for this user: it is made anew.
    return undefined;
  }
}

/** Under its own name only once all of it is written. */
function write(folder: string, name: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(`${path}.${process.pid}`, bytes);
  renameSync(`${path}.${process.pid}`, path);
}

function openOrMake(store: Store, { name, indexOf, adopt }: SearchIndex, folder: string, hash: string): void {
  const file = `${name}.bin`;
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
  catalogueOf(store);
  const facts = [...store.stories.values()].reduce((sum, { story }) => sum + story.facts.length, 0);
  if (facts < leastSaved) for (const { indexOf } of SEARCH_INDEXES) indexOf(store);
  else {
    const hash = contentHash(dataHash);
    for (const index of SEARCH_INDEXES) openOrMake(store, index, join(dataDir, FOLDER), hash);
  }
}
