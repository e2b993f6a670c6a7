/** The whole bot on a local Discord, with the page's server on it. */
import { join } from 'node:path';
import { loadStore } from '../../src/facts/load.js';
import { type PageServer, startPageServer, thingsToTry } from '../../src/page-server/index.js';
import { projectRoot } from '../../src/version.js';
import { startWholeBot, type WholeBot } from '../discord/whole-bot.js';
import { assets } from './browser.js';

export interface WholePage extends WholeBot {
  readonly server: PageServer;
}

export function dataStore() {
  const loaded = loadStore(join(projectRoot, 'data'));
  if (!loaded.ok) throw new Error('the data has problems');
  return loaded.store;
}

export async function startWholePage(): Promise<WholePage> {
  const bot = await startWholeBot();
  const server = await startPageServer({
    discord: bot.discord,
    assets: assets(),
    thingsToTry: thingsToTry(dataStore()),
    port: 0,
  });
  const stop = async (): Promise<void> => {
    await server.close();
    await bot.stop();
  };
  return { ...bot, server, stop };
}
