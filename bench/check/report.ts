/** The bench's figures as Markdown. */
import { formatTable, percentile } from '../statistics.js';
import type { Article } from './articles.js';
import { APART, type Case, EXPECTED, type VerdictKind } from './cases.js';
import type { Material } from './corpus.js';
import type { Thresholds } from './fuse-peer.js';
import type { JudgedCase } from './judging.js';
import { DOUBTS, type Doubts } from './labels.js';
import type { JudgedAmong } from './larger.js';
import {
  type Accuracy,
  accuracyOf,
  countedOf,
  HARMS,
  type KindScore,
  type Outcome,
  scoreHarms,
  scoreKinds,
} from './scoring.js';
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

const sum = (counts: Iterable<number>): number => [...counts].reduce((all, count) => all + count, 0);

/** What is left out since its verdict is in doubt. */
function doubtsLine(doubts: Doubts): string {
  const each = DOUBTS.flatMap((doubt) =>
    doubts.has(doubt) ? [`${number(doubts.get(doubt) ?? 0)} ${doubt}`] : [],
  );
  return `Left out, since no verdict on them is certain: ${number(sum(doubts.values()))}${each.length > 0 ? ` (${each.join('; ')})` : ''}.`;
}

/** What was measured with. */
export function reportCases(
  title: string,
  seed: number,
  articles: readonly Article[],
  { passages, reports, speakers }: Material,
  cases: readonly Case[],
  doubts: Doubts,
): string {
  const foreign = cases.filter(({ kind }) => kind === 'foreign');
  const claimed = foreign.filter(({ claim }) => claim.kind === 'entity');
  return [
    `\n# ${title}\n`,
    `Seed ${seed}. On record: ${articles.length} articles with ${number(passages.length)} quoted segments of ${speakers.length} speakers and ${number(reports.length)} paraphrases.`,
    `${number(cases.length)} cases, of them ${number(foreign.length)} foreign quotations from other articles, ${number(claimed.length)} with a speaker on record claimed.`,
    doubtsLine(doubts),
  ].join('\n');
}

/** What the larger store was. */
export const reportLarger = ({ statements: [least, most], judged, doubts }: JudgedAmong): string =>
  [
    `\nLarger store: ${number(most)} statements, and ${number(least)} at least where what is foreign is judged without its own article; ${number(judged.length)} of the cases.`,
    doubtsLine(doubts),
  ].join('\n');

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

/** Verdicts on cases, by the checker in a store or by the peer. */
export interface Side {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
}

export interface PeerSide extends Side {
  /** What its thresholds are the best by. */
  readonly by: keyof Accuracy;
  readonly thresholds: Thresholds;
}

function kindsTable(sides: readonly Side[]): string {
  const scores = sides.map(({ outcomes }) => scoreKinds(outcomes));
  const row = ({ kind, cases }: KindScore, at: number): readonly string[] => [
    kind === APART ? `(${kind}, apart)` : kind,
    VERDICT_NAMES[EXPECTED[kind]],
    number(cases),
    ...scores.map((ofSide) => (ofSide[at] ? rate(ofSide[at]) : '')),
  ];
  const accuracies = sides.map(({ outcomes }) => accuracyOf(outcomes));
  const totals = [
    [
      'all',
      '',
      number(countedOf(sides[0]?.outcomes ?? []).length),
      ...accuracies.map(({ overall }) => percent(overall)),
    ],
    ['mean over kinds', '', '', ...accuracies.map(({ meanOfKinds }) => percent(meanOfKinds))],
  ];
  const head = ['kind', 'expected', 'cases', ...sides.map(({ name }) => name)];
  return formatTable(head, [...(scores[0] ?? []).map(row), ...totals]);
}

function harmsTable(sides: readonly Side[]): string {
  const columns = sides.map(({ outcomes }) => {
    const size = countedOf(outcomes).length;
    const harms = scoreHarms(outcomes).map(({ cases }) => cases);
    return [...harms, sum(harms)].map((count) => `${number(count)} (${percent(count / size, 2)})`);
  });
  const rows = [...Object.keys(HARMS), 'all'].map((harm, at) => [
    harm,
    ...columns.map((column) => column[at] ?? ''),
  ]);
  return formatTable(['harmful error', ...sides.map(({ name }) => name)], rows);
}

const BY: Readonly<Record<keyof Accuracy, string>> = {
  overall: 'accuracy',
  meanOfKinds: 'the mean over kinds',
};

/** Confusion, accuracy by kind and harmful errors, beside the peer's. */
export function reportVerdicts(ours: readonly Side[], peers: readonly PeerSide[]): string {
  const sides = [...ours, ...peers];
  const notes = peers.map(
    ({ name, by, thresholds: { onRecord, altered }, outcomes }) =>
      `${name}, own store: a score up to ${onRecord} is on record, up to ${altered} altered; the best by ${BY[by]} on ${number(outcomes.length)} of these very cases.`,
  );
  return [
    ...ours.map(({ name, outcomes }) => `\n## Verdicts, ${name}\n\n${confusion(outcomes)}`),
    `\n## Right, by kind\n\n${kindsTable(sides)}\n`,
    ...notes,
    `\n${harmsTable(sides)}`,
  ].join('\n');
}

const MOST_EXAMPLES = 5;

/** Some errors of each kind, for the terminal only: the texts are not ours to keep. */
export function reportErrors(title: string, judged: readonly JudgedCase[]): string {
  const lines = Object.keys(EXPECTED).flatMap((kind) => {
    const wrong = judged.filter((one) => one.case.kind === kind && one.given.kind !== one.case.expected);
    if (wrong.length === 0) return [];
    return [
      `\n### ${kind}: ${wrong.length} wrong`,
      ...wrong.slice(0, MOST_EXAMPLES).map(({ case: { words, from, expected, claim }, given, verdict }) => {
        const beside = 'match' in verdict ? verdict.match.item.fact.id : '';
        const name = claim.kind === 'entity' ? ` (claimed: ${claim.entity.name})` : '';
        return `- expected ${expected}, given ${given.kind} ${beside}${name}\n    posted: ${words}\n    from:   ${from}`;
      }),
    ];
  });
  return [`\n## Errors, ${title}`, ...lines].join('\n');
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
  return `\n# Time\n\n${formatTable(head, rows)}\n\nRecombined sentences and speakers, 50 statements a story. Node ${process.version}.`;
}
