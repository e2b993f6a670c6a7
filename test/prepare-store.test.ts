import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerQuote } from '../src/answers/quotes.js';
import { assembleStore, type Store } from '../src/facts/store.js';
import { prepareStore } from '../src/prepare-store.js';
import { contextOf, inventedStories, summarise } from './answers/stores.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-the-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The same stories, as another process would have them. */
const copy = (): Store =>
  assembleStore(
    [...inventedStories.entities.values()],
    [...inventedStories.stories.values()].map(({ story }) => ({ ...story })),
  );

const filesIn = (): readonly string[] => readdirSync(join(folder, '.index')).toSorted();
const bytesOf = (name: string): Buffer => readFileSync(join(folder, '.index', name));
const answersOf = (store: Store): readonly string[] =>
  ['harbour wall', 'a rule with a hole', 'tol', 'nothing at all'].map((words) =>
    summarise(answerQuote({ words }, contextOf(store))),
  );

test('little is saved nowhere', () => {
  prepareStore(copy(), folder, 'hash');
  expect(readdirSync(folder)).toEqual([]);
});

test('much is saved, and what is read again answers the same', () => {
  const first = copy();
  prepareStore(first, folder, 'hash', 1);
  expect(filesIn()).toEqual(['facts.bin', 'quotations.bin', 'reports.bin']);
  const second = copy();
  prepareStore(second, folder, 'hash', 1);
  expect(answersOf(second)).toEqual(answersOf(first));
  expect(answersOf(second)).toEqual(answersOf(inventedStories));
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['with a bit turned', (bytes: Buffer) => bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1)],
  ['empty', () => Buffer.alloc(0)],
  ['something else', () => Buffer.from('no index')],
])('what was saved and is %s is made anew', (_, damage) => {
  prepareStore(copy(), folder, 'hash', 1);
  const whole = bytesOf('facts.bin');
  writeFileSync(join(folder, '.index', 'facts.bin'), damage(whole));
  const store = copy();
  prepareStore(store, folder, 'hash', 1);
  expect(bytesOf('facts.bin').equals(whole)).toBe(true);
  expect(answersOf(store)).toEqual(answersOf(inventedStories));
});

test('an index under the name of another is made anew', () => {
  prepareStore(copy(), folder, 'hash', 1);
  const facts = bytesOf('facts.bin');
  for (const name of ['facts.bin', 'reports.bin'])
    writeFileSync(join(folder, '.index', name), bytesOf('quotations.bin'));
  const store = copy();
  prepareStore(store, folder, 'hash', 1);
  expect(bytesOf('facts.bin').equals(facts)).toBe(true);
  expect(answersOf(store)).toEqual(answersOf(inventedStories));
});

test('what an earlier process was writing when it ended is taken away', () => {
  prepareStore(copy(), folder, 'hash', 1);
  const left = join(folder, '.index', 'facts.bin.1.part');
  writeFileSync(left, 'half an index');
  utimesSync(left, 1, 1);
  prepareStore(copy(), folder, 'other', 1);
  expect(filesIn()).toEqual(['facts.bin', 'quotations.bin', 'reports.bin']);
});

test('what was saved of other data is made anew', () => {
  prepareStore(copy(), folder, 'hash', 1);
  const before = bytesOf('facts.bin');
  prepareStore(copy(), folder, 'other', 1);
  expect(bytesOf('facts.bin').equals(before)).toBe(false);
});

test('where nothing can be saved, the answers are there all the same', () => {
  writeFileSync(join(folder, '.index'), 'a file where the folder should be');
  const store = copy();
  prepareStore(store, folder, 'hash', 1);
  expect(answersOf(store)).toEqual(answersOf(inventedStories));
});
