import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Entity,
  entityId,
  factId,
  questionId,
  type Story,
  storyId,
  topicId,
} from '../../src/facts/schema.js';
import { assembleStore, type Store, withoutStory, withStory } from '../../src/facts/store.js';
import { idOfKey, keyOf } from '../../src/render/id-keys.js';
import { catalogueOf } from '../../src/search/catalogue.js';
import { namesMeant } from '../../src/search/meant-names.js';
import { buildNameIndex, type Named } from '../../src/search/names.js';
import { suggestNames } from '../../src/search/suggest-names.js';

const personOf = (at: number, name: string): Entity => ({
  id: entityId.parse(`person-${at}`),
  kind: 'person',
  name,
  aliases: [],
  roles: [{ title: 'keeper', organization: entityId.parse('harbour-office') }],
});

const officeOf = (name: string): Entity => ({
  id: entityId.parse('harbour-office'),
  kind: 'organization',
  name,
  aliases: [],
  roles: [],
});

function storyOf(at: number, topics: readonly string[], people: readonly number[]): Story {
  return {
    id: storyId.parse(`story-${at}`),
    title: `The ${topics[0] ?? 'pier'} story`,
    summary: '',
    questions: [
      {
        id: questionId.parse(`question-${at}`),
        text: `Close the ${topics[0] ?? 'pier'}?`,
        aliases: [],
        positions: [],
      },
    ],
    topics: topics.map((label, place) => ({ id: topicId.parse(`topic-${at}-${place}`), label, aliases: [] })),
    sources: [],
    facts: people.map((person, place) => ({
      id: factId.parse(`fact-${at}-${place}`),
      kind: 'event',
      summary: '',
      participants: [entityId.parse(`person-${person}`)],
      happened: { edtf: '2031-05-01', basis: 'stated' },
      evidence: [],
      context: [],
      corrections: [],
      topics: [],
    })),
  };
}

const label = fc.constantFrom(
  'pier',
  'tram fares',
  'water levy',
  'school roof',
  'Oda Brill',
  'Odo Brill',
  'Una Tarn',
);

type Step = (store: Store) => Store;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      at: fc.nat(5),
      topics: fc.array(label, { maxLength: 3 }),
      people: fc.array(fc.nat(3), { maxLength: 4 }),
      come: fc.array(fc.tuple(fc.nat(9), label), { maxLength: 3 }),
      office: fc.option(fc.constantFrom('Harbour Office', 'Quay Board'), { nil: undefined }),
    })
    .map(
      ({ at, topics, people, come, office }): Step =>
        (store) =>
          withStory(store, storyOf(at, topics, people), [
            ...come.map(([person, name]) => personOf(person, name)),
            ...(office === undefined ? [] : [officeOf(office)]),
          ]),
    ),
  fc.nat(5).map(
    (at): Step =>
      (store) =>
        withoutStory(store, storyId.parse(`story-${at}`)),
  ),
);

const brief = ({ id, label: shown, detail, weight }: Named): unknown => [id, shown, detail, weight];

test('after any changes the names are those of a store in which nothing else ever was', () => {
  const beginning = [officeOf('Harbour Office'), ...[0, 1, 2, 3].map((at) => personOf(at, `Person ${at}`))];
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), (rounds) => {
      let store = assembleStore(beginning, [storyOf(0, ['pier'], [0, 1])]);
      const seen = new Set<string>();
      for (const steps of rounds) {
        for (const change of steps) store = change(store);
        const catalogue = catalogueOf(store);
        const stories = [...store.stories.values()].map(({ story }) => story);
        expect(catalogue.stories.all.map(({ id }) => id)).toEqual(stories.map(({ id }) => id));
        expect(catalogue.subjects.all.map(({ label: shown }) => shown)).toEqual([
          ...stories.flatMap(({ questions }) => questions.map(({ text }) => text)),
          ...stories.flatMap(({ topics }) => topics.map((topic) => topic.label)),
        ]);
        const bodyName = store.entities.get(entityId.parse('harbour-office'))?.name;
        const facts = stories.flatMap((story) => story.facts);
        expect(catalogue.people.all.map(brief)).toEqual(
          [...store.entities.values()].map(({ id, name, kind }) => [
            id,
            name,
            kind === 'person' ? `keeper, ${bodyName}` : undefined,
            facts.filter((fact) => fact.kind === 'event' && fact.participants.includes(id)).length,
          ]),
        );
        for (const index of Object.values(catalogue)) {
          const anew = buildNameIndex(index.all);
          for (const typed of ['pier', 'oda', 'keeper of the quay board', 'brill', 'close', 'una tran'])
            expect(suggestNames(index, typed)).toEqual(suggestNames(anew, typed));
          expect(namesMeant(index, 'shut the pier')).toEqual(namesMeant(anew, 'shut the pier'));
          for (const { id } of index.all) {
            expect(index.byId.get(id)?.id).toBe(id);
            seen.add(id);
          }
        }
        const { people, subjects, stories: named } = catalogue;
        for (const id of seen) {
          const isThere = [people, subjects, named].some((index) => index.byId.has(id));
          expect(idOfKey(store, keyOf(id))).toBe(isThere ? id : undefined);
        }
      }
    }),
    { numRuns: 25 },
  );
});
