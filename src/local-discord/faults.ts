/** Faults on demand: what a test wants to go wrong next. */

/** What happens to a REST request instead of its answer. */
export type HttpFault =
  /** 429 with Retry-After; in seconds. */
  | { readonly kind: 'rateLimited'; readonly retryAfter: number; readonly isGlobal?: boolean }
  /** 500, 502, 503 … */
  | { readonly kind: 'status'; readonly status: number }
  /** No answer at all; the connection stays open until the server closes or the client gives up. */
  | { readonly kind: 'silence' }
  /** The connection is cut before an answer. */
  | { readonly kind: 'cut' };

export interface PlannedHttpFault {
  readonly fault: HttpFault;
  /** Which requests it is for, by `METHOD /path` without the version; all where it is left out. */
  readonly matches: RegExp | undefined;
  left: number;
}

export interface FaultState {
  readonly http: PlannedHttpFault[];
  /** Close codes for the next IDENTIFYs, in order. */
  readonly identifyCloses: number[];
  /** How many of the next IDENTIFYs and RESUMEs are answered with INVALID_SESSION. */
  invalidSessions: number;
  withholdsAcks: boolean;
  sessionStarts: { remaining: number; resetAfter: number };
}

/** Session starts in a day. https://discord.com/developers/docs/events/gateway#session-start-limit-object */
export const SESSION_STARTS = 1000;

export function createFaultState(): FaultState {
  return {
    http: [],
    identifyCloses: [],
    invalidSessions: 0,
    withholdsAcks: false,
    sessionStarts: { remaining: SESSION_STARTS, resetAfter: 24 * 60 * 60 * 1000 },
  };
}

/** Takes the first planned fault that is for this request off the list. */
export function takeHttpFault(state: FaultState, request: string): HttpFault | undefined {
  const index = state.http.findIndex(({ matches }) => matches === undefined || matches.test(request));
  const planned = state.http[index];
  if (planned === undefined) return undefined;
  planned.left -= 1;
  if (planned.left <= 0) state.http.splice(index, 1);
  return planned.fault;
}
