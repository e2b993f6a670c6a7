/** Who gets an answer from the page's server, and what such an answer carries. */
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ALICE, type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.js';
import { type PageServer, startPageServer } from '../../src/page-server/index.js';

let discord: LocalDiscord;
let server: PageServer;
const bugs: { readonly errorId: string; readonly thrown: unknown }[] = [];

const page = { type: 'text/html; charset=utf-8', data: Buffer.from('<!doctype html>') };
const script = { type: 'text/javascript; charset=utf-8', data: Buffer.from('') };

beforeAll(async () => {
  discord = await startLocalDiscord();
  const broken: LocalDiscord = {
    ...discord,
    post: (content, as) => {
      if (content === 'a bug') throw new Error(`what somebody typed: ${content}`);
      return discord.post(content, as);
    },
  };
  const assets = new Map([
    ['index.html', page],
    ['main.js', script],
  ]);
  server = await startPageServer({
    discord: broken,
    assets,
    thingsToTry: [],
    port: 0,
    onBug: (errorId, thrown) => bugs.push({ errorId, thrown }),
  });
});

afterAll(async () => {
  await server.close();
  await discord.close();
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with any headers at all, which `fetch` does not allow. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  body = '',
  address = server.address,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(address, { path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        // A stream does not end by itself.
        if (response.headers['content-type']?.startsWith('text/event-stream')) response.destroy();
      });
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const post = { viewer: { user: ALICE.id, place: 'guild' }, action: { action: 'post', content: 'hello' } };
const json = { 'content-type': 'application/json' };
const own = (): Readonly<Record<string, string>> => ({ ...json, origin: server.address });
const act = (body: unknown, headers: Readonly<Record<string, string>> = own()) =>
  ask('/actions', headers, 'POST', typeof body === 'string' ? body : JSON.stringify(body));

const rebound = { host: 'evil.example:80' };
const foreign = { origin: 'https://evil.example' };

describe('a request', () => {
  it.each(['/', '/assets/main.js', '/events?place=guild'])('for %s is answered', async (path) => {
    expect((await ask(path)).status).toBe(200);
  });

  it.each([
    ['a host that is another name', '/', rebound],
    ['a host with another port', '/', { host: '127.0.0.1:1' }],
    ['an origin elsewhere', '/', foreign],
    ['no origin that can be named', '/', { origin: 'null' }],
    ['a stream for another host', '/events?place=guild', rebound],
    ['a stream for another origin', '/events?place=guild', foreign],
    ['a script for another site', '/assets/main.js', { 'sec-fetch-site': 'cross-site' }],
    ['a stream for another site', '/events', { 'sec-fetch-site': 'same-site' }],
    ['the page in another site’s frame', '/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }],
  ])('is refused: %s', async (_, path, headers) => {
    expect((await ask(path, headers as Readonly<Record<string, string>>)).status).toBe(403);
  });

  it('for no address at all is told so, unless it comes from elsewhere', async () => {
    expect((await ask('*:99999')).status).toBe(400);
    expect((await ask('*:99999', rebound)).status).toBe(403);
    expect((await ask('*:99999', foreign)).status).toBe(403);
  });

  it('may come from a link elsewhere, for the page alone', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' };
    expect((await ask('/', headers)).status).toBe(200);
    expect((await ask('/events', headers)).status).toBe(403);
  });

  it.each([
    '/assets/',
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    '/etc/passwd',
    '/attachments/1',
    '/actions',
  ])('for %s finds nothing', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});

describe('an action', () => {
  it('is done for the page itself', async () => {
    const { status, body } = await act(post);
    expect(status).toBe(200);
    const { id } = JSON.parse(body) as { readonly id: string };
    expect(discord.message(id)?.content).toBe('hello');
  });

  it.each([
    ['no origin', json, 403],
    ['another origin', { ...json, ...foreign }, 403],
    ['another host', { ...json, ...rebound }, 403],
    ['a form of another site', { 'content-type': 'text/plain' }, 403],
  ])('is refused with %s', async (_, headers, status) => {
    expect((await act(post, headers as Readonly<Record<string, string>>)).status).toBe(status);
  });

  it.each([
    ['what is no JSON', '{', 400],
    ['nothing', '', 400],
    ['an unknown action', { ...post, action: { action: 'delete everything' } }, 400],
    ['an unknown person', { ...post, viewer: { user: '1100000000000000099', place: 'guild' } }, 400],
    ['an unknown place', { ...post, viewer: { user: ALICE.id, place: 'nowhere' } }, 400],
    ['a blank message', { ...post, action: { action: 'post', content: ' \n ' } }, 400],
    ['a message that is too long', { ...post, action: { action: 'post', content: 'x'.repeat(2001) } }, 400],
    ['a body that is too long', 'x'.repeat(70_000), 413],
  ])('is refused: %s', async (_, body, status) => {
    expect((await act(body)).status).toBe(status);
  });

  it('takes JSON only', async () => {
    expect((await act(post, { origin: server.address, 'content-type': 'text/plain' })).status).toBe(415);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS'])('is never a %s', async (method) => {
    expect((await ask('/actions', own(), method)).status).toBe(405);
  });

  it('on what the viewer does not see is refused with a sentence', async () => {
    const { content, id } = discord.post('for Alice alone', { place: 'botDm' });
    expect(content).toBe('for Alice alone');
    const action = { action: 'messageCommand', name: 'Check this quote', message: id };
    const { body } = await act({ viewer: { user: '1100000000000000012', place: 'botDm' }, action });
    expect(JSON.parse(body)).toEqual({
      kind: 'refused',
      sentence: 'That message is not there any more.',
    });
  });

  it('that meets a bug gets an apology with the id that is logged, and nothing of the error', async () => {
    const { status, headers, body } = await act({ ...post, action: { action: 'post', content: 'a bug' } });
    expect(bugs).toEqual([{ errorId: expect.stringMatching(/^[0-9a-f]{8}$/), thrown: expect.any(Error) }]);
    expect(status).toBe(500);
    expect(headers['content-type']).toBe('application/json');
    expect(JSON.parse(body)).toEqual({
      kind: 'refused',
      sentence: `Sorry, something went wrong here, and it is not your doing. It is logged as ${bugs[0]?.errorId ?? ''}.`,
    });
    // What the server still can do, it does.
    expect((await act(post)).status).toBe(200);
  });
});

describe('every answer', () => {
  it.each(['/', '/assets/main.js', '/events', '/nothing'])(
    'forbids the browser what the page does not need: %s',
    async (path) => {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/https?:|\*|script-src[^;]*unsafe|data:|blob:/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('comes from this machine alone', () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('the local Discord', () => {
  it.each([rebound, foreign])('answers no other site: %j', async (headers) => {
    const origin = discord.address.replace('/api', '');
    expect((await ask('/api/v10/gateway', {}, 'GET', '', origin)).status).toBe(200);
    expect((await ask('/api/v10/gateway', headers as Record<string, string>, 'GET', '', origin)).status).toBe(
      403,
    );
  });

  it.each(['//', '/gateway//', '//gateway', 'http://[', '/\\'])(
    'survives an address that is none: %s',
    async (path) => {
      const sent = httpRequest({
        host: '127.0.0.1',
        port: new URL(discord.address).port,
        path,
        headers: { connection: 'Upgrade', upgrade: 'websocket' },
      });
      const status = await new Promise<number | undefined>((resolve, reject) => {
        sent.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
        sent.end();
      });
      expect(status).toBe(404);
      expect((await ask(path.replace('http://[', '/x'))).status).toBe(404);
    },
  );

  it('lets no other site onto its gateway', async () => {
    const address = `${discord.address.replace('http', 'ws').replace('/api', '')}/gateway`;
    const socket = new WebSocket(address, { origin: 'https://evil.example' });
    const error = await new Promise<Error>((resolve) => socket.on('error', resolve));
    expect(error.message).toContain('403');
  });
});
