/** Reads Discord's markdown line by line: quotations, headings, small print, lists and code. */
import { readInline } from './read-inline.js';
import type { Block } from './tree.js';

const QUOTE = /^> ?(?=.|$)/;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const ITEM = /^ *(?:[-*]|(\d{1,10})\.) +(\S.*)$/;

interface Read {
  readonly block: Block;
  /** How many lines it takes. */
  readonly lines: number;
}

const countWhile = (lines: readonly string[], from: number, fits: (line: string) => boolean): number => {
  let count = 0;
  for (let line = lines[from]; line !== undefined && fits(line); line = lines[from + count]) count += 1;
  return count;
};

function readQuote(lines: readonly string[], at: number): Read | undefined {
  const line = lines[at] ?? '';
  if (line.startsWith('>>> ')) {
    const rest = [line.slice(4), ...lines.slice(at + 1)];
    return { block: { kind: 'quote', blocks: readWithin(rest) }, lines: rest.length };
  }
  const isQuoted = (text: string): boolean => text.startsWith('> ') || text === '>';
  const count = countWhile(lines, at, isQuoted);
  if (count === 0) return undefined;
  const inner = lines.slice(at, at + count).map((text) => text.replace(QUOTE, ''));
  return { block: { kind: 'quote', blocks: readWithin(inner) }, lines: count };
}

function readCode(lines: readonly string[], at: number): Read | undefined {
  if (!(lines[at] ?? '').startsWith('```')) return undefined;
  const rest = lines.slice(at).join('\n');
  const close = rest.indexOf('```', 3);
  if (close < 0) return undefined;
  const inner = rest.slice(3, close).replace(/^[a-z0-9_+.#-]*\n/i, '');
  const taken = rest.slice(0, close).split('\n').length;
  return inner.trim() === ''
    ? undefined
    : { block: { kind: 'code', text: inner.replace(/\n$/, '') }, lines: taken };
}

function readList(lines: readonly string[], at: number): Read | undefined {
  const count = countWhile(lines, at, (line) => ITEM.test(line));
  if (count === 0) return undefined;
  const read = lines.slice(at, at + count).map((line) => ITEM.exec(line));
  const isOrdered = read[0]?.[1] !== undefined;
  return {
    block: { kind: 'list', isOrdered, items: read.map((item) => readInline(item?.[2] ?? '')) },
    lines: count,
  };
}

function readOne(lines: readonly string[], at: number, mayQuote: boolean): Read | undefined {
  const line = lines[at] ?? '';
  const heading = HEADING.exec(line);
  if (heading) {
    const level = (heading[1]?.length ?? 1) as 1 | 2 | 3;
    return { block: { kind: 'heading', level, children: readInline(heading[2] ?? '') }, lines: 1 };
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext) return { block: { kind: 'subtext', children: readInline(subtext[1] ?? '') }, lines: 1 };
  return (mayQuote ? readQuote(lines, at) : undefined) ?? readCode(lines, at) ?? readList(lines, at);
}

function readLines(lines: readonly string[], mayQuote: boolean): readonly Block[] {
  const blocks: Block[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ kind: 'lines', children: readInline(plain.join('\n')) });
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const read = readOne(lines, at, mayQuote);
    if (read === undefined) {
      plain.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    flush();
    blocks.push(read.block);
    at += read.lines;
  }
  flush();
  return blocks;
}

/** A quotation holds no quotation: Discord shows the inner mark as it is. */
const readWithin = (lines: readonly string[]): readonly Block[] => readLines(lines, false);

export const readMarkdown = (text: string): readonly Block[] => readLines(text.split(/\r\n?|\n/), true);
