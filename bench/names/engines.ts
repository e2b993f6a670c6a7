/** Our name index and what people would otherwise use, each asked for as many names as Discord shows. */

import { Query, SearcherFactory } from '@m31coding/fuzzy-search';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildNameIndex } from '../../src/search/names.js';
import { suggestNames } from '../../src/search/suggest-names.js';
import { foldWord } from '../../src/search/words.js';
import type { Person } from './people.js';

export const ENGINES = ['On the Record', '@m31coding/fuzzy-search', 'MiniSearch', 'fuse.js'] as const;

export type EngineName = (typeof ENGINES)[number];

/** Ids of those found, best first. */
export type Search = (typed: string) => readonly string[];

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
const MOST_SHOWN = 25;

const BUILDERS: Readonly<Record<EngineName, (people: readonly Person[]) => Search>> = {
  'On the Record': (people) => {
    const named = people.map(({ id, names }) => ({ id, label: names[0] ?? id, names, weight: 1 }));
    const index = buildNameIndex(named);
    return (typed) =>
      suggestNames(index, typed)
        .slice(0, MOST_SHOWN)
        .map(({ id }) => id);
  },
  '@m31coding/fuzzy-search': (people) => {
    const searcher = SearcherFactory.createDefaultSearcher<Person, string>();
    searcher.indexEntities(
      [...people],
      ({ id }) => id,
      ({ names }) => [...names],
    );
    return (typed) =>
      searcher.getMatches(new Query(typed, MOST_SHOWN)).matches.map(({ entity }) => entity.id);
  },
  MiniSearch: (people) => {
    const index = new MiniSearch<Person>({
      fields: ['names'],
      extractField: (person, field) => (field === 'id' ? person.id : person.names.join(' ')),
      processTerm: foldWord,
      searchOptions: { prefix: true, fuzzy: 0.25 },
    });
    index.addAll(people);
    return (typed) =>
      index
        .search(typed)
        .slice(0, MOST_SHOWN)
        .map(({ id }) => id as string);
  },
  'fuse.js': (people) => {
    const index = new Fuse([...people], {
      keys: ['names'],
      ignoreLocation: true,
      ignoreDiacritics: true,
      threshold: 0.45,
      minMatchCharLength: 2,
    });
    return (typed) => index.search(typed, { limit: MOST_SHOWN }).map(({ item }) => item.id);
  },
};

export const buildEngine = (engine: EngineName, people: readonly Person[]): Search =>
  BUILDERS[engine](people);
