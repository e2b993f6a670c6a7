/** A search: what the query asks for in the index's numbers, then part by part what may be among the best, read as it stands. */
import { makeBest } from './best.js';
import { collectFrom, MOST_READ } from './collect.js';
import type { Clause, Hit, SearchOptions } from './document.js';
import { filterOf } from './filter.js';
import { makeReading } from './reading.js';
import { type Reader, resolveClauses } from './resolve.js';
import { MINOR_ORDER, ORDER_WEIGHT } from './scoring.js';
import { MOST_FIELDS } from './segment.js';

/** See `TextIndex.search`. */
export function searchParts(
  reader: Reader,
  query: readonly Clause[],
  options: SearchOptions,
): readonly Hit[] {
  if (options.limit < 1) return [];
  const resolved = resolveClauses(reader, query);
  const major = resolved.filter(({ isMinor }) => !isMinor).toSorted((a, b) => b.bound - a.bound);
  if (major.length === 0) return [];
  const minor =
    (1 + ORDER_WEIGHT * MINOR_ORDER) *
    resolved.reduce((sum, { isMinor, bound }) => sum + (isMinor ? bound : 0), 0);
  const fieldCount = options.fields ?? MOST_FIELDS;
  const { keys, from, to, stories } = options;
  // What a filter turns away takes no room from what it lets pass.
  const isFiltered = keys !== undefined || from !== undefined || to !== undefined || stories !== undefined;
  const best = makeBest(options.limit);
  const reading = makeReading(reader, resolved, fieldCount);
  for (const part of reader.parts) {
    const filter = filterOf(part, options, reader.lexicon, MOST_READ);
    if (filter.only === undefined) {
      const isPartFiltered = isFiltered || part.removed !== undefined;
      collectFrom(part, filter, { major, minor, fieldCount, isFiltered: isPartFiltered, reading, best });
      continue;
    }
    for (const document of filter.only) {
      if (filter.accepts && !filter.accepts(document)) continue;
      const total = reading.totalOf(part.segment, document);
      if (reading.isMet()) best.add(part, document, total);
    }
  }
  reading.end();
  return best.hits();
}
