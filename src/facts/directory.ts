/**
 * Where to look for what has an id, in stores of any size. It only grows, and all snapshots of a store share it: what it gives
 * may be there, and each snapshot looks whether it is. So a new snapshot copies none of it, and an old one still finds its own.
 */
import type { EntityId, FactId, QuestionId, StoryId, TopicId } from './schema.js';
import type { StoryRecord } from './store.js';

/** Id → the story, or the stories, that have or had it. Nearly every fact has one. */
type Entries = Map<string, StoryId | Set<StoryId>>;

export interface Directory {
  readonly facts: Entries;
  readonly people: Entries;
  /** Topics and questions. */
  readonly subjects: Entries;
}

export const createDirectory = (): Directory => ({
  facts: new Map(),
  people: new Map(),
  subjects: new Map(),
});

export function foundUnder(entries: Directory[keyof Directory], id: string): readonly StoryId[] {
  const found = entries.get(id);
  return found === undefined ? [] : typeof found === 'string' ? [found] : [...found];
}

function add(entries: Entries, id: FactId | EntityId | TopicId | QuestionId, story: StoryId): void {
  const known = entries.get(id);
  if (known === undefined) entries.set(id, story);
  else if (typeof known !== 'string') known.add(story);
  else if (known !== story) entries.set(id, new Set([known, story]));
}

/** Enters all ids of a story. */
export function enter(directory: Directory, record: StoryRecord): void {
  const { story, facts, people, topics, questions } = record;
  for (const id of facts.keys()) add(directory.facts, id, story.id);
  for (const id of people) add(directory.people, id, story.id);
  for (const id of [...topics.keys(), ...questions.keys()]) add(directory.subjects, id, story.id);
}
