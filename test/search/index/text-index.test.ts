import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause, Hit, IndexDocument, SearchOptions } from '../../../src/search/index/document.js';
import { buildIndex, type TextIndex } from '../../../src/search/index/text-index.js';
import { clausesOf, fieldOf } from '../../../src/search/index/texts.js';
import { type Stories, searchNaively } from './naive.js';

const WEIGHTS = [1, 0.7];

const words = fc.constantFrom(...'wall toll boat mayor school the of storm crown vote'.split(' '));
const token = words.map((word) => ({ fold: word, stem: word }));
const field = fc.record({
  tokens: fc.array(token, { maxLength: 8 }),
  marks: fc.array(fc.constantFrom('#leave', '#pay'), { maxLength: 1 }),
});
const document: fc.Arbitrary<IndexDocument> = fc
  .record({
    fields: fc.tuple(field, field),
    keys: fc.uniqueArray(fc.constantFrom('person:a', 'person:b', 'topic:c'), { maxLength: 2 }),
    from: fc.integer({ min: 0, max: 10 }),
    days: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ days, ...rest }) => ({ ...rest, to: rest.from + days }));
const documents = fc.array(document, { maxLength: 6 });
const storyName = fc.constantFrom('one', 'two', 'three', 'four');
const clause = fc.record({
  alternatives: fc.uniqueArray(
    fc.record({
      term: fc.oneof(words, fc.constantFrom('#leave', '#pay', 'nowhere')),
      weight: fc.constantFrom(1, 0.9),
    }),
    { minLength: 1, maxLength: 3, selector: ({ term }) => term },
  ),
  isMinor: fc.boolean(),
});
const query: fc.Arbitrary<readonly Clause[]> = fc
  .array(clause, { maxLength: 5 })
  .map((clauses) => clauses.map((one, position) => ({ ...one, position })));
const options: fc.Arbitrary<SearchOptions> = fc.record(
  {
    limit: fc.integer({ min: 1, max: 8 }),
    fields: fc.integer({ min: 1, max: 2 }),
    keys: fc.array(fc.subarray(['person:a', 'person:b', 'topic:c', 'topic:none'], { minLength: 1 }), {
      maxLength: 2,
    }),
    from: fc.integer({ min: 0, max: 12 }),
    to: fc.integer({ min: 0, max: 12 }),
    stories: fc.subarray(['one', 'two', 'three']).map((names) => new Set(names)),
  },
  { requiredKeys: ['limit'] },
);
const changes = fc.array(fc.record({ story: storyName, documents: fc.option(documents) }), { maxLength: 8 });

const build = (stories: Stories): TextIndex =>
  buildIndex(
    [...stories].map(([story, own]) => ({ story, documents: own })),
    WEIGHTS,
  );

/** Documents that count alike may come in any order, so each is looked up by itself. */
function expectSame(index: TextIndex, stories: Stories, asked: readonly Clause[], how: SearchOptions): void {
  const all = searchNaively(stories, WEIGHTS, asked, { ...how, limit: Number.POSITIVE_INFINITY });
  const scoreOf = new Map(all.map(({ story, place, score }) => [`${story} ${place}`, score]));
  const found = index.search(asked, how);
  const expected = all.slice(0, how.limit);
  expect(found.map(({ score }) => score.toFixed(9))).toEqual(expected.map(({ score }) => score.toFixed(9)));
  for (const { story, place, score } of found) expect(scoreOf.get(`${story} ${place}`)).toBeCloseTo(score, 9);
  expect(new Set(found.map(({ story, place }) => `${story} ${place}`)).size).toBe(found.length);
}

const storiesOf = fc.dictionary(storyName, documents).map((made) => new Map(Object.entries(made)));

test('finds what looking at every document finds', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(storiesOf, query, options, (stories, asked, how) => {
      expectSame(build(stories), stories, asked, how);
    }),
    { numRuns: 500 },
  );
});

test('after any changes finds what an index built of the result finds, as does every snapshot before', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(storiesOf, changes, query, options, (stories, made, asked, how) => {
      const snapshots: [TextIndex, Stories][] = [[build(stories), stories]];
      for (const { story, documents: own } of made) {
        const [index, before] = snapshots.at(-1) ?? [build(stories), stories];
        const after = new Map(before);
        if (own === null) after.delete(story);
        else after.set(story, own);
        snapshots.push([own === null ? index.withoutStory(story) : index.withStory(story, own), after]);
      }
      for (const [index, state] of snapshots) {
        expectSame(index, state, asked, how);
        const compacted = index.compacted();
        expect(compacted.segments).toBeLessThanOrEqual(1);
        expectSame(compacted, state, asked, how);
      }
    }),
    { numRuns: 150 },
  );
});

