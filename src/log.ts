/** Logging: JSON, one object a line, on standard error. What people type and who they are is never logged. */
import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config.js';

export type Log = Logger;

/**
 * Makes a log. Every occurrence of a secret is blotted out of each line before it is written, wherever it came from:
 * a request's address, an error's message, a library's own text.
 */
export function createLog(
  level: LogLevel,
  secrets: readonly string[] = [],
  output: DestinationStream = destination({ dest: 2, sync: true }),
): Log {
  const blotted: DestinationStream = {
    write: (line) =>
      output.write(secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)),
  };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, blotted);
}

/** Text by which a thrown value can be traced without repeating what somebody typed: its name and where it arose. */
export interface Trace {
  readonly error: string;
  readonly at: readonly string[];
}

/**
 * Traces a thrown value. The message is left out, because it may quote what a user typed; the stack's lines say where
 * it was thrown.
 */
export function traceOf(thrown: unknown): Trace {
  if (!(thrown instanceof Error)) return { error: typeof thrown, at: [] };
  const lines = (thrown.stack ?? '').split('\n').map((line) => line.trim());
  return { error: thrown.name, at: lines.filter((line) => /^at .+:\d+:\d+\)?$/.test(line)).slice(0, 12) };
}
