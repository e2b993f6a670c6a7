/** What the documents of a segment have been given so far, at most: in small whole numbers, so that a million fit a cache. */
import { FIELD_BITS, MOST_FIELDS } from './segment.js';

/** Of a document that the filter turned away. */
const REJECTED = 0xff_ff;
/** What all clauses give together at most, before each is rounded up: there is room for 15,000 clauses. */
const MOST_UNITS = 50_000;

/** So many of the most promising documents are told at a time. */
const FIRSTS = 8;

/** Documents are sorted by what they were given, to so many steps. */
const [STEPS, STEP_BITS] = [1024, 6];

/** Memory that searches share, since one runs after the other. `given`, `clauses` and `bits` are zero between searches. */
const shared = {
  given: new Uint16Array(0),
  clauses: new Uint16Array(0),
  bits: new Uint8Array(0),
  met: new Uint32Array(0),
  active: new Uint32Array(0),
  sorted: new Uint32Array(0),
  firsts: new Uint32Array(FIRSTS),
  steps: new Uint32Array(STEPS + 1),
};

function reserve(documents: number): void {
  if (shared.given.length >= documents) return;
  shared.given = new Uint16Array(documents);
  shared.clauses = new Uint16Array(documents);
  shared.bits = new Uint8Array(Math.ceil(documents / 8));
  shared.met = new Uint32Array(documents);
  shared.active = new Uint32Array(documents);
  shared.sorted = new Uint32Array(documents);
}

export interface Tally {
  /** How many documents have been given anything, and how many of them have been kept. */
  readonly met: () => number;
  readonly active: () => number;
  /** Gives to each document, or only to those met before. Of one clause, a document takes what it is given first, unless that is 0. */
  readonly give: (postings: Uint32Array, value: number, clause: number, brings: boolean) => void;
  /** Those that were given most, not told before. Time: `active`. */
  readonly firsts: () => readonly number[];
  /** From now on only those are told that were given so much, and nothing else comes in. Tells how many. Time: `active`. */
  readonly keep: (least: number) => number;
  /** Visits those not told before, those that were given most first, as long as that comes up to what is the least by then. */
  readonly eachByGiven: (
    most: number,
    least: () => number,
    visit: (document: number, given: number) => void,
  ) => void;
  readonly end: () => void;
}

/** For documents of a segment of which none is given more than `whole` in all. To be ended before the next one is made. */
export function makeTally(
  documents: number,
  whole: number,
  fieldCount: number,
  accepts: ((document: number) => boolean) | undefined,
): Tally {
  reserve(documents);
  const { given, clauses, bits, met, active, sorted, firsts, steps } = shared;
  const unit = whole / MOST_UNITS;
  let [metCount, activeCount, isOpen] = [0, 0, true];
  const told = new Set<number>();
  /** A unit less than a bound is never a document's by rounding. */
  const unitsOf = (least: number): number => Math.max(1, Math.floor(least / unit));

  const give: Tally['give'] = (postings, value, clause, brings) => {
    const units = Math.ceil(value / unit);
    const takesNew = isOpen && brings;
    const length = postings.length;
    for (let at = 0; at < length; at += 1) {
      const posting = postings[at] ?? 0;
      const document = posting >>> FIELD_BITS;
      const bit = 1 << (document & 7);
      // Most are passed over here, by a bit each, which takes less memory to look at than what they were given.
      const isActive = ((bits[document >>> 3] ?? 0) & bit) !== 0;
      if (!(isActive || takesNew) || (posting & (MOST_FIELDS - 1)) >= fieldCount) continue;
      const before = given[document] ?? 0;
      if (before === REJECTED) continue;
      if (before === 0) {
        met[metCount] = document;
        metCount += 1;
        if (accepts && !accepts(document)) {
          given[document] = REJECTED;
          continue;
        }
        active[activeCount] = document;
        activeCount += 1;
        bits[document >>> 3] = (bits[document >>> 3] ?? 0) | bit;
      }
      if (clause > 0) {
        if (clauses[document] === clause) continue;
        clauses[document] = clause;
      }
      given[document] = before + units;
    }
  };

  const findFirsts: Tally['firsts'] = () => {
    let [kept, least] = [0, 0];
    for (let at = 0; at < activeCount; at += 1) {
      const document = active[at] ?? 0;
      const units = given[document] ?? 0;
      if (units <= least || told.has(document)) continue;
      let place = Math.min(kept, FIRSTS - 1);
      while (place > 0 && (given[firsts[place - 1] ?? 0] ?? 0) < units) {
        firsts[place] = firsts[place - 1] ?? 0;
        place -= 1;
      }
      firsts[place] = document;
      if (kept < FIRSTS) kept += 1;
      if (kept === FIRSTS) least = given[firsts[FIRSTS - 1] ?? 0] ?? 0;
    }
    const found = Array.from(firsts.subarray(0, kept));
    for (const document of found) told.add(document);
    return found;
  };

  const keep: Tally['keep'] = (least) => {
    isOpen = false;
    const units = unitsOf(least);
    let kept = 0;
    for (let at = 0; at < activeCount; at += 1) {
      const document = active[at] ?? 0;
      if ((given[document] ?? 0) < units) {
        bits[document >>> 3] = (bits[document >>> 3] ?? 0) & ~(1 << (document & 7));
        continue;
      }
      active[kept] = document;
      kept += 1;
    }
    activeCount = kept;
    return kept;
  };

  const eachByGiven: Tally['eachByGiven'] = (most, least, visit) => {
    steps.fill(0);
    for (let at = 0; at < activeCount; at += 1) {
      const step = STEPS - ((given[active[at] ?? 0] ?? 0) >>> STEP_BITS);
      steps[step] = (steps[step] ?? 0) + 1;
    }
    for (let step = 1; step <= STEPS; step += 1) steps[step] = (steps[step] ?? 0) + (steps[step - 1] ?? 0);
    for (let at = activeCount - 1; at >= 0; at -= 1) {
      const document = active[at] ?? 0;
      const step = STEPS - ((given[document] ?? 0) >>> STEP_BITS);
      const place = (steps[step] ?? 0) - 1;
      steps[step] = place;
      sorted[place] = document;
    }
    for (let at = 0; at < Math.min(activeCount, most); at += 1) {
      const document = sorted[at] ?? 0;
      const units = given[document] ?? 0;
      const needed = unitsOf(least());
      if (units >>> STEP_BITS < needed >>> STEP_BITS) break;
      if (units >= needed && !told.has(document)) visit(document, units * unit);
    }
  };

  const end = (): void => {
    for (let at = 0; at < metCount; at += 1) {
      const document = met[at] ?? 0;
      given[document] = 0;
      clauses[document] = 0;
      bits[document >>> 3] = 0;
    }
  };

  return {
    met: () => metCount,
    active: () => activeCount,
    give,
    firsts: findFirsts,
    keep,
    eachByGiven,
    end,
  };
}
