/** The page's server: the page, its files, a stream of what a viewer sees, and what the viewer does. Loopback only. */
import { createServer, type Server } from 'node:http';
import type { LocalDiscord } from '../local-discord/index.js';
import type { ThingToTry, Viewer } from '../page-protocol.js';
import { type AnswerDeps, answer, sendText } from './answer.js';
import type { Assets } from './assets.js';
import { HEADERS } from './guard.js';
import { createLedger } from './ledger.js';
import { shownCommands } from './snapshot.js';
import { createStreams, type Streams } from './streams.js';

export { loadAssets } from './assets.js';
export { thingsToTry } from './things-to-try.js';

export interface PageServerOptions {
  readonly discord: LocalDiscord;
  readonly assets: Assets;
  readonly thingsToTry: readonly ThingToTry[];
  /** 0 takes any port that is free. */
  readonly port: number;
}

export interface PageServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Tells every page when the bot comes or goes, or has other commands. */
function followBot(discord: LocalDiscord, streams: Streams): () => void {
  return discord.events.on(({ kind }) => {
    if (kind === 'commandsChanged') streams.send(shownCommands(discord), () => true);
    if (kind === 'identified' || kind === 'resumed' || kind === 'disconnected') {
      streams.send({ kind: 'bot', isConnected: discord.isConnected() }, () => true);
    }
  });
}

async function listen(deps: AnswerDeps, port: number): Promise<Server> {
  const http = createServer((request, response) => {
    answer(request, response, deps).catch((error: unknown) => {
      if (!response.headersSent) sendText(response, 500, String(error));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', resolve);
  });
  return http;
}

/** Starts the server on 127.0.0.1. Rejects where the port is taken. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const { discord, assets, thingsToTry, port } = options;
  const streams = createStreams(HEADERS);
  const ledger = createLedger(discord, streams.send);
  const isViewer = (viewer: Viewer) => (other: Viewer) =>
    other.user === viewer.user && other.place === viewer.place;
  const stopFollowing = followBot(discord, streams);
  const stop = (): void => {
    stopFollowing();
    ledger.close();
    streams.close();
  };
  const deps: AnswerDeps = {
    discord,
    assets,
    streams,
    ledger,
    about: { run: `${process.pid}-${Date.now()}`, thingsToTry },
    tell: (event, viewer) => streams.send(event, isViewer(viewer)),
  };
  const http = await listen(deps, port).catch((error: unknown) => {
    stop();
    throw error;
  });
  const bound = http.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`,
    close: async () => {
      stop();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      await closed;
    },
  };
}
