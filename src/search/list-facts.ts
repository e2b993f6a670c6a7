/** Facts by whom and what they concern and when, without words to rank them by. */
import type { Fact, StoryId } from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import { type FactFilter, indexFilterOf } from './fact-filter.js';
import { factIndexOf } from './fact-index.js';
import { documentsMeeting } from './index/meeting.js';

export interface ListedFacts {
  readonly facts: readonly { readonly record: StoryRecord; readonly fact: Fact }[];
  /** How many meet the filter, of which those may be a part. */
  readonly total: number;
}

/**
 * The facts that meet a filter, in no order: all of them, or where there are more than `most`, those that come first with the
 * newest or the oldest first, and some more.
 */
export function listFacts(
  store: Store,
  filter: FactFilter,
  order: 'newest' | 'oldest' = 'newest',
  most = Number.POSITIVE_INFINITY,
): ListedFacts {
  const { keys, from, to } = indexFilterOf(filter);
  const wanted = { keys, from, to, story: filter.story };
  const { documents, total } = documentsMeeting(factIndexOf(store), wanted, order, most);
  const facts = documents.flatMap(({ story, place }) => {
    const record = store.stories.get(story as StoryId);
    const fact = record?.story.facts[place];
    return record && fact ? [{ record, fact }] : [];
  });
  return { facts, total };
}
