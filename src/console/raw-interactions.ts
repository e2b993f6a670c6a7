/** Raw interactions for what is typed in the console, of the shape in which Discord's API delivers them. */
import { ApplicationCommandOptionType, ComponentType, InteractionType } from 'discord-api-types/v10';
import { UserError } from '../answers/user-error.js';
import type { Command } from '../define-command.js';
import { declaredOptions } from '../discord/command-names.js';
import type { WrittenOption } from './grammar.js';

/** Whoever sits at the console, as a Discord user. */
export const CONSOLE_USER = '100000000000000001';
const APPLICATION = '100000000000000002';
const CHANNEL = '100000000000000003';

let lastId = 200000000000000000n;

/** What every interaction has: here, one in the bot's direct messages. */
function envelope(type: InteractionType): Readonly<Record<string, unknown>> {
  lastId += 1n;
  return {
    id: String(lastId),
    application_id: APPLICATION,
    type,
    token: 'console',
    version: 1,
    context: 1,
    channel_id: CHANNEL,
    channel: { id: CHANNEL, type: 1 },
    user: { id: CONSOLE_USER, username: 'console', discriminator: '0', global_name: null, avatar: null },
    authorizing_integration_owners: { 0: '0' },
    attachment_size_limit: 10_485_760,
    entitlements: [],
    locale: 'en-GB',
    app_permissions: '0',
  };
}

const WORDS_FOR_TRUE = new Set(['true', 'yes', 'on', '1']);
const WORDS_FOR_FALSE = new Set(['false', 'no', 'off', '0']);

function readBoolean({ name, value }: WrittenOption): boolean {
  const word = value.toLowerCase();
  if (WORDS_FOR_TRUE.has(word)) return true;
  if (WORDS_FOR_FALSE.has(word)) return false;
  throw new UserError(`"${name}" takes true or false.`);
}

function typedOption(command: Command, option: WrittenOption): Readonly<Record<string, unknown>> {
  const type = declaredOptions(command).find((declared) => declared.name === option.name)?.type;
  if (option.value === '')
    throw new UserError(`"${option.name}" has no value: write ${option.name}:…, or leave it out.`);
  return type === ApplicationCommandOptionType.Boolean
    ? { name: option.name, type, value: readBoolean(option) }
    : { name: option.name, type: ApplicationCommandOptionType.String, value: option.value };
}

/** A chat input command. Throws a UserError where a value is empty, or is no boolean where one is declared. */
export function commandInteraction(command: Command, options: readonly WrittenOption[]): object {
  return {
    ...envelope(InteractionType.ApplicationCommand),
    data: {
      id: APPLICATION,
      name: command.data.name,
      type: 1,
      options: options.map((option) => typedOption(command, option)),
    },
  };
}

/** A command chosen on a message, which comes with it. */
export function messageInteraction(name: string, content: string): object {
  const message = {
    id: CHANNEL,
    channel_id: CHANNEL,
    type: 0,
    content,
    timestamp: new Date().toISOString(),
    attachments: [],
    embeds: [],
    flags: 0,
  };
  return {
    ...envelope(InteractionType.ApplicationCommand),
    data: {
      id: APPLICATION,
      name,
      type: 3,
      target_id: CHANNEL,
      resolved: { messages: { [CHANNEL]: message } },
    },
  };
}

/** An autocomplete interaction in which the last option is being typed. */
export function autocompleteInteraction(command: Command, options: readonly WrittenOption[]): object {
  const last = options.length - 1;
  const types = new Map(declaredOptions(command).map((option) => [option.name, option.type]));
  return {
    ...envelope(InteractionType.ApplicationCommandAutocomplete),
    data: {
      id: APPLICATION,
      name: command.data.name,
      type: 1,
      options: options.map(({ name, value }, index) => ({
        name,
        type: types.get(name) ?? ApplicationCommandOptionType.String,
        value,
        ...(index === last ? { focused: true } : {}),
      })),
    },
  };
}

/** A press of a button, or a choice in a select menu where there are values, on the message that carries it. */
export function clickInteraction(
  customId: string,
  values: readonly string[],
  message: { readonly flags?: number | undefined },
): object {
  const isButton = values.length === 0;
  return {
    ...envelope(InteractionType.MessageComponent),
    message: { flags: 0, ...message, id: CHANNEL, channel_id: CHANNEL, type: 0 },
    data: {
      custom_id: customId,
      component_type: isButton ? ComponentType.Button : ComponentType.StringSelect,
      ...(isButton ? {} : { values }),
    },
  };
}
