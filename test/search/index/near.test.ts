import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNear } from '../../../src/search/index/near.js';
import { editDistance } from '../../../src/search/words.js';

/** Few letters, so that words are often near. */
const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 });

test('a word is near another if and only if its edit distance says so', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, edits) => {
      expect(isNear(a, b, edits)).toBe(editDistance(a, b, edits) <= edits);
    }),
    { numRuns: 5_000 },
  );
});
