/** Bots in processes of their own, each on a local Discord of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord/index.js';

export interface RunningBot {
  readonly name: string;
  readonly discord: LocalDiscord;
  /** Milliseconds from the start of the process until it has answered a first interaction. */
  readonly startedIn: number;
  /** Bytes of the process in memory; undefined where the system does not tell. */
  readonly residentBytes: () => number | undefined;
  readonly stop: () => Promise<void>;
}

const SCRIPTS = {
  'On the Record': '../src/main.js',
  'bare discord.js': './bare-bot.js',
} as const;

export type BotName = keyof typeof SCRIPTS;

const identified = (discord: LocalDiscord, child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}`)));
    discord.events.on((event) => {
      if (event.kind === 'identified') resolve();
    });
  });

/** As Linux tells it. */
function residentBytesOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** Starts a bot; resolves once it has answered an interaction that comes as soon as it is connected. */
export async function startBot(
  name: BotName,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningBot> {
  const discord = await startLocalDiscord();
  const begin = performance.now();
  const child = spawn(process.execPath, [fileURLToPath(new URL(SCRIPTS[name], import.meta.url))], {
    env: {
      ...process.env,
      ...environment,
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.address,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await identified(discord, child);
  const first = await discord.command('about', {});
  if (first.kind === 'failed') throw new Error(`${name}: ${first.reason}`);
  const startedIn = performance.now() - begin;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    name,
    discord,
    startedIn,
    residentBytes: () => residentBytesOf(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await discord.close();
    },
  };
}
