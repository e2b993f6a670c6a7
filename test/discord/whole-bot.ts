/** The whole bot, with the real discord.js, on a local Discord of its own; and what the tests read of its answers. */
import { join } from 'node:path';
import { pino } from 'pino';
import { type DeployOptions, type DeployResult, deployCommands } from '../../src/discord/deploy.js';
import { type BotOptions, startBot } from '../../src/discord/gateway.js';
import { loadStore } from '../../src/facts/load.js';
import {
  type Answered,
  type LocalDiscord,
  type Outcome,
  startLocalDiscord,
} from '../../src/local-discord/index.js';
import type { Log } from '../../src/log.js';
import { registry } from '../../src/registry.js';
import { projectRoot } from '../../src/version.js';
import type { LogLine } from './raw-payloads.js';

export interface TestLog {
  readonly log: Log;
  /** Everything logged so far. */
  readonly lines: LogLine[];
  /** Resolves with the next line. */
  readonly next: () => Promise<LogLine>;
}

export function createTestLog(): TestLog {
  const lines: LogLine[] = [];
  let onLine: (line: LogLine) => void = () => undefined;
  const write = (text: string): void => {
    const line = JSON.parse(text) as LogLine;
    lines.push(line);
    onLine(line);
  };
  const next = (): Promise<LogLine> =>
    new Promise((resolve) => {
      onLine = resolve;
    });
  return { log: pino({ level: 'trace' }, { write }), lines, next };
}

export interface WholeBot {
  readonly discord: LocalDiscord;
  readonly logged: TestLog;
  readonly deploy: (
    parts?: Partial<DeployOptions>,
  ) => Promise<{ readonly result: DeployResult; readonly text: string }>;
  readonly stop: () => Promise<void>;
}

/** Starts a local Discord, registers every command and logs the bot in, with the stories of `data`. */
export async function startWholeBot(parts: Pick<BotOptions, 'draw'> = {}): Promise<WholeBot> {
  const loaded = loadStore(join(projectRoot, 'data'));
  if (!loaded.ok) throw new Error('the data has problems');
  const discord = await startLocalDiscord();
  const deploy: WholeBot['deploy'] = async (parts = {}) => {
    const printed: string[] = [];
    const result = await deployCommands({
      commands: registry,
      token: discord.token,
      api: discord.address,
      guild: undefined,
      isDryRun: false,
      print: (text) => void printed.push(text),
      ...parts,
    });
    return { result, text: printed.join('\n') };
  };
  await deploy();
  const logged = createTestLog();
  const bot = await startBot({
    token: discord.token,
    api: discord.address,
    commands: registry,
    store: () => loaded.store,
    now: () => new Date('2026-03-01T12:00:00Z'),
    log: logged.log,
    ...parts,
  });
  const stop = async (): Promise<void> => {
    await bot.stop();
    await discord.close();
  };
  return { discord, logged, deploy, stop };
}

/** The outcome of an interaction that was answered. */
export function answered(outcome: Outcome): Answered {
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  return outcome;
}

/** The message that an answer made or changed. */
export function messageOf(outcome: Outcome): NonNullable<Answered['message']> {
  const { message } = answered(outcome);
  if (message === undefined) throw new Error('the answer made no message');
  return message;
}

/** The custom id of the button with this label. */
export function buttonOf(outcome: Outcome, label: string): string {
  for (const row of messageOf(outcome).components ?? []) {
    if (!('components' in row)) continue;
    for (const component of row.components) {
      if ('label' in component && component.label === label && 'custom_id' in component) {
        return component.custom_id;
      }
    }
  }
  throw new Error(`there is no button ${label}`);
}
