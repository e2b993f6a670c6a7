import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiffPiece } from '../../src/answers/check/verdict.js';
import { diffLines } from '../../src/render/word-diff.js';
import { anyText } from './any-text.js';

const long = 'one two three four five six seven eight nine ten '.repeat(60).trim();

describe('two texts side by side', () => {
  it.each<[string, readonly DiffPiece[], readonly string[]]>([
    [
      'a word replaced',
      [
        { kind: 'same', text: 'he' },
        { kind: 'dropped', text: 'should' },
        { kind: 'added', text: 'must' },
        { kind: 'same', text: 'go' },
      ],
      ['On record: he ~~should~~ go', 'As posted: he __**must**__ go'],
    ],
    [
      'a cut',
      [
        { kind: 'same', text: 'he' },
        { kind: 'cut', text: 'said that he' },
        { kind: 'same', text: 'goes' },
      ],
      ['On record: he ~~said that he~~ goes', 'As posted: he \\[…\\] goes'],
    ],
  ])('%s', (_name, diff, expected) => {
    expect(diffLines(diff)).toEqual(expected);
  });

  it('shows where the change is, and not the whole of a long text', () => {
    const [recorded = '', posted = ''] = diffLines([
      { kind: 'same', text: long },
      { kind: 'dropped', text: 'not' },
      { kind: 'same', text: long },
    ]);
    expect(recorded).toMatch(/^On record: \\\[…\\\] .*ten ~~not~~ one .* \\\[…\\\]$/);
    expect(posted).toMatch(/^As posted: \\\[…\\\] .*ten one/);
  });

  it('fits a field, whatever differs', () => {
    const piece = fc.record({
      kind: fc.constantFrom('same', 'added', 'dropped', 'cut'),
      text: fc.oneof(anyText(100), fc.constant(long)),
    }) as fc.Arbitrary<DiffPiece>;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (diff) => {
        expect(diffLines(diff).join('\n').length).toBeLessThanOrEqual(1024);
      }),
    );
  });
});
