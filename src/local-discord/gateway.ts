/** The gateway: who is connected, what they are sent, and what they missed. */
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { receive } from './gateway-receive.js';
import { isFromHere } from './http/from-here.js';
import type { Server } from './server.js';

/** An event as sent, kept for a RESUME. */
export interface SentEvent {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

export interface Session {
  readonly id: string;
  /** The intents of its IDENTIFY, a bit field. */
  readonly intents: number;
  /** Number of the last event. */
  sequence: number;
  /** The last events, oldest first. */
  readonly sent: SentEvent[];
  connection: Connection | undefined;
}

/** One socket, from HELLO until it closes. */
export interface Connection {
  readonly socket: WebSocket;
  session: Session | undefined;
  /** When it last sent something, by the server's clock: for the limit of 120 a minute. */
  readonly received: number[];
  /** The code that this side closed it with. */
  closedWith: number | undefined;
}

export interface Gateway {
  readonly sessions: Map<string, Session>;
  /** The session that events go to: the last one that was begun. */
  readonly current: () => Session | undefined;
  /** Open sockets, identified or not. */
  readonly connections: Set<Connection>;
  /** Between heartbeats, in ms. */
  readonly heartbeatInterval: number;
  /** Sends an event to a session, or keeps it for a RESUME while nobody is connected. */
  readonly dispatch: (session: Session, event: string, data: unknown) => void;
  readonly close: () => Promise<void>;
}

/** Events kept for a RESUME; Discord's own number is not documented. */
const MOST_KEPT = 1000;

export function send(connection: Connection, payload: unknown): void {
  if (connection.socket.readyState === connection.socket.OPEN)
    connection.socket.send(JSON.stringify(payload));
}

/** Closes a connection with one of Discord's close codes, or cuts it off without one (1006). */
export function closeConnection(connection: Connection, code: number): void {
  connection.closedWith = code;
  if (connection.session?.connection === connection) connection.session.connection = undefined;
  if (code === 1006) connection.socket.terminate();
  else connection.socket.close(code);
}

function dispatchTo(session: Session, event: string, data: unknown): void {
  session.sequence += 1;
  const sent: SentEvent = { op: GatewayOpcodes.Dispatch, s: session.sequence, t: event, d: data };
  session.sent.push(sent);
  if (session.sent.length > MOST_KEPT) session.sent.shift();
  if (session.connection) send(session.connection, sent);
}

function accept(socket: WebSocket, request: IncomingMessage, gateway: Gateway, server: Server): void {
  const connection: Connection = { socket, session: undefined, received: [], closedWith: undefined };
  gateway.connections.add(connection);
  socket.on('message', (data: Buffer, isBinary) => receive(connection, data, isBinary, gateway, server));
  socket.on('error', () => socket.terminate());
  socket.on('close', (code) => {
    gateway.connections.delete(connection);
    if (connection.session?.connection === connection) connection.session.connection = undefined;
    const by = connection.closedWith === undefined ? 'bot' : 'server';
    // A session ends where the bot closes with 1000 or 1001; after any other code it can be resumed.
    if (by === 'bot' && (code === 1000 || code === 1001) && connection.session) {
      gateway.sessions.delete(connection.session.id);
    }
    server.events.emit({ kind: 'disconnected', code: connection.closedWith ?? code, by });
  });
  const version = new URL(request.url ?? '/', 'http://local').searchParams.get('v');
  if (version !== null && version !== '10') {
    closeConnection(connection, GatewayCloseCodes.InvalidAPIVersion);
    return;
  }
  send(connection, {
    op: GatewayOpcodes.Hello,
    t: null,
    s: null,
    d: { heartbeat_interval: gateway.heartbeatInterval, _trace: ['local'] },
  });
}

/** Opens the gateway on the HTTP server's own port, at `/gateway`. JSON only, without compression. */
export function openGateway(http: HttpServer, server: Server, heartbeatInterval: number): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const gateway: Gateway = {
    sessions,
    current: () => [...sessions.values()].at(-1),
    connections: new Set(),
    heartbeatInterval,
    dispatch: dispatchTo,
    close: () => {
      for (const { socket } of gateway.connections) socket.terminate();
      return new Promise((resolve) => sockets.close(() => resolve()));
    },
  };
  http.on('upgrade', (request, socket, head) => {
    // Whatever is asked for must not end the process: nothing catches what is thrown here.
    const address = `http://local${request.url ?? '/'}`;
    if (!URL.canParse(address) || new URL(address).pathname.replace(/\/$/, '') !== '/gateway') {
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    if (!isFromHere(request.headers, request.socket.localPort ?? 0)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => accept(webSocket, request, gateway, server));
  });
  return gateway;
}
