/**
 * What a typo costs by its kind. A letter left out, typed twice or swapped with the next is one slip; any other added or
 * wrong letter is one of many that it may have been, so that it tells less of what was meant (a noisy channel, as in
 * Kernighan, Church and Gale, "A Spelling Correction Program Based on a Noisy Channel Model", 1990). Of these, one
 * whose key is beside the right one is likelier.
 */

/** English keyboards; on most others with Latin letters the same keys are beside each other, but for a few. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** Each row begins so far to the right of the first, in keys. */
const OFFSETS = [0, 0.25, 0.75] as const;

const BESIDE: ReadonlySet<string> = (() => {
  const keys = ROWS.flatMap((row, y) =>
    [...row].map((letter, x) => ({ letter, x: x + (OFFSETS[y] ?? 0), y })),
  );
  return new Set(
    keys.flatMap((a) =>
      keys
        .filter((b) => a !== b && Math.abs(a.x - b.x) <= 1 && Math.abs(a.y - b.y) <= 1)
        .map((b) => a.letter + b.letter),
    ),
  );
})();

/** An edit, and what it costs above that by its kind: all of these together cost less than one more edit. */
export const EDIT = 16;
const [BESIDE_COST, OTHER_COST] = [1, 2] as const;

const costOfLetter = (typed: string, meant: string): number =>
  BESIDE.has(typed + meant) ? BESIDE_COST : OTHER_COST;

/** A letter that was typed besides those of the word, where the ones before and after it are these. */
function costOfAdded(letter: string, before: string, after: string): number {
  if (letter === before || letter === after) return 0;
  return Math.min(costOfLetter(letter, before), costOfLetter(letter, after));
}

/**
 * The least that it costs to have typed one text for another: `EDIT` for each edit (a transposition is one, as in optimal
 * string alignment) and a little more for unlikely kinds. So texts fewer edits apart cost less, whatever the kinds.
 */
export function editCost(typed: string, meant: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, at) => at * EDIT);
  for (let i = 1; i <= typed.length; i += 1) {
    const letter = typed.charAt(i - 1);
    const added = EDIT + costOfAdded(letter, typed.charAt(i - 2), typed.charAt(i));
    const row = [(last[0] ?? 0) + added];
    for (let j = 1; j <= meant.length; j += 1) {
      const own = meant.charAt(j - 1);
      const changed = letter === own ? 0 : EDIT + costOfLetter(letter, own);
      let cost = Math.min((last[j - 1] ?? 0) + changed, (last[j] ?? 0) + added, (row[j - 1] ?? 0) + EDIT);
      if (i > 1 && j > 1 && letter === meant.charAt(j - 2) && typed.charAt(i - 2) === own)
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + EDIT);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[meant.length] ?? 0;
}
