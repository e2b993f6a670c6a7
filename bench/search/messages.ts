/** What the bench and the process of one engine tell each other. */
import type { Query } from './queries.js';

export interface Task {
  readonly engine: string;
  readonly statements: number;
  readonly seed: number;
  readonly datasets: string;
  readonly queries: readonly Query[];
  /** For all queries together, in milliseconds. */
  readonly queryBudget: number;
  /** How often all are asked; what is reported is the round with the lowest p99. */
  readonly rounds: number;
}

export interface Outcome {
  readonly ms: number;
  /** Of the processor, by all threads of the engine's process: what other programs do besides adds less to it. */
  readonly processorMs: number;
  /** The place of the first right statement among those found, from 0; -1 where none is right. */
  readonly rank: number;
}

export type Report =
  | { readonly kind: 'built'; readonly buildMs: number; readonly bytes: number }
  /** One for each query asked, in the order of the task. */
  | { readonly kind: 'asked'; readonly outcomes: readonly Outcome[]; readonly extras: readonly string[] };
