/** The checker's verdicts on cases. */
import { judge } from '../../src/answers/check/judge.js';
import type { Verdict } from '../../src/answers/check/verdict.js';
import type { Store } from '../../src/facts/store.js';
import type { Case } from './cases.js';
import type { Given, Outcome } from './scoring.js';

const givenOf = (verdict: Verdict): Given =>
  verdict.kind === 'other-speaker'
    ? { kind: verdict.kind, fromOther: verdict.found.kind }
    : { kind: verdict.kind };

export interface JudgedCase extends Outcome {
  readonly verdict: Verdict;
}

export const judgeCases = (store: Store, cases: readonly Case[]): readonly JudgedCase[] =>
  cases.map((one) => {
    const verdict = judge(store, one.words, one.claim);
    return { case: one, given: givenOf(verdict), verdict };
  });
