/** Words changed at the very beginning or end of a quotation, where an alignment with free ends sees words added. */
import { aroundOf } from './around.js';
import {
  type Comparison,
  coveredBy,
  isMoved,
  isWrittenOtherwise,
  type Pair,
  type RecordedToken,
  type Region,
} from './differences.js';
import type { Token } from './tokens.js';
import { modalsIn, negationsIn } from './word-kinds.js';

/** Words that are only not quoted must not read as a negation or a modal verb that was changed. */
const isPlain = (tokens: readonly RecordedToken[]): boolean => {
  const keys = tokens.map(({ key }) => key);
  return negationsIn(keys).length === 0 && modalsIn(keys).length === 0;
};

type Part = Comparison['parts'][number];

const keysOf = (tokens: readonly Token[]): readonly string[] => tokens.map(({ key }) => key);

/** The words of the record that stand where others were posted; `beside` is what its clause has there. */
function facingOf(
  posted: readonly Token[],
  beside: readonly RecordedToken[],
  isFirst: boolean,
): readonly RecordedToken[] {
  const nearest = (count: number): readonly RecordedToken[] =>
    isFirst ? beside.slice(-count) : beside.slice(0, count);
  // "I've" stands for two words.
  const sizes = [posted.length, posted.length + 1, posted.length + 2];
  const same = sizes.map(nearest).find((facing) => isWrittenOtherwise(keysOf(facing), keysOf(posted)));
  if (same) return same;
  // The whole of what is left of a clause is what the posted words stand for, be it a negation.
  if (beside.length <= posted.length + 1) return beside;
  return isPlain(nearest(posted.length)) ? nearest(posted.length) : [];
}

function widened(
  part: Part | undefined,
  beside: readonly RecordedToken[],
  isFirst: boolean,
): Region | undefined {
  if (part === undefined || 'same' in part) return undefined;
  const { posted, recorded } = part.region;
  if (recorded.length > 0 || posted.length === 0) return undefined;
  const facing = facingOf(posted, beside, isFirst);
  return facing.length > 0 ? { ...part.region, recorded: facing } : undefined;
}

/** The words of the same clause before or after a word. */
function clauseBeside(
  { recorded, segments }: Pair,
  token: RecordedToken,
  isBefore: boolean,
  most: number,
): readonly RecordedToken[] {
  const at = recorded.indexOf(token);
  const rest = isBefore ? recorded.slice(Math.max(0, at - most), at) : recorded.slice(at + 1, at + 1 + most);
  const text = segments[token.segment] ?? '';
  const isEnd = (one: RecordedToken): boolean =>
    /[;:—–]/.test(isBefore ? text.slice(one.end, token.start) : text.slice(token.end, one.start));
  return rest.filter((one) => !isEnd(one));
}

/** A comparison in which words added at an end stand for as many of the record's, as far as its sentence has them there. */
export function widenEdges(pair: Pair, comparison: Comparison): Comparison {
  // A word that stands elsewhere in the record's stretch was moved, and not put in another's place.
  if (isMoved(comparison.regions)) return comparison;
  const covered = coveredBy(comparison);
  const [firstCovered, lastCovered] = [covered[0], covered.at(-1)];
  if (firstCovered === undefined || lastCovered === undefined) return comparison;
  const { before, after } = aroundOf(pair, covered);
  const ends = [
    widened(comparison.parts[0], clauseBeside(pair, firstCovered, true, before.keys.length), true),
    widened(comparison.parts.at(-1), clauseBeside(pair, lastCovered, false, after.keys.length), false),
  ];
  if (ends.every((end) => end === undefined)) return comparison;
  const last = comparison.parts.length - 1;
  const parts = comparison.parts.map((part, at): Part => {
    const region = (at === 0 ? ends[0] : undefined) ?? (at === last ? ends[1] : undefined);
    return region ? { region } : part;
  });
  return { ...comparison, parts, regions: parts.flatMap((part) => ('region' in part ? [part.region] : [])) };
}
