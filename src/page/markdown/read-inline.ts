/**
 * Reads Discord's markdown within a line: one pass, no pattern that can run away on a hostile text.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
import type { Inline } from './tree.js';

/** Marks within marks, at most this deep; what lies deeper is text. */
const DEEPEST = 12;

const MARKS = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
] as const;

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** A backslash takes the meaning from any character that is no letter, digit or space. */
const isEscape = (text: string, at: number): boolean =>
  text[at] === '\\' && /^[^\p{L}\p{N}\s]/u.test(text.slice(at + 1, at + 2));

/** The end of the stretch of code that begins here, or `at` where none does. */
function endOfCode(text: string, at: number): number {
  let ticks = 0;
  while (text[at + ticks] === '`') ticks += 1;
  if (ticks === 0) return at;
  const close = text.indexOf('`'.repeat(ticks), at + ticks);
  return close > at + ticks ? close + ticks : at;
}

/** Where a mark closes that was opened before `from`; undefined where it never does. */
function findClose(text: string, from: number, mark: string): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (isEscape(text, at)) {
      at += 1;
      continue;
    }
    const afterCode = endOfCode(text, at);
    if (afterCode > at) {
      at = afterCode - 1;
      continue;
    }
    if (!text.startsWith(mark, at)) continue;
    const isDoubled = text[at + mark.length] === mark[0];
    // A single mark is not half of a double one; the double one of `***` is its last two.
    if (mark.length === 1 && isDoubled) at += 1;
    else return mark.length === 2 && isDoubled ? at + 1 : at;
  }
  return undefined;
}

interface Found {
  readonly node: Inline;
  readonly end: number;
}

function readMark(text: string, at: number, depth: number): Found | undefined {
  for (const [mark, kind] of MARKS) {
    if (!text.startsWith(mark, at)) continue;
    const close = findClose(text, at + 2, mark);
    if (close === undefined || close === at + 2) continue;
    const children = readInline(text.slice(at + 2, close), depth + 1);
    return { node: { kind, children }, end: close + 2 };
  }
  const mark = text[at];
  if ((mark !== '*' && mark !== '_') || text[at + 1] === undefined) return undefined;
  const isInWord = mark === '_' && isWord(text[at - 1]);
  if (isInWord || text[at + 1] === mark || /\s/.test(text[at + 1] ?? ' ')) return undefined;
  const close = findClose(text, at + 1, mark);
  if (close === undefined || /\s/.test(text[close - 1] ?? ' ')) return undefined;
  if (mark === '_' && isWord(text[close + 1])) return undefined;
  const children = readInline(text.slice(at + 1, close), depth + 1);
  return { node: { kind: 'italic', children }, end: close + 1 };
}

function readCode(text: string, at: number): Found | undefined {
  const end = endOfCode(text, at);
  if (end === at) return undefined;
  const inner = text.slice(at, end).replace(/^`+|`+$/g, '');
  return { node: { kind: 'code', text: inner }, end };
}

/** An address in brackets after a link's text; it may hold brackets of its own, in pairs. */
const ADDRESS = /\(<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?\)/iy;

function readLink(text: string, at: number, depth: number): Found | undefined {
  let open = 0;
  let close = at;
  for (; close < text.length; close += 1) {
    if (isEscape(text, close)) close += 1;
    else if (text[close] === '[') open += 1;
    else if (text[close] === ']') {
      open -= 1;
      if (open === 0) break;
    }
  }
  ADDRESS.lastIndex = close + 1;
  const address = open === 0 && text[close] === ']' ? ADDRESS.exec(text)?.[1] : undefined;
  const label = text.slice(at + 1, close);
  if (address === undefined || label.trim() === '') return undefined;
  return { node: { kind: 'link', address, children: readInline(label, depth + 1) }, end: ADDRESS.lastIndex };
}

const BARE_ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,:;"'\])]/iy;
const TIME = /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y;
const MENTION = /<(?:(@)[!&]?|(#))\d{1,20}>|<(\/)([^:<>]{1,100}):\d{1,20}>/y;

function readAngle(text: string, at: number): Found | undefined {
  TIME.lastIndex = at;
  const time = TIME.exec(text);
  if (time)
    return {
      node: { kind: 'time', seconds: Number(time[1]), style: time[2] ?? 'f' },
      end: TIME.lastIndex,
    };
  MENTION.lastIndex = at;
  const mention = MENTION.exec(text);
  if (!mention) return undefined;
  const sigil = mention[1] === '@' ? '@' : mention[2] === '#' ? '#' : '/';
  return { node: { kind: 'mention', sigil, name: mention[4] ?? '' }, end: MENTION.lastIndex };
}

function readAddress(text: string, at: number): Found | undefined {
  if (isWord(text[at - 1])) return undefined;
  BARE_ADDRESS.lastIndex = at;
  const address = BARE_ADDRESS.exec(text)?.[0];
  if (address === undefined) return undefined;
  const node = { kind: 'link', address, children: [{ kind: 'text', text: address }] } as const;
  return { node, end: at + address.length };
}

function readAt(text: string, at: number, depth: number): Found | undefined {
  switch (text.charAt(at)) {
    case '`':
      return readCode(text, at);
    case '[':
      return readLink(text, at, depth);
    case '<':
      return readAngle(text, at);
    case 'h':
    case 'H':
      return readAddress(text, at);
    default:
      return readMark(text, at, depth);
  }
}

/** Reads a stretch of text; every character of it is in the tree, apart from the marks that mean something. */
export function readInline(text: string, depth = 0): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    if (isEscape(text, at)) {
      const escaped = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
      plain += escaped;
      at += 1 + escaped.length;
      continue;
    }
    const found = depth < DEEPEST && /[`[<hH*_~|]/.test(text[at] ?? '') ? readAt(text, at, depth) : undefined;
    if (found === undefined) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    flush();
    nodes.push(found.node);
    at = found.end;
  }
  flush();
  return nodes;
}
