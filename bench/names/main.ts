/**
 * `npm run bench:names`: who is found by a partly typed, mistyped or turned name among many, and how fast, beside what
 * people would otherwise use, each engine in a process of its own and asked the same. Reads names that are not ours from
 * DATASETS_DIR and keeps none; without them, names are made of syllables. SEED makes other people and queries; SIZES and
 * ENGINES (comma between) choose some; EXAMPLES=1 shows some of our misses.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArticles } from '../check/articles.js';
import { bestPossible } from './best-possible.js';
import { ENGINES, type EngineName } from './engines.js';
import { type Measured, measureEngine } from './measure.js';
import { peopleOf } from './people.js';
import { queriesOf } from './queries.js';
import { reportScores, reportTimes, reportUses } from './report.js';
import { measureUses, type Use } from './uses.js';

const SEED = Number(process.env['SEED'] ?? 1);
const DATASETS = process.env['DATASETS_DIR'] ?? '../shared/datasets';
const SIZES = (process.env['SIZES'] ?? '2299,10465,63383').split(',').map(Number);
const CHOSEN = process.env['ENGINES']?.split(',');
const QUERIES_A_KIND = 150;
const USES = 'uses';
const EXAMPLES_SHOWN = 40;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const isEngine = (name: string | undefined): name is EngineName => ENGINES.some((engine) => engine === name);

const articlesAt = (name: string) => readArticles(join(DATASETS, name)) ?? [];

const peopleHere = (size: number) =>
  peopleOf(['polnear-dev.jsonl', 'polnear-train.jsonl'].flatMap(articlesAt), size, SEED);

function measureHere(engine: EngineName, size: number): Measured {
  const people = peopleHere(size);
  return measureEngine(engine, people, queriesOf(people, QUERIES_A_KIND, SEED));
}

/** What no engine can do better than on these queries, a family name alone left out as in the tables. */
function sayBestPossible(size: number): void {
  const people = peopleHere(size);
  const queries = queriesOf(people, QUERIES_A_KIND, SEED).filter(({ kind }) => kind !== 'family name');
  const { first, inFive } = bestPossible(people, queries);
  say(
    `Best possible at ${size}, were it known how the queries are made: ${first.toFixed(3)} ${inFive.toFixed(3)}`,
  );
}

const usesHere = (size: number): readonly Use[] => {
  const people = peopleHere(size);
  return measureUses(people, queriesOf(people, QUERIES_A_KIND, SEED), SEED);
};

/** In a process of its own, so that no engine pays for another's garbage or profits from its warm code. */
function measureApart(what: EngineName | typeof USES, size: number): unknown {
  const run = spawnSync(
    process.execPath,
    ['--expose-gc', fileURLToPath(import.meta.url), what, String(size)],
    { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (run.status !== 0) throw new Error(`${what} at ${size} ended with ${run.status ?? run.signal}`);
  return JSON.parse(run.stdout);
}

const [engine, size] = process.argv.slice(2);
if (engine === USES) say(JSON.stringify(usesHere(Number(size))));
else if (isEngine(engine)) say(JSON.stringify(measureHere(engine, Number(size))));
else {
  const measured = SIZES.flatMap((people) =>
    ENGINES.filter((name) => CHOSEN?.includes(name) ?? true).map(
      (name) => measureApart(name, people) as Measured,
    ),
  );
  say(reportTimes(measured));
  say(reportScores(measured));
  say(reportUses(SIZES.flatMap((people) => measureApart(USES, people) as readonly Use[])));
  for (const people of SIZES) sayBestPossible(people);
  if (process.env['EXAMPLES'] === '1')
    for (const { engine: name, size: people, misses } of measured)
      if (name === 'On the Record')
        say([`Misses at ${people}:`, ...misses.slice(0, EXAMPLES_SHOWN)].join('\n'));
}
