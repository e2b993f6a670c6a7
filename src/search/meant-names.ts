/** Questions and topics by what their names mean: the typed words, or words that say the same. */
import type { NameIndex } from './name-index.js';
import type { NameSegment } from './name-segment.js';
import type { Named } from './named.js';
import { groupKey, type Unit, unitsOf } from './terms.js';
import { wordsOf } from './words.js';

/** Term → entries of a segment, each once. */
type Terms = ReadonlyMap<string, readonly number[]>;

/** What a unit is found under: its stems, or any of its groups. */
const termsOf = ({ stems, groups }: Unit): readonly string[] => [stems.join(' '), ...groups.map(groupKey)];

/** A segment never changes: its names are read when somebody first asks for what they mean. */
const read = new WeakMap<NameSegment, Terms>();

function termsIn(segment: NameSegment): Terms {
  const known = read.get(segment);
  if (known) return known;
  const terms = new Map<string, number[]>();
  for (const [entry, { names }] of segment.entries.entries()) {
    for (const term of new Set(unitsOf(wordsOf(names.join(' . '))).flatMap(termsOf))) {
      const entries = terms.get(term);
      if (entries) entries.push(entry);
      else terms.set(term, [entry]);
    }
  }
  read.set(segment, terms);
  return terms;
}

/** The entries that stand in each of the sets. */
function inAll(sets: readonly ReadonlySet<number>[]): readonly number[] {
  const [fewest, ...others] = sets.toSorted((a, b) => a.size - b.size);
  return [...(fewest ?? [])].filter((entry) => others.every((set) => set.has(entry)));
}

/** Entries all of whose typed words, or words that say the same, stand among their names; in the snapshot's order. */
export function namesMeant({ all, segments }: NameIndex, typed: string): readonly Named[] {
  const units = unitsOf(wordsOf(typed));
  if (units.length === 0) return [];
  const positions = segments.flatMap(({ segment, positions: places }) => {
    const terms = termsIn(segment);
    const sets = units.map((unit) => new Set(termsOf(unit).flatMap((term) => terms.get(term) ?? [])));
    return inAll(sets).flatMap((entry) => places[entry] ?? -1);
  });
  return positions.toSorted((a, b) => a - b).flatMap((position) => all[position] ?? []);
}
