/** One engine in a process of its own: builds it, asks it, and reports. Needs --expose-gc. */
import { percentile } from '../statistics.js';
import { ENGINES } from './engines/all.js';
import type { Outcome, Report, Task } from './messages.js';
import { readMaterial } from './sentences.js';
import { makeStatements } from './statements.js';

const report = (message: Report): void => {
  process.send?.(message);
};

function usedBytes(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function run({
  engine,
  statements: count,
  seed,
  datasets,
  queries,
  queryBudget,
  rounds,
}: Task): Promise<void> {
  const build = ENGINES[engine];
  if (build === undefined) throw new Error(`no engine is called ${engine}`);
  const statements = makeStatements(readMaterial(datasets), count, seed);
  const before = usedBytes();
  const start = performance.now();
  const built = await build(statements);
  const buildMs = performance.now() - start;
  const bytes = usedBytes() - before + (built.nativeBytes?.() ?? 0);
  report({ kind: 'built', buildMs, bytes });
  // Some are asked twice, so that no engine is measured before it was compiled.
  const warm = performance.now() + queryBudget / 10;
  for (const { words } of queries.slice(-100)) if (performance.now() < warm) await built.search(words);
  const ask = async (): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    const end = performance.now() + queryBudget;
    for (const { words, right } of queries) {
      if (performance.now() > end) break;
      const used = process.cpuUsage();
      const asked = performance.now();
      const found = await built.search(words);
      const ms = performance.now() - asked;
      const { user, system } = process.cpuUsage(used);
      const processorMs = (user + system) / 1000;
      outcomes.push({ ms, processorMs, rank: found.findIndex((place) => right.includes(place)) });
    }
    return outcomes;
  };
  const slowest = (outcomes: readonly Outcome[]): number =>
    percentile(
      outcomes.map(({ ms }) => ms),
      0.99,
    );
  let outcomes = await ask();
  // An engine that did not get to all queries would not in another round either.
  for (let round = 1; round < rounds && outcomes.length === queries.length; round += 1) {
    const again = await ask();
    if (again.length === queries.length && slowest(again) < slowest(outcomes)) outcomes = again;
  }
  report({ kind: 'asked', outcomes, extras: built.extras?.() ?? [] });
  // Also keeps the statements alive while memory is measured.
  process.exitCode = statements.length > 0 ? 0 : 1;
  process.disconnect?.();
}

process.once('message', (task) => void run(task as Task));
