import { describe, expect, test } from 'vitest';
import { compareByDate, compareNewestFirst, itemOf, mayLieWithin } from '../../src/answers/scope.js';
import { entity, entityId, type Fact, factId, type Story, storyId } from '../../src/facts/schema.js';
import {
  boundsOfFact,
  peopleOf,
  type Store,
  type StoryRecord,
  withoutStory,
  withStory,
} from '../../src/facts/store.js';
import type { FactFilter } from '../../src/search/fact-filter.js';
import { factIndexOf } from '../../src/search/fact-index.js';
import { listFacts } from '../../src/search/list-facts.js';
import { queryUnits, rankFacts } from '../../src/search/statements.js';
import { firstStory, inventedStories } from '../answers/stores.js';

/** The same story under another id, as are its facts; what its facts refer to is left out. */
const copyOf = (story: Story, id: string): Story => ({
  ...story,
  id: storyId.parse(id),
  facts: story.facts.map((fact) => ({
    ...fact,
    id: factId.parse(`${id}-${fact.id}`.slice(0, 64)),
    context: [],
  })),
});

/** All stories of the tests in one store. */
const store = [...firstStory.stories.values()].reduce(
  (all, { story }) => withStory(all, story, [...firstStory.entities.values()]),
  inventedStories,
);

const allFacts = ({ stories }: Store): readonly { readonly record: StoryRecord; readonly fact: Fact }[] =>
  [...stories.values()].flatMap((record) => record.story.facts.map((fact) => ({ record, fact })));

const listed = (filter: FactFilter, from = store): readonly string[] =>
  listFacts(from, filter)
    .facts.map(({ fact }) => fact.id)
    .toSorted();

const having = (isHad: (fact: Fact, record: StoryRecord) => boolean, from = store): readonly string[] =>
  allFacts(from)
    .filter(({ fact, record }) => isHad(fact, record))
    .map(({ fact }) => fact.id)
    .toSorted();

describe('what meets a filter is what all facts tell when looked at one by one', () => {
  test('without one, everything', () => {
    expect(listed({})).toEqual(having(() => true));
  });

  test.each([...store.entities.keys()])('concerning %s', (id) => {
    expect(listed({ of: [id] })).toEqual(having((fact) => peopleOf(fact).includes(id)));
  });

  test.each([...store.entities.keys()])('said by or for %s', (id) => {
    expect(listed({ by: [id], kind: 'statement' })).toEqual(
      having((fact) => fact.kind === 'statement' && (fact.speaker === id || fact.onBehalfOf === id)),
    );
  });

  test.each([...store.stories.keys()])('in %s', (id) => {
    expect(listed({ story: id })).toEqual(having((_, { story }) => story.id === id));
  });

  test.each([...store.stories.values()].flatMap(({ topics }) => [...topics.keys()]))('on %s', (id) => {
    expect(listed({ on: id })).toEqual(having((fact) => fact.topics.includes(id)));
  });

  test.each([
    ['2026-02-11', undefined],
    [undefined, '2026-02-11'],
    ['2026-02-10', '2026-02-12'],
    ['2031-06-01', '2031-12-31'],
    ['1999-01-01', '1999-12-31'],
  ])('from %s to %s', (from, to) => {
    expect(listed({ from, to })).toEqual(
      having((fact, record) => mayLieWithin(boundsOfFact(record, fact.id), from, to)),
    );
  });

  test('nobody has said anything where nobody is asked for', () => {
    expect(listed({ by: [] })).toEqual([]);
  });

  test('names in a text count where that is asked for', () => {
    for (const [id, { name }] of store.entities) {
      const naming = having(
        (fact) => peopleOf(fact).includes(id) || ` ${fact.summary} `.includes(` ${name} `),
      );
      const found = listed({ involving: [[id]] });
      for (const fact of naming) expect(found).toContain(fact);
    }
  });
});

