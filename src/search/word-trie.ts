/**
 * A sorted list of words as a trie in flat arrays, its nodes in depth-first order: what is too far from a typed word is
 * left out with all that begins like it, so that a walk sees a small part of the words.
 */

export interface WordTrie {
  /** In the order of their UTF-16 units. A word's place in this list is its number. */
  readonly words: readonly string[];
  readonly letters: Uint16Array;
  readonly depths: Uint16Array;
  /** The node after all that is below a node. */
  readonly next: Int32Array;
  /** How many words come before those below a node. */
  readonly from: Int32Array;
}

export function buildWordTrie(sortedWords: readonly string[]): WordTrie {
  const letters: number[] = [];
  const depths: number[] = [];
  const next: number[] = [];
  const from: number[] = [];
  const open: number[] = [];
  const closeTo = (depth: number): void => {
    for (const node of open.splice(depth)) next[node] = letters.length;
  };
  for (const [place, word] of sortedWords.entries()) {
    let shared = 0;
    while (shared < open.length && letters[open[shared] ?? 0] === word.charCodeAt(shared)) shared += 1;
    closeTo(shared);
    for (let at = shared; at < word.length; at += 1) {
      open.push(letters.length);
      letters.push(word.charCodeAt(at));
      depths.push(at + 1);
      from.push(place);
      next.push(0);
    }
  }
  closeTo(0);
  from.push(sortedWords.length);
  return {
    words: sortedWords,
    letters: Uint16Array.from(letters),
    depths: Uint16Array.from(depths),
    next: Int32Array.from(next),
    from: Int32Array.from(from),
  };
}

/** The first place in a sorted list that is not before the text. */
export function placeIn(length: number, textAt: (place: number) => string, text: string): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LAST_SIGN = '\uFFFF';

/** The places [from, to) in a sorted list of the texts that begin so. */
export function placesBegun(
  length: number,
  textAt: (place: number) => string,
  beginning: string,
): readonly [from: number, to: number] {
  return [placeIn(length, textAt, beginning), placeIn(length, textAt, beginning + LAST_SIGN)];
}

/** The number of a word; undefined where the trie has no such word. */
export function numberOf({ words }: WordTrie, word: string): number | undefined {
  const place = placeIn(words.length, (at) => words[at] ?? '', word);
  return words[place] === word ? place : undefined;
}

/** Words longer than this are no names that somebody mistypes. */
const LONGEST_TYPED = 40;

export interface NearWords {
  /** A word within the bound. */
  readonly whole: (word: number, distance: number) => void;
  /** Words [from, to) of which so many letters are within the bound; the same words may come again, with a smaller distance. */
  readonly begun?: (from: number, to: number, distance: number, length: number) => void;
}

/** Finds the words within so many edits of a typed one; a transposition is one edit (optimal string alignment). */
export function walkNear(trie: WordTrie, typed: string, bound: number, found: NearWords): void {
  const length = typed.length;
  if (length === 0 || length > LONGEST_TYPED) return;
  const { words, letters, depths, next, from } = trie;
  const width = length + 1;
  const codes = Uint16Array.from({ length }, (_, at) => typed.charCodeAt(at));
  const rows = new Uint8Array((length + bound + 2) * width).fill(bound + 1);
  const path = new Uint16Array(length + bound + 2);
  for (let at = 0; at <= Math.min(length, bound); at += 1) rows[at] = at;
  for (let node = 0; node < letters.length; ) {
    const depth = depths[node] ?? 0;
    const letter = letters[node] ?? 0;
    if (depth > length + bound) {
      node = next[node] ?? letters.length;
      continue;
    }
    path[depth] = letter;
    const row = depth * width;
    const above = row - width;
    const low = Math.max(1, depth - bound);
    const high = Math.min(length, depth + bound);
    let least = low === 1 ? Math.min(depth, bound + 1) : bound + 1;
    rows[row + low - 1] = least;
    for (let at = low; at <= high; at += 1) {
      const code = codes[at - 1] ?? 0;
      let value = (rows[above + at - 1] ?? 0) + (code === letter ? 0 : 1);
      const added = (rows[row + at - 1] ?? 0) + 1;
      if (added < value) value = added;
      const left = at < depth + bound ? (rows[above + at] ?? 0) + 1 : bound + 1;
      if (left < value) value = left;
      if (at > 1 && depth > 1 && code === path[depth - 1] && codes[at - 2] === letter) {
        const swapped = (rows[above - width + at - 2] ?? 0) + 1;
        if (swapped < value) value = swapped;
      }
      if (value > bound) value = bound + 1;
      rows[row + at] = value;
      if (value < least) least = value;
    }
    if (high === length && depth >= length - bound) {
      const distance = rows[row + length] ?? bound + 1;
      const first = from[node] ?? 0;
      if (distance <= bound) {
        if (words[first]?.length === depth) found.whole(first, distance);
        found.begun?.(first, from[next[node] ?? 0] ?? first, distance, depth);
      }
    }
    // A transposition reaches over one row, so a row that is just too far may still lead to one that is not.
    const isLost = least > bound && !mayYetBeSwapped(rows, above, low, high, bound);
    node = isLost ? (next[node] ?? letters.length) : node + 1;
  }
}

function mayYetBeSwapped(rows: Uint8Array, above: number, low: number, high: number, bound: number): boolean {
  for (let at = Math.max(0, low - 2); at <= high; at += 1) if ((rows[above + at] ?? 0) < bound) return true;
  return false;
}
