import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each folder may import of ours; imports run one way. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/facts': ['src/facts'],
  'src/search': ['src/search', 'src/facts', 'src/version.ts'],
  'src/answers': ['src/answers', 'src/search', 'src/facts'],
  'src/render': ['src/render', 'src/answers', 'src/search', 'src/facts'],
  'src/drawing': ['src/drawing', 'src/render', 'src/log.ts'],
  'src/discord': [
    'src/discord',
    'src/render',
    'src/answers',
    'src/search',
    'src/facts',
    'src/define-command.ts',
    'src/log.ts',
    'src/version.ts',
  ],
  'src/console': [
    'src/console',
    'src/discord',
    'src/render',
    'src/answers',
    'src/search',
    'src/facts',
    'src/define-command.ts',
    'src/registry.ts',
    'src/log.ts',
    'src/version.ts',
    'src/open-store.ts',
  ],
  'src/local-discord': ['src/local-discord'],
  'src/page-server': ['src/page-server', 'src/page-protocol.ts', 'src/local-discord', 'src/facts'],
  'src/page': ['src/page', 'src/page-protocol.ts'],
  scripts: [
    'scripts',
    'src/answers',
    'src/render',
    'src/facts',
    'src/registry.ts',
    'src/log.ts',
    'src/open-page.ts',
    'src/open-store.ts',
    'src/version.ts',
  ],
  commands: ['commands', 'src/answers', 'src/search', 'src/define-command.ts', 'src/version.ts'],
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);

/** The modules that a file imports, as paths from the project's folder, or as names of packages. */
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(`${root}/${file}`, 'utf8').matchAll(/^(?:import|export)[^;]*?from '([^']+)'/gms)].map(
    ([, target = '']) =>
      target.startsWith('.')
        ? new URL(target, `file:///${file}`).pathname.slice(1).replace(/\.js$/, '.ts')
        : target,
  );

describe.each(Object.entries(MAY_IMPORT))('%s', (folder, allowed) => {
  test(`imports of ours only ${allowed.join(', ')}`, () => {
    const wrong = filesIn(folder).flatMap((file) =>
      importsOf(file)
        .filter((target) => /^(?:src|commands)\//.test(target))
        .filter((target) => !allowed.some((place) => target === place || target.startsWith(`${place}/`)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** From a question to its answer: each folder knows those before it alone. */
const STEPS_OF_ASK = ['words', 'days', 'people', 'reading', 'reply', 'find', 'stances'];

test.each(STEPS_OF_ASK)('src/answers/ask/%s knows only the steps before it', (step) => {
  const ask = 'src/answers/ask';
  const known = STEPS_OF_ASK.slice(0, STEPS_OF_ASK.indexOf(step) + 1).map((other) => `${ask}/${other}/`);
  const files = filesIn(`${ask}/${step}`);
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith(`${ask}/`) && !known.some((place) => target.startsWith(place)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(files).not.toEqual([]);
  expect(wrong).toEqual([]);
});

test('every folder of src/answers/ask is a step', () => {
  const folders = readdirSync(`${root}/src/answers/ask`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.toSorted()).toEqual(STEPS_OF_ASK.toSorted());
});

test.each(['src/facts', 'src/search', 'src/answers'])('%s knows nothing of Discord', (folder) => {
  const wrong = filesIn(folder).filter((file) => importsOf(file).some((target) => /discord/.test(target)));
  expect(wrong).toEqual([]);
});

test.each(['src/answers', 'src/render', 'src/discord', 'src/console'])('%s knows no engine', (folder) => {
  const wrong = filesIn(folder).filter((file) =>
    importsOf(file).some((target) => target.startsWith('src/search/index/') || target === 'fuse.js'),
  );
  expect(wrong).toEqual([]);
});

test('nothing but types is shared by the page and its server', () => {
  const protocol = readFileSync(`${root}/src/page-protocol.ts`, 'utf8');
  expect(protocol).not.toMatch(/^export (?!type |interface )/m);
  expect(protocol).not.toMatch(/^import (?!type )/m);
});
