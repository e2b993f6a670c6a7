/** The tables of the bench. */
import { formatTable, ms, percentile } from '../statistics.js';
import type { Report } from './messages.js';
import { QUERY_KINDS, type Query, type QueryKind } from './queries.js';

export interface Row {
  readonly engine: string;
  readonly statements: number;
  readonly built: Extract<Report, { kind: 'built' }> | undefined;
  readonly asked: Extract<Report, { kind: 'asked' }> | undefined;
}

const KINDS = Object.keys(QUERY_KINDS) as readonly QueryKind[];

export const explainKinds = (): string =>
  `First-right and right-in-five by kind: ${KINDS.map((kind) => `${kind}, ${QUERY_KINDS[kind]}`).join('; ')}.
Synonyms are words of one of the first two senses that WordNet has for a word.`;

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : (part / whole).toFixed(2).replace(/^0/, '');

function cellsOf({ engine, built, asked }: Row, queries: readonly Query[]): readonly string[] {
  if (built === undefined)
    return [engine, 'not in time', ...Array.from({ length: 6 + KINDS.length }, () => '')];
  const building = [engine, (built.buildMs / 1000).toFixed(1), (built.bytes / 2 ** 20).toFixed(0)];
  const outcomes = asked?.outcomes ?? [];
  const times = outcomes.map((outcome) => outcome.ms);
  const byKind = KINDS.map((kind) => {
    const ranks = outcomes.flatMap(({ rank }, at) => (queries[at]?.kind === kind ? [rank] : []));
    const first = ranks.filter((rank) => rank === 0).length;
    return `${share(first, ranks.length)} ${share(ranks.filter((rank) => rank >= 0).length, ranks.length)}`;
  });
  const processor = outcomes.map(({ processorMs }) => processorMs);
  const timing =
    times.length === 0
      ? ['', '', '', '']
      : [...[0.5, 0.95, 0.99].map((part) => percentile(times, part)), percentile(processor, 0.99)].map(ms);
  return [...building, ...timing, `${times.length}`, ...byKind];
}

/** One size's table. An engine that did not get to all queries in its time has been asked the first so many. */
export function formatRows(size: number, queries: readonly Query[], rows: readonly Row[]): string {
  const head = [
    'engine',
    'build s',
    'memory MB',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'p99 CPU ms',
    'asked',
    ...KINDS,
  ];
  const title = `\n${size.toLocaleString('en')} statements, ${queries.length} queries\n`;
  const table = formatTable(
    head,
    rows.map((row) => cellsOf(row, queries)),
  );
  const extras = rows.flatMap(({ engine, asked }) =>
    (asked?.extras ?? []).map((line) => `${engine}: ${line}`),
  );
  return [title, table, ...extras].join('\n');
}
