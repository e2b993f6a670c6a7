/** `npm start`: with a token, the bot; without one, a page with the same bot on a local Discord. */
import { type Config, loadConfig } from './config.js';
import type { Bot } from './discord/gateway.js';
import { createLog, type Log, traceOf } from './log.js';
import { openStore } from './open-store.js';
import { registry } from './registry.js';

/** Where the page is unless PORT is set, so that one that is left open comes back when the bot is started anew. */
const PREFERRED_PORT = 8217;

const complain = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/**
 * A promise that nobody waited for is a fault of the program or of a library (discord.js reads other events than
 * interactions as well); it is logged, and the bot goes on.
 */
function surviveRejections(log: Log): void {
  process.on('unhandledRejection', (reason) => log.error(traceOf(reason), 'a promise was rejected'));
}

/** Resolves with the first SIGTERM or SIGINT; a second one ends the process at once. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isFirst = true;
    const onSignal = (): void => {
      if (!isFirst) process.exit(1);
      isFirst = false;
      resolve();
    };
    process.on('SIGTERM', onSignal);
    process.on('SIGINT', onSignal);
  });
}

async function runBot(token: string, { api, dataDir, logLevel }: Config): Promise<number> {
  const store = openStore(dataDir);
  if (store === undefined) return 1;
  const log = createLog(logLevel, [token]);
  surviveRejections(log);
  // The console does without this, which takes most of the time that a start takes.
  const [{ startBot }, { BotFailure }, { createArtist }] = await Promise.all([
    import('./discord/gateway.js'),
    import('./discord/failures.js'),
    import('./drawing/artist.js'),
  ]);
  const signal = waitForSignal().then(() => 'signal' as const);
  const starting = startBot({
    token,
    api,
    log,
    commands: registry,
    store: () => store,
    now: () => new Date(),
    draw: createArtist({ log }).draw,
  });
  let bot: Bot | 'signal';
  try {
    bot = await Promise.race([starting, signal]);
  } catch (error) {
    if (!(error instanceof BotFailure)) throw error;
    complain(error.message);
    return 1;
  }
  if (bot === 'signal') return 0;
  const end = await Promise.race([bot.ended, signal]);
  await bot.stop();
  if (end === 'signal') return 0;
  complain(end);
  return 1;
}

async function runPage({ dataDir, port, logLevel }: Config): Promise<number> {
  const store = openStore(dataDir);
  if (store === undefined) return 1;
  // What happens is on the page; only what goes wrong is worth a line in the terminal.
  const log = createLog(logLevel === 'info' ? 'warn' : logLevel);
  surviveRejections(log);
  const { openPage, PageFailure } = await import('./open-page.js');
  const signal = waitForSignal();
  try {
    const page = await openPage({ store, port: port ?? { preferred: PREFERRED_PORT }, log });
    process.stdout.write(
      `On the Record is on a local Discord of its own. Nothing that you do there leaves this machine.\n\n` +
        `  Open ${page.address} in a browser.\n\n` +
        `Ctrl-C stops it. npm run console has the same commands in the terminal.\n` +
        `To run the bot on Discord, set DISCORD_TOKEN (see .env.example).\n`,
    );
    await signal;
    await page.close();
    return 0;
  } catch (error) {
    if (!(error instanceof PageFailure)) throw error;
    complain(error.message);
    return 1;
  }
}

async function main(): Promise<number> {
  if (process.argv.length > 2) {
    complain('npm start takes no arguments: settings stand in .env, and npm run console takes --data DIR.');
    return 2;
  }
  const result = loadConfig();
  if (result.kind === 'problems') {
    complain(result.problems.join('\n'));
    return 1;
  }
  const { config } = result;
  if (config.token !== undefined) return runBot(config.token, config);
  return runPage(config);
}

// Ends the process even where a library still holds a timer or a socket.
process.exit(await main());
