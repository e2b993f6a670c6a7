/** The page's server: the page, its files, a stream of what a viewer sees, and what the viewer does. Loopback only. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { LocalDiscord } from '../local-discord/index.js';
import type { ThingToTry, Viewer } from '../page-protocol.js';
import { type AnswerDeps, answer, sendJson } from './answer.js';
import type { Assets } from './assets.js';
import { HEADERS } from './guard.js';
import { createLedger } from './ledger.js';
import { createOpenForms } from './open-forms.js';
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
  /** Told of a bug of the server's own, with the id that the page was told. */
  readonly onBug: (errorId: string, thrown: unknown) => void;
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

/** A bug is answered with an apology and an id; what went wrong is nothing for the browser. */
function apologize(response: ServerResponse, errorId: string): void {
  if (response.headersSent) return void response.destroy();
  sendJson(response, 500, {
    kind: 'refused',
    sentence: `Sorry, something went wrong here, and it is not your doing. It is logged as ${errorId}.`,
  });
}

async function listen(deps: AnswerDeps, { port, onBug }: PageServerOptions): Promise<Server> {
  const http = createServer((request, response) => {
    answer(request, response, deps).catch((error: unknown) => {
      // Who has gone in the middle of an action is no bug.
      if (request.errored !== null) return;
      const errorId = randomBytes(4).toString('hex');
      onBug(errorId, error);
      apologize(response, errorId);
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
  const { discord, assets, thingsToTry } = options;
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
    forms: createOpenForms(),
    about: { run: randomUUID(), thingsToTry },
    tell: (event, viewer) => streams.send(event, isViewer(viewer)),
  };
  const http = await listen(deps, options).catch((error: unknown) => {
    stop();
    throw error;
  });
  const bound = http.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : options.port}`,
    close: async () => {
      stop();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      await closed;
    },
  };
}
