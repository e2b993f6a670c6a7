/**
 * A local Discord: an HTTP and gateway server on this machine that speaks enough of Discord's API v10 for a bot to log
 * in, register commands and answer interactions, and that refuses what Discord would refuse.
 */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { type Clock, systemClock } from './clock.js';
import { createEvents, type Events } from './events.js';
import { createFaultControls, type FaultControls } from './fault-controls.js';
import { createFaultState } from './faults.js';
import { openGateway } from './gateway.js';
import type { UploadedFile } from './http/body.js';
import { listen } from './http/listen.js';
import type { Server } from './server.js';
import { createSnowflakes } from './snowflakes.js';
import { createUserSide, type UserSide } from './user.js';

export { type Clock, createManualClock, type ManualClock, systemClock } from './clock.js';
export type { Events, LocalDiscordEvent } from './events.js';
export type { FaultControls } from './fault-controls.js';
export type { HttpFault } from './faults.js';
export { PRIVILEGED_INTENTS } from './gateway-receive.js';
export type { UploadedFile } from './http/body.js';
export { isFromHere } from './http/from-here.js';
export type { InteractionPart, Place } from './payloads.js';
export { ALICE, BOB, type Person, WORLD } from './people.js';
export { describeProblem, type Problem } from './rules/problem.js';
export { judgeCallback, judgeCommand, judgeCommands, judgeMessage } from './rules.js';
export type { Answered, As, Outcome, TypedOptions, UserSide } from './user.js';

export interface LocalDiscordOptions {
  /** 0, which is where it is left out, takes any port that is free. */
  readonly port?: number;
  /** The token that the bot has to log in with; see LOCAL_TOKEN. */
  readonly token?: string;
  /** The bot's user name. */
  readonly username?: string;
  readonly clock?: Clock;
  /** Milliseconds between the bot's heartbeats; 41,250 as at Discord. */
  readonly heartbeatInterval?: number;
}

export interface LocalDiscord extends UserSide {
  /** The API's base address without a version, for `rest: { api }`: `http://127.0.0.1:PORT/api`. */
  readonly address: string;
  /** The token that is accepted. */
  readonly token: string;
  /** The commands that are registered globally, or with the given server. */
  readonly registeredCommands: (guildId?: string) => readonly APIApplicationCommand[];
  /** The newest state of a message; undefined where it was deleted. */
  readonly message: (id: string) => APIMessage | undefined;
  /** What was uploaded as the attachment with this id. */
  readonly file: (id: string) => UploadedFile | undefined;
  /** The intents that the bot identified with, once for every session that was begun. */
  readonly identifiedIntents: () => readonly number[];
  /** Whether a bot is connected and identified at this moment. */
  readonly isConnected: () => boolean;
  readonly events: Events;
  readonly faults: FaultControls;
  /** Cuts all connections and stops listening. */
  readonly close: () => Promise<void>;
}

/** The token where none is given: it has the shape of a real one, and opens nothing. */
export const LOCAL_TOKEN = 'MTEwMDAwMDAwMDAwMDAwMDAwMQ.local0.a-token-that-opens-nothing-anywhere';

/** Starts a local Discord on 127.0.0.1. Rejects where the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { port = 0, token = LOCAL_TOKEN, username = 'on-the-record', clock = systemClock } = options;
  const server: Server = {
    token,
    username,
    clock,
    nextId: createSnowflakes(),
    events: createEvents(),
    faults: createFaultState(),
    commands: new Map(),
    exchanges: new Map(),
    messages: new Map(),
    files: new Map(),
    host: '',
  };
  const intents: number[] = [];
  server.events.on((event) => {
    if (event.kind === 'identified') intents.push(event.intents);
  });
  const http = await listen(server, port);
  const gateway = openGateway(http, server, options.heartbeatInterval ?? 41_250);
  return {
    ...createUserSide(server, gateway),
    address: `http://${server.host}/api`,
    token,
    registeredCommands: (guildId = '') => server.commands.get(guildId) ?? [],
    message: (id) => server.messages.get(id),
    file: (id) => server.files.get(id),
    identifiedIntents: () => [...intents],
    isConnected: () => gateway.current()?.connection !== undefined,
    events: server.events,
    faults: createFaultControls(server, gateway),
    close: async () => {
      await gateway.close();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      await closed;
    },
  };
}
