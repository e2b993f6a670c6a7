import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registry } from '../src/registry.js';

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