/** Words of which some stand in most documents and some in few, as in any language. */
const zipf = fc.nat(999).map((at) => `w${Math.floor(at ** 3 / 3_000_000)}`);
const sentence = fc.array(zipf, { minLength: 4, maxLength: 20 });
const plain = (texts: readonly (readonly string[])[]): readonly IndexDocument[] =>
  texts.map((own, at) => ({
    fields: [
      { tokens: own.map((word) => ({ fold: word, stem: word })), marks: [] },
      { tokens: [], marks: [] },
    ],
    keys: [at % 3 === 0 ? 'person:a' : 'person:b'],
    from: at % 7,
    to: at % 7,
  }));

describe('among thousands of documents, where most are never read', () => {
  const texts = fc.sample(sentence, { seed: 1, numRuns: 3_000 });
  const stories: Stories = new Map([
    ['one', plain(texts.slice(0, 2_500))],
    ['two', plain(texts.slice(2_500))],
  ]);
  const index = build(stories);
  const asked = texts.slice(2_498, 2_502).map((own, at) => own.toSpliced(at % 3, 1, 'w7', `w${100 + at}`));
  test.each([
    ['all', {}],
    ['those of some days', { from: 2, to: 4 }],
    ['those of a person', { keys: [['person:b']] }],
    ['a story', { stories: new Set(['two']) }],
  ])('what is asked for, changed a little, is found in %s as by looking at each', (_, filter) => {
    expect.hasAssertions();
    for (const own of asked) {
      const clauses = own.map((term, position) => ({ alternatives: [{ term, weight: 1 }], position }));
      expectSame(index, stories, clauses, { limit: 3, ...filter });
      expectSame(index.withoutStory('one'), new Map([...stories].slice(1)), clauses, { limit: 3, ...filter });
    }
  });
});

const said = (text: string, ...keys: readonly string[]): IndexDocument => ({
  fields: [fieldOf(text), fieldOf('')],
  keys,
  from: Number.NEGATIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
});

const HARBOUR: Stories = new Map([
  [
    'harbour',
    [
      said('The harbour wall has not been mended', 'person:henrike'),
      said('A toll would empty the quays', 'person:denes'),
      said('The wall of the harbour is old', 'person:denes'),
      said('He ought to resign as harbour master', 'person:henrike'),
    ],
  ],
]);

const find = (index: TextIndex, typed: string, how: Partial<SearchOptions> = {}): readonly number[] =>
  index.search(clausesOf(typed), { limit: 5, ...how }).map(({ place }: Hit) => place);

describe('typed words', () => {
  const index = build(HARBOUR);
  test.each([
    ['words side by side before the same words apart', 'harbour wall', 0],
    ['a letter missing', 'empty the qays', 1],
    ['two letters swapped', 'has not been menedd', 0],
    ['a wrong first letter', 'barbour master', 3],
    ['another word for the same', 'step down', 3],
  ])('%s: %s', (_, typed, first) => {
    expect(find(index, typed)[0]).toBe(first);
  });

  test('only words of grammar find what has them', () => {
    expect(find(index, 'would the')[0]).toBe(1);
  });

  test('a filter is applied to what is looked at, not to what was found', () => {
    expect(find(index, 'harbour wall', { keys: [['person:denes']], limit: 1 })).toEqual([2]);
    expect(find(index, 'harbour wall', { keys: [['person:nobody']] })).toEqual([]);
  });
});

test('an empty index finds nothing and takes stories', () => {
  const empty = build(new Map());
  expect(find(empty, 'harbour wall')).toEqual([]);
  expect(find(empty.compacted(), 'harbour wall')).toEqual([]);
  expect(find(empty.withoutStory('harbour'), 'wall')).toEqual([]);
  expect(find(empty.withStory('harbour', HARBOUR.get('harbour') ?? []), 'harbour wall')[0]).toBe(0);
  expect(build(HARBOUR).withoutStory('harbour').segments).toBe(0);
});

test('a reader of an older snapshot sees neither what came nor that something went', () => {
  const before = build(HARBOUR);
  const after = before.withStory('harbour', [said('A lighthouse')]);
  expect(find(before, 'lighthouse')).toEqual([]);
  expect(find(before, 'quays')).toEqual([1]);
  expect(find(after, 'lighthouse')).toEqual([0]);
  expect(find(after, 'quays')).toEqual([]);
});

test('fields that weigh more come first', () => {
  expect(() => buildIndex([], [0.5, 1])).toThrow(RangeError);
  expect(() => buildIndex([], [])).toThrow(RangeError);
  expect(() => buildIndex([], [1, 1, 1, 1, 1])).toThrow(RangeError);
});
