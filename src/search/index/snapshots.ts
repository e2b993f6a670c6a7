/** The index of a store's stories, brought from one snapshot of the store to the next by the stories that differ. */
import type { Store, StoryRecord } from '../../facts/store.js';
import type { IndexDocument } from './document.js';
import { mergeSmall } from './merge.js';
import { buildIndex, type TextIndex } from './text-index.js';

export interface Documents {
  /** A story's documents, in an order of their own. */
  readonly of: (store: Store, record: StoryRecord) => Iterable<IndexDocument>;
  /** The weights of their fields; see `buildIndex`. */
  readonly weights: readonly number[];
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

/** Entities that are other than in the snapshot before: their names stand in the documents of their stories. */
function changedEntities(before: Store, store: Store): ReadonlySet<string> {
  if (before.entities === store.entities) return new Set();
  const changed = [...store.entities].filter(([id, entity]) => {
    const known = before.entities.get(id);
    return known !== undefined && known !== entity;
  });
  return new Set(changed.map(([id]) => id));
}

function recordsToRead(before: Store, store: Store): readonly StoryRecord[] {
  const entities = changedEntities(before, store);
  const isOther = (record: StoryRecord): boolean =>
    before.stories.get(record.story.id) !== record ||
    (entities.size > 0 && [...record.people].some((id) => entities.has(id)));
  const records: StoryRecord[] = [];
  for (const record of store.stories.values()) if (isOther(record)) records.push(record);
  return records;
}

/** Stories of the snapshot before that are in the store no longer. */
function storiesGone(before: Store, store: Store): readonly StoryRecord['story']['id'][] {
  const gone: StoryRecord['story']['id'][] = [];
  for (const id of before.stories.keys()) if (!store.stories.has(id)) gone.push(id);
  return gone;
}

export function indexStories({ of, weights }: Documents): Indexed {
  const made = new WeakMap<Store, TextIndex>();
  let latest: { readonly store: Store; readonly index: TextIndex } | undefined;

  const build = (store: Store): TextIndex => {
    function* stories() {
      for (const [story, record] of store.stories) yield { story, documents: of(store, record) };
    }
    return buildIndex(stories(), weights);
  };

  const renew = (store: Store): TextIndex => {
    if (latest === undefined) return build(store);
    const { store: before } = latest;
    const changed = recordsToRead(before, store);
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
