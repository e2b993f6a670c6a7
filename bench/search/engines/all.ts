import type { BuildEngine } from '../engine.js';
import { buildFlexSearch } from './flexsearch.js';
import { buildFuse } from './fuse.js';
import { buildLunr } from './lunr.js';
import { buildMiniSearch } from './minisearch.js';
import { buildOrama } from './orama.js';
import { buildRankedFacts } from './ranked-facts.js';
import { buildSqlite } from './sqlite.js';
import { buildTextIndex } from './text-index.js';

export const ENGINES: Readonly<Record<string, BuildEngine>> = {
  'the index of src/search/index': buildTextIndex,
  rankFacts: buildRankedFacts,
  MiniSearch: buildMiniSearch,
  FlexSearch: buildFlexSearch,
  lunr: buildLunr,
  Orama: buildOrama,
  'SQLite FTS5, porter': buildSqlite,
  'fuse.js, token search': buildFuse,
};
