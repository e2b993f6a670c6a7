/** What one story names, and how much each story has on record under somebody: read once for each story. */
import type { EntityId } from '../facts/schema.js';
import { peopleOf, type Store, type StoryRecord } from '../facts/store.js';
import type { Named } from './named.js';

export interface StoryNames {
  readonly story: Named;
  readonly questions: readonly Named[];
  readonly topics: readonly Named[];
}

const namesOfStories = new WeakMap<StoryRecord, StoryNames>();

export function storyNames(record: StoryRecord): StoryNames {
  const known = namesOfStories.get(record);
  if (known) return known;
  const { story } = record;
  const made: StoryNames = {
    story: { id: story.id, label: story.title, names: [story.title], weight: story.facts.length },
    questions: story.questions.map((question) => ({
      id: question.id,
      label: question.text,
      detail: story.title,
      names: [question.text, ...question.aliases],
      weight: record.statements.filter(({ stance }) => stance?.question === question.id).length,
    })),
    topics: story.topics.map((topic) => ({
      id: topic.id,
      label: topic.label,
      detail: story.title,
      names: [topic.label, ...topic.aliases],
      weight: story.facts.filter((fact) => fact.topics.includes(topic.id)).length,
    })),
  };
  namesOfStories.set(record, made);
  return made;
}

const counts = new WeakMap<StoryRecord, ReadonlyMap<EntityId, number>>();

/** How many facts of a story each entity is in; what somebody says counts three times. */
function countsOf(record: StoryRecord): ReadonlyMap<EntityId, number> {
  const known = counts.get(record);
  if (known) return known;
  const count = new Map<EntityId, number>();
  const add = (id: EntityId, value: number): void => void count.set(id, (count.get(id) ?? 0) + value);
  for (const fact of record.story.facts) {
    for (const id of new Set(peopleOf(fact))) add(id, 1);
    if (fact.kind === 'statement') add(fact.speaker, 2);
  }
  counts.set(record, count);
  return count;
}

/** How much is on record under each entity in a snapshot, kept up from one snapshot to the next. */
export interface Weights {
  readonly of: (id: EntityId) => number;
  /** Takes the stories of another snapshot, and gives those whose weight may now be another. */
  readonly moveTo: (store: Store) => ReadonlySet<EntityId>;
}

export function createWeights(): Weights {
  const weights = new Map<EntityId, number>();
  let stories: Store['stories'] = new Map();
  let touched = new Set<EntityId>();
  const add = (record: StoryRecord, sign: 1 | -1): void => {
    for (const [id, count] of countsOf(record)) {
      weights.set(id, (weights.get(id) ?? 0) + sign * count);
      touched.add(id);
    }
  };
  return {
    of: (id) => weights.get(id) ?? 0,
    moveTo: (store) => {
      touched = new Set();
      for (const [id, record] of stories) if (store.stories.get(id) !== record) add(record, -1);
      for (const [id, record] of store.stories) if (stories.get(id) !== record) add(record, 1);
      ({ stories } = store);
      return touched;
    },
  };
}
