import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCheck } from '../../src/check-data.js';
import { writeFolder } from './data-folder.js';
import { SAMPLE_TEXT, sampleData } from './sample-data.js';

const { entities, story } = sampleData();
const writeSample = (changed: unknown = story): string =>
  writeFolder({ 'entities.json': entities, 'stories/pier.json': changed });

test('data in order: one line that says what was checked', () => {
  expect(runCheck(['--data', writeSample()])).toEqual({
    exitCode: 0,
    lines: ['The data is in order: 1 story, 5 facts, 1 source; no texts compared.'],
  });
});

test('with the texts, how many were compared', () => {
  const texts = writeFolder({ 'any-name.txt': SAMPLE_TEXT });
  expect(runCheck(['--data', writeSample(), '--texts', texts])).toEqual({
    exitCode: 0,
    lines: ['The data is in order: 1 story, 5 facts, 1 source; 1 text compared.'],
  });
});

test('a source whose text is not there is named', () => {
  expect(runCheck(['--data', writeSample(), '--texts', writeFolder({})])).toEqual({
    exitCode: 0,
    lines: [
      'The data is in order: 1 story, 5 facts, 1 source; 0 texts compared. Not compared, because their text is not there: gazette.',
    ],
  });
});

test('problems: all of them, by file, with those that the texts show', () => {
  const changed = structuredClone(story);
  changed.facts[0].summary = 'Ada Quill claimed it.';
  changed.facts[2].quote.closedInSource = true;
  changed.facts[3].note = 'x';
  const folder = writeFolder({ 'entities.json': '[', 'stories/pier.json': changed });
  const { exitCode, lines } = runCheck([
    ...['--data', folder],
    ...['--texts', writeFolder({ 'a.txt': SAMPLE_TEXT })],
  ]);
  expect(exitCode).toBe(1);
  expect(lines.map((line) => line.split(':').slice(0, 3).join(':'))).toEqual([
    'entities.json: is not JSON from line 1, column 2 on',
    'stories/pier.json: union-met: facts[3].note',
    'stories/pier.json: open-pier: facts[0].summary',
    'stories/pier.json: close-it: facts[2].quote.closedInSource',
    '4 problems.',
  ]);
});

test.each([
  ['an unknown flag', ['--dta', 'x'], 'There is no option --dta.'],
  ['a flag without its folder', ['--data'], 'The option --data needs the name of a'],
  ['something that is no flag', ['data'], '"data" is no option.'],
])('%s is a sentence and exit code 2', (_, args, sentence) => {
  const { exitCode, lines } = runCheck(args);
  expect(exitCode).toBe(2);
  expect(lines[0]).toContain(sentence);
});

test.each(['--data', '--texts'])(
  '%s with a folder that is not there is a sentence and exit code 1',
  (flag) => {
    const missing = join(writeFolder({}), 'none');
    const { exitCode, lines } = runCheck(['--data', writeSample(), flag, missing]);
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(/none: the (?:data folder|folder of texts) does not exist$/);
  },
);
