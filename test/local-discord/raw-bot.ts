/** A bot without a library: frames over a socket, requests by fetch. */
import type { APIInteraction } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/local-discord/index.js';

export interface Frame {
  readonly op: number;
  readonly s: number | null;
  readonly t: string | null;
  readonly d: unknown;
}

export interface RawBot {
  readonly send: (payload: unknown) => void;
  readonly sendText: (text: string) => void;
  /** The first frame not taken yet that fits, now or later. */
  readonly take: (fits: (frame: Frame) => boolean) => Promise<Frame>;
  /** The code that the connection was closed with, once it is. */
  readonly closed: Promise<number>;
  readonly close: (code?: number) => void;
}

export async function connect(discord: LocalDiscord, query = 'v=10&encoding=json'): Promise<RawBot> {
  const address = discord.address.replace('http', 'ws').replace(/\/api$/, '/gateway');
  const socket = new WebSocket(`${address}?${query}`);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString('utf8')) as Frame);
    for (const look of Array.from(waiting)) look();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => resolve(code));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const take = (fits: (frame: Frame) => boolean): Promise<Frame> =>
    new Promise((resolve) => {
      const look = (): void => {
        const index = frames.findIndex(fits);
        const [found] = index === -1 ? [] : frames.splice(index, 1);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    send: (payload) => socket.send(JSON.stringify(payload)),
    sendText: (text) => socket.send(text),
    take,
    closed,
    close: (code) => socket.close(code),
  };
}

export const isOp =
  (op: number) =>
  (frame: Frame): boolean =>
    frame.op === op;

export const isEvent =
  (name: string) =>
  (frame: Frame): boolean =>
    frame.t === name;

export function identify(token: string, intents = 0): unknown {
  const properties = { os: 'linux', browser: 'raw', device: 'raw' };
  return { op: 2, d: { token, intents, properties } };
}

/** Connects and identifies. */
export async function logIn(discord: LocalDiscord, intents = 0): Promise<RawBot> {
  const bot = await connect(discord);
  bot.send(identify(discord.token, intents));
  await bot.take(isEvent('READY'));
  return bot;
}

export async function takeInteraction(bot: RawBot): Promise<APIInteraction> {
  return (await bot.take(isEvent('INTERACTION_CREATE'))).d as APIInteraction;
}

export interface RestAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A request to the API; `token` null sends no authorization. */
export async function request(
  discord: LocalDiscord,
  method: string,
  path: string,
  body?: unknown,
  token: string | null = discord.token,
): Promise<RestAnswer> {
  const isForm = body instanceof FormData;
  const response = await fetch(`${discord.address}/v10${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bot ${token}` }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined
      ? {}
      : { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? undefined : JSON.parse(text),
    headers: response.headers,
  };
}

export function callback(
  discord: LocalDiscord,
  interaction: APIInteraction,
  body: unknown,
  query = '',
): Promise<RestAnswer> {
  return request(
    discord,
    'POST',
    `/interactions/${interaction.id}/${interaction.token}/callback${query}`,
    body,
    null,
  );
}
