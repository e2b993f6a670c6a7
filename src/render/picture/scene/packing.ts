/** Puts things beside each other on a line, each as near as can be to where it belongs. */

export interface Piece {
  /** Where its left end belongs. */
  readonly wanted: number;
  readonly width: number;
}

/**
 * The left ends of pieces in their order, at least `gap` apart, between `from` and `to`. What does not fit even without
 * gaps is spread evenly, and overlaps.
 */
export function pack(pieces: readonly Piece[], from: number, to: number, gap: number): readonly number[] {
  const total = pieces.reduce((sum, { width }) => sum + width, 0);
  const between = Math.min(gap, (to - from - total) / Math.max(1, pieces.length - 1));
  const starts: number[] = [];
  let least = from;
  for (const { wanted, width } of pieces) {
    const start = Math.max(wanted, least);
    starts.push(start);
    least = start + width + between;
  }
  let most = to;
  for (let place = pieces.length - 1; place >= 0; place -= 1) {
    const width = pieces[place]?.width ?? 0;
    const start = Math.min(starts[place] ?? from, most - width);
    starts[place] = start;
    most = start - between;
  }
  return starts;
}

/** How much of `room` each gets that would like so much: the wishes of the modest in full, the rest in equal parts. */
export function share(wishes: readonly number[], room: number): readonly number[] {
  const given = new Map<number, number>();
  let left = room;
  const rising = wishes.map((wish, place) => ({ wish, place })).toSorted((a, b) => a.wish - b.wish);
  rising.forEach(({ wish, place }, rank) => {
    const part = Math.min(wish, left / (wishes.length - rank));
    given.set(place, part);
    left -= part;
  });
  return wishes.map((_, place) => given.get(place) ?? 0);
}
