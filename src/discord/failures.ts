/** What ends a bot, in one plain sentence each. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { GatewayCloseCodes } from 'discord-api-types/v10';

/** A reason why the bot can't start or go on; its message is the sentence for whoever runs it. */
export class BotFailure extends Error {
  override readonly name = 'BotFailure';
}

const WRONG_TOKEN =
  'Discord refused the token. Copy the token again from the Developer Portal (your application, Bot) into DISCORD_TOKEN.';
const DISALLOWED_INTENTS =
  'Discord refused the intents that the bot asked for, although it asks for none that are privileged. Check the application in the Developer Portal, under Bot.';

/** Codes by which Node.js and undici say that a server can't be reached. */
const NETWORK_CODES =
  /^(?:E(?:NOTFOUND|AI_AGAIN|CONN\w+|TIMEDOUT|HOSTUNREACH|NETUNREACH|PIPE|PROTO)|UND_ERR_\w+|CERT_\w+|ERR_(?:TLS|SSL)_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/;

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}

const TOO_LARGE = 'The bot is in too many servers for one connection; Discord demands several (sharding).';

/** Close codes from which the library does not reconnect. */
const CLOSES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, WRONG_TOKEN],
  [GatewayCloseCodes.InvalidIntents, DISALLOWED_INTENTS],
  [GatewayCloseCodes.DisallowedIntents, DISALLOWED_INTENTS],
  [GatewayCloseCodes.ShardingRequired, TOO_LARGE],
]);

/** The sentence for a gateway close code from which the library does not reconnect. */
export const explainClose = (code: number): string =>
  CLOSES.get(code) ?? `Discord closed the connection for good (code ${code}).`;

/** The sentence for an error by which a call of Discord's API, or logging in, failed. */
export function explainFailure(error: unknown, api: string): string {
  if (error instanceof BotFailure) return error.message;
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return WRONG_TOKEN;
  if (error instanceof DiscordAPIError) {
    return error.status === 401
      ? WRONG_TOKEN
      : `Discord refused the request: ${error.message} (${error.status}).`;
  }
  if (error instanceof HTTPError)
    return `Discord has a fault of its own at the moment (status ${error.status}). Try again later.`;
  const code = codeOf(error);
  const name = error instanceof Error ? error.name : '';
  if (NETWORK_CODES.test(code) || name === 'AbortError' || name === 'TimeoutError') {
    return `Discord can't be reached at ${api}${code ? ` (${code})` : ''}. Check the network and DISCORD_API.`;
  }
  const message = error instanceof Error ? error.message : '';
  if (message === 'Authentication failed') return WRONG_TOKEN;
  if (/^Used (?:disallowed|invalid) intents$/.test(message)) return DISALLOWED_INTENTS;
  if (message === 'Sharding is required') return TOO_LARGE;
  const limit = /^Not enough sessions remaining .* resets at (\S+)$/.exec(message);
  if (limit) {
    return `The bot has started too often: Discord allows no further session until ${limit[1]}. Start it again then, and find out what keeps restarting it.`;
  }
  return `The bot could not start: ${message || name || 'unknown reason'}. Is it Discord's API that answers at ${api}?`;
}
