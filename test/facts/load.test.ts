import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LARGEST_FILE, loadData, loadStore, readTexts } from '../../src/facts/load.js';
import { formatProblem } from '../../src/facts/problem.js';
import { sha256Of } from '../../src/facts/text.js';
import { writeFolder } from './data-folder.js';
import { sampleData } from './sample-data.js';

const { entities, story } = sampleData();

const problemsOf = (folder: string): readonly string[] => {
  const loaded = loadData(folder);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
};

test('a folder in order is loaded', () => {
  const folder = writeFolder({ 'entities.json': entities, 'stories/pier.json': story });
  expect(loadData(folder)).toMatchObject({ ok: true, stories: [{ id: 'pier' }] });
  const loaded = loadStore(folder);
  expect(loaded.ok && [...loaded.store.stories.keys()]).toEqual(['pier']);
});

test('other files and hidden ones are no stories', () => {
  const folder = writeFolder({
    'entities.json': entities,
    'stories/pier.json': story,
    'stories/README.md': '# x',
    'stories/.pier.json': '{',
  });
  expect(problemsOf(folder)).toEqual([]);
});

describe('what can be wrong with the files', () => {
  const cases: readonly (readonly [
    what: string,
    files: Readonly<Record<string, unknown>>,
    problem: string,
  ])[] = [
    ['no entities', { 'stories/pier.json': story }, 'entities.json: does not exist'],
    ['no folder of stories', { 'entities.json': entities }, 'stories: does not exist'],
    ['no story', { 'entities.json': entities, 'stories/x.txt': '' }, 'stories: holds no story'],
    [
      'a file in place of the folder',
      { 'entities.json': entities, stories: 'x' },
      'stories: is not a folder',
    ],
    [
      'a folder in place of a file',
      { 'entities.json/x': 'x', 'stories/pier.json': story },
      'entities.json: is a folder, not a file',
    ],
    [
      'broken JSON',
      { 'entities.json': '{\n  "entities": [,]\n}', 'stories/pier.json': story },
      'entities.json: is not JSON from line 2, column 16 on',
    ],
    [
      'bytes that are no text',
      { 'entities.json': new Uint8Array([0x22, 0xff, 0x22]), 'stories/pier.json': story },
      'entities.json: is not text in UTF-8',
    ],
    [
      'a file too large',
      { 'entities.json': new Uint8Array(LARGEST_FILE + 1), 'stories/pier.json': story },
      'entities.json: is larger than 20 MB, the most that is read',
    ],
    [
      'a story under another name',
      { 'entities.json': entities, 'stories/quay.json': story },
      'stories/quay.json: pier: id: the file\'s name says that this is the story "quay"',
    ],
  ];
  test.each(cases)('%s', (_, files, problem) => {
    expect(problemsOf(writeFolder(files))).toEqual([problem]);
  });

  test('a folder that is not there', () => {
    const folder = join(writeFolder({}), 'none');
    expect(problemsOf(folder)).toEqual([`${folder}: the data folder does not exist`]);
    expect(loadStore(folder).ok).toBe(false);
  });

  test('one file that can’t be read does not hide what is wrong in another', () => {
    const broken = structuredClone(story);
    broken.facts[3].topics = ['x'];
    const folder = writeFolder({
      'entities.json': entities,
      'stories/a.json': '{',
      'stories/pier.json': broken,
    });
    expect(problemsOf(folder)).toEqual([
      'stories/a.json: is not JSON from line 1, column 2 on',
      'stories/pier.json: union-met: facts[3].topics[0]: the story has no topic "x"',
    ]);
  });
});

describe('texts', () => {
  test('are found by the hash of their normalised form, whatever they are called', () => {
    const folder = writeFolder({ 'a.txt': '\uFEFFone\r\ntwo', b: 'three\u00A0four', 'c/d': 'five' });
    const read = readTexts(folder);
    expect(read.ok && [...read.texts]).toEqual([
      [sha256Of('one\ntwo'), 'one\ntwo'],
      [sha256Of('three four'), 'three four'],
    ]);
  });

  test('a folder that is not there is a problem', () => {
    const folder = join(writeFolder({}), 'none');
    expect(readTexts(folder)).toMatchObject({
      ok: false,
      problems: [{ file: folder, message: 'the folder of texts does not exist' }],
    });
  });
});