describe.each([
  ['newest', compareNewestFirst],
  ['oldest', compareByDate],
] as const)('of many, the first with the %s first', (order, compare) => {
  const sorted = allFacts(store)
    .map(({ record, fact }) => itemOf(record, fact))
    .toSorted(compare)
    .map(({ bounds, fact }) => ({ bounds, fact }));

  test.each([1, 3, 10, 40])('%i are among those given, and all are counted', (most) => {
    const { facts, total } = listFacts(store, {}, order, most);
    const first = facts
      .map(({ record, fact }) => itemOf(record, fact))
      .toSorted(compare)
      .slice(0, most);
    expect(total).toBe(sorted.length);
    expect(first).toHaveLength(Math.min(most, sorted.length));
    first.forEach((item, at) => expect(compare(item, sorted[at] ?? item)).toBe(0));
  });
});

describe('a snapshot of a store', () => {
  const [id, record] = [...store.stories][0] ?? [];
  if (id === undefined || record === undefined) throw new Error('there is no story');
  const without = withoutStory(store, id);

  test('without a story finds none of its facts, and the one before still does', () => {
    expect(listed({ story: id }, without)).toEqual([]);
    expect(listed({}, without)).toEqual(having(({ id }) => !record.facts.has(id)));
    expect(listed({ story: id })).toHaveLength(record.story.facts.length);
  });

  test('ranks the same facts as one that was made at once', () => {
    const again = withStory(without, record.story);
    const words = record.story.facts[0]?.summary ?? '';
    const ranked = (from: Store): readonly string[] =>
      rankFacts(from, [...from.stories.values()], queryUnits(words), () => true).map(
        ({ fact, coverage }) => `${fact.id} ${coverage.toFixed(6)}`,
      );
    expect(ranked(again)).toEqual(ranked(store));
    expect(ranked(without).some((line) => line.startsWith(`${record.story.facts[0]?.id} `))).toBe(false);
  });

  test('after many changes, whose small parts were put together, is as if made at once', () => {
    const more = Array.from({ length: 30 }, (_, at) => copyOf(record.story, `copy-${at}`));
    // Each is asked, so that its index is made out of that of the one before.
    const asked = (from: Store): Store => {
      expect(listFacts(from, {}).total).toBe(allFacts(from).length);
      return from;
    };
    const grown = more.reduce((from, story) => asked(withStory(from, story)), asked(store));
    const changed = more.slice(0, 15).reduce((from, { id }) => asked(withoutStory(from, id)), grown);
    expect(factIndexOf(grown).segments).toBeLessThan(more.length);
    for (const from of [grown, changed]) {
      expect(listed({}, from)).toEqual(having(() => true, from));
      for (const id of record.people)
        expect(listed({ of: [id] }, from)).toEqual(having((fact) => peopleOf(fact).includes(id), from));
    }
    expect(listed({})).toEqual(having(() => true));
  });

  test('with an entity of another name is found by the new one', () => {
    const entity = [...store.entities.values()].find((one) => record.people.has(one.id));
    if (entity === undefined) throw new Error('nobody is in the story');
    const renamed = withStory(store, record.story, [{ ...entity, name: 'Xanthippe Quorn' }]);
    const found = rankFacts(
      renamed,
      [...renamed.stories.values()],
      queryUnits('xanthippe quorn'),
      () => true,
    );
    expect(found.length).toBeGreaterThan(0);
    for (const { fact } of found) expect(peopleOf(fact)).toContain(entity.id);
  });

  test('finds somebody whose name stood in a text before they were on record', () => {
    const named = {
      ...record.story.facts[0],
      summary: 'It was said that Zed Quillfeather should come.',
    } as Fact;
    const story = {
      ...copyOf(record.story, 'before'),
      facts: [{ ...named, id: factId.parse('before-zed') }],
    };
    const before = withStory(store, story);
    expect(listed({}, before)).toContain('before-zed');
    const id = entityId.parse('zed');
    const zed = entity.parse({ id, kind: 'person', name: 'Zed Quillfeather', aliases: [] });
    const after = withStory(before, copyOf(record.story, 'after'), [zed]);
    expect(listed({ involving: [[id]] }, after)).toEqual(['before-zed']);
    expect(listed({ involving: [[id]] }, before)).toEqual([]);
  });
});
