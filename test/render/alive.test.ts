/** Nothing in a message is markup but what the layout puts there, whatever the records say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import type { Store } from '../../src/facts/store.js';
import { registry } from '../../src/registry.js';
import type { Message } from '../../src/render/message.js';
import { contextOf } from '../answers/stores.js';
import { anyText } from './any-text.js';
import { harbourStore } from './harbour-store.js';
import { pagesOf } from './pages-of.js';

function ask(store: Store, name: string, options: Readonly<Record<string, string>>): Answer {
  const command = registry.find(({ data }) => data.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return command.run(options, contextOf(store));
}

/** Every line of a message that Discord reads as markdown. */
const linesOf = (message: Message): readonly string[] =>
  (message.embeds ?? []).flatMap(({ description = '', fields = [] }) =>
    [description, ...fields.map(({ value }) => value)].flatMap((text) => text.split('\n')),
  );

/** A line without escaped characters, and without the addresses of the links that references are. */
const bareOf = (line: string): string => line.replace(/\\./gsu, '').replace(/\]\(https?:\/\/\S*?\)/g, ']');

const IN_LINE = /[~`|]|<|https?:\/|@(?:everyone|here)/i;
const AT_START = /^\s*(?:#{1,3}\s|-#|[-+*]\s|\d+[.)](?:\s|$)|>)/;

/** What the layout itself begins a line with: a block quotation, or a note in small letters. */
const OURS = /^(?:> |-# (?=[A-Z][a-z]))/;

const aliveIn = (message: Message): readonly string[] =>
  linesOf(message).filter((line) => IN_LINE.test(bareOf(line)) || AT_START.test(line.replace(OURS, '')));

const startsOfLines = fc.constantFrom('# ', '- ', '-# ', '1. ', '20) ', '> ', '>>> ', '+ ', '### ');
const manyStarts = fc
  .array(startsOfLines, { minLength: 1, maxLength: 600 })
  .map((all) => all.join('').trim());

describe('what the records say is never markup', () => {
  it.each([
    ['quote', {}],
    ['timeline', {}],
    ['stance', { person: 'ada-quill' }],
    ['stance', { topic: 'pier-open' }],
    ['sources', {}],
  ])('in /%s %o', (name, options) => {
    fc.assert(
      fc.property(
        fc.oneof(anyText(2000), manyStarts),
        fc.oneof(anyText(500), manyStarts),
        (segment, sentence) => {
          const summary = [...sentence].slice(0, 500).join('').trim();
          const store = harbourStore({ segments: [segment], before: segment, summary, standing: summary });
          for (const { message } of pagesOf(ask(store, name, options), store)) {
            expect(aliveIn(message)).toEqual([]);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('in whatever goes on over pages', () => {
    const store = harbourStore({
      segments: ['** # '.repeat(400).trim()],
      before: '** 1. '.repeat(330).trim(),
    });
    const pages = pagesOf(ask(store, 'quote', { person: 'ada-quill' }), store);
    const lines = pages.flatMap(({ message }) => linesOf(message));
    expect(lines.filter((line) => line.startsWith('> \\# ')).length).toBeGreaterThan(0);
    expect(pages.flatMap(({ message }) => aliveIn(message))).toEqual([]);
  });
});
