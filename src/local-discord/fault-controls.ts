/** The switches with which a test makes things go wrong. */
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { HttpFault } from './faults.js';
import { closeConnection, type Gateway, send } from './gateway.js';
import type { Server } from './server.js';

export interface FaultControls {
  /**
   * Ends the bot's gateway connection: cut off without a word (1006), or closed with the given code. What happens
   * until it comes back is kept and sent again on RESUME.
   */
  readonly dropConnection: (code?: number) => void;
  /** Ends the connection and forgets the session, so that a RESUME gets INVALID_SESSION. */
  readonly dropSession: () => void;
  /** Asks the bot to reconnect and resume (op 7). */
  readonly requestReconnect: () => void;
  /** Tells the bot that its session is invalid (op 9) and whether it may be resumed. */
  readonly invalidateSession: (isResumable: boolean) => void;
  /** Answers the next `times` IDENTIFYs or RESUMEs with INVALID_SESSION. */
  readonly refuseSessions: (times: number) => void;
  /** Closes the connection of the next IDENTIFY: 4004 wrong token, 4014 disallowed intents … */
  readonly closeNextIdentify: (code: number) => void;
  /** Leaves heartbeats without an answer from now on, or answers them again. */
  readonly withholdHeartbeatAcks: (isWithheld: boolean) => void;
  /** No session can be started for so many ms: GET /gateway/bot says that none remain. */
  readonly exhaustSessionStarts: (resetAfter: number) => void;
  /** What happens to the next `times` REST requests (one) whose `METHOD /path` matches (any). */
  readonly failNextRequest: (fault: HttpFault, matches?: RegExp, times?: number) => void;
  /** Sends the bot an event with any data at all. */
  readonly dispatchRaw: (event: string, data: unknown) => void;
  /** Sends the bot any text as a frame of the gateway. */
  readonly sendFrame: (text: string) => void;
}

export function createFaultControls(server: Server, gateway: Gateway): FaultControls {
  const { faults } = server;
  const connection = () => gateway.current()?.connection;
  const dropConnection = (code = 1006): void => {
    const open = connection();
    if (open) closeConnection(open, code);
  };
  const toBot = (payload: unknown): void => {
    const open = connection();
    if (open) send(open, payload);
  };
  return {
    dropConnection,
    dropSession: () => {
      const session = gateway.current();
      dropConnection();
      if (session) gateway.sessions.delete(session.id);
    },
    requestReconnect: () => toBot({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }),
    invalidateSession: (isResumable) => {
      const session = gateway.current();
      toBot({ op: GatewayOpcodes.InvalidSession, d: isResumable, s: null, t: null });
      if (session && !isResumable) gateway.sessions.delete(session.id);
    },
    refuseSessions: (times) => {
      faults.invalidSessions = times;
    },
    closeNextIdentify: (code) => {
      faults.identifyCloses.push(code);
    },
    withholdHeartbeatAcks: (isWithheld) => {
      faults.withholdsAcks = isWithheld;
    },
    exhaustSessionStarts: (resetAfter) => {
      faults.sessionStarts = { remaining: 0, resetAfter };
    },
    failNextRequest: (fault, matches, times = 1) => {
      faults.http.push({ fault, matches, left: times });
    },
    dispatchRaw: (event, data) => {
      const session = gateway.current();
      if (session) gateway.dispatch(session, event, data);
    },
    sendFrame: (text) => connection()?.socket.send(text),
  };
}
