/** The index of a store's stories, brought from one snapshot of the store to the next by the stories that differ. */
import type { Entity } from '../../facts/schema.js';
import { type Store, type StoryRecord, storiesConcerning } from '../../facts/store.js';
import type { IndexDocument } from './document.js';
import { mergeSmall } from './merge.js';
import { buildIndex, type TextIndex } from './text-index.js';
import { documentsWithRun } from './texts-by-words.js';

export interface Documents {
  /** A story's documents, in an order of their own. */
  readonly of: (store: Store, record: StoryRecord) => Iterable<IndexDocument>;
  /** The weights of their fields; see `buildIndex`. */
  readonly weights: readonly number[];
  /** What of entities stands in the documents; nothing where it is left out. */
  readonly entities?: EntityTexts;
}

export interface EntityTexts {
  /** All that stands there of an entity: where it is the same, the documents are. */
  readonly written: (entity: Entity) => string;
  /** Terms that stand side by side in the first field of any document that names the entity, one run for each of its names. */
  readonly runs: (entity: Entity) => readonly (readonly string[])[];
}

export interface Indexed {
  /** Made when first asked for. Time: as the stories are long that the snapshot indexed before does not have. */
  readonly indexOf: (store: Store) => TextIndex;
  /** Takes an index for the store's own: one that was saved of the same content. */
  readonly adopt: (store: Store, index: TextIndex) => void;
}

/** Where more than this share of the stories differ, all are read anew, in one segment. */
const MOST_CHANGED = 0.2;

/** Every segment takes its time in every search. */
const MOST_SEGMENTS = 12;

/** Stories in whose documents somebody stands otherwise, or stands now, by names that are new or other than before. */
function storiesNaming(
  { store: before, index }: Snapshot,
  store: Store,
  { written, runs }: EntityTexts,
): ReadonlySet<string> {
  const stories = new Set<string>();
  if (before.entities === store.entities) return stories;
  for (const [id, entity] of store.entities) {
    const known = before.entities.get(id);
    if (known === entity || (known && written(known) === written(entity))) continue;
    for (const { story } of storiesConcerning(store, id)) stories.add(story.id);
    for (const run of [...runs(entity), ...(known ? runs(known) : [])])
      for (const { story } of documentsWithRun(index, run)) stories.add(story);
  }
  return stories;
}

function recordsToRead(latest: Snapshot, store: Store, entities: EntityTexts | undefined): StoryRecord[] {
  const naming = entities ? storiesNaming(latest, store, entities) : new Set();
  const records: StoryRecord[] = [];
  for (const [id, record] of store.stories)
    if (latest.store.stories.get(id) !== record || naming.has(id)) records.push(record);
  return records;
}

/** Stories of the snapshot before that are in the store no longer. */
function storiesGone(before: Store, store: Store): readonly StoryRecord['story']['id'][] {
  const gone: StoryRecord['story']['id'][] = [];
  for (const id of before.stories.keys()) if (!store.stories.has(id)) gone.push(id);
  return gone;
}

interface Snapshot {
  readonly store: Store;
  readonly index: TextIndex;
}

export function indexStories({ of, weights, entities }: Documents): Indexed {
  const made = new WeakMap<Store, TextIndex>();
  let latest: Snapshot | undefined;

  const build = (store: Store): TextIndex => {
    function* stories() {
      for (const [story, record] of store.stories) yield { story, documents: of(store, record) };
    }
    return buildIndex(stories(), weights);
  };

  const renew = (store: Store): TextIndex => {
    if (latest === undefined) return build(store);
    const { store: before } = latest;
    const changed = recordsToRead(latest, store, entities);
    const gone = storiesGone(before, store);
    if (changed.length + gone.length > store.stories.size * MOST_CHANGED) return build(store);
    let { index } = latest;
    for (const id of gone) index = index.withoutStory(id);
    for (const record of changed) index = index.withStory(record.story.id, [...of(store, record)]);
    return index.segments > MOST_SEGMENTS ? mergeSmall(index) : index;
  };

  const adopt = (store: Store, index: TextIndex): void => {
    made.set(store, index);
    latest = { store, index };
  };

  return {
    indexOf: (store) => {
      const known = made.get(store);
      if (known) return known;
      adopt(store, renew(store));
      return made.get(store) as TextIndex;
    },
    adopt,
  };
}
