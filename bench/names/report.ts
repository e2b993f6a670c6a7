/** What was measured, as tables. */
import { formatTable, ms } from '../statistics.js';
import type { Measured, Score } from './measure.js';
import { QUERY_KINDS } from './queries.js';
import type { Use } from './uses.js';

const share = (found: number, asked: number): string =>
  asked === 0 ? '–' : (found / asked).toFixed(2).replace(/^0/, '');

export const reportTimes = (measured: readonly Measured[]): string =>
  formatTable(
    ['people', 'engine', 'build ms', 'memory MB', 'p50 ms', 'p95 ms', 'p99 ms', 'p99 CPU ms', 'keystrokes'],
    measured.map(({ size, engine, buildMs, addedMegabytes, p50, p95, p99, p99Cpu, keystrokes }) => [
      String(size),
      engine,
      buildMs.toFixed(0),
      addedMegabytes.toFixed(0),
      ms(p50),
      ms(p95),
      ms(p99),
      ms(p99Cpu),
      String(keystrokes),
    ]),
  );

const sum = (scores: readonly Score[]): Omit<Score, 'kind'> => {
  const total = (key: 'asked' | 'first' | 'inFive' | 'firstFits'): number =>
    scores.reduce((so, score) => so + score[key], 0);
  return {
    asked: total('asked'),
    first: total('first'),
    inFive: total('inFive'),
    firstFits: total('firstFits'),
  };
};

const cell = ({ asked, first, inFive, firstFits }: Omit<Score, 'kind'>): string =>
  `${share(first, asked)} ${share(inFive, asked)} ${share(firstFits, asked)}`;

/** A family name alone may mean any of its bearers, so it is left out of the mean. */
export const reportScores = (measured: readonly Measured[]): string => {
  const rows = measured.map(({ size, engine, scores }) => [
    String(size),
    engine,
    cell(sum(scores.filter(({ kind }) => kind !== 'family name'))),
    ...QUERY_KINDS.map((kind) => {
      const score = scores.find((one) => one.kind === kind);
      return score ? cell(score) : '–';
    }),
    String(sum(scores).asked),
  ]);
  const head = ['people', 'engine', 'all but family name', ...QUERY_KINDS, 'queries'];
  return `\nFirst-right, right-in-five, and first fits as well as who was meant:\n\n${formatTable(head, rows)}`;
};

export const reportUses = (uses: readonly Use[]): string =>
  `\n${formatTable(
    ['people', 'use of our index', 'p50 ms', 'p99 ms', 'p99 CPU ms', 'times'],
    uses.map(({ size, what, p50, p99, p99Cpu, times }) => [
      String(size),
      what,
      ms(p50),
      ms(p99),
      ms(p99Cpu),
      String(times),
    ]),
  )}\n`;
