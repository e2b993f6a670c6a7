/** What all stories of a snapshot name, as lists in their order, kept up from one snapshot to the next. */
import type { StoryRecord } from '../facts/store.js';
import { type Change, type CommonEnds, commonEnds } from './list-change.js';
import type { Named } from './named.js';
import { type StoryNames, storyNames } from './story-names.js';

export interface NamedList {
  readonly all: readonly Named[];
  /** The entries of story `s` are those from `starts[s]` to `starts[s + 1]`. */
  readonly starts: Int32Array;
  readonly change: Change | undefined;
}

type Kind = keyof StoryNames;

export interface StoryLists extends Readonly<Record<Kind, NamedList>> {
  readonly records: readonly StoryRecord[];
  /** In the same order. */
  readonly names: readonly StoryNames[];
  /** The stories that may have left, and that may have come; some are in both. */
  readonly gone: readonly StoryRecord[];
  readonly come: readonly StoryRecord[];
}

const NOTHING: NamedList = { all: [], starts: new Int32Array(1), change: undefined };

export const noStories: StoryLists = {
  records: [],
  names: [],
  gone: [],
  come: [],
  stories: NOTHING,
  questions: NOTHING,
  topics: NOTHING,
};

/** A list with what the stories between the ends name in the place of what those named that stood there. */
function renewList(
  { all, starts }: NamedList,
  { start, end }: CommonEnds,
  fresh: readonly (readonly Named[])[],
): NamedList {
  const last = starts.length - 1 - end;
  const [from, to] = [starts[start] ?? 0, starts[last] ?? 0];
  const renewed = new Int32Array(start + fresh.length + end + 1);
  renewed.set(starts.subarray(0, start + 1));
  for (const [at, list] of fresh.entries())
    renewed[start + at + 1] = (renewed[start + at] ?? 0) + list.length;
  const by = (renewed[start + fresh.length] ?? 0) - to;
  for (let at = 1; at <= end; at += 1) renewed[start + fresh.length + at] = (starts[last + at] ?? 0) + by;
  return {
    all: all.slice(0, from).concat(fresh.flat(), all.slice(to)),
    starts: renewed,
    change: { start: from, end: all.length - to, renamed: [], reweighted: [] },
  };
}

/** The lists of other stories; only those that stand elsewhere than before, or are others, are read. */
export function renewStoryLists(before: StoryLists, records: readonly StoryRecord[]): StoryLists {
  const ends = commonEnds(before.records, records);
  const { start, end } = ends;
  const come = records.slice(start, records.length - end);
  const gone = before.records.slice(start, before.records.length - end);
  const known = new Map(gone.map(({ story }, at) => [story.id, before.names[start + at]]));
  const fresh = come.map((record) => storyNames(record, known.get(record.story.id)));
  const listOf = (kind: Kind): NamedList =>
    renewList(
      before[kind],
      ends,
      fresh.map((names) => names[kind]),
    );
  return {
    records,
    names: before.names.slice(0, start).concat(fresh, before.names.slice(before.names.length - end)),
    gone,
    come,
    stories: listOf('stories'),
    questions: listOf('questions'),
    topics: listOf('topics'),
  };
}
