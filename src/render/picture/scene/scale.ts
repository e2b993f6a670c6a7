/**
 * From days to places on a line. Where nearly all of the time is empty, the empty stretch is broken out, so that days
 * stay apart beside years.
 */
import { monthName } from '../../../facts/day-words.js';
import type { Day } from '../../../facts/edtf.js';

const DAY_MS = 86_400_000;
export const numberOfDay = (day: Day): number => Date.parse(day) / DAY_MS;
const dayOfNumber = (number: number): Date => new Date(number * DAY_MS);

/**
 * While there are more than so many days of time to each day that something is dated with, the longest empty stretch is
 * broken out, if it is longer than this and takes at least this part of the line.
 */
const MOST_TIME_PER_DATE = 30;
const SHORTEST_BREAK = 120;
const LEAST_PART = 0.15;
const MOST_BREAKS = 4;
const BREAK_WIDTH = 30;

export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface Scale {
  readonly at: (day: number) => number;
  /** The middles of the stretches that are broken out. */
  readonly breaks: readonly number[];
  /** Dates along the line, the labels at least so far apart that they can be read. */
  readonly ticks: (widthOf: (label: string) => number) => readonly Tick[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isBroken: boolean;
}

function stretchesOf(days: readonly number[]): readonly Stretch[] {
  const gaps = days.slice(1).map((to, place) => ({ from: days[place] ?? to, to }));
  const broken = new Set<(typeof gaps)[number]>();
  while (broken.size < MOST_BREAKS) {
    const whole = gaps.filter((gap) => !broken.has(gap));
    const total = whole.reduce((sum, { from, to }) => sum + to - from, 0);
    const longest = whole.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
    if (longest === undefined) break;
    const length = longest.to - longest.from;
    const isCrowded = total > MOST_TIME_PER_DATE * days.length;
    const isWorthIt = length > SHORTEST_BREAK && length > total * LEAST_PART;
    if (!isCrowded || !isWorthIt || whole.length === 1) break;
    broken.add(longest);
  }
  return gaps.map((gap) => ({ ...gap, isBroken: broken.has(gap) }));
}

/** Steps between ticks: in days up to a week, then in months. */
const STEPS = [1, 2, 7, 14, 30, 61, 91, 183, 365, 730, 1826, 3652, 18_262, 36_524] as const;

function isOnStep(date: Date, step: number): boolean {
  const day = date.getUTCDate();
  const month = date.getUTCMonth();
  if (step < 14) return Math.round(date.getTime() / DAY_MS - 4) % step === 0; // The day 4 of 1970 was a Monday.
  if (step === 14) return day === 1 || day === 15;
  if (step < 365) return day === 1 && month % Math.round(step / 30.4) === 0;
  return day === 1 && month === 0 && date.getUTCFullYear() % Math.round(step / 365.25) === 0;
}

function labelOf(date: Date, step: number, isYearKnown: boolean): string {
  const year = String(date.getUTCFullYear());
  const month = monthName(date.getUTCMonth() + 1).slice(0, 3);
  if (step >= 365) return year;
  const short = step >= 30 ? month : `${date.getUTCDate()} ${month}`;
  return isYearKnown ? short : `${short} ${year}`;
}

/** More days than this are not looked at one by one for ticks. */
const MOST_DAYS = 40_000;

/** The days of a stretch to be labelled, by a step that leaves `apart` between them. */
function tickDays(from: number, to: number, perDay: number, apart: number) {
  const step = STEPS.find((candidate) => candidate * perDay >= apart) ?? STEPS[STEPS.length - 1] ?? 1;
  const days: number[] = [];
  const first = Math.max(from, to - MOST_DAYS);
  for (let day = first; day <= to; day += 1) if (isOnStep(dayOfNumber(day), step)) days.push(day);
  // Too short for a step of its own: where it begins.
  return days.length > 0 ? { step, days } : { step: 1, days: [from] };
}

/** A scale for all of these days between two places. At least one day. */
export function scaleOf(all: readonly number[], left: number, right: number): Scale {
  const days = [...new Set(all)].toSorted((a, b) => a - b);
  const first = days[0] ?? 0;
  const stretches = stretchesOf(days);
  const breaks = stretches.filter(({ isBroken }) => isBroken);
  const total = stretches.reduce((sum, { from, to, isBroken }) => sum + (isBroken ? 0 : to - from), 0);
  const room = right - left - breaks.length * BREAK_WIDTH;
  // A few days are not stretched over all of the width, and one day stands in its middle.
  const perDay = Math.min(room / Math.max(1, total), 120);
  const start = left + (room - perDay * total) / 2;
  const starts: number[] = [];
  let x = start;
  for (const { from, to, isBroken } of stretches) {
    starts.push(x);
    x += isBroken ? BREAK_WIDTH : (to - from) * perDay;
  }
  const at = (day: number): number => {
    const place = stretches.findLastIndex(({ from }) => from <= day);
    const stretch = stretches[Math.max(0, place)];
    const begin = starts[Math.max(0, place)] ?? start;
    if (stretch === undefined) return start + (day - first) * perDay;
    const { from, to, isBroken } = stretch;
    return begin + (isBroken ? ((day - from) / (to - from)) * BREAK_WIDTH : (day - from) * perDay);
  };
  const ticks: Scale['ticks'] = (widthOf) => {
    const runs: { from: number; to: number }[] = [{ from: first, to: first }];
    for (const { from, to, isBroken } of stretches) {
      const run = runs.at(-1);
      if (isBroken || run === undefined) runs.push({ from: to, to });
      else run.to = Math.max(to, from);
    }
    const found: Tick[] = [];
    let known: number | undefined;
    let free = Number.NEGATIVE_INFINITY;
    for (const run of runs) {
      const { step, days: marked } = tickDays(run.from, run.to, perDay, 62);
      for (const day of marked) {
        const date = dayOfNumber(day);
        // A day alone between breaks, as the first of a year that is all that is known, is told by its year.
        const isAlone = run.from === run.to && runs.length > 1;
        const label = labelOf(date, isAlone ? 365 : step, known === date.getUTCFullYear());
        if (label === found.at(-1)?.label) continue;
        const half = widthOf(label) / 2;
        const place = at(day);
        if (place - half < free) continue;
        found.push({ x: place, label });
        free = place + half + 10;
        known = date.getUTCFullYear();
      }
    }
    return found;
  };
  return { at, breaks: breaks.map(({ from, to }) => (at(from) + at(to)) / 2), ticks };
}
