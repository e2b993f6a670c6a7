/** How much is listed of what is on record: nobody reads more, and each page of it has to be laid out. */
import type { StoryRecord } from '../facts/store.js';

/** Facts in one answer. */
export const MOST_LISTED = 500;

const MOST_STORIES = 50;

export const numberInWords = (number: number): string => number.toLocaleString('en');

/** A sentence where only some of the facts are listed. */
export const noteOfFirst = (listed: number, total: number, which: string): readonly string[] =>
  total > listed
    ? [
        `The ${which} ${numberInWords(listed)} of ${numberInWords(total)} are listed: ask more narrowly, for example for some days, to see others.`,
      ]
    : [];

const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? 1 : -1;

interface FirstStories {
  readonly listed: readonly StoryRecord[];
  readonly notes: readonly string[];
}

const firstOf = new WeakMap<readonly StoryRecord[], FirstStories>();

/** The stories that reach furthest; all in their order where there are not too many, with a sentence where there are. */
export function firstStories(records: readonly StoryRecord[]): FirstStories {
  const known = firstOf.get(records);
  if (known) return known;
  const first = chooseStories(records);
  firstOf.set(records, first);
  return first;
}

function chooseStories(records: readonly StoryRecord[]): FirstStories {
  if (records.length <= MOST_STORIES) return { listed: records, notes: [] };
  const listed = records.toSorted((a, b) => compareDays(a.upTo, b.upTo)).slice(0, MOST_STORIES);
  return {
    listed,
    notes: [
      `The latest ${MOST_STORIES} of ${numberInWords(records.length)} stories are listed; any other can be asked for by its name.`,
    ],
  };
}
