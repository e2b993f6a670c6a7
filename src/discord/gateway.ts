/** The bot on Discord's gateway: interactions come in as raw events and are answered over REST. */
import type { EventEmitter } from 'node:events';
import { Client, Events } from 'discord.js';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { type Log, traceOf } from '../log.js';
import type { DrawPicture } from '../render/picture/picture.js';
import { isHopelessWait, readAddress, sendAnswer } from './callback.js';
import { BotFailure, explainClose, explainFailure } from './failures.js';
import { withPicture } from './picture-file.js';
import { type RespondDeps, respond } from './respond.js';

export interface BotOptions extends RespondDeps {
  readonly token: string;
  /** The base address of Discord's API, without the version. */
  readonly api: string;
  /** How long logging in may take, in milliseconds. */
  readonly startWithin?: number;
  /** Draws the pictures of answers; without it, answers are text alone. */
  readonly draw?: DrawPicture;
}

export interface Bot {
  /** Takes no new interaction, waits up to 5 s for those under way, and closes the connection. Never rejects. */
  readonly stop: () => Promise<void>;
  /** Resolves with a plain sentence once Discord has ended the connection for good; pending as long as it has not. */
  readonly ended: Promise<string>;
}

const START_WITHIN = 30_000;
/** How long stopping may take, answers under way and closing together, in milliseconds. */
const STOP_WITHIN = 5000;

/** Waits for a promise, but no longer than `ms`. False where the time was up first. The timer ends with the wait. */
async function waitAtMost(promise: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, ms));
  });
  try {
    return await Promise.race([promise.then(() => true), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

interface RawPacket {
  t: string | null;
  readonly d: unknown;
}

/**
 * Takes the interactions out of the client's raw events. The packet's type is cleared, so that discord.js does not
 * read the interaction as well: it would keep who sent it in its caches, and a malformed one would end the process.
 */
function takeInteractions(client: Client, take: (interaction: unknown) => void): void {
  // `raw` is an event of the client that its types leave out.
  const events: EventEmitter = client;
  events.on(Events.Raw, (packet: RawPacket) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    packet.t = null;
    take(packet.d);
  });
}

async function answer(client: Client, raw: unknown, options: BotOptions): Promise<void> {
  const receivedAt = performance.now();
  const address = readAddress(raw);
  if (address === undefined) {
    options.log.error('an interaction without an id or a token came in and could not be answered');
    return;
  }
  const response = await respond(raw, options);
  const illustrated = await withPicture(response, options.draw, options.log);
  await sendAnswer(client.rest, address, { illustrated, plain: response }, receivedAt, options.log);
}

function logEvents(client: Client, log: Log): void {
  client.on(Events.ShardError, (error) => log.warn(traceOf(error), 'the connection failed'));
  client.on(Events.ShardReconnecting, () => log.info('reconnecting'));
  client.on(Events.ShardResume, () => log.info('resumed'));
}

async function logIn(client: Client, options: BotOptions): Promise<void> {
  const within = options.startWithin ?? START_WITHIN;
  try {
    if (await waitAtMost(client.login(options.token), within)) return;
  } catch (error) {
    throw new BotFailure(explainFailure(error, options.api));
  }
  void client.destroy().catch(() => undefined);
  throw new BotFailure(
    `Discord did not let the bot in at ${options.api} in time. Check the network and DISCORD_API.`,
  );
}

/**
 * Logs in and answers interactions until it is stopped. No intent is asked for: interactions come without any.
 * Throws a BotFailure, whose message is a plain sentence, where logging in fails.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log } = options;
  const client = new Client({
    intents: [],
    rest: { api: options.api, rejectOnRateLimit: isHopelessWait },
  });
  const underWay = new Set<Promise<void>>();
  let stopping = false;
  takeInteractions(client, (raw) => {
    if (stopping) return;
    const work = answer(client, raw, options)
      .catch((error: unknown) => log.error(traceOf(error), 'an interaction failed'))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });
  client.on(Events.Error, (error) => log.error(traceOf(error), 'the Discord client failed'));
  const ended = new Promise<string>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(explainClose(code)));
  });
  await logIn(client, options);
  // Before this, what fails is the start itself, and has its own sentence.
  logEvents(client, log);
  log.info('connected');

  const stop = async (): Promise<void> => {
    stopping = true;
    const until = performance.now() + STOP_WITHIN;
    const finished = await waitAtMost(Promise.all(underWay), STOP_WITHIN);
    if (!finished) log.warn({ unanswered: underWay.size }, 'stopping before every answer was sent');
    await waitAtMost(
      client.destroy().catch((error: unknown) => log.warn(traceOf(error), 'closing failed')),
      until - performance.now(),
    );
  };
  return { stop, ended };
}
