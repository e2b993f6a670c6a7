/** Any text in any option of any command gets a valid reply, and nothing fails that nobody expected. */
import { type APIInteraction, ApplicationCommandOptionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { judgeCallback } from '../../src/local-discord/rules.js';
import { registry } from '../../src/registry.js';
import { inventedStories } from '../answers/stores.js';
import { autocomplete, command, option } from './raw-payloads.js';

/** What hurried, careless and malicious people type; words that mean something here among anything at all. */
const PIECES = [
  ...'who what said did varga the mayor toll harbour master support not on 30 february 2031-06-10 last monday yesterday'.split(
    ' ',
  ),
  ...[
    '"',
    '“',
    '(',
    ')',
    '…',
    '@everyone',
    '<@1>',
    '```',
    '**',
    '\u202E',
    '\u0000',
    '\n',
    '😀',
    '999999 days ago',
  ],
  ...[
    '3000 years ago',
    '11 February 2026 BC',
    '__proto__',
    'constructor',
    '0',
    '-1',
    '16/17',
    'of',
    'and',
    ':',
  ],
];

const anyInput = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(' ')),
  fc.constantFrom(...PIECES).map((piece) => piece.repeat(1_000).slice(0, 6_000)),
);

const textOptions = registry.flatMap(({ data }) =>
  (data.options ?? [])
    .filter(({ type }) => type === ApplicationCommandOptionType.String)
    .map(({ name }) => [data.name, name] as const),
);

async function send(raw: unknown): Promise<{ readonly body: unknown; readonly faults: readonly string[] }> {
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void faults.push(line) });
  const now = () => new Date('2031-12-01T12:00:00Z');
  const { body } = await respond(raw, { commands: registry, store: () => inventedStories, now, log });
  return { body, faults };
}

describe.each(textOptions)('/%s %s', (name, optionName) => {
  it('answers whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (value) => {
        const typed = option(optionName, value);
        for (const raw of [command(name, typed), autocomplete(name, { ...typed, focused: true })]) {
          const { body, faults } = await send(raw);
          expect(faults).toEqual([]);
          expect(judgeCallback(raw as unknown as APIInteraction, body)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
