/** The first answer to an interaction. */
import {
  type APIInteraction,
  type APIMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { ANSWER_WITHIN, type Exchange } from '../exchanges.js';
import { createMessage, editMessage, isEmptyMessage, type MessageBody } from '../messages.js';
import { interactionMetadata, placeOf } from '../payloads.js';
import { botUser, WORLD } from '../people.js';
import { isRecord } from '../rules/spec.js';
import { judgeCallback } from '../rules.js';
import type { Server } from '../server.js';
import { fail, invalidBody, NO_CONTENT, ok, type Reply } from './reply.js';
import type { Route, RouteRequest } from './router.js';

interface Applied {
  readonly message: APIMessage | undefined;
  readonly isNew: boolean;
}

function newMessage(request: RouteRequest, interaction: APIInteraction, data: MessageBody, flags: number) {
  const { server, body } = request;
  const frame = {
    id: server.nextId(),
    channelId: interaction.channel?.id ?? WORLD.channelId,
    author: botUser(server.username),
    applicationId: WORLD.applicationId,
    flags,
    metadata: interactionMetadata(interaction),
  };
  return createMessage(data, body.files, frame, server);
}

function carriedMessage(server: Server, interaction: APIInteraction): APIMessage | undefined {
  const message = 'message' in interaction ? interaction.message : undefined;
  return message && (server.messages.get(message.id) ?? message);
}

function apply(
  request: RouteRequest,
  exchange: Exchange,
  type: InteractionResponseType,
  data: MessageBody,
): Applied {
  const { server, body } = request;
  const { interaction } = exchange;
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return { message: newMessage(request, interaction, data, 0), isNew: true };
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return { message: newMessage(request, interaction, data, MessageFlags.Loading), isNew: true };
    case InteractionResponseType.DeferredMessageUpdate:
      return { message: carriedMessage(server, interaction), isNew: false };
    case InteractionResponseType.UpdateMessage: {
      const carried = carriedMessage(server, interaction);
      return { message: carried && editMessage(carried, data, body.files, server), isNew: false };
    }
    case InteractionResponseType.Pong:
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
    case InteractionResponseType.Modal:
    case InteractionResponseType.PremiumRequired:
    case InteractionResponseType.LaunchActivity:
      return { message: undefined, isNew: false };
  }
}

/** Answers whose message a `with_response` gives back. */
const SHOWS_MESSAGE: ReadonlySet<InteractionResponseType> = new Set([
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.UpdateMessage,
]);

function callbackResponse(
  exchange: Exchange,
  type: InteractionResponseType,
  message: APIMessage | undefined,
) {
  const { interaction } = exchange;
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: (flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
          }),
    },
    ...(message !== undefined && SHOWS_MESSAGE.has(type) ? { resource: { type, message } } : {}),
  };
}

function accept(
  request: RouteRequest,
  exchange: Exchange,
  type: InteractionResponseType,
  data: MessageBody,
): Reply {
  const { server, query, body, arrivedAt } = request;
  const { message, isNew } = apply(request, exchange, type, data);
  if (message && isEmptyMessage(message)) return fail('emptyMessage');
  const ms = arrivedAt - exchange.dispatchedAt;
  exchange.status = 'answered';
  exchange.originalId = message?.id;
  if (message) {
    server.messages.set(message.id, message);
    server.events.emit(
      isNew
        ? {
            kind: 'message',
            message,
            interactionId: exchange.interaction.id,
            place: placeOf(exchange.interaction),
          }
        : { kind: 'messageEdited', message },
    );
  }
  server.events.emit({ kind: 'answered', interactionId: exchange.interaction.id, type, ms });
  exchange.settle({ type, data, files: body.files, ms, messageId: message?.id });
  return query.get('with_response') === 'true' ? ok(callbackResponse(exchange, type, message)) : NO_CONTENT;
}

function answerInteraction(request: RouteRequest): Reply {
  const { server, params, body, arrivedAt } = request;
  const exchange = server.exchanges.get(params['id'] ?? '');
  if (exchange === undefined || exchange.interaction.token !== params['token'])
    return fail('unknownInteraction');
  if (exchange.status === 'answered') return fail('alreadyAcknowledged');
  const isLate = arrivedAt - exchange.dispatchedAt > ANSWER_WITHIN;
  if (exchange.status === 'expired' || isLate) return fail('unknownInteraction');
  const problems = judgeCallback(exchange.interaction, body.json, body.files);
  if (problems.length > 0) {
    const { id } = exchange.interaction;
    server.events.emit({ kind: 'refused', path: `/interactions/${id}/:token/callback`, problems });
    return invalidBody(problems);
  }
  const { type, data } = body.json as {
    readonly type: InteractionResponseType;
    readonly data?: unknown;
  };
  return accept(request, exchange, type, isRecord(data) ? data : {});
}

export const callbackRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/:id/:token/callback',
    isOpen: true,
    run: answerInteraction,
  },
];
