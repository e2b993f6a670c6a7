/** What a store's people, questions, topics and stories may be called. */

import type { Store } from '../facts/store.js';
import type { Change } from './list-change.js';
import { buildNameIndex, joinIndexes, type NameIndex } from './name-index.js';
import type { Named } from './named.js';
import { nobody, type People, renewPeople } from './people-names.js';
import { renewNameIndex } from './renew-names.js';
import { noStories, renewStoryLists, type StoryLists } from './story-lists.js';
import { createWeights, type Weights } from './story-names.js';

export interface Catalogue {
  readonly people: NameIndex;
  readonly questions: NameIndex;
  readonly topics: NameIndex;
  /** Questions and topics. */
  readonly subjects: NameIndex;
  readonly stories: NameIndex;
}

/** What was made for the snapshot before: the next one differs little from it as a rule. */
interface Made {
  readonly people: People;
  readonly stories: StoryLists;
  /** Moves on with each snapshot. */
  readonly weights: Weights;
  readonly catalogue: Catalogue | undefined;
}

interface List {
  readonly all: readonly Named[];
  readonly change: Change | undefined;
}

const indexFrom = (previous: NameIndex | undefined, { all, change }: List): NameIndex =>
  previous ? renewNameIndex(previous, all, change) : buildNameIndex(all);

function makeCatalogue(store: Store, before: Made): Made & { readonly catalogue: Catalogue } {
  const { weights, catalogue: previous } = before;
  const stories = renewStoryLists(before.stories, [...store.stories.values()]);
  const touched = weights.move(stories.gone, stories.come);
  const people = renewPeople({ store, weightOf: weights.of, touched }, before.people);
  const questions = indexFrom(previous?.questions, stories.questions);
  const topics = indexFrom(previous?.topics, stories.topics);
  const catalogue = {
    people: indexFrom(previous?.people, { all: people.named, change: people.change }),
    questions,
    topics,
    subjects: joinIndexes(questions, topics),
    stories: indexFrom(previous?.stories, stories.stories),
  };
  return { people, stories, weights, catalogue };
}

const catalogues = new WeakMap<Store, Catalogue>();
let latest: Made = { people: nobody(), stories: noStories, weights: createWeights(), catalogue: undefined };

/** The names of a snapshot, made when first asked for, out of those of the snapshot for which that was done last. */
export function catalogueOf(store: Store): Catalogue {
  const known = catalogues.get(store);
  if (known) return known;
  const made = makeCatalogue(store, latest);
  latest = made;
  catalogues.set(store, made.catalogue);
  return made.catalogue;
}
