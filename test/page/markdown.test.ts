/** Discord's markdown, as the page reads it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/page/markdown/read-blocks.js';
import { readInline } from '../../src/page/markdown/read-inline.js';
import { inStyle, sentAt } from '../../src/page/markdown/times.js';
import type { Block, Inline } from '../../src/page/markdown/tree.js';
import { escapeText } from '../../src/render/markdown.js';

/** A tree in one line: kinds in brackets around what they hold. */
function inline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return `code(${node.text})`;
        case 'link':
          return `link(${node.address} ${inline(node.children)})`;
        case 'time':
          return `time(${node.seconds} ${node.style})`;
        case 'mention':
          return `mention(${node.sigil}${node.name})`;
        case 'bold':
        case 'italic':
        case 'underline':
        case 'strike':
        case 'spoiler':
          return `${node.kind}(${inline(node.children)})`;
      }
    })
    .join('');
}

function block(node: Block): string {
  switch (node.kind) {
    case 'quote':
      return `quote[${node.blocks.map(block).join('|')}]`;
    case 'list':
      return `${node.isOrdered ? 'ol' : 'ul'}[${node.items.map(inline).join('|')}]`;
    case 'code':
      return `pre[${node.text}]`;
    case 'heading':
      return `h${node.level}[${inline(node.children)}]`;
    case 'subtext':
    case 'lines':
      return `${node.kind}[${inline(node.children)}]`;
  }
}

const read = (text: string): string => readMarkdown(text).map(block).join(' ');

describe('within a line', () => {
  it.each([
    ['plain', 'plain'],
    ['**bold** and *italic* and _italic_', 'bold(bold) and italic(italic) and italic(italic)'],
    ['***both***', 'bold(italic(both))'],
    ['*a **b** c*', 'italic(a bold(b) c)'],
    ['__under__ ~~strike~~ ||spoiler||', 'underline(under) strike(strike) spoiler(spoiler)'],
    ['`**code**` and ``a`b``', 'code(**code**) and code(a`b)'],
    ['\\*\\*not bold\\*\\*', '**not bold**'],
    ['**a\\*\\*b**', 'bold(a**b)'],
    ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4'],
    ['** not closed', '** not closed'],
    ['[text](https://a.example/b_(c)#:~:text=x)', 'link(https://a.example/b_(c)#:~:text=x text)'],
    ['[**t**](<https://a.example>)', 'link(https://a.example bold(t))'],
    ['[1], paragraph 2', '[1], paragraph 2'],
    ['\\[1\\](https://a.example)', '[1](link(https://a.example https://a.example))'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['see https://a.example/b?c=d.', 'see link(https://a.example/b?c=d https://a.example/b?c=d).'],
    ['https\\://a.example', 'https://a.example'],
    ['<t:1771200000:D> <t:0>', 'time(1771200000 D) time(0 f)'],
    ['<@1100000000000000011> </stance:1100000000000000011>', 'mention(@) mention(/stance)'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['\\😀 \\é', '😀 \\é'],
    ['1\\. and \\# and \\> and \\-', '1. and # and > and -'],
  ])('%s', (text, expected) => {
    expect(inline(readInline(text))).toBe(expected);
  });
});

describe('line by line', () => {
  it.each([
    ['one\ntwo', 'lines[one\ntwo]'],
    ['> “quoted”\n> more\nafter', 'quote[lines[“quoted”\nmore]] lines[after]'],
    ['>>> all\nof it', 'quote[lines[all\nof it]]'],
    ['> a\n> > b', 'quote[lines[a\n> b]]'],
    ['>no blank', 'lines[>no blank]'],
    ['-# small **print**', 'subtext[small bold(print)]'],
    ['# One\n## Two\n### Three\n#no', 'h1[One] h2[Two] h3[Three] lines[#no]'],
    ['- a\n- b\n1. c', 'ul[a|b|c]'],
    ['1. a\n2. b', 'ol[a|b]'],
    ['```js\nlet a;\n```\nafter', 'pre[let a;] lines[after]'],
    ['``` never closed', 'lines[``` never closed]'],
    ['\\> no quote\n\\# no heading\n\\- no list', 'lines[> no quote\n# no heading\n- no list]'],
    ['', 'lines[]'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('any text at all', () => {
  const marks = fc.constantFrom(
    '*',
    '_',
    '~',
    '|',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '\\',
    '#',
    '-',
    ' ',
    '\n',
    'a',
    'https://a',
  );

  it('is read without failing, and in a time that does not run away', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 400 }), (parts) => {
        expect(readMarkdown(parts.join(''))).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
    for (const mark of ['*', '**', '_', '[', '`', '||', '<', '**a', '*a ', '[a]('])
      readMarkdown(mark.repeat(2000));
  });

  it('that the bot has escaped is shown as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const line = text.replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');
        const shown = inline(readInline(escapeText(text)));
        expect(shown.startsWith(line)).toBe(true);
      }),
    );
  });
});

describe('moments', () => {
  it.each([
    [0, 'D', '1 January 1970'],
    [1_771_200_000, 'D', '16 February 2026'],
    [9e15, 'D', '9000000000000000'],
  ])('%d as %s', (seconds, style, expected) => {
    expect(inStyle(seconds, style)).toBe(expected);
  });

  it('are as far away as they are', () => {
    expect(inStyle(0, 'R', 3_600_000)).toBe('1 hour ago');
    expect(inStyle(120, 'R', 0)).toBe('in 2 minutes');
  });

  it('are said with the day where that is not today', () => {
    const now = new Date('2026-02-16T12:00:00');
    expect(sentAt('2026-02-16T09:05:00', now)).toBe('Today at 09:05');
    expect(sentAt('2026-02-11T09:05:00', now)).toBe('11 February 2026, 09:05');
    expect(sentAt('never')).toBe('');
  });
});
