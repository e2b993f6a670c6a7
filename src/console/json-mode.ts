/**
 * The console for programs: lines in, one JSON object a line out, in the order of the input. A blank line gives
 * nothing. The shapes are a contract that others build on.
 */
import type { Readable, Writable } from 'node:stream';
import { plainText } from '../render/plain-text.js';
import { isBrokenPipe, MAX_LINE, readLines, writeText } from './lines.js';
import type { Outcome, Session } from './session.js';

/** One output line for one input line; undefined for a blank one. */
function outputOf(input: string, outcome: Outcome): object | undefined {
  switch (outcome.kind) {
    case 'blank':
      return undefined;
    case 'reply': {
      const { message, facts, ms } = outcome;
      return { input, reply: message, text: plainText(message), facts, ms };
    }
    case 'choices':
      return { input, choices: outcome.choices, ms: outcome.ms };
    case 'error':
      return { input, error: outcome.sentence };
  }
}

/** Runs every line of the input, one after the other. Ends with the input, or as soon as nobody reads the output. */
export async function runJsonMode(session: Session, input: Readable, output: Writable): Promise<void> {
  output.on('error', () => undefined); // Seen by the next write.
  try {
    for await (const { text, isCut } of readLines(input)) {
      const outcome: Outcome = isCut
        ? { kind: 'error', sentence: `A line has at most ${MAX_LINE.toLocaleString('en-GB')} characters.` }
        : await session.run(text);
      const line = outputOf(text, outcome);
      if (line !== undefined) await writeText(output, `${JSON.stringify(line)}\n`);
    }
  } catch (error) {
    if (!isBrokenPipe(error)) throw error;
  }
}
