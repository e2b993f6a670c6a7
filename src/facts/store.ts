/**
 * The store: an immutable snapshot, assembled from stories. Adding, replacing or removing a story gives a new
 * snapshot that shares every other story with the old one, so readers never see half of a change.
 */
import { createDirectory, type Directory, enter, foundUnder } from './directory.js';
import { type Bounds, boundsOf, type Day, laterDay } from './edtf.js';
import type {
  Entity,
  EntityId,
  Fact,
  FactId,
  Position,
  Question,
  QuestionId,
  Source,
  SourceId,
  Statement,
  Story,
  StoryId,
  Topic,
  TopicId,
  When,
} from './schema.js';

/** One story with what is derived from it. Never changed once made, so it can key a cache. */
export interface StoryRecord {
  readonly story: Story;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly statements: readonly Statement[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  /** Everybody that a fact of the story is about or by. */
  readonly people: ReadonlySet<EntityId>;
  /** When each fact was said, happened or held, as days. */
  readonly bounds: ReadonlyMap<FactId, Bounds>;
  /** The last day that the story reaches; null where no day is known. */
  readonly upTo: Day | null;
}

export interface Store {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly stories: ReadonlyMap<StoryId, StoryRecord>;
  /** Where to look for what has an id; see `storyOfFact`, `storiesConcerning` and `storiesOn`. */
  readonly directory: Directory;
}

/** The date of a fact: when a statement was said, an event happened, or a standing held. */
export function whenOf(fact: Fact): When {
  switch (fact.kind) {
    case 'statement':
      return fact.said;
    case 'event':
      return fact.happened;
    case 'standing':
      return fact.asOf;
  }
}

/** Everybody a fact is about or by. */
export function peopleOf(fact: Fact): readonly EntityId[] {
  switch (fact.kind) {
    case 'statement':
      return [fact.speaker, ...(fact.onBehalfOf ? [fact.onBehalfOf] : []), ...fact.about];
    case 'event':
      return fact.participants;
    case 'standing':
      return [fact.subject];
  }
}

/** Whose position a statement gives: the one spoken for, or else the speaker. */
export function holderOf(statement: Statement): EntityId {
  return statement.onBehalfOf ?? statement.speaker;
}

export const isRetracted = (fact: Fact): boolean =>
  fact.corrections.some((correction) => correction.level === 'retraction');

/** The quoted segments of a fact, in order; none for what is not quoted. */
export function segmentsOf(fact: Fact): readonly string[] {
  return fact.kind === 'statement' && fact.form !== 'paraphrase' ? fact.quote.segments : [];
}

/** Nothing was said after its source was published, which closes a date that is open at its end. */
function boundsInSources(fact: Fact, sources: ReadonlyMap<SourceId, Source>): Bounds {
  const bounds = boundsOf(whenOf(fact).edtf);
  let latest = bounds.latest;
  for (const { source } of fact.evidence) {
    const published = sources.get(source)?.published;
    const lastDay = published ? boundsOf(published.edtf).latest : null;
    if (lastDay !== null && (latest === null || lastDay < latest)) latest = lastDay;
  }
  if (latest === bounds.latest || (latest !== null && bounds.earliest !== null && latest < bounds.earliest)) {
    return bounds;
  }
  return { ...bounds, latest };
}

/** A date known to within so many days reaches to its last day; a looser one, only to where it begins. */
const CLOSE_DAYS = 7;

/**
 * How far a story reaches: the last day of what is dated closely, the first day of what is dated loosely. What is only
 * known to lie before some day, and what held when a source was written, reach nowhere by themselves.
 */
function lastDayReached(story: Story, bounds: ReadonlyMap<FactId, Bounds>): Day | null {
  let reached: Day | null = null;
  for (const fact of story.facts) {
    const { earliest, latest } = bounds.get(fact.id) ?? { earliest: null, latest: null };
    if (fact.kind === 'standing' || earliest === null) continue;
    const days =
      latest === null ? Number.POSITIVE_INFINITY : (Date.parse(latest) - Date.parse(earliest)) / 86_400_000;
    reached = laterDay(reached, days <= CLOSE_DAYS ? latest : earliest);
  }
  return reached;
}

/** Derives a story's look-ups. The story must have passed the check. */
export function indexStory(story: Story): StoryRecord {
  const sources = new Map(story.sources.map((source) => [source.id, source]));
  const bounds = new Map(story.facts.map((fact) => [fact.id, boundsInSources(fact, sources)]));
  return {
    story,
    facts: new Map(story.facts.map((fact) => [fact.id, fact])),
    statements: story.facts.filter((fact) => fact.kind === 'statement'),
    sources,
    questions: new Map(story.questions.map((question) => [question.id, question])),
    topics: new Map(story.topics.map((topic) => [topic.id, topic])),
    people: new Set(story.facts.flatMap(peopleOf)),
    bounds,
    upTo: lastDayReached(story, bounds),
  };
}

/** Assembles a store from data that has passed the check. */
export function assembleStore(entities: readonly Entity[], stories: readonly Story[]): Store {
  const directory = createDirectory();
  const records = stories.map(indexStory);
  for (const record of records) enter(directory, record);
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    stories: new Map(records.map((record) => [record.story.id, record])),
    directory,
  };
}

