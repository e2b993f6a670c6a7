/**
 * `npm run bench`: how long the bot takes from an interaction to its callback, beside a bot that answers a constant, over
 * the local Discord, in one run and in turn. Set ROUNDS for more or fewer of each (200 where it is not set).
 */

import type { TypedOptions } from '../src/local-discord/index.js';
import { registry } from '../src/registry.js';
import { type RunningBot, startBot } from './bots.js';
import { formatTable, median, ms, percentile, ratio } from './statistics.js';

const ROUNDS = Number(process.env['ROUNDS'] ?? 200);
const STARTS = 5;
const WARM_UP = 30;

/** What each command is asked, on the first story; a command that is not listed is run without options. */
const ASKED: Readonly<Record<string, TypedOptions>> = {
  stance: { person: 'the mayor' },
  quote: { words: 'it is up to the board' },
  ask: { question: 'Who wants Wasserman to step down?' },
  check: { words: 'My opinion is that he should not step down' },
  timeline: {},
  sources: {},
  about: {},
};

type Act = (bot: RunningBot, round: number) => ReturnType<RunningBot['discord']['command']>;

interface Measured {
  readonly what: string;
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

async function timeOf(bot: RunningBot, act: Act, round: number): Promise<number> {
  const outcome = await act(bot, round);
  if (outcome.kind === 'failed') throw new Error(`${bot.name}: ${outcome.reason}`);
  return outcome.ms;
}

/** Both bots in turn, whose turn comes first changing each round. */
async function measure(what: string, act: Act, ours: RunningBot, bare: RunningBot): Promise<Measured> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const which of order) {
      const time = await timeOf(which === 'ours' ? ours : bare, act, round);
      if (round >= WARM_UP) times[which].push(time);
    }
  }
  return { what, ...times };
}

const rowOf = ({ what, ours, bare }: Measured): readonly string[] => [
  what,
  ms(percentile(ours, 0.5)),
  ms(percentile(bare, 0.5)),
  ratio(percentile(ours, 0.5), percentile(bare, 0.5)),
  ms(percentile(ours, 0.99)),
  ms(percentile(bare, 0.99)),
  ratio(percentile(ours, 0.99), percentile(bare, 0.99)),
];

async function measureStarts(): Promise<readonly string[]> {
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < STARTS; round += 1) {
    for (const [which, name] of [
      ['ours', 'On the Record'],
      ['bare', 'bare discord.js'],
    ] as const) {
      const bot = await startBot(name);
      times[which].push(bot.startedIn);
      await bot.stop();
    }
  }
  const { ours, bare } = times;
  return [
    'start until a first answer',
    ms(median(ours)),
    ms(median(bare)),
    ratio(median(ours), median(bare)),
    ms(Math.max(...ours)),
    ms(Math.max(...bare)),
    ratio(Math.max(...ours), Math.max(...bare)),
  ];
}

const KEYSTROKES = 'the mayor of los angeles';

async function main(): Promise<void> {
  const ours = await startBot('On the Record');
  const bare = await startBot('bare discord.js');
  const measured: Measured[] = [];
  for (const { data } of registry) {
    measured.push(
      await measure(
        `/${data.name}`,
        (bot) => bot.discord.command(data.name, ASKED[data.name] ?? {}),
        ours,
        bare,
      ),
    );
  }
  const typed = (round: number): string => KEYSTROKES.slice(0, round % (KEYSTROKES.length + 1));
  measured.push(
    await measure(
      'autocomplete, a keystroke',
      (bot, round) => bot.discord.autocomplete('stance', { person: typed(round) }, 'person'),
      ours,
      bare,
    ),
  );
  await ours.stop();
  await bare.stop();
  const rows = [...measured.map(rowOf), await measureStarts()];
  const head = ['from interaction to callback', 'p50 ms', 'bare p50', 'ratio', 'p99 ms', 'bare p99', 'ratio'];
  process.stdout.write(
    `${formatTable(head, rows)}\n\n${ROUNDS} rounds each after ${WARM_UP} to warm up; starts: median and maximum of ${STARTS}. Node ${process.version}.\n`,
  );
}

await main();
