import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMANDS, nextAsked, nextKeystrokes } from '../../bench/archive/asked.js';
import { writeArchive } from '../../bench/archive/write-archive.js';
import { randomFrom } from '../../bench/check/random.js';
import { loadStore } from '../../src/facts/load.js';
import { registry } from '../../src/registry.js';

const folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const size = { statements: 400, people: 60 };
const nowhere = join(folder, 'no-datasets');
const kept = writeArchive(join(folder, 'archive'), size, nowhere, 1);

test('an archive passes the check of the data, and has what was asked for', () => {
  const loaded = loadStore(join(folder, 'archive'));
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const statements = [...loaded.store.stories.values()].flatMap((record) => record.statements);
  expect(statements).toHaveLength(size.statements);
  const entities = [...loaded.store.entities.values()];
  const people = entities.filter(({ kind }) => kind === 'person');
  expect(people).toHaveLength(size.people);
  expect(people.filter(({ roles }) => roles.length > 0).length).toBeGreaterThan(10);
  expect(people.filter(({ description }) => description !== undefined).length).toBeGreaterThan(10);
  expect(statements.filter(({ stance }) => stance !== undefined).length).toBeGreaterThan(20);
  expect(statements.filter(({ form }) => form === 'verbatim').length).toBeGreaterThan(20);
});

test('the same seed gives the same stories, also where they are there already', () => {
  const again = writeArchive(join(folder, 'archive'), size, nowhere, 1);
  expect(again.map(({ file }) => file)).toEqual(kept.map(({ file }) => file));
  const other = writeArchive(join(folder, 'other'), size, nowhere, 2);
  expect(other.map(({ file }) => file)).not.toEqual(kept.map(({ file }) => file));
});

test('every command is asked, with options that it has', () => {
  expect(COMMANDS.toSorted()).toEqual(registry.map(({ data }) => data.name).toSorted());
  const random = randomFrom(1, 'asked');
  for (const { data } of registry) {
    const names = (data.options ?? []).map(({ name }) => name);
    for (let round = 0; round < 20; round += 1)
      for (const option of Object.keys(nextAsked(data.name, kept, random))) expect(names).toContain(option);
  }
  expect(nextKeystrokes(kept, random).length).toBeGreaterThan(0);
});
