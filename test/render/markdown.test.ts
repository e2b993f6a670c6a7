import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutText,
  echo,
  escapeText,
  escapeWithin,
  labelText,
  setOffInSentence,
} from '../../src/render/markdown.js';
import { plainText } from '../../src/render/plain-text.js';
import { anyText } from './any-text.js';

const shown = (markdown: string): string => plainText({ content: markdown });

describe('text that is shown', () => {
  it.each([
    ['emphasis', '*a* **b** _c_ __d__ ~~e~~', '\\*a\\* \\*\\*b\\*\\* \\_c\\_ \\_\\_d\\_\\_ \\~\\~e\\~\\~'],
    ['code', '`a` ```b```', '\\`a\\` \\`\\`\\`b\\`\\`\\`'],
    ['a spoiler', '||a||', '\\|\\|a\\|\\|'],
    ['a heading', '# a', '\\# a'],
    ['a subtext', '-# a', '\\-# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a number', '1.5 million', '1.5 million'],
    ['a block quotation', '>>> a', '\\>>> a'],
    ['a hyphen within a word', 'e-mail', 'e-mail'],
    ['a masked link', '[a](https://b.org)', '\\[a\\](https\\://b.org)'],
    ['an address', 'see https://b.org', 'see https\\://b.org'],
    ['a user mention', '<@123>', '\\<\\@123>'],
    ['a channel mention', '<#123>', '\\<#123>'],
    ['a command mention', '</stance:123>', '\\</stance\\:123>'],
    ['a time', '<t:123:R>', '\\<t\\:123\\:R>'],
    ['an emoji', '<:a:123> :b:', '\\<\\:a\\:123> \\:b:'],
    ['a backslash', 'a\\*b', 'a\\\\\\*b'],
    ['a mention of everybody', '@everyone', '\\@everyone'],
  ])('%s', (_name, text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(shown(`x ${escapeText(text)}`)).toBe(`x ${text}`);
  });

  it('ends its own turns of the writing direction', () => {
    expect(escapeText('a\u202Eb')).toBe('a\u202Eb\u202C');
    expect(escapeText('a\u2067b\u202Ec')).toBe('a\u2067b\u202Ec\u202C\u2069');
    expect(escapeText('a\u202Eb\u202Cc')).toBe('a\u202Eb\u202Cc');
  });

  it('keeps every character, and grows at most to twice its length', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        const escaped = escapeText(text);
        expect(shown(`“${escaped}”`)).toContain(text);
        expect(escaped.length).toBeLessThanOrEqual(2 * [...text].length + 1);
      }),
    );
  });

  it('is cut with a mark, within a bound', () => {
    expect(cutText('a lighthouse', 6)).toBe('a lig…');
    expect(cutText('ab😀', 3)).toBe('ab…');
    expect(escapeWithin('****', 6)).toBe('\\*\\*…');
    fc.assert(
      fc.property(anyText(300), fc.integer({ min: 5, max: 200 }), (text, max) => {
        expect(escapeWithin(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

/** What is left of markdown, mentions and links once every escaped character is taken out. */
const ALIVE = /[*_~`|[\]]|<[@#:/at]|@(?:everyone|here)|https?:\/|^\s*(?:#{1,3} |-# |[-+*] |\d+[.)] |>)|\n/i;
const unescaped = (text: string): string => text.replace(/\\./gsu, '\\');

describe('what somebody typed', () => {
  it.each([
    ['line breaks', 'a\nb\r\n\tc', 'a b c'],
    ['a right-to-left override', 'a\u202Eb', 'ab'],
    ['isolates', '\u2067a\u2069', 'a'],
    ['zero-width characters', 'a\u200Bb\uFEFFc\u2060d', 'abcd'],
    ['control characters', 'a\u0000b\u0007', 'a b'],
    ['invisible fillers', 'a\u3164b\u115F', 'ab'],
    ['an emoji of several characters', '👩‍🚀 x', '👩‍🚀 x'],
    ['a heap of marks on one letter', `a${'\u0301'.repeat(50)}`, 'a\u0301\u0301\u0301'],
    ['nothing visible', '\u200B\n', 'text that does not show'],
  ])('%s', (_name, typed, echoed) => {
    expect(echo(typed)).toBe(echoed);
  });

  it('is cut to a line that can be read', () => {
    expect(echo('a'.repeat(6000))).toBe(`${'a'.repeat(99)}…`);
  });

  it('never mentions everybody, not even in words that hold no backslash', () => {
    expect(echo('@everyone @HERE').replaceAll('\\', '')).not.toMatch(/@(?:everyone|here)/i);
    expect(shown(echo('@everyone'))).toBe('@everyone');
  });

  it('holds nothing alive', () => {
    const nasty = fc.oneof(
      anyText(200),
      fc
        .array(
          fc.constantFrom(
            '*',
            '_',
            '~',
            '`',
            '|',
            '\\',
            '[',
            ']',
            '(',
            ')',
            '<',
            '>',
            '@',
            '#',
            ':',
            '-',
            '1.',
            ' ',
            '\n',
            '@everyone',
            '<@1>',
            'https://a.b',
          ),
          { maxLength: 40 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(nasty, (typed) => {
        expect(unescaped(echo(typed))).not.toMatch(ALIVE);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a label', () => {
  it('is never empty and never too long', () => {
    expect(labelText('\u200B', 80)).toBe('…');
    fc.assert(
      fc.property(anyText(300), (text) => {
        expect(labelText(text, 80).length).toBeGreaterThan(0);
        expect(labelText(text, 80).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('a sentence with something set off in it', () => {
  it.each([
    ['*toll* fits 2 on record', '*toll* fits 2 on record'],
    ['Left out: *a_b* and *c*.', 'Left out: *a\\_b* and *c*.'],
    ['3 * 4 is no name', '3 \\* 4 is no name'],
    ['*@everyone* is nobody', '*\\@\u200Beveryone* is nobody'],
  ])('%s', (sentence, expected) => {
    expect(setOffInSentence(sentence, 200)).toBe(expected);
  });
});
