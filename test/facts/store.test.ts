import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/facts/check.js';
import { boundsOf } from '../../src/facts/edtf.js';
import { type Entity, entity, factId, type Story, storyId } from '../../src/facts/schema.js';
import {
  assembleStore,
  boundsOfFact,
  entityOf,
  holderOf,
  locateFact,
  positionOf,
  roleAt,
  withoutStory,
  withStory,
} from '../../src/facts/store.js';
import { type SampleData, sampleData } from './sample-data.js';

function checked(change: (data: SampleData) => void = () => {}): {
  entities: readonly Entity[];
  story: Story;
} {
  const data = sampleData();
  change(data);
  const { entities, stories, problems } = checkData({
    entities: { file: 'entities.json', value: data.entities },
    stories: [{ file: `stories/${data.story.id}.json`, value: data.story }],
  });
  const [story] = stories;
  if (problems.length > 0 || story === undefined) throw new Error('the sample does not pass the check');
  return { entities, story };
}

const { entities, story } = checked();
const store = assembleStore(entities, [story]);
const pier = storyId.parse('pier');
const openPier = factId.parse('open-pier');

/** The same story under another id, as are its facts. */
const quay = checked(({ story }) => {
  story.id = 'quay';
  for (const fact of story.facts) fact.id = `quay-${fact.id}`;
}).story;

describe('a snapshot', () => {
  test('with a story added shares the others and leaves the old one as it was', () => {
    const added = withStory(store, quay);
    expect([...added.stories.keys()]).toEqual(['pier', 'quay']);
    expect(added.stories.get(pier)).toBe(store.stories.get(pier));
    expect(locateFact(added, factId.parse('quay-open-pier'))?.record.story.id).toBe('quay');
    expect(locateFact(added, openPier)?.record.story.id).toBe('pier');
    expect([...store.stories.keys()]).toEqual(['pier']);
    expect(locateFact(store, factId.parse('quay-open-pier'))).toBeUndefined();
  });

  test('with a story replaced holds the new facts and none that went away', () => {
    const shorter = checked(({ story }) => story.facts.splice(3, 1)).story;
    const replaced = withStory(store, shorter);
    expect(replaced.stories.get(pier)?.story).toBe(shorter);
    expect(locateFact(replaced, factId.parse('union-met'))).toBeUndefined();
    expect(locateFact(store, factId.parse('union-met'))).toBeDefined();
  });

  test('with entities that come along leaves the old one without them', () => {
    const dorn = entity.parse({ id: 'cy-dorn', kind: 'person', name: 'Cy Dorn' });
    const added = withStory(store, quay, [dorn]);
    expect(entityOf(added, dorn.id).name).toBe('Cy Dorn');
    expect(() => entityOf(store, dorn.id)).toThrow('no entity cy-dorn');
  });

  test('without a story knows none of its facts', () => {
    const removed = withoutStory(withStory(store, quay), pier);
    expect([...removed.stories.keys()]).toEqual(['quay']);
    expect(locateFact(removed, openPier)).toBeUndefined();
  });

  test('without a story that it never held is the same one', () => {
    expect(withoutStory(store, storyId.parse('none'))).toBe(store);
  });
});

describe('what is derived from a story', () => {
  const record = locateFact(store, openPier)?.record;
  if (record === undefined) throw new Error('the store has no pier');

  test.each([
    ['open-pier', '2026-02-11', '2026-02-11'],
    ['unwise', null, '2026-02-12'],
    ['close-it', '2026-02-01', '2026-02-12'],
  ])('%s lies between %s and %s: nothing was said after publication', (id, earliest, latest) => {
    expect(boundsOfFact(record, factId.parse(id))).toMatchObject({ earliest, latest });
  });

  test('the last day on record', () => {
    expect(record.upTo).toBe('2026-02-12');
  });

  test('a fact that is not in the story has no bounds', () => {
    expect(() => boundsOfFact(record, factId.parse('none'))).toThrow('no fact none');
  });

  test.each([
    ['open-pier', 'ada-quill', 'open'],
    ['unwise', 'boat-union', undefined],
    ['close-it', 'bo-ferro', 'closed'],
  ])('%s is held by %s, position %s', (id, holder, position) => {
    const statement = record.statements.find((candidate) => candidate.id === id);
    expect(statement && holderOf(statement)).toBe(holder);
    expect(statement && positionOf(record, statement)?.position.id).toBe(position);
  });
});

describe('the role at the time', () => {
  const person = entity.parse({
    id: 'ada-quill',
    kind: 'person',
    name: 'Ada Quill',
    roles: [
      { title: 'clerk', to: '2019' },
      { title: 'deputy', from: '2020-01-01', to: '2024-06-30' },
      { title: 'harbour master', from: '2024-07-01' },
    ],
  });
  test.each([
    ['2018-05-01', 'clerk'],
    ['2020-01-01', 'deputy'],
    ['2024-06-30', 'deputy'],
    ['2024-07-01', 'harbour master'],
    ['2030', 'harbour master'],
  ])('in %s is %s', (edtf, title) => {
    expect(roleAt(person, boundsOf(edtf))?.title).toBe(title);
  });

  test('is none outside all of them', () => {
    const later = entity.parse({ ...person, roles: [{ title: 'harbour master', from: '2024' }] });
    expect(roleAt(later, boundsOf('2020'))).toBeUndefined();
  });
});
