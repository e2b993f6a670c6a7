import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText } from '../../src/render/markdown.js';
import { plainText } from '../../src/render/plain-text.js';
import { packLines, splitLine } from '../../src/render/split.js';
import { anyText } from './any-text.js';

describe('a line that is too long', () => {
  it('is cut between words', () => {
    expect(splitLine('one two three four', 10)).toEqual(['one two', 'three four']);
  });
  it('is cut within a word where that alone is too long', () => {
    expect(splitLine('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });
  it('stays a block quotation', () => {
    expect(splitLine('> “one two three”', 10)).toEqual(['> “one two', '> three”']);
  });
  it('keeps links and escaped characters whole', () => {
    expect(splitLine('see [a b](https://c.org) now', 22)).toEqual(['see', '[a b](https://c.org)', 'now']);
    expect(splitLine('\\*\\*\\*', 5)).toEqual(['\\*\\*', '\\*']);
  });
  it.each([
    ['aaaaaaaaa # b', ['aaaaaaaaa', '\\# b']],
    ['aaaaaaaaa - b', ['aaaaaaaaa', '\\- b']],
    ['aaaaaaaaa -# b', ['aaaaaaaaa', '\\-# b']],
    ['aaaaaaaa 12. b', ['aaaaaaaa', '12\\. b']],
    ['> aaaaaaaa > b', ['> aaaaaaaa', '> \\> b']],
    ['aaaaaaaa 1.5 b', ['aaaaaaaa', '1.5 b']],
  ])('begins no heading, list or quotation where it goes on: %s', (line, parts) => {
    expect(splitLine(line, 10)).toEqual(parts);
  });
  it('loses nothing but blanks, and keeps to the limit', () => {
    const bare = (text: string): string => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(anyText(400), fc.integer({ min: 20, max: 120 }), (text, max) => {
        const parts = splitLine(`> ${escapeText(text)}`, max);
        expect(parts.every((part) => part.length <= max)).toBe(true);
        const read = parts.map((part) => plainText({ content: part }).slice(2)).join('');
        expect(bare(read)).toContain(bare(text));
      }),
    );
  });
});

it('lines are packed together up to the limit', () => {
  expect(packLines(['one', 'two', 'three', 'four'], 9)).toEqual(['one\ntwo', 'three', 'four']);
  expect(packLines([], 9)).toEqual([]);
});
