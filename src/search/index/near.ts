/** Whether a word may be within a few edits of another, without any memory of its own: most of a lexicon's words are not. */

/** From these places on: equal letters are passed, and at the first other one each edit is tried. */
function isNearFrom(a: string, b: string, inA: number, inB: number, edits: number): boolean {
  let [i, j] = [inA, inB];
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i += 1;
    j += 1;
  }
  const rest = Math.max(a.length - i, b.length - j);
  if (rest <= edits) return true;
  if (edits === 0 || Math.abs(a.length - i - (b.length - j)) > edits) return false;
  return (
    isNearFrom(a, b, i + 1, j + 1, edits - 1) ||
    isNearFrom(a, b, i + 1, j, edits - 1) ||
    isNearFrom(a, b, i, j + 1, edits - 1) ||
    (a.charCodeAt(i) === b.charCodeAt(j + 1) &&
      a.charCodeAt(i + 1) === b.charCodeAt(j) &&
      isNearFrom(a, b, i + 2, j + 2, edits - 1))
  );
}

/**
 * Whether so many edits, two neighbours swapped counted as one, make one word of the other. Time: the words' length, and mostly less;
 * it grows fourfold with each edit allowed.
 */
export const isNear = (a: string, b: string, edits: number): boolean => isNearFrom(a, b, 0, 0, edits);
