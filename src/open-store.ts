/** Loads the store for a program that can't go on without it. */
import { loadStore } from './facts/load.js';
import { formatProblem } from './facts/problem.js';
import type { Store } from './facts/store.js';
import { prepareStore } from './prepare-store.js';
import { loadVocabulary } from './search/vocabulary-file.js';
import { useVocabulary } from './search/word-groups.js';

/**
 * The store of a data folder, ready to be asked; its own words that say the same are used from then on where it lists any.
 * Undefined where it has problems, after all of them were written to standard error.
 */
export function openStore(dataDir: string): Store | undefined {
  const loaded = loadStore(dataDir);
  const words = loadVocabulary(dataDir);
  const problems = [...(loaded.ok ? [] : loaded.problems), ...words.problems];
  if (loaded.ok && problems.length === 0) {
    if (words.vocabulary) useVocabulary(words.vocabulary);
    prepareStore(loaded.store, dataDir, loaded.hash);
    return loaded.store;
  }
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  process.stderr.write(`The data in ${dataDir} has ${count}:\n${problems.map(formatProblem).join('\n')}\n`);
  return undefined;
}
