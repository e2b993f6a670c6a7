import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createSession } from '../src/console/session.js';
import { registry } from '../src/registry.js';
import { plainText } from '../src/render/plain-text.js';
import { firstStory } from './answers/stores.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test.each(registry.map(({ data }) => [data.name, data] as const))(
  'README tells of /%s as it is declared',
  (_, data) => {
    const options = (data.options ?? []).map(({ name }) => `\`${name}\``).join(', ');
    expect(readme).toContain(`| \`/${data.name}\` | ${options} | ${data.description} |`);
  },
);

test('README tells of no command that there is not', () => {
  const told = [...readme.matchAll(/^\| `\/([a-z]+)` \|/gm)].map(([, name]) => name);
  expect(told).toEqual(registry.map(({ data }) => data.name));
});

test('the answer that README shows is the one that the bot gives', async () => {
  const sample = /```\n> (\/[^\n]+)\n\n([\s\S]+?)```/.exec(readme);
  const [, line = '', answer = ''] = sample ?? [];
  const session = createSession({
    commands: registry,
    store: () => firstStory,
    now: () => new Date('2026-03-01T12:00:00Z'),
    log: pino({ level: 'silent' }),
  });
  const outcome = await session.run(line);
  const given = outcome.kind === 'reply' ? plainText(outcome.message).split('\n') : [];
  const shown = answer.split('\n').filter((text) => text !== '' && text !== '…');
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.filter((text) => !given.includes(text))).toEqual([]);
});
