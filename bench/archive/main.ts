/**
 * `npm run bench:archive`: the bot over an archive, through the local Discord. It writes an archive of STATEMENTS statements by
 * PEOPLE people to a folder of its own, starts the bot on it twice (the second time from saved indexes), asks every command
 * ROUNDS times, and then sends INTERACTIONS in all to see what memory does. FULL=1 is a million statements. FOLDER keeps the
 * archive there for another run of the same size and seed.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningBot, startBot } from '../bots.js';
import { type Random, randomFrom } from '../check/random.js';
import { formatTable, ms, percentile } from '../statistics.js';
import type { MadeStory } from './archive.js';
import { COMMANDS, nextAsked, nextKeystrokes } from './asked.js';
import { writeArchive } from './write-archive.js';

const IS_FULL = process.env['FULL'] === '1';
const numberFrom = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const STATEMENTS = numberFrom('STATEMENTS', IS_FULL ? 1_000_000 : 100_000);
const PEOPLE = numberFrom('PEOPLE', IS_FULL ? 40_000 : 10_000);
const ROUNDS = numberFrom('ROUNDS', 300);
const INTERACTIONS = numberFrom('INTERACTIONS', IS_FULL ? 20_000 : 5_000);
const SEED = numberFrom('SEED', 1);
const DATASETS = process.env['DATASETS_DIR'] ?? '../shared/datasets';
const WARM_UP = 20;
const LOOKS = 10;
const MOST_SLOW = 3;

const AUTOCOMPLETE = 'autocomplete';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? 'not known' : `${(bytes / 2 ** 20).toFixed(0)} MB`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

interface Asked {
  readonly ms: number;
  /** Why there was no answer within the time that Discord gives. */
  readonly failure: string | undefined;
  readonly options: object;
}

async function ask(
  bot: RunningBot,
  what: string,
  stories: readonly MadeStory[],
  random: Random,
): Promise<Asked> {
  const options =
    what === AUTOCOMPLETE ? { person: nextKeystrokes(stories, random) } : nextAsked(what, stories, random);
  const outcome =
    what === AUTOCOMPLETE
      ? await bot.discord.autocomplete('stance', options, 'person')
      : await bot.discord.command(what, options);
  return outcome.kind === 'failed'
    ? { ms: Number.NaN, failure: outcome.reason, options }
    : { ms: outcome.ms, failure: undefined, options };
}

const KINDS = [...COMMANDS, AUTOCOMPLETE];

async function measureTimes(bot: RunningBot, stories: readonly MadeStory[]): Promise<void> {
  const rows: string[][] = [];
  const slow: string[] = [];
  for (const what of KINDS) {
    const random = randomFrom(SEED, what);
    const asked: Asked[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const one = await ask(bot, what, stories, random);
      if (round >= WARM_UP) asked.push(one);
    }
    const answered = asked.filter(({ failure }) => failure === undefined);
    const times = answered.map((one) => one.ms);
    rows.push([
      what === AUTOCOMPLETE ? 'autocomplete, a keystroke' : `/${what}`,
      ...[0.5, 0.95, 0.99, 1].map((share) => ms(percentile(times, share))),
      String(asked.length - answered.length),
    ]);
    for (const { ms: took, options } of answered.toSorted((a, b) => b.ms - a.ms).slice(0, MOST_SLOW))
      slow.push(`${what} ${ms(took)} ${JSON.stringify(options).slice(0, 150)}`);
    for (const { failure, options } of asked
      .filter(({ failure }) => failure !== undefined)
      .slice(0, MOST_SLOW))
      slow.push(`${what} failed: ${failure} ${JSON.stringify(options).slice(0, 150)}`);
  }
  say(
    `${formatTable(['ms from interaction to callback', 'p50', 'p95', 'p99', 'longest', 'failed'], rows)}\n`,
  );
  if (process.env['EXAMPLES'] === '1') say(`The slowest:\n${slow.join('\n')}\n`);
}

async function measureMemory(bot: RunningBot, stories: readonly MadeStory[]): Promise<void> {
  const random = randomFrom(SEED, 'memory');
  const looks: string[] = [megabytes(bot.residentBytes())];
  const failures = new Map<string, number>();
  for (let sent = 1; sent <= INTERACTIONS; sent += 1) {
    const kind = random.pick(KINDS) ?? '';
    const { failure } = await ask(bot, kind, stories, random);
    if (failure !== undefined) {
      const what = `${kind}: ${failure}`;
      failures.set(what, (failures.get(what) ?? 0) + 1);
    }
    if (sent % Math.ceil(INTERACTIONS / LOOKS) === 0) looks.push(megabytes(bot.residentBytes()));
  }
  say(`Memory of the process over ${INTERACTIONS} interactions of all kinds: ${looks.join(', ')}.`);
  const failed = [...failures].map(([what, times]) => `${times} x ${what}`);
  say(failed.length === 0 ? 'None of them failed.' : `Failed: ${failed.join('; ')}.`);
}

const savedBytes = (folder: string): number =>
  ['facts', 'quotations', 'reports'].reduce((sum, name) => {
    const found = statSync(join(folder, '.index', `${name}.bin`), { throwIfNoEntry: false });
    return sum + (found?.size ?? 0);
  }, 0);

async function main(): Promise<void> {
  const kept = process.env['FOLDER'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'on-the-record-archive-'));
  try {
    const stories = writeArchive(folder, { statements: STATEMENTS, people: PEOPLE }, DATASETS, SEED);
    say(`${STATEMENTS} statements by ${PEOPLE} people, seed ${SEED}.`);
    const first = await startBot('On the Record', { DATA_DIR: folder });
    say(
      `First start until an answer: ${seconds(first.startedIn)}; indexes saved in ${megabytes(savedBytes(folder))}.`,
    );
    await first.stop();
    const bot = await startBot('On the Record', { DATA_DIR: folder });
    say(
      `Start with saved indexes until an answer: ${seconds(bot.startedIn)}, ${megabytes(bot.residentBytes())}.\n`,
    );
    await measureTimes(bot, stories);
    await measureMemory(bot, stories);
    await bot.stop();
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

await main();