/**
 * A snapshot in which the story is added, or takes the place of the one with its id; likewise the entities that come
 * with it. All of it must have passed `checkStory` against this store.
 */
export function withStory(store: Store, story: Story, entities: readonly Entity[] = []): Store {
  const merged =
    entities.length === 0
      ? store.entities
      : new Map([...store.entities, ...entities.map((entity) => [entity.id, entity] as const)]);
  const record = indexStory(story);
  enter(store.directory, record);
  return { ...store, entities: merged, stories: new Map(store.stories).set(story.id, record) };
}

/** A snapshot without the story; the same one where it holds no such story. */
export function withoutStory(store: Store, id: StoryId): Store {
  if (!store.stories.has(id)) return store;
  const stories = new Map(store.stories);
  stories.delete(id);
  return { ...store, stories };
}

const isRecord = (record: StoryRecord | undefined): record is StoryRecord => record !== undefined;

const recordsOf = ({ stories }: Store, ids: readonly StoryId[]): readonly StoryRecord[] =>
  ids.map((id) => stories.get(id)).filter(isRecord);

/** The story that holds a fact, or undefined where none does (any more). */
export const storyOfFact = (store: Store, id: FactId): StoryRecord | undefined =>
  recordsOf(store, foundUnder(store.directory.facts, id)).find(({ facts }) => facts.has(id));

/** The stories with a fact that an entity made, or that is about it; in the order in which they came into the store. */
export const storiesConcerning = (store: Store, id: EntityId): readonly StoryRecord[] =>
  recordsOf(store, foundUnder(store.directory.people, id)).filter(({ people }) => people.has(id));

/** The stories that have a topic or a question: one at most, as ids go. */
export const storiesOn = (store: Store, id: string): readonly StoryRecord[] =>
  recordsOf(store, foundUnder(store.directory.subjects, id)).filter(
    ({ topics, questions }) => topics.has(id as TopicId) || questions.has(id as QuestionId),
  );

/** The entity with this id. Throws where the store has none: every reference was checked when it was loaded. */
export function entityOf(store: Store, id: EntityId): Entity {
  const entity = store.entities.get(id);
  if (entity === undefined) throw new Error(`the store has no entity ${id}`);
  return entity;
}

export interface LocatedFact {
  readonly fact: Fact;
  readonly record: StoryRecord;
}

/** The fact with this id and its story, or undefined where there is none (any more). */
export function locateFact(store: Store, id: FactId): LocatedFact | undefined {
  const record = storyOfFact(store, id);
  const fact = record?.facts.get(id);
  return record && fact ? { fact, record } : undefined;
}

/** The days between which a fact was said, happened or held. */
export function boundsOfFact(record: StoryRecord, id: FactId): Bounds {
  const bounds = record.bounds.get(id);
  if (bounds === undefined) throw new Error(`the story ${record.story.id} has no fact ${id}`);
  return bounds;
}

/** The position that a statement takes on a question of its story, if it takes one. */
export function positionOf(
  record: StoryRecord,
  statement: Statement,
): { readonly question: Question; readonly position: Position } | undefined {
  if (statement.stance === undefined) return undefined;
  const { stance } = statement;
  const question = record.questions.get(stance.question);
  const position = question?.positions.find((candidate) => candidate.id === stance.position);
  return question && position ? { question, position } : undefined;
}

/** The role that an entity held at some time within the bounds: the first on record that does not lie outside. */
export function roleAt(entity: Entity, bounds: Bounds): Entity['roles'][number] | undefined {
  return entity.roles.find((role) => {
    const from = role.from ? boundsOf(role.from).earliest : null;
    const to = role.to ? boundsOf(role.to).latest : null;
    const endedBefore = to !== null && bounds.earliest !== null && to < bounds.earliest;
    const beganAfter = from !== null && bounds.latest !== null && from > bounds.latest;
    return !endedBefore && !beganAfter;
  });
}
