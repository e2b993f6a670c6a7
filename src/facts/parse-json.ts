/**
 * JSON with a place for what is wrong. `JSON.parse` names no position in many of its messages (V8 prints an excerpt
 * instead), so a text that it refuses is walked again to find the first sign that cannot stand where it does.
 */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  /** Line and column count from 1; the column in UTF-16 units. */
  | { readonly ok: false; readonly line: number; readonly column: number };

const TOKEN =
  /[ \t\r\n]*(?:([[\]{}:,])|("[^"\\\p{Cc}]*(?:(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})|[\u007F-\u009F])[^"\\\p{Cc}]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.a-zA-Z])|true\b|false\b|null\b))/uy;

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

/** The offset of the first sign at which the text stops being JSON; its length where it ends too soon. */
function findFault(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const token = match?.[1] ?? match?.[2] ?? match?.[3];
    const next: Expected | undefined = token === undefined ? undefined : step(expected, token, open);
    if (token === undefined || next === undefined) break;
    at = TOKEN.lastIndex;
    expected = next;
  }
  const blank = /^[ \t\r\n]*/.exec(text.slice(at));
  return at + (blank?.[0].length ?? 0);
}

/** Parses JSON; on a fault, says where it is. Never throws. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const before = text.slice(0, findFault(text)).split('\n');
    return { ok: false, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}
