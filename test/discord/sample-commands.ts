/** Small commands for the tests of dispatch, registration and the console. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Answer } from '../../src/answers/answer.js';
import { UserError } from '../../src/answers/user-error.js';
import { type Command, defineCommand } from '../../src/define-command.js';

const PRIVATE = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Show the answer to you alone',
} as const;

/** An answer that says which command was run and with what, in its reading. */
function echo(command: string, options: Readonly<Record<string, string | boolean | undefined>>): Answer {
  const typed = Object.entries(options).flatMap(([name, value]) =>
    value === undefined || name === 'private' ? [] : [[name, String(value)] as const],
  );
  return {
    body: { kind: 'about', version: '0.0.0', stories: [], storyCount: 0, entities: 0 },
    reading: [command, ...typed.map(([name, value]) => `${name}=${value}`)].join(' '),
    notes: [],
    coverage: { statements: 0, sources: 0, upTo: null },
    followUps: [
      { label: 'Everything', invocation: { command: 'stance', options: { person: 'bass' }, page: 0 } },
    ],
    again: { command, options: Object.fromEntries(typed), page: 0 },
  };
}

export const stance = defineCommand({
  data: {
    name: 'stance',
    description: 'Where somebody stands',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'What about',
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.String, name: 'person', description: 'Who', autocomplete: true },
      { type: ApplicationCommandOptionType.String, name: 'as-of', description: 'By when' },
      {
        type: ApplicationCommandOptionType.String,
        name: 'order',
        description: 'Which first',
        choices: [
          { name: 'Newest first', value: 'newest' },
          { name: 'Oldest first', value: 'oldest' },
        ],
      },
      PRIVATE,
    ],
  },
  autocomplete: {
    topic: (partial, _context, others) =>
      Array.from({ length: 40 }, (_, index) => ({
        name: `${partial} ${others.person ?? 'nobody'} ${index} ${'😀'.repeat(60)}`,
        value: `topic-${index}`,
      })),
    person: (partial) =>
      [
        { name: 'Karen Bass', value: 'karen-bass' },
        { name: 'Casey Wasserman', value: 'casey-wasserman' },
      ].filter(({ name }) => name.toLowerCase().includes(partial.toLowerCase())),
  },
  run: (options) => {
    if (options.person === 'nobody') throw new UserError('There is nobody of that name.');
    if (options.person === 'broken') throw new TypeError('the secret word that was typed');
    return echo('stance', options);
  },
});

export const ask = defineCommand({
  data: {
    name: 'ask',
    description: 'A question in plain English',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'The question',
        required: true,
        max_length: 200,
        autocomplete: true,
      },
      PRIVATE,
    ],
  },
  autocomplete: {
    question: () => {
      throw new Error('a fault');
    },
  },
  run: (options) => echo('ask', options),
});

export const about = defineCommand({
  data: { name: 'about', description: 'What the bot knows' },
  run: () => echo('about', {}),
});

export const sampleCommands: readonly Command[] = [stance, ask, about];
