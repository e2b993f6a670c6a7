/** What each question and message asks of the names, and what a replaced story costs, with everybody in one store. */
import {
  type Entity,
  type EntityId,
  entityId,
  factId,
  questionId,
  type Story,
  storyId,
  topicId,
} from '../../src/facts/schema.js';
import { assembleStore, type Store, withStory } from '../../src/facts/store.js';
import { encodeOption } from '../../src/render/custom-id-option.js';
import { catalogueOf } from '../../src/search/catalogue.js';
import { namesMeant } from '../../src/search/meant-names.js';
import { findMentions } from '../../src/search/mentions.js';
import { resolveName } from '../../src/search/names.js';
import { nearestNames } from '../../src/search/nearest-names.js';
import { suggestNames } from '../../src/search/suggest-names.js';
import { wordsOf } from '../../src/search/words.js';
import { randomFrom } from '../check/random.js';
import { percentile } from '../statistics.js';
import { cpuMsSince } from './measure.js';
import type { Person } from './people.js';
import type { Query } from './queries.js';

export interface Use {
  readonly what: string;
  readonly size: number;
  readonly times: number;
  readonly p50: number;
  readonly p99: number;
  readonly p99Cpu: number;
}

/** An archive has more facts a story; what they cost the names is counted once for each story, so that the replaced ones need them. */
const [STORIES, FACTS_A_STORY, FACTS_REPLACED] = [20_000, 5, 50] as const;
const [PEOPLE_A_FACT, REPLACED, MOST_NEW] = [3, 150, 20] as const;

const entityOf = ({ id, names: [name = id, ...aliases] }: Person): Entity => ({
  id: entityId.parse(id),
  kind: 'person',
  name,
  aliases,
  roles: [],
});

const ABOUT =
  'budget harbour housing inquiry levy library merger pension police rail school strike tax tram vote water'.split(
    ' ',
  );

function storyOf(people: readonly Entity[], name: string, facts: number, seed: number): Story {
  const random = randomFrom(seed, name);
  const somebody = random.pick(people)?.name ?? '';
  const about = `${random.pick(ABOUT)} ${random.pick(ABOUT)}`;
  const topics = [`The ${about}`, `${somebody} and the ${random.pick(ABOUT)}`].map((label, at) => ({
    id: topicId.parse(`topic-${name}-${at}`),
    label,
    aliases: at === 0 ? [`${about} of ${somebody}`] : [],
  }));
  const pickPerson = (): readonly EntityId[] => [random.pick(people)?.id ?? []].flat();
  return {
    id: storyId.parse(name),
    title: `The ${about}, ${somebody}`,
    summary: name,
    questions: [
      {
        id: questionId.parse(`question-${name}`),
        text: `Should ${somebody} back the ${about}?`,
        aliases: [`whether ${somebody} backs it`],
        positions: [],
      },
    ],
    topics,
    sources: [],
    facts: Array.from({ length: facts }, (_, at) => ({
      id: factId.parse(`${name}-${at}`),
      kind: 'event',
      summary: `Event ${at}`,
      participants: Array.from({ length: PEOPLE_A_FACT }, pickPerson).flat(),
      happened: { edtf: '2031-05-01', basis: 'stated' },
      evidence: [],
      context: [],
      corrections: [],
      topics: topics.slice(0, 1).map(({ id }) => id),
    })),
  };
}

const SENTENCES: readonly ((name: string) => string)[] = [
  (name) => `What did ${name} say about the budget?`,
  (name) => `${name} told reporters on Tuesday that nobody had asked whether the harbour would be sold.`,
  (name) => `Did anyone back ${name} after the vote in March, or was it only the spokesman of the committee?`,
];

/** Times in milliseconds: on the clock, and of the processor. */
interface Timed {
  readonly ms: number;
  readonly cpuMs: number;
}

function timeOf(run: () => unknown): Timed {
  const cpu = process.cpuUsage();
  const start = performance.now();
  run();
  return { ms: performance.now() - start, cpuMs: cpuMsSince(cpu) };
}

function useOf(what: string, size: number, timed: readonly Timed[]): Use {
  const times = timed.map(({ ms }) => ms);
  const p99Cpu = percentile(
    timed.map(({ cpuMs }) => cpuMs),
    0.99,
  );
  return {
    what,
    size,
    times: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    p99Cpu,
  };
}

const timed = <T>(what: string, size: number, inputs: readonly T[], run: (input: T) => unknown): Use =>
  useOf(
    what,
    size,
    inputs.map((input) => timeOf(() => run(input))),
  );

const newPeople = (count: number, round: number): readonly Entity[] =>
  Array.from({ length: count }, (_, at) => ({
    id: entityId.parse(`new-${round}-${at}`),
    kind: 'person',
    name: `New ${String.fromCodePoint(65 + at)}person ${round}`,
    aliases: [],
    roles: [],
  }));

/** What is looked up when a button is made. */
const keyOneOption = (store: Store): unknown =>
  encodeOption('person', 'nobody', { store, shown: [] }, 'plain');

export function measureUses(
  people: readonly Person[],
  queries: readonly Query[],
  seed: number,
): readonly Use[] {
  const size = people.length;
  const entities = people.map(entityOf);
  const stories = Array.from({ length: STORIES }, (_, at) =>
    storyOf(entities, `s${at}`, FACTS_A_STORY, seed),
  );
  let store: Store = assembleStore(entities, stories);
  const made = timed('all names of a new store', size, [store], catalogueOf);
  const keyed = timed('keys of all ids, for custom ids', size, [store], keyOneOption);
  const { people: index, subjects } = catalogueOf(store);
  const random = randomFrom(seed, 'replaced');
  const [replaced, rekeyed]: [Timed[], Timed[]] = [[], []];
  for (let at = 0; at < REPLACED; at += 1) {
    const come = newPeople(random.below(MOST_NEW + 1), at);
    const name = `s${random.below(STORIES)}`;
    store = withStory(
      store,
      storyOf([...entities.slice(0, 50), ...come], name, FACTS_REPLACED, seed + at),
      come,
    );
    replaced.push(timeOf(() => catalogueOf(store)));
    rekeyed.push(timeOf(() => keyOneOption(store)));
  }
  const typed = queries.map((query) => query.typed);
  const unknown = typed.map((name) => `${name.slice(0, 2)}q${name.slice(3)}zz`);
  const sentences = typed.map((name, at) => wordsOf((SENTENCES[at % SENTENCES.length] ?? String)(name)));
  // Without facts every word is unknown, and may be a name with a typo: the most that there can be to do.
  const bare = assembleStore(entities, []);
  catalogueOf(bare);
  return [
    made,
    keyed,
    useOf('names after a story was replaced', size, replaced),
    useOf('keys after a story was replaced', size, rekeyed),
    timed('resolveName', size, typed, (name) => resolveName(index, name)),
    timed('resolveName, a name of nobody', size, unknown, (name) => resolveName(index, name)),
    timed('nearestNames', size, unknown, (name) => nearestNames(index, name)),
    timed('suggestNames, of questions and topics', size, typed, (name) => suggestNames(subjects, name)),
    timed('what questions and topics mean, first', size, ['transit'], (name) => namesMeant(subjects, name)),
    timed('what questions and topics mean', size, typed, (name) => namesMeant(subjects, name)),
    timed('findMentions, a sentence', size, sentences, (words) => findMentions(bare, [], words)),
  ];
}
