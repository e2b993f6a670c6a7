/** What every engine of the bench is: something that is built from statements and ranks some of them for words. */
import type { BenchStatement } from './statements.js';

/** Engines are asked for so many statements. */
export const ASKED = 5;

export interface BuiltEngine {
  /** Places of statements, best first, at most ASKED. */
  readonly search: (words: string) => readonly number[] | Promise<readonly number[]>;
  /** Memory outside of what Node counts, in bytes. */
  readonly nativeBytes?: () => number;
  /** What else the engine has to show, as text for the report. */
  readonly extras?: () => readonly string[];
}

export type BuildEngine = (statements: readonly BenchStatement[]) => BuiltEngine | Promise<BuiltEngine>;
