/** Verdicts given beside verdicts known: how many agree, and which of the errors would harm somebody. */
import { APART, CASE_KINDS, type Case, type CaseKind, type VerdictKind } from './cases.js';

export interface Given {
  readonly kind: VerdictKind;
  /** Where it is somebody else's: what it was found to be from them. */
  readonly fromOther?: VerdictKind | undefined;
}

export interface Outcome {
  readonly case: Case;
  readonly given: Given;
}

const isRight = (outcome: Outcome): boolean => outcome.given.kind === outcome.case.expected;

export interface KindScore {
  readonly kind: CaseKind;
  readonly cases: number;
  readonly right: number;
}

/** The kinds that count towards accuracy: all but the one that is reported apart. */
export const countedOf = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter((outcome) => outcome.case.kind !== APART);

export function scoreKinds(outcomes: readonly Outcome[]): readonly KindScore[] {
  return CASE_KINDS.map((kind) => {
    const own = outcomes.filter((outcome) => outcome.case.kind === kind);
    return { kind, cases: own.length, right: own.filter(isRight).length };
  });
}

export interface Accuracy {
  readonly overall: number;
  readonly meanOfKinds: number;
}

export function accuracyOf(outcomes: readonly Outcome[]): Accuracy {
  const scores = scoreKinds(countedOf(outcomes)).filter(({ cases }) => cases > 0);
  const sum = (of: (score: KindScore) => number): number => scores.reduce((all, score) => all + of(score), 0);
  return {
    overall: sum(({ right }) => right) / sum(({ cases }) => cases),
    meanOfKinds: sum(({ right, cases }) => right / cases) / scores.length,
  };
}

/** What is untrue in a way that harms: what was not said passed as said, or what was said denied. */
export const HARMS = {
  'altered, called on record': isFalse('altered', ['on-record']),
  'altered, called on record, shortened': isFalse('altered', ['shortened']),
  'foreign, called on record': isFalse('not-on-record', ['on-record']),
  'foreign, called on record, shortened': isFalse('not-on-record', ['shortened']),
  'true, called altered': isDenied('altered'),
  'true, called not on record': isDenied('not-on-record'),
  'true, called somebody else’s': isDenied('other-speaker'),
} as const;

type Harm = (outcome: Outcome) => boolean;

/** Words called on record that are not, be it from whoever is claimed or from somebody else. */
function isFalse(expected: VerdictKind, called: readonly VerdictKind[]): Harm {
  return (outcome) =>
    outcome.case.expected === expected && called.includes(outcome.given.fromOther ?? outcome.given.kind);
}

function isDenied(called: VerdictKind): Harm {
  return (outcome) => outcome.case.expected === 'on-record' && outcome.given.kind === called;
}

export interface HarmScore {
  readonly harm: string;
  readonly cases: number;
}

export function scoreHarms(outcomes: readonly Outcome[]): readonly HarmScore[] {
  const counted = countedOf(outcomes);
  return Object.entries(HARMS).map(([harm, isHarm]) => ({ harm, cases: counted.filter(isHarm).length }));
}
