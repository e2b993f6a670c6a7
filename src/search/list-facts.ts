/** Facts by whom and what they concern and when, without words to rank them by. */
import type { Fact, StoryId } from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import { type FactFilter, indexFilterOf } from './fact-filter.js';
import { factIndexOf } from './fact-index.js';
import { documentsMeeting, type Found } from './index/meeting.js';

export interface ListedFacts {
  readonly facts: readonly { readonly record: StoryRecord; readonly fact: Fact }[];
  /** How many meet the filter, of which those may be a part. */
  readonly total: number;
}

/** With the newest first, a date stands by its first day, or so much later where all its days lie within a week. */
const SLACK_DAYS = 7;

/**
 * What may be among the first `most` in the order. With the oldest first, a date stands somewhere between its first and its
 * last day (see `compareByDate`), so that what begins after so many have ended is none of them.
 */
function firstOf(found: readonly Found[], order: 'newest' | 'oldest', most: number): readonly Found[] {
  if (found.length <= most) return found;
  const isNewest = order === 'newest';
  const days = Float64Array.from(found, ({ from, to }) => (isNewest ? -from : to)).toSorted();
  const last = days[most - 1] ?? Number.POSITIVE_INFINITY;
  return found.filter(({ from }) => (isNewest ? -from <= last + SLACK_DAYS : from <= last));
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
  const found = documentsMeeting(factIndexOf(store), { keys, from, to, story: filter.story });
  const facts = firstOf(found, order, most).flatMap(({ story, place }) => {
    const record = store.stories.get(story as StoryId);
    const fact = record?.story.facts[place];
    return record && fact ? [{ record, fact }] : [];
  });
  return { facts, total: found.length };
}
