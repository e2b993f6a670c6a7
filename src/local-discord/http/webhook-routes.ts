/** Follow-ups to an interaction, and the messages that answered it. */
import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { type Exchange, TOKEN_LASTS, USER_INSTALL_FOLLOW_UPS } from '../exchanges.js';
import { createMessage, editMessage, isEmptyMessage, type MessageBody } from '../messages.js';
import { followUpMetadata, placeOf } from '../payloads.js';
import { botUser, WORLD } from '../people.js';
import { judgeMessage, type Purpose } from '../rules.js';
import { fail, invalidBody, NO_CONTENT, ok, type Reply } from './reply.js';
import type { Route, RouteRequest } from './router.js';

/** The answered exchange that the token in the path belongs to, or what is wrong with it. */
function exchangeOf({ server, params, arrivedAt }: RouteRequest): Exchange | Reply {
  if (params['application'] !== WORLD.applicationId) return fail('unknownWebhook');
  const exchange = [...server.exchanges.values()].find(
    ({ interaction }) => interaction.token === params['token'],
  );
  if (exchange === undefined) return fail('invalidWebhookToken');
  if (arrivedAt - exchange.dispatchedAt > TOKEN_LASTS) return fail('invalidWebhookToken');
  return exchange.status === 'answered' ? exchange : fail('unknownWebhook');
}

function judged(request: RouteRequest, purpose: Purpose): Reply | MessageBody {
  const { server, body } = request;
  const problems = judgeMessage(body.json, purpose, body.files);
  if (problems.length === 0) return body.json as MessageBody;
  server.events.emit({ kind: 'refused', path: '/webhooks/:application/:token', problems });
  return invalidBody(problems);
}

const isReply = (value: object): value is Reply => 'status' in value && typeof value.status === 'number';

function saveEdit({ server, body }: RouteRequest, message: APIMessage, json: MessageBody): Reply {
  const edited = editMessage(message, json, body.files, server);
  if (isEmptyMessage(edited)) return fail('emptyMessage');
  server.messages.set(edited.id, edited);
  server.events.emit({ kind: 'messageEdited', message: edited });
  return ok(edited);
}

function isUserInstallOnly({ interaction }: Exchange): boolean {
  return interaction.authorizing_integration_owners[0] === undefined;
}

function followUp(request: RouteRequest): Reply {
  const { server, body } = request;
  const exchange = exchangeOf(request);
  if (isReply(exchange)) return exchange;
  const json = judged(request, 'followUp');
  if (isReply(json)) return json;
  const original = server.messages.get(exchange.originalId ?? '');
  // Kept by Discord for old bots: right after a deferred answer a follow-up fills that answer.
  if (original && ((original.flags ?? 0) & MessageFlags.Loading) !== 0)
    return saveEdit(request, original, json);
  if (isUserInstallOnly(exchange) && exchange.followUps >= USER_INSTALL_FOLLOW_UPS)
    return fail('tooManyFollowUps');
  exchange.followUps += 1;
  const { interaction } = exchange;
  const frame = {
    id: server.nextId(),
    channelId: interaction.channel?.id ?? WORLD.channelId,
    author: botUser(server.username),
    applicationId: WORLD.applicationId,
    metadata: followUpMetadata(interaction, exchange.originalId),
  };
  const message = createMessage(json, body.files, frame, server);
  server.messages.set(message.id, message);
  server.events.emit({
    kind: 'message',
    message,
    interactionId: interaction.id,
    place: placeOf(interaction),
  });
  return ok(message);
}

/** Runs with the message that the path names, where it is there. */
function withMessage(
  run: (request: RouteRequest, message: APIMessage) => Reply,
): (request: RouteRequest) => Reply {
  return (request) => {
    const exchange = exchangeOf(request);
    if (isReply(exchange)) return exchange;
    const named = request.params['message'] ?? '';
    const message = request.server.messages.get(named === '@original' ? (exchange.originalId ?? '') : named);
    if (message === undefined || message.application_id === undefined) return fail('unknownMessage');
    return run(request, message);
  };
}

function edit(request: RouteRequest, message: APIMessage): Reply {
  const json = judged(request, 'edit');
  if (isReply(json)) return json;
  return saveEdit(request, message, json);
}

function remove({ server }: RouteRequest, message: APIMessage): Reply {
  server.messages.delete(message.id);
  server.events.emit({ kind: 'messageDeleted', messageId: message.id });
  return NO_CONTENT;
}

const MESSAGE = '/webhooks/:application/:token/messages/:message';

export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: '/webhooks/:application/:token', isOpen: true, run: followUp },
  { method: 'GET', path: MESSAGE, isOpen: true, run: withMessage((_, message) => ok(message)) },
  { method: 'PATCH', path: MESSAGE, isOpen: true, run: withMessage(edit) },
  { method: 'DELETE', path: MESSAGE, isOpen: true, run: withMessage(remove) },
];
