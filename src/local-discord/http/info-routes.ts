/** Who the bot is and where its gateway is. */
import { SESSION_STARTS } from '../faults.js';
import { applicationObject, ownBotUser } from '../people.js';
import type { Server } from '../server.js';
import { ok } from './reply.js';
import type { Route } from './router.js';

export function gatewayUrl(server: Server): string {
  return `ws://${server.host}/gateway`;
}

function gatewayBot(server: Server) {
  const { remaining, resetAfter } = server.faults.sessionStarts;
  return {
    url: gatewayUrl(server),
    shards: 1,
    session_start_limit: { total: SESSION_STARTS, remaining, reset_after: resetAfter, max_concurrency: 1 },
  };
}

export const infoRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway',
    isOpen: true,
    run: ({ server }) => ok({ url: gatewayUrl(server) }),
  },
  { method: 'GET', path: '/gateway/bot', run: ({ server }) => ok(gatewayBot(server)) },
  { method: 'GET', path: '/users/@me', run: ({ server }) => ok(ownBotUser(server.username)) },
  { method: 'GET', path: '/applications/@me', run: ({ server }) => ok(applicationObject(server.username)) },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    run: ({ server }) => ok(applicationObject(server.username)),
  },
];
