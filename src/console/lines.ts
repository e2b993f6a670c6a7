/** Lines in and out of streams: bounded memory, whatever is read and however slowly it is taken. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** The longest line that is kept, in UTF-16 code units; of a longer one, the rest is thrown away. */
export const MAX_LINE = 1_000_000;

export interface InputLine {
  readonly text: string;
  /** Whether the line was longer than MAX_LINE, so that `text` is its beginning only. */
  readonly isCut: boolean;
}

/**
 * Reads lines that end in LF or CRLF; the last one may end in nothing. Only these end a line: a value may hold any
 * other separator. What is not UTF-8 is read as U+FFFD, and a byte order mark at the beginning is left out.
 */
export async function* readLines(input: Readable): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8');
  let pending = '';
  let isCut = false;
  const add = (text: string): void => {
    pending += text;
    if (pending.length > MAX_LINE) {
      pending = pending.slice(0, MAX_LINE);
      isCut = true;
    }
  };
  const take = (): InputLine => {
    const line = { text: pending.endsWith('\r') && !isCut ? pending.slice(0, -1) : pending, isCut };
    pending = '';
    isCut = false;
    return line;
  };
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array);
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    add(first);
    for (const other of others) {
      yield take();
      add(other);
    }
  }
  add(decoder.decode());
  if (pending !== '') yield take();
}

/** Writes text, and waits while the reader is slower than the writer. Throws what the stream throws, such as EPIPE. */
export async function writeText(output: Writable, text: string): Promise<void> {
  if (output.errored) throw output.errored;
  if (output.write(text)) return;
  await once(output, 'drain');
}

/** Whether an error says that whoever read the output has gone. */
export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
