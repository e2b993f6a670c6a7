/** The best of many numbers, without sorting them. */

/** The value of the so-manieth largest of numbers given one by one; -Infinity until there are so many. */
export function makeLargest(count: number) {
  const heap = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  return {
    least: (): number => heap[0] ?? Number.POSITIVE_INFINITY,
    add: (value: number): void => {
      if (!(value > (heap[0] ?? Number.POSITIVE_INFINITY))) return;
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= count) break;
        if (child + 1 < count && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
        if ((heap[child] ?? 0) >= value) break;
        heap[at] = heap[child] ?? 0;
        at = child;
      }
      heap[at] = value;
    },
  };
}
