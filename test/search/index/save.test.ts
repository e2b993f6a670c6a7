import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openIndex, openOrBuild, saveIndex } from '../../../src/search/index/save.js';
import { buildIndex } from '../../../src/search/index/text-index.js';
import { clausesOf, fieldOf } from '../../../src/search/index/texts.js';

const build = (...texts: readonly string[]) =>
  buildIndex(
    texts.map((text, at) => ({
      story: `story-${at}`,
      documents: [{ fields: [fieldOf(text)], keys: ['topic:harbour'], from: 1, to: 2 }],
    })),
    [1],
  );

const index = build('The harbour wall has not been mended', 'Dénes asked for a toll', 'The toll is dead');
const search = (one: typeof index, typed: string) =>
  one.search(clausesOf(typed), { limit: 5, keys: [['topic:harbour']], from: 1, to: 1 });
const saved = saveIndex(index, 'hash');

test('a saved index finds what it found, and takes changes', () => {
  const opened = openIndex(saved, 'hash');
  for (const typed of ['harbour wall', 'tol', 'denes', 'the'])
    expect(opened && search(opened, typed)).toEqual(search(index, typed));
  const document = { fields: [fieldOf('A lighthouse')], keys: ['topic:harbour'], from: 1, to: 1 };
  const changed = opened?.withStory('new', [document]).withoutStory('story-0');
  expect(changed && search(changed, 'lighthouse')[0]?.story).toBe('new');
  expect(changed && search(changed, 'harbour')).toEqual([]);
});

test('it may lie anywhere in memory, and be saved after changes', () => {
  const shifted = Buffer.concat([Buffer.alloc(3), saved]).subarray(3);
  expect(openIndex(shifted, 'hash')?.documents).toBe(3);
  const fewer = openIndex(saveIndex(index.withoutStory('story-1'), 'fewer'), 'fewer');
  expect(fewer && search(fewer, 'toll').map(({ story }) => story)).toEqual(['story-2']);
  expect(openIndex(saveIndex(build(), 'none'), 'none')?.documents).toBe(0);
});

test('an index of other content is none', () => {
  expect(openIndex(saved, 'other')).toBeUndefined();
});

test('a damaged or cut one is none, wherever the damage is', () => {
  fc.assert(
    fc.property(fc.nat(saved.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = Buffer.from(saved);
      damaged[at] = (damaged[at] ?? 0) ^ change;
      expect(openIndex(damaged, 'hash')).toBeUndefined();
      expect(openIndex(saved.subarray(0, at), 'hash')).toBeUndefined();
    }),
  );
});

test('what does not fit is built anew', () => {
  const rebuilt = build('A lighthouse');
  expect(openOrBuild(undefined, 'hash', () => rebuilt)).toBe(rebuilt);
  expect(openOrBuild(Buffer.from('no index'), 'hash', () => rebuilt)).toBe(rebuilt);
  expect(openOrBuild(saved, 'hash', () => rebuilt).documents).toBe(3);
});
