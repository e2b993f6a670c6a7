/** One engine at one size: how long it takes to build, what memory it adds, what it finds and how fast. */
import { percentile } from '../statistics.js';
import { buildEngine, type EngineName } from './engines.js';
import type { Person } from './people.js';
import { fitsAsWell, QUERY_KINDS, type Query, type QueryKind } from './queries.js';

/** What a slow engine does not get through in so long is left out; queries are in random order. */
const SECONDS_OF_QUERIES = 40;
const SECONDS_OF_KEYSTROKES = 25;

export interface Score {
  readonly kind: QueryKind;
  readonly asked: number;
  /** Whoever was meant comes first, or among the first five. */
  readonly first: number;
  readonly inFive: number;
  /** The first one fits what was typed no worse than whoever was meant. */
  readonly firstFits: number;
}

export interface Measured {
  readonly engine: EngineName;
  readonly size: number;
  readonly buildMs: number;
  readonly addedMegabytes: number;
  readonly keystrokes: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** In processor time, which other work on the machine does not add to as it does to what passes on the clock. */
  readonly p99Cpu: number;
  readonly scores: readonly Score[];
  readonly misses: readonly string[];
}

type Tally = { -readonly [Key in Exclude<keyof Score, 'kind'>]: number };

function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The time that all threads of the process have worked since then, in milliseconds. */
export function cpuMsSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Every text that stands in the field while a query is typed. */
const keystrokesOf = ({ typed }: Query): readonly string[] =>
  [...typed].map((_, place) => [...typed].slice(0, place + 1).join(''));

export function measureEngine(
  engine: EngineName,
  people: readonly Person[],
  queries: readonly Query[],
): Measured {
  const byId = new Map(people.map((person) => [person.id, person]));
  const bytes = usedBytes();
  const start = performance.now();
  const search = buildEngine(engine, people);
  const buildMs = performance.now() - start;
  const addedMegabytes = (usedBytes() - bytes) / 2 ** 20;

  const tallies = new Map<QueryKind, Tally>(
    QUERY_KINDS.map((kind) => [kind, { asked: 0, first: 0, inFive: 0, firstFits: 0 }]),
  );
  const misses: string[] = [];
  const queriesEnd = performance.now() + SECONDS_OF_QUERIES * 1000;
  for (const query of queries) {
    if (performance.now() > queriesEnd) break;
    const tally = tallies.get(query.kind);
    const meant = byId.get(query.meant);
    if (!tally || !meant) continue;
    const found = search(query.typed);
    const top = byId.get(found[0] ?? '');
    tally.asked += 1;
    if (top === meant) tally.first += 1;
    if (found.slice(0, 5).includes(query.meant)) tally.inFive += 1;
    if (top && fitsAsWell(query, top, meant)) tally.firstFits += 1;
    else
      misses.push(
        `${query.kind}: "${query.typed}" for ${meant.names.join(' / ')}: ${top?.names.join(' / ')}`,
      );
  }

  const times: number[] = [];
  const cpuTimes: number[] = [];
  const keystrokesEnd = performance.now() + SECONDS_OF_KEYSTROKES * 1000;
  for (const query of queries) {
    if (performance.now() > keystrokesEnd) break;
    for (const typed of keystrokesOf(query)) {
      const cpu = process.cpuUsage();
      const since = performance.now();
      search(typed);
      times.push(performance.now() - since);
      cpuTimes.push(cpuMsSince(cpu));
    }
  }
  return {
    engine,
    size: people.length,
    buildMs,
    addedMegabytes,
    keystrokes: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    p99Cpu: percentile(cpuTimes, 0.99),
    scores: [...tallies].map(([kind, tally]) => ({ kind, ...tally })),
    misses,
  };
}
