/** The page's server: the page, its files, a stream of what a viewer sees, and what the viewer does. Loopback only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { LocalDiscord } from '../local-discord/index.js';
import type { ThingToTry, Viewer } from '../page-protocol.js';
import type { Assets } from './assets.js';
import { HEADERS, isWelcome } from './guard.js';
import { createLedger } from './ledger.js';
import { readAction, readViewer } from './read-action.js';
import { type ActionDeps, runAction } from './run-action.js';
import { PICTURES } from './shown-message.js';
import { shownCommands, takeSnapshot } from './snapshot.js';
import { createStreams } from './streams.js';

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

type Headers = Readonly<Record<string, string>>;

function send(response: ServerResponse, status: number, type: string, data: string | Buffer, more?: Headers) {
  response.writeHead(status, { ...HEADERS, 'content-type': type, ...more }).end(data);
}

const sendText = (response: ServerResponse, status: number, text: string): void =>
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);

const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(body));

function sendAttachment(response: ServerResponse, id: string, discord: LocalDiscord): void {
  const file = discord.file(id);
  if (file === undefined) sendText(response, 404, 'There is no such file.');
  else if (PICTURES.has(file.contentType)) send(response, 200, file.contentType, file.data);
  // Anything that a browser might run is only ever saved.
  else send(response, 200, 'application/octet-stream', file.data, { 'content-disposition': 'attachment' });
}

async function act(request: IncomingMessage, response: ServerResponse, deps: ActionDeps): Promise<void> {
  const read = await readAction(request);
  if (read.kind === 'bad')
    return sendJson(response, read.status, { kind: 'refused', sentence: read.sentence });
  sendJson(response, 200, await runAction(read.action, read.viewer, deps));
}

/** Starts the server on 127.0.0.1. Rejects where the port is taken. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const { discord, assets, thingsToTry, port } = options;
  const streams = createStreams(HEADERS);
  const ledger = createLedger(discord, streams.send);
  const isViewer = (viewer: Viewer) => (other: Viewer) =>
    other.user === viewer.user && other.place === viewer.place;
  const deps: ActionDeps = {
    discord,
    ledger,
    tell: (event, viewer) => streams.send(event, isViewer(viewer)),
  };
  const about = { run: `${process.pid}-${Date.now()}`, thingsToTry };
  const stop = discord.events.on(({ kind }) => {
    if (kind === 'commandsChanged') streams.send(shownCommands(discord), () => true);
    if (kind === 'identified' || kind === 'resumed' || kind === 'disconnected') {
      streams.send({ kind: 'bot', isConnected: discord.isConnected() }, () => true);
    }
  });

  const get = (url: URL, response: ServerResponse): void => {
    const [, folder = '', name = '', ...rest] = url.pathname.split('/');
    const asset = folder === 'assets' && rest.length === 0 ? assets.get(name) : undefined;
    const page = url.pathname === '/' ? assets.get('index.html') : asset;
    if (page !== undefined) return send(response, 200, page.type, page.data);
    if (folder === 'attachments') return sendAttachment(response, name, discord);
    if (url.pathname !== '/events') return sendText(response, 404, 'There is nothing at this address.');
    const viewer = readViewer(url.searchParams);
    streams.open(viewer, response, takeSnapshot(viewer, discord, ledger, about));
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = `http://local${request.url ?? '/'}`;
    if (!URL.canParse(address)) return sendText(response, 400, 'That is no address.');
    const url = new URL(address);
    if (!isWelcome(request, url.pathname))
      sendText(response, 403, 'This page answers nobody but its own browser window.');
    else if (request.method === 'GET') get(url, response);
    else if (request.method === 'POST' && url.pathname === '/actions') await act(request, response, deps);
    else sendText(response, 405, 'That can’t be done here.');
  };

  const http = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) sendText(response, 500, String(error));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', resolve);
  });
  const bound = http.address();
  return {
    address: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : port}`,
    close: async () => {
      stop();
      ledger.close();
      streams.close();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      await closed;
    },
  };
}
