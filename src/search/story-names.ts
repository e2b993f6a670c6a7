/** What one story names, and how much each story has on record under somebody: read once for each story. */
import type { EntityId } from '../facts/schema.js';
import { peopleOf, type StoryRecord } from '../facts/store.js';
import type { Named } from './named.js';

export interface StoryNames {
  /** The story itself. */
  readonly stories: readonly Named[];
  readonly questions: readonly Named[];
  readonly topics: readonly Named[];
}

const namesOfStories = new WeakMap<StoryRecord, StoryNames>();

/** The list that was made before, where the new one says the same: an index does not read it again. */
const sameList = (names: readonly string[], before: Named | undefined): readonly string[] =>
  before?.names.length === names.length && names.every((name, at) => name === before.names[at])
    ? before.names
    : names;

/** What a story names; `before`: what was named by the story in the place of which it came. */
export function storyNames(record: StoryRecord, before?: StoryNames): StoryNames {
  const known = namesOfStories.get(record);
  if (known) return known;
  const { story } = record;
  const knownAs = (list: readonly Named[] | undefined, id: string): Named | undefined =>
    list?.find((named) => named.id === id);
  const made: StoryNames = {
    stories: [
      {
        id: story.id,
        label: story.title,
        names: sameList([story.title], before?.stories[0]),
        weight: story.facts.length,
      },
    ],
    questions: story.questions.map((question) => ({
      id: question.id,
      label: question.text,
      detail: story.title,
      names: sameList([question.text, ...question.aliases], knownAs(before?.questions, question.id)),
      weight: record.statements.filter(({ stance }) => stance?.question === question.id).length,
    })),
    topics: story.topics.map((topic) => ({
      id: topic.id,
      label: topic.label,
      detail: story.title,
      names: sameList([topic.label, ...topic.aliases], knownAs(before?.topics, topic.id)),
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
  /** Takes stories away and adds others, and gives those whose weight may now be another. */
  readonly move: (gone: readonly StoryRecord[], come: readonly StoryRecord[]) => ReadonlySet<EntityId>;
}

export function createWeights(): Weights {
  const weights = new Map<EntityId, number>();
  return {
    of: (id) => weights.get(id) ?? 0,
    move: (gone, come) => {
      const touched = new Set<EntityId>();
      const add = (record: StoryRecord, sign: 1 | -1): void => {
        for (const [id, count] of countsOf(record)) {
          weights.set(id, (weights.get(id) ?? 0) + sign * count);
          touched.add(id);
        }
      };
      // Between two stories that have changed, most are the same as before.
      const [left, arrived] = [new Set(gone), new Set(come)];
      for (const record of left) if (!arrived.has(record)) add(record, -1);
      for (const record of arrived) if (!left.has(record)) add(record, 1);
      return touched;
    },
  };
}
