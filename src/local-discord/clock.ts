/** Time as the server sees it, so that a test can let 3 seconds or 15 minutes pass without waiting. */

export interface Clock {
  /** Milliseconds since an arbitrary moment, with fractions; never goes back. */
  readonly now: () => number;
  /** Calls back once `ms` milliseconds have passed, unless the returned function is called before. */
  readonly after: (ms: number, callback: () => void) => () => void;
}

/** Real time. Its timers do not keep a process alive. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves on by `ms` milliseconds and calls, in order, what falls due on the way. */
  readonly advance: (ms: number) => void;
}

export function createManualClock(): ManualClock {
  let time = 0;
  const due = new Set<{ readonly at: number; readonly callback: () => void }>();
  const advance = (ms: number): void => {
    const end = time + ms;
    for (;;) {
      const [next] = [...due].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      due.delete(next);
      time = next.at;
      next.callback();
    }
    time = end;
  };
  return {
    now: () => time,
    after: (ms, callback) => {
      const entry = { at: time + ms, callback };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance,
  };
}
