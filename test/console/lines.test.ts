import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isBrokenPipe, MAX_LINE, readLines, writeText } from '../../src/console/lines.js';

async function linesOf(...chunks: readonly (string | Uint8Array)[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  for await (const { text } of readLines(Readable.from(bytes))) lines.push(text);
  return lines;
}

describe('lines from a stream', () => {
  it.each([
    ['nothing', [''], []],
    ['a line without an end', ['a'], ['a']],
    ['LF', ['a\nb\n'], ['a', 'b']],
    ['CRLF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CRLF split between chunks', ['a\r', '\nb'], ['a', 'b']],
    ['blank lines', ['\n\na\n'], ['', '', 'a']],
    ['a carriage return inside', ['a\rb\n'], ['a\rb']],
    ['other separators', ['a\u2028b\u0085c\n'], ['a\u2028b\u0085c']],
    ['a byte order mark', ['\uFEFFa\n'], ['a']],
  ])('%s', async (_name, chunks, lines) => {
    expect(await linesOf(...chunks)).toEqual(lines);
  });

  it('puts a character together that is split between chunks', async () => {
    const bytes = Buffer.from('é😀\n');
    expect(await linesOf(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(['é😀']);
  });

  it('reads what is no UTF-8 as replacement characters', async () => {
    expect(await linesOf(Uint8Array.of(0x61, 0xff, 0x0a, 0xe2, 0x82))).toEqual(['a\uFFFD', '\uFFFD']);
  });

  it('keeps the beginning of an endless line, and the next one whole', async () => {
    const input = Readable.from([Buffer.alloc(MAX_LINE + 10, 'x'), Buffer.from('x\nnext\n')]);
    const lines: { length: number; isCut: boolean }[] = [];
    for await (const { text, isCut } of readLines(input)) lines.push({ length: text.length, isCut });
    expect(lines).toEqual([
      { length: MAX_LINE, isCut: true },
      { length: 4, isCut: false },
    ]);
  });
});

describe('writing', () => {
  it('waits until a slow reader has taken what was written', async () => {
    const output = new PassThrough({ highWaterMark: 4 });
    let isDone = false;
    const writing = writeText(output, 'more than four').then(() => {
      isDone = true;
    });
    await Promise.resolve();
    expect(isDone).toBe(false);
    output.resume();
    await writing;
    expect(isDone).toBe(true);
  });

  it('throws what the stream throws, so that a broken pipe can be told apart', async () => {
    const output = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    output.on('error', () => undefined);
    const thrown: unknown = await writeText(output, 'text').catch((error: unknown) => error);
    expect(isBrokenPipe(thrown)).toBe(true);
    expect(isBrokenPipe(new Error('other'))).toBe(false);
  });
});
