/** The HTTP listener: bodies, planned faults, answers. */
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { fileAt } from '../attachments.js';
import { type HttpFault, takeHttpFault } from '../faults.js';
import type { Server } from '../server.js';
import { readBody, type UploadedFile } from './body.js';
import { isFromHere } from './from-here.js';
import { fail, type Reply } from './reply.js';
import { apiPath, route } from './router.js';

function send(response: ServerResponse, reply: Reply): void {
  const headers = { 'x-ratelimit-scope': undefined, ...reply.headers };
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  if (reply.body === undefined) {
    response.writeHead(reply.status).end();
    return;
  }
  const text = JSON.stringify(reply.body);
  response.writeHead(reply.status, { 'content-type': 'application/json' }).end(text);
}

/** What a planned fault answers, or undefined where it answers nothing. */
function faultReply(fault: HttpFault): Reply | undefined {
  switch (fault.kind) {
    case 'rateLimited': {
      const { retryAfter, isGlobal = false } = fault;
      return {
        status: 429,
        body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
        headers: {
          'retry-after': String(retryAfter),
          'x-ratelimit-reset-after': String(retryAfter),
          'x-ratelimit-scope': isGlobal ? 'global' : 'user',
          ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
        },
      };
    }
    case 'status':
      return { status: fault.status, body: { message: `${fault.status}: a planned fault`, code: 0 } };
    case 'silence':
    case 'cut':
      return undefined;
  }
}

async function replyTo(request: IncomingMessage, url: URL, server: Server): Promise<Reply> {
  const arrivedAt = server.clock.now();
  if (!isFromHere(request.headers, request.socket.localPort ?? 0)) return fail('missingAccess');
  const read = await readBody(request);
  if (read.kind === 'bad') return read.reply;
  return route(
    {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      authorization: request.headers.authorization,
      body: read.body,
      arrivedAt,
    },
    server,
  );
}

/** Sends an uploaded file as what it is said to be, and has nobody guess that it is something else. */
function sendFile(response: ServerResponse, { contentType, data }: UploadedFile): void {
  const headers = { 'content-type': contentType, 'x-content-type-options': 'nosniff' };
  response.writeHead(200, { ...headers, 'content-length': data.length }).end(data);
}

async function handle(request: IncomingMessage, response: ServerResponse, server: Server): Promise<void> {
  const address = `http://local${request.url ?? '/'}`;
  const url = new URL(URL.canParse(address) ? address : 'http://local');
  const method = request.method ?? 'GET';
  const file = method === 'GET' ? fileAt(server, url.pathname) : undefined;
  if (file !== undefined) {
    sendFile(response, file);
    return;
  }
  const path = apiPath(url.pathname) ?? url.pathname;
  const fault = takeHttpFault(server.faults, `${method} ${path}`);
  const reply = fault === undefined ? await replyTo(request, url, server) : faultReply(fault);
  server.events.emit({ kind: 'request', method, path, status: reply?.status ?? 0 });
  if (reply !== undefined) send(response, reply);
  else if (fault?.kind === 'cut') request.socket.destroy();
}

/** Starts listening on 127.0.0.1; the port is 0 for any that is free. Rejects where the port is taken. */
export function listen(server: Server, port: number): Promise<HttpServer> {
  const http = createServer((request, response) => {
    handle(request, response, server).catch((error: unknown) => {
      // A fault of this server's own: said in the answer, so that a test shows it.
      send(response, { status: 500, body: { message: String(error), code: 0 } });
    });
  });
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => {
      const address = http.address();
      server.host = typeof address === 'object' && address ? `127.0.0.1:${address.port}` : '';
      resolve(http);
    });
  });
}
