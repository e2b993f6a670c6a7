/** Words changed at the very beginning or end of a quotation, where an alignment with free ends sees words added. */
import { aroundOf } from './around.js';
import {
  type Comparison,
  coveredBy,
  isMoved,
  type Pair,
  type RecordedToken,
  type Region,
} from './differences.js';
import { modalsIn, negationsIn } from './word-kinds.js';

/** Words that are only not quoted must not read as a negation or a modal verb that was changed. */
const isPlain = (tokens: readonly RecordedToken[]): boolean => {
  const keys = tokens.map(({ key }) => key);
  return negationsIn(keys).length === 0 && modalsIn(keys).length === 0;
};

type Part = Comparison['parts'][number];

function widened(
  part: Part | undefined,
  beside: readonly RecordedToken[],
  isFirst: boolean,
): Region | undefined {
  if (part === undefined || 'same' in part) return undefined;
  const { posted, recorded } = part.region;
  if (recorded.length > 0 || posted.length === 0) return undefined;
  const facing = isFirst ? beside.slice(-posted.length) : beside.slice(0, posted.length);
  return facing.length > 0 && isPlain(facing) ? { ...part.region, recorded: facing } : undefined;
}

/** A comparison in which words added at an end stand for as many of the record's, as far as its sentence has them there. */
export function widenEdges(pair: Pair, comparison: Comparison): Comparison {
  // A word that stands elsewhere in the record's stretch was moved, and not put in another's place.
  if (isMoved(comparison.regions)) return comparison;
  const covered = coveredBy(comparison);
  const [firstCovered, lastCovered] = [covered[0], covered.at(-1)];
  if (firstCovered === undefined || lastCovered === undefined) return comparison;
  const { before, after } = aroundOf(pair, covered);
  const firstAt = pair.recorded.indexOf(firstCovered);
  const lastAt = pair.recorded.indexOf(lastCovered) + 1;
  const ends = [
    widened(comparison.parts[0], pair.recorded.slice(firstAt - before.keys.length, firstAt), true),
    widened(comparison.parts.at(-1), pair.recorded.slice(lastAt, lastAt + after.keys.length), false),
  ];
  if (ends.every((end) => end === undefined)) return comparison;
  const last = comparison.parts.length - 1;
  const parts = comparison.parts.map((part, at): Part => {
    const region = (at === 0 ? ends[0] : undefined) ?? (at === last ? ends[1] : undefined);
    return region ? { region } : part;
  });
  return { ...comparison, parts, regions: parts.flatMap((part) => ('region' in part ? [part.region] : [])) };
}
