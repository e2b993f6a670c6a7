/**
 * `npm run bench:check`: how often the check of a quotation gives the verdict that is known, what its errors are, and how
 * long it takes, beside what a fuzzy search's threshold alone would say. Reads texts that are not ours from DATASETS_DIR
 * and keeps none of them. SEED makes other cases; EXAMPLES=1 shows some of the errors.
 */
import { join } from 'node:path';
import { type Article, readArticles } from './articles.js';
import { CASE_KINDS, type Case, casesOf } from './cases.js';
import { halve, type Material, materialOf, vocabularyOf } from './corpus.js';
import { bestThresholds, fusePeerOf, outcomesAt, type Scored } from './fuse-peer.js';
import { judgeCases } from './judging.js';
import { type Sifted, sift } from './labels.js';
import { randomFrom } from './random.js';
import { storeOf } from './records.js';
import { reportCases, reportErrors, reportTimings, reportVerdicts } from './report.js';
import { timeChecks } from './timing.js';

const SEED = Number(process.env['SEED'] ?? 1);
const DATASETS = process.env['DATASETS_DIR'] ?? '../shared/datasets';
/** How many statements, and how many questions fuse.js is asked there: all, or as many as end within minutes. */
const SIZES = [
  { statements: 100, peerQueries: 420 },
  { statements: 10_000, peerQueries: 60 },
  { statements: 100_000, peerQueries: 0 },
] as const;
/** The sweep of the peer's thresholds takes this many cases at most, at random. */
const MOST_PEER_CASES = 1_000;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Every case whose verdict is certain, and of what is foreign as many as of all else. */
function siftCases(material: Material): Sifted {
  const ofKind = (kind: Case['kind']): readonly Case[] => [
    ...casesOf(kind, material, randomFrom(SEED, kind)),
  ];
  const { certain, doubts } = sift(CASE_KINDS.flatMap(ofKind), material.recorded);
  const foreign = certain.filter(({ kind }) => kind === 'foreign');
  const others = certain.filter(({ kind }) => kind !== 'foreign');
  return { certain: [...others, ...foreign.slice(0, others.length)], doubts };
}

function measure(dev: readonly Article[], train: readonly Article[]): void {
  const [onRecord, otherHalf] = halve(dev, randomFrom(SEED, 'halves'));
  // The other half has too few; the train file's articles are of the same months and people.
  const others = [...otherHalf, ...randomFrom(SEED, 'train').shuffled(train)];
  const material = materialOf(onRecord, others, vocabularyOf([...dev, ...train]));
  const store = storeOf(onRecord);
  const { certain: cases } = siftCases(material);
  say(reportCases(SEED, onRecord, material, cases, train.length > 0));
  const judged = judgeCases(store, cases);

  const quoted = onRecord.flatMap(({ speeches }) => speeches.filter(({ form }) => form === 'quoted'));
  const peer = fusePeerOf(quoted.map(({ segments }) => segments.join(' ')));
  const asked = randomFrom(SEED, 'peer').shuffled(cases).slice(0, MOST_PEER_CASES);
  const scored: readonly Scored[] = asked.map((one) => ({ case: one, score: peer.scoreOf(one.words) }));
  const thresholds = {
    overall: bestThresholds(scored, 'overall'),
    meanOfKinds: bestThresholds(scored, 'meanOfKinds'),
  };
  say(
    reportVerdicts(judged, [
      { by: 'accuracy', thresholds: thresholds.overall, outcomes: outcomesAt(scored, thresholds.overall) },
      {
        by: 'the mean over kinds',
        thresholds: thresholds.meanOfKinds,
        outcomes: outcomesAt(scored, thresholds.meanOfKinds),
      },
    ]),
  );
  if (process.env['EXAMPLES'] === '1') say(reportErrors(judged));
  const all = [...dev, ...train];
  say(
    reportTimings(
      SIZES.flatMap(({ statements, peerQueries }) => timeChecks(all, statements, SEED, peerQueries)),
    ),
  );
}

const dev = readArticles(join(DATASETS, 'polnear-dev.jsonl'));
if (dev === undefined)
  say(
    `No polnear-dev.jsonl in ${DATASETS}: set DATASETS_DIR to the folder that has it. Nothing was measured.`,
  );
else measure(dev, readArticles(join(DATASETS, 'polnear-train.jsonl')) ?? []);
