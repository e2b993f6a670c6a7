/** The whole bot on a local Discord, with the page's server on it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { createArtist } from '../../src/drawing/artist.js';
import { loadStore } from '../../src/facts/load.js';
import { type PageServer, startPageServer, thingsToTry } from '../../src/page-server/index.js';
import { projectRoot } from '../../src/version.js';
import { startWholeBot, type WholeBot } from '../discord/whole-bot.js';
import { assets, throwBug } from './browser.js';

/** The built one: a thread runs no TypeScript. */
const THE_PROGRAM = pathToFileURL(join(projectRoot, 'dist', 'src', 'drawing', 'worker.js'));

export interface WholePage extends WholeBot {
  readonly server: PageServer;
}

export function dataStore() {
  const loaded = loadStore(join(projectRoot, 'data'));
  if (!loaded.ok) throw new Error('the data has problems');
  return loaded.store;
}

export async function startWholePage(): Promise<WholePage> {
  const artist = createArtist({ log: pino({ level: 'silent' }), within: 20_000, program: THE_PROGRAM });
  const bot = await startWholeBot({ draw: artist.draw });
  const server = await startPageServer({
    discord: bot.discord,
    assets: assets(),
    thingsToTry: thingsToTry(dataStore()),
    port: 0,
    onBug: throwBug,
  });
  const stop = async (): Promise<void> => {
    await server.close();
    await bot.stop();
    await artist.close();
  };
  return { ...bot, server, stop };
}
