/** What the page's server answers to a request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalDiscord } from '../local-discord/index.js';
import type { ActionResult, ThingToTry } from '../page-protocol.js';
import type { Assets } from './assets.js';
import { HEADERS, isWelcome } from './guard.js';
import { readAction, readViewer } from './read-action.js';
import { type ActionDeps, runAction } from './run-action.js';
import { PICTURES } from './shown-message.js';
import { takeSnapshot } from './snapshot.js';
import type { Streams } from './streams.js';

export interface AnswerDeps extends ActionDeps {
  readonly assets: Assets;
  readonly streams: Streams;
  readonly about: { readonly run: string; readonly thingsToTry: readonly ThingToTry[] };
}

type Headers = Readonly<Record<string, string>>;

function send(response: ServerResponse, status: number, type: string, data: string | Buffer, more?: Headers) {
  response.writeHead(status, { ...HEADERS, 'content-type': type, ...more }).end(data);
}

const sendText = (response: ServerResponse, status: number, text: string): void =>
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);

export const sendJson = (response: ServerResponse, status: number, body: ActionResult): void =>
  send(response, status, 'application/json', JSON.stringify(body));

function sendAttachment(response: ServerResponse, id: string, discord: LocalDiscord): void {
  const file = discord.file(id);
  if (file === undefined) sendText(response, 404, 'There is no such file.');
  else if (PICTURES.has(file.contentType)) send(response, 200, file.contentType, file.data);
  // Anything that a browser might run is only ever saved.
  else send(response, 200, 'application/octet-stream', file.data, { 'content-disposition': 'attachment' });
}

function get(url: URL, response: ServerResponse, deps: AnswerDeps): void {
  const { assets, discord, ledger, about, streams } = deps;
  const [, folder = '', name = '', ...rest] = url.pathname.split('/');
  const asset = folder === 'assets' && rest.length === 0 ? assets.get(name) : undefined;
  const page = url.pathname === '/' ? assets.get('index.html') : asset;
  if (page !== undefined) return send(response, 200, page.type, page.data);
  if (folder === 'attachments') return sendAttachment(response, name, discord);
  if (url.pathname !== '/events') return sendText(response, 404, 'There is nothing at this address.');
  const viewer = readViewer(url.searchParams);
  streams.open(viewer, response, takeSnapshot(viewer, discord, ledger, about));
}

async function act(request: IncomingMessage, response: ServerResponse, deps: ActionDeps): Promise<void> {
  const read = await readAction(request);
  if (read.kind === 'bad')
    return sendJson(response, read.status, { kind: 'refused', sentence: read.sentence });
  sendJson(response, 200, await runAction(read.action, read.viewer, deps));
}

/** Answers whoever is welcome; the others learn nothing. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  deps: AnswerDeps,
): Promise<void> {
  const address = `http://local${request.url ?? '/'}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!isWelcome(request, url?.pathname ?? ''))
    sendText(response, 403, 'This page answers nobody but its own browser window.');
  else if (url === undefined) sendText(response, 400, 'That is no address.');
  else if (request.method === 'GET') get(url, response, deps);
  else if (request.method === 'POST' && url.pathname === '/actions') await act(request, response, deps);
  else sendText(response, 405, 'That can’t be done here.');
}
