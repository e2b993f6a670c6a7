/** Loads the store for a program that can't go on without it. */
import { loadStore } from './facts/load.js';
import { formatProblem } from './facts/problem.js';
import type { Store } from './facts/store.js';
import { prepareStore } from './prepare-store.js';

/** The store of a data folder, ready to be asked. Undefined where it has problems, after all of them were written to standard error. */
export function openStore(dataDir: string): Store | undefined {
  const loaded = loadStore(dataDir);
  if (loaded.ok) {
    prepareStore(loaded.store, dataDir, loaded.hash);
    return loaded.store;
  }
  const { problems } = loaded;
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  process.stderr.write(`The data in ${dataDir} has ${count}:\n${problems.map(formatProblem).join('\n')}\n`);
  return undefined;
}
