/** What a bot sends over the gateway: IDENTIFY, RESUME, heartbeats. */
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { z } from 'zod';
import { type Connection, closeConnection, type Gateway, type Session, send } from './gateway.js';
import { gatewayUrl } from './http/info-routes.js';
import { guildCreate, ownBotUser, WORLD } from './people.js';
import type { Server } from './server.js';

/** Intents that a bot has to be allowed; this bot's are not. */
export const PRIVILEGED_INTENTS =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const ALL_INTENTS = Object.values(GatewayIntentBits)
  .filter((value) => typeof value === 'number')
  .reduce((all, bit) => all | bit, 0);

/** https://discord.com/developers/docs/events/gateway#rate-limiting and #sending-events */
const MOST_A_MINUTE = 120;
const MOST_BYTES = 4096;

const frameSchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.number(),
  properties: z.object({}),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int().nullable() });

function invalidateSession(connection: Connection, isResumable: boolean): void {
  send(connection, { op: GatewayOpcodes.InvalidSession, d: isResumable, s: null, t: null });
}

function ready(server: Server, session: Session, shard: readonly [number, number] | undefined): unknown {
  return {
    v: 10,
    user: ownBotUser(server.username),
    guilds: [{ id: WORLD.guildId, unavailable: true }],
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: gatewayUrl(server),
    user_settings: {},
    relationships: [],
    private_channels: [],
    presences: [],
    guild_join_requests: [],
    application: { id: WORLD.applicationId, flags: 0 },
    ...(shard === undefined ? {} : { shard }),
    _trace: ['local'],
  };
}

/** The close code for what an IDENTIFY asks for, if it is refused. */
function refusal(token: string, intents: number, shard: readonly number[] | undefined, server: Server) {
  const planned = server.faults.identifyCloses.shift();
  if (planned !== undefined) return planned;
  if (token.replace(/^Bot /, '') !== server.token) return GatewayCloseCodes.AuthenticationFailed;
  if (!Number.isInteger(intents) || intents < 0 || (intents & ~ALL_INTENTS) !== 0) {
    return GatewayCloseCodes.InvalidIntents;
  }
  if ((intents & PRIVILEGED_INTENTS) !== 0) return GatewayCloseCodes.DisallowedIntents;
  const [index = 0, count = 1] = shard ?? [];
  return index < count && index >= 0 ? undefined : GatewayCloseCodes.InvalidShard;
}

/** Whether this IDENTIFY or RESUME is to be told that its session is invalid. */
function takeInvalidSession(server: Server): boolean {
  if (server.faults.invalidSessions <= 0) return false;
  server.faults.invalidSessions -= 1;
  return true;
}

function identify(connection: Connection, data: unknown, gateway: Gateway, server: Server): void {
  if (connection.session) return closeConnection(connection, GatewayCloseCodes.AlreadyAuthenticated);
  const parsed = identifySchema.safeParse(data);
  if (!parsed.success) return closeConnection(connection, GatewayCloseCodes.DecodeError);
  const { token, intents, shard } = parsed.data;
  const code = refusal(token, intents, shard, server);
  if (code !== undefined) return closeConnection(connection, code);
  if (takeInvalidSession(server)) return invalidateSession(connection, false);
  server.faults.sessionStarts.remaining = Math.max(0, server.faults.sessionStarts.remaining - 1);
  const session: Session = { id: `local-${server.nextId()}`, intents, sequence: 0, sent: [], connection };
  connection.session = session;
  gateway.sessions.set(session.id, session);
  gateway.dispatch(session, 'READY', ready(server, session, shard));
  if ((intents & GatewayIntentBits.Guilds) !== 0) {
    gateway.dispatch(session, 'GUILD_CREATE', guildCreate(server.username));
  }
  server.events.emit({ kind: 'identified', sessionId: session.id, intents });
}

function resume(connection: Connection, data: unknown, gateway: Gateway, server: Server): void {
  if (connection.session) return closeConnection(connection, GatewayCloseCodes.AlreadyAuthenticated);
  const parsed = resumeSchema.safeParse(data);
  if (!parsed.success) return closeConnection(connection, GatewayCloseCodes.DecodeError);
  const { token, session_id: id, seq } = parsed.data;
  if (token.replace(/^Bot /, '') !== server.token) {
    return closeConnection(connection, GatewayCloseCodes.AuthenticationFailed);
  }
  const session = gateway.sessions.get(id);
  if (session === undefined || takeInvalidSession(server)) {
    gateway.sessions.delete(id);
    return invalidateSession(connection, false);
  }
  const from = seq ?? 0;
  if (from > session.sequence) return closeConnection(connection, GatewayCloseCodes.InvalidSeq);
  const missed = session.sent.filter(({ s }) => s > from);
  if (missed.length !== session.sequence - from) return invalidateSession(connection, false);
  connection.session = session;
  session.connection = connection;
  for (const event of missed) send(connection, event);
  gateway.dispatch(session, 'RESUMED', { _trace: ['local'] });
  server.events.emit({ kind: 'resumed', sessionId: session.id, replayed: missed.length });
}

function heartbeat(connection: Connection, server: Server): void {
  const acknowledged = !server.faults.withholdsAcks;
  if (acknowledged) send(connection, { op: GatewayOpcodes.HeartbeatAck, d: null, s: null, t: null });
  server.events.emit({ kind: 'heartbeat', sessionId: connection.session?.id, acknowledged });
}

function isTooMany(connection: Connection, server: Server): boolean {
  const now = server.clock.now();
  connection.received.push(now);
  while ((connection.received[0] ?? now) <= now - 60_000) connection.received.shift();
  return connection.received.length > MOST_A_MINUTE;
}

function decode(data: Buffer): { readonly op: number; readonly d?: unknown } | undefined {
  if (data.length > MOST_BYTES) return undefined;
  try {
    const parsed = frameSchema.safeParse(JSON.parse(data.toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What a bot may ask for or say once it is identified, and that changes nothing here. */
function ignore(connection: Connection): void {
  if (!connection.session) closeConnection(connection, GatewayCloseCodes.NotAuthenticated);
}

type Handler = (connection: Connection, data: unknown, gateway: Gateway, server: Server) => void;

const HANDLERS: ReadonlyMap<number, Handler> = new Map<number, Handler>([
  [GatewayOpcodes.Heartbeat, (connection, _data, _gateway, server) => heartbeat(connection, server)],
  [GatewayOpcodes.Identify, identify],
  [GatewayOpcodes.Resume, resume],
  [GatewayOpcodes.PresenceUpdate, ignore],
  [GatewayOpcodes.VoiceStateUpdate, ignore],
  [GatewayOpcodes.RequestGuildMembers, ignore],
  [GatewayOpcodes.RequestSoundboardSounds, ignore],
]);

/** Takes in one frame; what breaks the protocol closes the connection with the code that Discord has for it. */
export function receive(
  connection: Connection,
  data: Buffer,
  isBinary: boolean,
  gateway: Gateway,
  server: Server,
): void {
  if (isTooMany(connection, server)) return closeConnection(connection, GatewayCloseCodes.RateLimited);
  const frame = isBinary ? undefined : decode(data);
  if (frame === undefined) return closeConnection(connection, GatewayCloseCodes.DecodeError);
  const handle = HANDLERS.get(frame.op);
  if (handle === undefined) return closeConnection(connection, GatewayCloseCodes.UnknownOpcode);
  handle(connection, frame.d, gateway, server);
}
