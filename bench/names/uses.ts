/** What each question and message asks of the names, and what a replaced story costs, with everybody in one store. */
import {
  type Entity,
  type EntityId,
  entityId,
  factId,
  type Story,
  storyId,
  topicId,
} from '../../src/facts/schema.js';
import { assembleStore, type Store, withStory } from '../../src/facts/store.js';
import { catalogueOf } from '../../src/search/catalogue.js';
import { findMentions } from '../../src/search/mentions.js';
import { resolveName } from '../../src/search/names.js';
import { nearestNames } from '../../src/search/nearest-names.js';
import { wordsOf } from '../../src/search/words.js';
import { randomFrom } from '../check/random.js';
import { percentile } from '../statistics.js';
import type { Person } from './people.js';
import type { Query } from './queries.js';

export interface Use {
  readonly what: string;
  readonly size: number;
  readonly times: number;
  readonly p50: number;
  readonly p99: number;
}

const [STORIES, FACTS_A_STORY, PEOPLE_A_FACT, REPLACED] = [2_000, 50, 3, 60] as const;

const entityOf = ({ id, names: [name = id, ...aliases] }: Person): Entity => ({
  id: entityId.parse(id),
  kind: 'person',
  name,
  aliases,
  roles: [],
});

function storyOf(people: readonly EntityId[], name: string, seed: number): Story {
  const random = randomFrom(seed, name);
  const topic = { id: topicId.parse(`topic-${name}`), label: `Topic ${name}`, aliases: [] };
  const pickPerson = (): readonly EntityId[] => [random.pick(people) ?? []].flat();
  return {
    id: storyId.parse(name),
    title: `Story ${name}`,
    summary: name,
    questions: [],
    topics: [topic],
    sources: [],
    facts: Array.from({ length: FACTS_A_STORY }, (_, at) => ({
      id: factId.parse(`${name}-${at}`),
      kind: 'event',
      summary: `Event ${at}`,
      participants: Array.from({ length: PEOPLE_A_FACT }, pickPerson).flat(),
      happened: { edtf: '2031-05-01', basis: 'stated' },
      evidence: [],
      context: [],
      corrections: [],
      topics: [topic.id],
    })),
  };
}

const SENTENCES: readonly ((name: string) => string)[] = [
  (name) => `What did ${name} say about the budget?`,
  (name) => `${name} told reporters on Tuesday that nobody had asked whether the harbour would be sold.`,
  (name) => `Did anyone back ${name} after the vote in March, or was it only the spokesman of the committee?`,
];

const useOf = (what: string, size: number, times: readonly number[]): Use => ({
  what,
  size,
  times: times.length,
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
});

function timed<T>(what: string, size: number, inputs: readonly T[], run: (input: T) => unknown): Use {
  const times = inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
  return useOf(what, size, times);
}

export function measureUses(
  people: readonly Person[],
  queries: readonly Query[],
  seed: number,
): readonly Use[] {
  const size = people.length;
  const entities = people.map(entityOf);
  const ids = entities.map(({ id }) => id);
  const stories = Array.from({ length: STORIES }, (_, at) => storyOf(ids, `s${at}`, seed));
  let store: Store = assembleStore(entities, stories);
  const made = timed('all names of a new store', size, [store], catalogueOf);
  const { people: index } = catalogueOf(store);
  const random = randomFrom(seed, 'replaced');
  const replacedMs = Array.from({ length: REPLACED }, (_, at) => {
    const person: Entity = {
      id: entityId.parse(`new-${at}`),
      kind: 'person',
      name: `New Person ${at}`,
      aliases: [],
      roles: [],
    };
    const story = storyOf([...ids.slice(0, 50), person.id], `s${random.below(STORIES)}`, seed + at);
    store = withStory(store, story, at % 2 === 0 ? [person] : []);
    const start = performance.now();
    catalogueOf(store);
    return performance.now() - start;
  });
  const typed = queries.map((query) => query.typed);
  const unknown = typed.map((name) => `${name.slice(0, 2)}q${name.slice(3)}zz`);
  const sentences = typed.map((name, at) => wordsOf((SENTENCES[at % SENTENCES.length] ?? String)(name)));
  // Without facts every word is unknown, and may be a name with a typo: the most that there can be to do.
  const bare = assembleStore(entities, []);
  catalogueOf(bare);
  return [
    made,
    useOf('names after a story was replaced', size, replacedMs),
    timed('resolveName', size, typed, (name) => resolveName(index, name)),
    timed('resolveName, a name of nobody', size, unknown, (name) => resolveName(index, name)),
    timed('nearestNames', size, unknown, (name) => nearestNames(index, name)),
    timed('findMentions, a sentence', size, sentences, (words) => findMentions(bare, [], words)),
  ];
}
