import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../src/facts/parse-json.js';

test('JSON is parsed', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
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
