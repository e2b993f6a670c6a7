/**
 * `npm run bench:search`: how well and how fast statements are found by words, beside other engines, each in a process of its
 * own. SEED makes other statements and queries; FULL=1 adds 1,000,000 statements; SIZES and ENGINES (names' beginnings,
 * with commas) measure some; ROUNDS asks all so often; BUILD_SECONDS and QUERY_SECONDS are what an engine gets to build and to answer.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ENGINES } from './engines/all.js';
import type { Report, Task } from './messages.js';
import { makeQueries } from './queries.js';
import { explainKinds, formatRows, type Row } from './report.js';
import { readMaterial } from './sentences.js';
import { makeStatements } from './statements.js';

const env = process.env;
const SEED = Number(env['SEED'] ?? 1);
const DATASETS = env['DATASETS_DIR'] ?? '../shared/datasets';
const ALL_SIZES = [1_000, 10_000, 100_000, ...(env['FULL'] === '1' ? [1_000_000] : [])];
const SIZES = env['SIZES']?.split(',').map(Number) ?? ALL_SIZES;
const CHOSEN = env['ENGINES']?.split(',') ?? [''];
const BUILD_MS = Number(env['BUILD_SECONDS'] ?? 120) * 1000;
const QUERY_MS = Number(env['QUERY_SECONDS'] ?? 30) * 1000;
const QUERIES_A_KIND = Number(env['QUERIES'] ?? 300);
/** Times are of the round with the lowest p99. */
const ROUNDS = Number(env['ROUNDS'] ?? 1);
/** Of its heap, in MB: an engine that needs more does not get to its queries. */
const MOST_MEMORY = Number(env['MEMORY_MB'] ?? 8_000);

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Runs one engine; what it had not reported when its time was over, or when it ended, is undefined. */
function measure(task: Task): Promise<Row> {
  const { engine, statements } = task;
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('worker.js', import.meta.url)), {
      execArgv: ['--expose-gc', `--max-old-space-size=${MOST_MEMORY}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let built: Extract<Report, { kind: 'built' }> | undefined;
    let asked: Extract<Report, { kind: 'asked' }> | undefined;
    // Making a million statements takes a while too, which is not the engine's.
    const limit = setTimeout(
      () => child.kill('SIGKILL'),
      BUILD_MS + (1 + ROUNDS) * QUERY_MS + statements / 20,
    );
    child.on('message', (message) => {
      const report = message as Report;
      if (report.kind === 'built') built = report;
      else asked = report;
    });
    child.on('exit', () => {
      clearTimeout(limit);
      resolve({ engine, statements, built, asked });
    });
    child.send(task);
  });
}

const material = readMaterial(DATASETS);
say(`Statements made from ${material.sentences.length} sentences of ${material.from}. SEED=${SEED}.`);
say(explainKinds());
for (const size of SIZES) {
  const queries = makeQueries(makeStatements(material, size, SEED), QUERIES_A_KIND, SEED);
  const rows: Row[] = [];
  for (const engine of Object.keys(ENGINES)) {
    if (!CHOSEN.some((name) => engine.startsWith(name))) continue;
    rows.push(
      await measure({
        engine,
        statements: size,
        seed: SEED,
        datasets: DATASETS,
        queries,
        queryBudget: QUERY_MS,
        rounds: ROUNDS,
      }),
    );
  }
  say(formatRows(size, queries, rows));
}
