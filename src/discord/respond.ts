/**
 * Dispatch: from a raw interaction to the body of its callback, whatever brought it in (the gateway, the console, a
 * test). Everything gets an answer; what nobody expects is answered in a friendly sentence, and logged.
 */
import { randomBytes } from 'node:crypto';
import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { AnswerContext } from '../answers/answer.js';
import type { TargetMessage } from '../answers/check/check.js';
import { UserError } from '../answers/user-error.js';
import type { Command, OnMessage } from '../define-command.js';
import type { Store } from '../facts/store.js';
import { type Log, traceOf } from '../log.js';
import { findCommand, findOnMessage, unknownCommand } from './command-names.js';
import { answerComponent } from './components.js';
import { type CommandData, type Interaction, readInteraction } from './interaction.js';
import { readValues } from './option-values.js';
import { choicesResponse, commandResponse, type Response, refusalResponse } from './responses.js';
import { suggest } from './suggest.js';

export interface RespondDeps {
  readonly commands: readonly Command[];
  /** The snapshot to answer from; asked once an interaction. */
  readonly store: () => Store;
  readonly now: () => Date;
  readonly log: Log;
}

const CHAT_INPUT = 1;
const MESSAGE = 3;

/** The message that a command was chosen on; undefined where it did not come with the interaction. */
function targetOf({ target_id, resolved }: CommandData, now: Date): TargetMessage | undefined {
  const message = target_id === undefined ? undefined : resolved?.messages[target_id];
  if (message === undefined) return undefined;
  const posted = new Date(message.timestamp);
  return {
    content: message.content,
    posted: Number.isNaN(posted.getTime()) ? now : posted,
    hasOther: message.attachments.length + message.embeds.length + message.sticker_items.length > 0,
  };
}

/** Answered to whoever asked alone: a verdict on what somebody posted is theirs to pass on. */
function answerOnMessage(
  { run }: OnMessage,
  interaction: Interaction & { readonly data: CommandData },
  context: AnswerContext,
): Response {
  const answer = run(targetOf(interaction.data, context.now), context);
  return commandResponse(answer, { store: context.store, owner: interaction.user, page: 0, isPrivate: true });
}

function answerCommand(
  interaction: Interaction & { readonly data: CommandData },
  deps: RespondDeps,
  context: AnswerContext,
): Response {
  const { data } = interaction;
  const onMessage = data.type === MESSAGE ? findOnMessage(deps.commands, data.name) : undefined;
  if (onMessage) return answerOnMessage(onMessage, interaction, context);
  const command = data.type === CHAT_INPUT ? findCommand(deps.commands, data.name) : undefined;
  if (command === undefined) {
    deps.log.warn({ interaction: interaction.id, commandType: data.type }, 'an unknown command came in');
    throw unknownCommand(deps.commands, data.name);
  }
  const values = readValues(command, data.options);
  const answer = command.run(values, context);
  return commandResponse(answer, {
    store: context.store,
    owner: interaction.user,
    page: 0,
    isPrivate: values.private === true,
  });
}

function answerAutocomplete(data: CommandData, deps: RespondDeps, context: AnswerContext): Response {
  const command = findCommand(deps.commands, data.name);
  return choicesResponse(command === undefined ? [] : suggest(command, data.options, context));
}

function answerUnexpected(interaction: Interaction, deps: RespondDeps, what: string): Response {
  const type = 'type' in interaction ? interaction.type : undefined;
  deps.log.warn({ interaction: interaction.id, type }, `${what} came in`);
  return type === InteractionType.ApplicationCommandAutocomplete
    ? choicesResponse([])
    : refusalResponse('This bot does not know what to do with that. Type / to see what it can be asked.');
}

function dispatch(interaction: Interaction, deps: RespondDeps): Response {
  const context: AnswerContext = { store: deps.store(), now: deps.now() };
  switch (interaction.kind) {
    case 'ping':
      return { body: { type: InteractionResponseType.Pong }, facts: [], refusal: undefined };
    case 'command':
      return answerCommand(interaction, deps, context);
    case 'autocomplete':
      return answerAutocomplete(interaction.data, deps, context);
    case 'component':
      return answerComponent(interaction, deps, context);
    case 'modal':
      return answerUnexpected(interaction, deps, 'a form that this bot does not have');
    case 'unknown':
      return answerUnexpected(interaction, deps, 'an interaction of an unknown type');
    case 'malformed':
      return answerUnexpected(interaction, deps, 'a malformed interaction');
  }
}

/** The answer to an interaction that threw: a UserError's own sentence, or an apology with the id in the log. */
function answerThrown(thrown: unknown, interaction: Interaction, deps: RespondDeps): Response {
  const isAutocomplete = interaction.kind === 'autocomplete';
  if (thrown instanceof UserError) {
    return isAutocomplete ? choicesResponse([]) : refusalResponse(thrown.message);
  }
  const errorId = randomBytes(4).toString('hex');
  const command = 'data' in interaction && 'name' in interaction.data ? interaction.data.name : undefined;
  const known = command !== undefined && findCommand(deps.commands, command) ? command : undefined;
  deps.log.error(
    { interaction: interaction.id, errorId, command: known, ...traceOf(thrown) },
    'answering an interaction failed',
  );
  return isAutocomplete
    ? choicesResponse([])
    : refusalResponse(
        `Sorry, something went wrong here, and it is not your doing. It is logged as ${errorId}.`,
      );
}

/**
 * Answers a raw interaction, as the API or the gateway delivers it. Never rejects. The response's `body` is the body
 * of the interaction's callback; a `refusal` is the sentence in it where nothing could be answered.
 */
export async function respond(raw: unknown, deps: RespondDeps): Promise<Response> {
  const interaction = readInteraction(raw);
  try {
    return dispatch(interaction, deps);
  } catch (thrown) {
    return answerThrown(thrown, interaction, deps);
  }
}
