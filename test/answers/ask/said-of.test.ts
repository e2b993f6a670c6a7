import { expect, test } from 'vitest';
import { SAID } from '../../../src/answers/ask/people/known-for.js';
import { saidOf, thoseOfBody, thoseSaidToBe } from '../../../src/answers/ask/people/said-of.js';
import type { Entity, EntityId, Story } from '../../../src/facts/schema.js';
import { assembleStore, type Store, withStory } from '../../../src/facts/store.js';
import { unitsOf } from '../../../src/search/terms.js';
import { wordsOf } from '../../../src/search/words.js';
import { inventedStories } from '../stores.js';

const entity = (id: string, kind: Entity['kind'], more: Partial<Entity>): Entity => ({
  ...{ id: id as EntityId, kind, name: id, aliases: [], roles: [] },
  ...more,
});

const owner = { title: 'owner', organization: 'mill' as EntityId };
const mill = entity('mill', 'organization', { name: 'Orrin Mill' });
const una = entity('una', 'person', { roles: [owner] });
const bram = entity('bram', 'person', { description: 'Glazier who keeps newts, brother of the owner' });
const some = [una, bram, mill];

const story = [...inventedStories.stories.values()][0]?.story as Story;

const told = (store: Store, words: string, how: number = SAID.atAll): string =>
  [
    ...thoseSaidToBe(
      store,
      unitsOf(wordsOf(words)).map((unit) => [{ unit, how }]),
    ),
  ]
    .map(({ id }) => id)
    .join(' ');

test('somebody is told by what is said of them and of the bodies in which they have a title', () => {
  const store = assembleStore(some, []);
  expect(told(store, 'orrin owner')).toBe('una');
  expect(told(store, 'newts')).toBe('bram');
  expect(told(store, 'newts owner')).toBe('bram');
  expect(told(store, 'newts orrin')).toBe('');
  expect(told(store, 'owner')).toBe('una bram');
  expect(told(store, 'owner', SAID.asHead)).toBe('una');
  expect(told(store, 'brother', SAID.asHead)).toBe('bram');
  expect(told(store, 'orrin', SAID.alone)).toBe('');
  expect(thoseOfBody(store, mill.id)).toEqual([una]);
});

test('a replaced story brings nothing new to be read', () => {
  const store = assembleStore(some, []);
  expect(saidOf({ ...store, stories: new Map() })).toBe(saidOf(store));
});

test('others are told by what is said of them in a later snapshot, and the earlier one stays as it was', () => {
  const many = Array.from({ length: 10 }, (_, at) => entity(`other-${at}`, 'person', {}));
  const before = assembleStore([...some, ...many], []);
  expect(told(before, 'newts')).toBe('bram');
  const later = withStory(before, story, [
    entity('bram', 'person', { description: 'Falconer' }),
    entity('mill', 'organization', { name: 'Tarn Mill' }),
    entity('cass', 'person', { description: 'Weaver who keeps newts' }),
  ]);
  expect(told(later, 'newts')).toBe('cass');
  expect(told(later, 'falconer')).toBe('bram');
  expect(told(later, 'tarn owner')).toBe('una');
  expect(told(later, 'orrin')).toBe('');
  expect(thoseOfBody(later, mill.id)).toEqual([una]);
  expect(told(before, 'newts')).toBe('bram');
  expect(told(before, 'orrin')).toBe('una mill');
});

test('what is said of thousands tells nobody, but beside something rarer', () => {
  const crowd = Array.from({ length: 5_001 }, (_, at) =>
    entity(`baker-${at}`, 'person', { description: at === 7 ? 'Baker who keeps goats' : 'Baker' }),
  );
  const store = assembleStore(crowd, []);
  expect(told(store, 'baker')).toBe('');
  expect(told(store, 'baker goats')).toBe('baker-7');
});
