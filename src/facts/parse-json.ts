/**
 * JSON with a place for what is wrong. `JSON.parse` names no position in many of its messages (V8 prints an excerpt
 * instead), so a text that it refuses is walked again to find the first sign that cannot stand where it does.
 */
export type ParsedJson =
  /** `repeatedKeys`: where an object has a key again; `JSON.parse` keeps the last one and says nothing. */
  | { readonly ok: true; readonly value: unknown; readonly repeatedKeys: readonly Place[] }
  | ({ readonly ok: false } & Place);

/** Both count from 1; the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const BLANKS = /[ \t\r\n]*/y;
const BARE =
  /[[\]{}:,]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.a-zA-Z])|(?:true|false|null)(?![\da-zA-Z_])/y;
/** Part of a string: of the control characters, JSON bars only those below the space. */
const STRETCH = /[^"\\\p{Cc}]+|[\u007F-\u009F]+|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/uy;

/** How far a sticky pattern goes from an offset; the offset itself where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The token at an offset; empty where none begins there. A string is walked in parts: one pattern for all of it overflows. */
function tokenAt(text: string, start: number): string {
  if (text[start] !== '"') return text.slice(start, endOf(BARE, text, start));
  let at = start + 1;
  for (let end = endOf(STRETCH, text, at); end > at; end = endOf(STRETCH, text, at)) at = end;
  return text[at] === '"' ? text.slice(start, at + 1) : '';
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma or end';

/** What may follow a token, or undefined where the token cannot stand here. `open` holds the brackets not yet closed. */
function step(expected: Expected, token: string, open: string[]): Expected | undefined {
  const sign = token[0] ?? '';
  switch (expected) {
    case 'colon':
      return sign === ':' ? 'value' : undefined;
    case 'key':
    case 'key or }':
      if (sign === '"') return 'colon';
      if (sign !== '}' || expected === 'key') return undefined;
      open.pop();
      return 'comma or end';
    case 'comma or end': {
      const around = open.at(-1);
      if (sign === ',' && around !== undefined) return around === '{' ? 'key' : 'value';
      if ((sign === '}' && around === '{') || (sign === ']' && around === '[')) {
        open.pop();
        return 'comma or end';
      }
      return undefined;
    }
    case 'value':
    case 'value or ]':
      if (sign === '{' || sign === '[') {
        open.push(sign);
        return sign === '{' ? 'key or }' : 'value or ]';
      }
      if (sign === ']' && expected === 'value or ]') {
        open.pop();
        return 'comma or end';
      }
      return /[,:\]}]/.test(sign) ? undefined : 'comma or end';
  }
}

/** Of one file; the rest is found once these are mended. */
const MOST_REPEATED = 20;

interface Walk {
  /** The offset of the first sign at which the text stops being JSON; its length where it ends too soon. */
  readonly end: number;
  /** The offsets of keys that their object has already, the first 20. */
  readonly repeated: readonly number[];
}

function walk(text: string): Walk {
  const open: string[] = [];
  const keys: Set<string>[] = [];
  const repeated: number[] = [];
  let expected: Expected = 'value';
  let at = endOf(BLANKS, text, 0);
  for (;;) {
    const token = tokenAt(text, at);
    const next: Expected | undefined = token === '' ? undefined : step(expected, token, open);
    if (next === undefined) break;
    const start = at;
    at = endOf(BLANKS, text, at + token.length);
    if (token === '{') keys.push(new Set());
    else if (token === '}') keys.pop();
    else if (next === 'colon') {
      const own = keys.at(-1);
      const key = JSON.parse(token) as string;
      if (own?.has(key) && repeated.length < MOST_REPEATED) repeated.push(start);
      own?.add(key);
    }
    expected = next;
  }
  return { end: at, repeated };
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Parses JSON; on a fault, says where it is. Never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    const value = JSON.parse(text) as unknown;
    return { ok: true, value, repeatedKeys: walk(text).repeated.map((offset) => placeOf(text, offset)) };
  } catch {
    return { ok: false, ...placeOf(text, walk(text).end) };
  }
}
