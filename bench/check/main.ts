/**
 * `npm run bench:check`: how often the check of a quotation gives the verdict that is known, what its errors are, and how
 * long it takes, beside what a fuzzy search's threshold alone would say. Reads texts that are not ours from DATASETS_DIR
 * and keeps none of them. SEED makes other cases; EXAMPLES=1 shows some of the errors; ARTICLES names the file of which
 * as many articles are measured as the dev file has, since the bounds of the check were set on the dev file.
 */
import { join } from 'node:path';
import { type Article, readArticles } from './articles.js';
import { measureVerdicts } from './measure.js';
import { randomFrom } from './random.js';
import { reportTimings } from './report.js';
import { timeChecks } from './timing.js';

const SEED = Number(process.env['SEED'] ?? 1);
const DATASETS = process.env['DATASETS_DIR'] ?? '../shared/datasets';
const [DEV, TRAIN] = ['polnear-dev.jsonl', 'polnear-train.jsonl'];
const UNSEEN = process.env['ARTICLES'] ?? TRAIN;
const hasExamples = process.env['EXAMPLES'] === '1';
/** How many statements, and how many questions fuse.js is asked there: all, or as many as end within minutes. */
const SIZES = [
  { statements: 100, peerQueries: 420 },
  { statements: 10_000, peerQueries: 25 },
  { statements: 100_000, peerQueries: 0 },
] as const;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const read = (name: string): readonly Article[] | undefined => readArticles(join(DATASETS, name));

function measure(dev: readonly Article[]): void {
  const train = read(TRAIN) ?? [];
  const file = UNSEEN === TRAIN ? train : (read(UNSEEN) ?? []);
  const unseen = randomFrom(SEED, 'unseen').shuffled(file).slice(0, dev.length);
  const isUnseen = new Set(unseen.map(({ id }) => id));
  const pool = train.filter(({ id }) => !isUnseen.has(id));
  const base = { pool, seed: SEED, hasExamples };
  measureVerdicts({ ...base, title: `${DEV}, which the bounds were set on`, articles: dev }, say);
  if (unseen.length > 0)
    measureVerdicts({ ...base, title: `${UNSEEN}, which they were not set on`, articles: unseen }, say);
  const all = [...dev, ...train];
  say(
    reportTimings(
      SIZES.flatMap(({ statements, peerQueries }) => timeChecks(all, statements, SEED, peerQueries)),
    ),
  );
}

const dev = read(DEV);
if (dev === undefined)
  say(`No ${DEV} in ${DATASETS}: set DATASETS_DIR to the folder that has it. Nothing was measured.`);
else measure(dev);
