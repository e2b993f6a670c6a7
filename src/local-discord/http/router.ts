/** Finds the route for a request, asks for the token where Discord does, and runs it. */
import type { Server } from '../server.js';
import type { Body } from './body.js';
import { callbackRoutes } from './callback-routes.js';
import { commandRoutes } from './command-routes.js';
import { infoRoutes } from './info-routes.js';
import { fail, type Reply } from './reply.js';
import { webhookRoutes } from './webhook-routes.js';

export interface RouteRequest {
  readonly server: Server;
  /** The path's variables, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
  /** When the request came in, by the server's clock. */
  readonly arrivedAt: number;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `/webhooks/:application/:token`. */
  readonly path: string;
  /** Interaction callbacks and webhooks are authorised by the token in their path. */
  readonly isOpen?: boolean;
  readonly run: (request: RouteRequest) => Reply;
}

export interface PlainRequest {
  readonly method: string;
  /** Without query, still percent-encoded: `/api/v10/users/@me`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: Body;
  readonly arrivedAt: number;
}

const ROUTES: readonly Route[] = [...infoRoutes, ...commandRoutes, ...callbackRoutes, ...webhookRoutes];

/** The path after `/api` and a version: undefined where it is not the API's, null where the version is not 10. */
export function apiPath(path: string): string | null | undefined {
  const match = /^\/api(?:\/v(\d+))?(\/.*)$/.exec(path);
  if (!match) return undefined;
  return match[1] === undefined || match[1] === '10' ? match[2] : null;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/').map(decode);
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** Answers a request as Discord would. */
export function route(request: PlainRequest, server: Server): Reply {
  const path = apiPath(request.path);
  if (path === undefined) return fail('notFound');
  if (path === null) return fail('invalidVersion');
  const fitting = ROUTES.flatMap((candidate) => {
    const params = matchPath(candidate.path, path);
    return params === undefined ? [] : [{ candidate, params }];
  });
  if (fitting.length === 0) return fail('notFound');
  const found = fitting.find(({ candidate }) => candidate.method === request.method);
  if (found === undefined) return fail('methodNotAllowed');
  const { candidate, params } = found;
  if (candidate.isOpen !== true && request.authorization !== `Bot ${server.token}`)
    return fail('unauthorized');
  const { query, body, arrivedAt } = request;
  return candidate.run({ server, params, query, body, arrivedAt });
}
