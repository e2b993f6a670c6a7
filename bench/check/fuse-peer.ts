/** What a fuzzy search's score alone would say of the same cases: the peer that the checker is measured beside. */
import Fuse from 'fuse.js';
import { APART, type Case, type CaseKind, type VerdictKind } from './cases.js';
import type { Accuracy, Outcome } from './scoring.js';

export interface FusePeer {
  /** The best match's score: 0 is perfect, 1 stands for no match at all. */
  readonly scoreOf: (words: string) => number;
}

/** Scores beyond this are called not on record in any case; the search is faster for it. */
const WORST_SCORE = 0.8;

/** An index of quotations' whole texts. A quotation may stand anywhere in one, however long it is. */
export function fusePeerOf(texts: readonly string[]): FusePeer {
  const fuse = new Fuse(texts, {
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: WORST_SCORE,
  });
  return { scoreOf: (words) => fuse.search(words, { limit: 1 })[0]?.score ?? 1 };
}

export interface Scored {
  readonly case: Case;
  readonly score: number;
}

/** On record up to the first threshold, altered up to the second, else not on record. */
export interface Thresholds {
  readonly onRecord: number;
  readonly altered: number;
}

const verdictAt = (score: number, { onRecord, altered }: Thresholds): VerdictKind =>
  score <= onRecord ? 'on-record' : score <= altered ? 'altered' : 'not-on-record';

export const outcomesAt = (scored: readonly Scored[], thresholds: Thresholds): readonly Outcome[] =>
  scored.map(({ case: one, score }) => ({ case: one, given: { kind: verdictAt(score, thresholds) } }));

const STEPS = [0.0001, 0.001, 0.002, 0.005, ...Array.from({ length: 80 }, (_, step) => (step + 1) / 100)];

/** The thresholds that give most right verdicts on these very cases, of all of them or by the mean over kinds. */
export function bestThresholds(scored: readonly Scored[], by: keyof Accuracy): Thresholds {
  const sizes = new Map<CaseKind, number>();
  for (const { kind } of scored.map((one) => one.case)) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  const weighed = scored
    .filter((one) => one.case.kind !== APART)
    .map(({ case: { kind, expected }, score }) => ({
      expected,
      score,
      weight: by === 'overall' ? 1 : 1 / (sizes.get(kind) ?? 1),
    }));
  let best: Thresholds = { onRecord: 0, altered: 0 };
  let most = -1;
  for (const onRecord of STEPS) {
    for (const altered of STEPS.filter((step) => step >= onRecord)) {
      let right = 0;
      for (const { expected, score, weight } of weighed)
        if (verdictAt(score, { onRecord, altered }) === expected) right += weight;
      if (right <= most) continue;
      most = right;
      best = { onRecord, altered };
    }
  }
  return best;
}
