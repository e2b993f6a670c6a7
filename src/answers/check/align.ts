/**
 * Word alignment of a posted quotation with an utterance on record: which words are the same, which were put in another's
 * place, which stand in one of them only. Gotoh's algorithm (affine gap costs), with free ends on the record's side, since
 * a quotation may be any stretch of what was said.
 */

import { partsOf } from './word-kinds.js';

/** A step of an alignment, in order of both texts. `posted` and `recorded` are places of words. */
export type Step =
  | { readonly kind: 'same' | 'replaced'; readonly posted: number; readonly recorded: number }
  | { readonly kind: 'dropped'; readonly recorded: number }
  | { readonly kind: 'added'; readonly posted: number };

/** What each kind of difference costs; sameness costs nothing. */
const COST = {
  replaced: 1,
  /** "That's" for "that", "do" for "don't". */
  contracted: 0.5,
  /** A gap is opened once: a cut of many words is one change. Measured in bench/README.md. */
  dropOpen: 0.85,
  drop: 0.02,
  /** Where an ellipsis stands for it. */
  dropShown: 0.05,
  /** More than a dropped word: with free ends, "We go" for "We never go" would else be a word added. */
  addOpen: 0.9,
  add: 0.6,
} as const;

const FROM_SAME = 0;
const FROM_DROPPED = 1;
const FROM_ADDED = 2;

export interface AlignedWord {
  readonly key: string;
  readonly afterEllipsis: boolean;
}

/** What a contraction begins with: "that" of "that's", "do" of "don't"; the word itself of any other. */
const baseOf = (key: string): string =>
  key.includes("'") ? (partsOf(key)[0] ?? key).replace(/'\p{L}+$/u, '') : key;

/** Aligns; the steps begin and end with a word of the posted text. Empty where the posted text has no words. */
export function align(posted: readonly AlignedWord[], recorded: readonly string[]): readonly Step[] {
  const rows = posted.length;
  const columns = recorded.length;
  const width = columns + 1;
  const size = (rows + 1) * width;
  // Three states: the last words face each other, a recorded word was dropped, a posted word was added.
  const same = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
  const dropped = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
  const added = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
  const from = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)] as const;
  const choose = (state: number, cell: number, a: number, b: number, c: number): number => {
    const least = Math.min(a, b, c);
    (from[state] as Uint8Array)[cell] = least === a ? FROM_SAME : least === b ? FROM_DROPPED : FROM_ADDED;
    return least;
  };
  const recordedBases = recorded.map(baseOf);
  const at = (array: Float32Array, cell: number): number => array[cell] ?? Number.POSITIVE_INFINITY;
  for (let column = 0; column <= columns; column += 1) same[column] = 0;
  for (let row = 1; row <= rows; row += 1) {
    const key = posted[row - 1]?.key ?? '';
    const base = baseOf(key);
    const next = posted[row];
    const open = next?.afterEllipsis ? COST.dropShown : COST.dropOpen;
    const more = next?.afterEllipsis ? 0 : COST.drop;
    for (let column = 0; column <= columns; column += 1) {
      const cell = row * width + column;
      const above = cell - width;
      if (column > 0) {
        const isBase = base === recordedBases[column - 1];
        const cost = key === recorded[column - 1] ? 0 : isBase ? COST.contracted : COST.replaced;
        const before = above - 1;
        same[cell] = cost + choose(FROM_SAME, cell, at(same, before), at(dropped, before), at(added, before));
        const left = cell - 1;
        dropped[cell] = choose(
          FROM_DROPPED,
          cell,
          at(same, left) + open,
          at(dropped, left) + more,
          at(added, left) + open,
        );
      }
      added[cell] = choose(
        FROM_ADDED,
        cell,
        at(same, above) + COST.addOpen,
        at(dropped, above) + COST.addOpen,
        at(added, above) + COST.add,
      );
    }
  }
  return trace(posted, recorded, { same, added, from, width });
}

interface Table {
  readonly same: Float32Array;
  readonly added: Float32Array;
  readonly from: readonly [Uint8Array, Uint8Array, Uint8Array];
  readonly width: number;
}

function trace(posted: readonly AlignedWord[], recorded: readonly string[], table: Table): readonly Step[] {
  const { same, added, from, width } = table;
  let row = posted.length;
  let column = 0;
  let state = FROM_SAME;
  let least = Number.POSITIVE_INFINITY;
  for (let end = 0; end < width; end += 1) {
    const cell = row * width + end;
    const [facing, last] = [same[cell] ?? Infinity, added[cell] ?? Infinity];
    if (Math.min(facing, last) >= least) continue;
    least = Math.min(facing, last);
    column = end;
    state = facing <= last ? FROM_SAME : FROM_ADDED;
  }
  const steps: Step[] = [];
  while (row > 0) {
    const previous = (from[state] as Uint8Array)[row * width + column] ?? FROM_SAME;
    if (state === FROM_SAME) {
      row -= 1;
      column -= 1;
      const kind = posted[row]?.key === recorded[column] ? 'same' : 'replaced';
      steps.push({ kind, posted: row, recorded: column });
    } else if (state === FROM_DROPPED) {
      column -= 1;
      steps.push({ kind: 'dropped', recorded: column });
    } else {
      row -= 1;
      steps.push({ kind: 'added', posted: row });
    }
    state = previous;
  }
  return steps.toReversed();
}
