/** Tables of changes to the sample: those that break a rule, with what is said, and those that break none. */
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/facts/problem.js';
import { problemsAfter, type SampleData } from './sample-data.js';

export type Change = (data: SampleData) => void;
export type Case = readonly [what: string, change: Change, record: string, field: string, message: string];

export const failing = (cases: readonly Case[]): void => {
  test.each(cases)('%s', (_, change, record, field, message) => {
    const problems = problemsAfter(change);
    expect(problems.map(({ record, field }) => [record, field])).toContainEqual([record, field]);
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });
};

export const passing = (cases: readonly (readonly [what: string, change: Change])[]): void => {
  test.each(cases)('passes: %s', (_, change) => {
    expect(problemsAfter(change).map(formatProblem)).toEqual([]);
  });
};
