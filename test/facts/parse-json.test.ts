import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/facts/parse-json.js';

test('JSON is parsed', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text), repeatedKeys: [] });
    }),
  );
});

test.each([
  ['nothing', '', 1, 1],
  ['a missing value', '{"a": }', 1, 7],
  ['a comma too many', '[\n  1,\n]', 3, 1],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['single quotes', "{'a': 1}", 1, 2],
  ['a word', '[yes]', 1, 2],
  ['a missing end', '{"a": [1, 2]', 1, 13],
  ['the wrong bracket', '{"a": [1}', 1, 9],
  ['something after the end', '{}\n{}', 2, 1],
  ['a line break in a text', '["a\nb"]', 1, 2],
  ['a wrong escape', '["a\\x"]', 1, 2],
  ['a number with a leading zero', '[01]', 1, 2],
])('of %s, the place is given', (_, text, line, column) => {
  expect(parseJson(text)).toEqual({ ok: false, line, column });
});

test.each([
  ['{"a": 1,\n "a": 2}', [{ line: 2, column: 2 }]],
  ['{"a": 1, "\\u0061": 2}', [{ line: 1, column: 10 }]],
  ['[{"a": {"b": 1}, "b": 2}, {"a": 1}]', []],
  ['{"a": ["a", "a"], "b": "a"}', []],
  ['{"a": {"x": 1, "x": 2, "x": 3}}', [15, 23].map((column) => ({ line: 1, column: column + 1 }))],
])('%s has its repeated keys named', (text, repeatedKeys) => {
  expect(parseJson(text)).toMatchObject({ ok: true, repeatedKeys });
});

test.each([
  ['escapes', `"${'\\n'.repeat(2_000_000)}"`, true],
  ['letters', `"${'a'.repeat(15_000_000)}"`, true],
  ['brackets that are never closed', '['.repeat(200_000), false],
  ['a string that is never closed', `"${'\\n'.repeat(2_000_000)}`, false],
])('a file of nothing but %s is no crash', (_, text, isJson) => {
  expect(parseJson(text).ok).toBe(isJson);
});

test('any text at all gets an answer', () => {
  const unit = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    'a',
    '1',
    '-',
    '.',
    'e',
    '\n',
    'true',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(parseJson(text).ok).toBe(isJson);
    }),
    { numRuns: 500 },
  );
});
