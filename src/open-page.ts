/** Everything that `npm start` runs without a token, in one process: a local Discord, the bot on it, and the page. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { deployCommands } from './discord/deploy.js';
import { startBot } from './discord/gateway.js';
import { createArtist } from './drawing/artist.js';
import type { Store } from './facts/store.js';
import { startLocalDiscord, WORLD } from './local-discord/index.js';
import { type Log, traceOf } from './log.js';
import { loadAssets, startPageServer, thingsToTry } from './page-server/index.js';
import { registry } from './registry.js';
import { projectRoot } from './version.js';

/** Why the page can't be opened; the message is for whoever started it. */
export class PageFailure extends Error {}

export interface OpenPageOptions {
  readonly store: Store;
  /** 0 takes any port that is free; so does a preferred one that can't be had. */
  readonly port: number | { readonly preferred: number };
  readonly log: Log;
  readonly now?: () => Date;
}

export interface OpenPage {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A new one for every start, of the shape that Discord's have: nobody but this bot can log in to this Discord. */
function localToken(): string {
  const id = Buffer.from(WORLD.applicationId).toString('base64url');
  return `${id}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`;
}

function readAssets(): ReturnType<typeof loadAssets> {
  try {
    return loadAssets(join(projectRoot, 'dist', 'page'));
  } catch {
    throw new PageFailure('The page is not built. npm run build builds it.');
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function explain(error: unknown, port: OpenPageOptions['port']): unknown {
  // A preferred port is given up by itself: any other fault of it is a bug.
  if (typeof port !== 'number') return error;
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new PageFailure(
      `Port ${port} is taken by another program. Set PORT to another one, or to 0 for any that is free.`,
    );
  if (code === 'EACCES')
    return new PageFailure(`Port ${port} may not be used by you. Set PORT to one from 1024 on, or to 0.`);
  return error;
}

/** Calls with the port, and where it is a preferred one that can't be had, once more for any that is free. */
async function onPort<Started>(
  port: OpenPageOptions['port'],
  start: (port: number) => Promise<Started>,
): Promise<Started> {
  if (typeof port === 'number') return start(port);
  try {
    return await start(port.preferred);
  } catch (error) {
    if (codeOf(error) !== 'EADDRINUSE' && codeOf(error) !== 'EACCES') throw error;
    return start(0);
  }
}

/** Throws a PageFailure where the port is taken or the page is not built. */
export async function openPage({ store, port, log, now }: OpenPageOptions): Promise<OpenPage> {
  const assets = readAssets();
  const discord = await startLocalDiscord({ token: localToken() });
  const closing: (() => Promise<void>)[] = [discord.close];
  const close = async (): Promise<void> => {
    for (const step of closing.toReversed()) await step();
  };
  try {
    // First of all, so that a port that is taken costs nothing; the page waits for the bot anyway.
    const server = await onPort(port, (number) =>
      startPageServer({
        discord,
        assets,
        thingsToTry: thingsToTry(store),
        port: number,
        onBug: (errorId, thrown) => log.error({ errorId, ...traceOf(thrown) }, 'answering the page failed'),
      }),
    );
    closing.push(server.close);
    const { token, address: api } = discord;
    const deployed = await deployCommands({
      commands: registry,
      token,
      api,
      guild: undefined,
      isDryRun: false,
      print: () => undefined,
    });
    if (deployed.kind === 'failed') throw new PageFailure(deployed.sentence);
    const artist = createArtist({ log });
    closing.push(artist.close);
    const bot = await startBot({
      token,
      api,
      log,
      commands: registry,
      store: () => store,
      now: now ?? (() => new Date()),
      draw: artist.draw,
    });
    closing.push(bot.stop);
    return { address: server.address, close };
  } catch (error) {
    await close();
    throw explain(error, port);
  }
}
