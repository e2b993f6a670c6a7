/** The bench's figures as Markdown. */
import { formatTable, percentile } from '../statistics.js';
import type { Article } from './articles.js';
import { APART, type Case, EXPECTED, type VerdictKind } from './cases.js';
import type { Material } from './corpus.js';
import type { Thresholds } from './fuse-peer.js';
import type { JudgedCase } from './judging.js';
import { accuracyOf, countedOf, type KindScore, type Outcome, scoreHarms, scoreKinds } from './scoring.js';
import type { Timing } from './timing.js';

const VERDICT_NAMES: Readonly<Record<VerdictKind, string>> = {
  'on-record': 'on record',
  shortened: 'shortened',
  altered: 'altered',
  'other-speaker': 'somebody else',
  reported: 'reported',
  'not-on-record': 'not on record',
};
const VERDICTS = Object.keys(VERDICT_NAMES) as readonly VerdictKind[];

const percent = (share: number, digits = 1): string =>
  Number.isNaN(share) ? '–' : `${(share * 100).toFixed(digits)} %`;

const number = (value: number): string => value.toLocaleString('en');

/** What was measured with. */
export function reportCases(
  seed: number,
  articles: readonly Article[],
  { passages, reports, speakers }: Material,
  cases: readonly Case[],
  hasTrain: boolean,
): string {
  const foreign = cases.filter(({ kind }) => kind === 'foreign');
  const claimed = foreign.filter(({ claim }) => claim.kind === 'entity');
  const from = hasTrain
    ? 'the other half of the dev articles and the train file'
    : 'the other half of the dev articles';
  return [
    `Seed ${seed}. On record: ${articles.length} articles with ${number(passages.length)} quoted segments of ${speakers.length} speakers and ${number(reports.length)} paraphrases.`,
    `${number(cases.length)} cases, of them ${number(foreign.length)} foreign quotations from ${from}, ${number(claimed.length)} with a speaker on record claimed.`,
  ].join('\n');
}

function confusion(outcomes: readonly Outcome[]): string {
  const counted = countedOf(outcomes);
  const rows = VERDICTS.map((expected) => {
    const own = counted.filter((outcome) => outcome.case.expected === expected);
    const counts = VERDICTS.map((given) => own.filter((outcome) => outcome.given.kind === given).length);
    return [VERDICT_NAMES[expected], ...counts.map((count) => (count === 0 ? '·' : number(count)))];
  });
  return formatTable(['expected ↓, given →', ...VERDICTS.map((kind) => VERDICT_NAMES[kind])], rows);
}

const rate = ({ right, cases }: KindScore): string => percent(right / cases);

export interface PeerReport {
  /** What its thresholds are the best by. */
  readonly by: string;
  readonly thresholds: Thresholds;
  readonly outcomes: readonly Outcome[];
}

function kindsTable(ours: readonly Outcome[], peers: readonly PeerReport[]): string {
  const peerScores = peers.map(({ outcomes }) => scoreKinds(outcomes));
  const row = (score: KindScore, at: number): readonly string[] => [
    score.kind === APART ? `(${score.kind}, apart)` : score.kind,
    VERDICT_NAMES[EXPECTED[score.kind]],
    number(score.cases),
    rate(score),
    ...peerScores.map((scores) => (scores[at] ? rate(scores[at]) : '')),
  ];
  const accuracies = [ours, ...peers.map(({ outcomes }) => outcomes)].map(accuracyOf);
  const counted = countedOf(ours);
  const totals = [
    ['all', '', number(counted.length), ...accuracies.map(({ overall }) => percent(overall))],
    ['mean over kinds', '', '', ...accuracies.map(({ meanOfKinds }) => percent(meanOfKinds))],
  ];
  const head = ['kind', 'expected', 'cases', 'right', ...peers.map((_, at) => `fuse.js ${'ab'[at] ?? ''}`)];
  return formatTable(head, [...scoreKinds(ours).map(row), ...totals]);
}

function harmsTable(ours: readonly Outcome[], peers: readonly PeerReport[]): string {
  const sides = [ours, ...peers.map(({ outcomes }) => outcomes)].map((outcomes) => ({
    harms: scoreHarms(outcomes),
    size: countedOf(outcomes).length,
  }));
  const names = sides[0]?.harms.map(({ harm }) => harm) ?? [];
  const shown = (count: number, size: number): string => `${number(count)} (${percent(count / size, 2)})`;
  const rows = names.map((name, at) => [
    name,
    ...sides.map(({ harms, size }) => shown(harms[at]?.cases ?? 0, size)),
  ]);
  const sums = sides.map(({ harms, size }) =>
    shown(
      harms.reduce((sum, { cases }) => sum + cases, 0),
      size,
    ),
  );
  const head = ['harmful error', 'cases', ...peers.map((_, at) => `fuse.js ${'ab'[at] ?? ''}`)];
  return formatTable(head, [...rows, ['all', ...sums]]);
}

/** Confusion, accuracy by kind and harmful errors, beside the peer's. */
export function reportVerdicts(ours: readonly Outcome[], peers: readonly PeerReport[]): string {
  const notes = peers.map(
    ({ by, thresholds: { onRecord, altered }, outcomes }, at) =>
      `fuse.js ${'ab'[at] ?? ''}: a score up to ${onRecord} is on record, up to ${altered} altered; the best by ${by} on ${outcomes.length === ours.length ? 'these very cases' : `${number(outcomes.length)} of these cases, at random`}.`,
  );
  return ['', confusion(ours), '', kindsTable(ours, peers), '', ...notes, '', harmsTable(ours, peers)].join(
    '\n',
  );
}

const MOST_EXAMPLES = 5;

/** Some errors of each kind, for the terminal only: the texts are not ours to keep. */
export function reportErrors(judged: readonly JudgedCase[]): string {
  const lines = Object.keys(EXPECTED).flatMap((kind) => {
    const wrong = judged.filter((one) => one.case.kind === kind && one.given.kind !== one.case.expected);
    if (wrong.length === 0) return [];
    return [
      `\n## ${kind}: ${wrong.length} wrong`,
      ...wrong.slice(0, MOST_EXAMPLES).map(({ case: { words, from, expected, claim }, given, verdict }) => {
        const beside = 'match' in verdict ? verdict.match.item.fact.id : '';
        const name = claim.kind === 'entity' ? ` (claimed: ${claim.entity.name})` : '';
        return `- expected ${expected}, given ${given.kind} ${beside}${name}\n    posted: ${words}\n    from:   ${from}`;
      }),
    ];
  });
  return lines.join('\n');
}

const milliseconds = (value: number): string => value.toFixed(2);

export function reportTimings(timings: readonly Timing[]): string {
  const rows = timings.map(({ who, statements, buildMs, checksMs }) => [
    who,
    number(statements),
    buildMs.toFixed(0),
    number(checksMs.length),
    milliseconds(percentile(checksMs, 0.5)),
    milliseconds(percentile(checksMs, 0.99)),
    milliseconds(Math.max(...checksMs)),
  ]);
  const head = ['', 'statements', 'store and index ms', 'checks', 'p50 ms', 'p99 ms', 'max ms'];
  return `\n${formatTable(head, rows)}\n\nRecombined sentences and speakers, 50 statements a story. Node ${process.version}.`;
}
