/**
 * What Discord's own client could not do: it offers the registered commands with their options, and the components of
 * a message as they are. Each function gives the sentence to refuse with, or undefined where nothing is wrong.
 */
import {
  type APIApplicationCommandOption,
  type APIComponentInMessageActionRow,
  type APIMessage,
  ApplicationCommandOptionType,
  ComponentType,
} from 'discord-api-types/v10';
import type { OptionValue, ShownCommand } from '../page-protocol.js';

type Values = Readonly<Record<string, OptionValue>>;

/** Characters of a text option at most, where it sets no limit of its own. */
const LONGEST_TEXT = 6000;

/** Bounds of lengths and numbers, which only some kinds of options may have. */
interface Bounds {
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly choices?: readonly { readonly value: string | number }[];
}

function isWithin(value: string | number, bounds: Bounds): boolean {
  if (bounds.choices?.some((choice) => choice.value === value) === false) return false;
  if (typeof value === 'number')
    return value >= (bounds.min_value ?? -Infinity) && value <= (bounds.max_value ?? Infinity);
  const { length } = [...value];
  return length >= (bounds.min_length ?? 0) && length <= (bounds.max_length ?? LONGEST_TEXT);
}

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
function takes(option: APIApplicationCommandOption, value: OptionValue): boolean {
  switch (option.type) {
    case ApplicationCommandOptionType.Boolean:
      return typeof value === 'boolean';
    case ApplicationCommandOptionType.String:
      return typeof value === 'string' && isWithin(value, option);
    case ApplicationCommandOptionType.Integer:
      return typeof value === 'number' && Number.isSafeInteger(value) && isWithin(value, option);
    case ApplicationCommandOptionType.Number:
      return typeof value === 'number' && isWithin(value, option);
    case ApplicationCommandOptionType.Subcommand:
    case ApplicationCommandOptionType.SubcommandGroup:
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Channel:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Mentionable:
    case ApplicationCommandOptionType.Attachment:
      // There is nothing on the page to choose them with.
      return false;
  }
}

const noCommand = (name: string): string => `There is no command “${name}” here.`;

/** Values that were filled in, apart from the one that is being typed. */
function whyNotValues({ name, options }: ShownCommand, values: Values, focused?: string): string | undefined {
  for (const [key, value] of Object.entries(values)) {
    const option = options.find((candidate) => candidate.name === key);
    if (option === undefined) return `/${name} has no option “${key}”.`;
    if (key !== focused && !takes(option, value)) return `“${key}” does not take that.`;
  }
  return undefined;
}

export function whyNotCommand(
  commands: readonly ShownCommand[],
  name: string,
  values: Values,
): string | undefined {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return noCommand(`/${name}`);
  const missing = command.options.find(
    (option) => 'required' in option && option.required && !Object.hasOwn(values, option.name),
  );
  return whyNotValues(command, values) ?? (missing && `“${missing.name}” is required.`);
}

export function whyNotAutocomplete(
  commands: readonly ShownCommand[],
  name: string,
  values: Values,
  focused: string,
): string | undefined {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return noCommand(`/${name}`);
  const option = command.options.find((candidate) => candidate.name === focused);
  if (option === undefined || !('autocomplete' in option) || !option.autocomplete)
    return `“${focused}” has no suggestions.`;
  return whyNotValues(command, values, focused);
}

export const whyNotMessageCommand = (names: readonly string[], name: string): string | undefined =>
  names.includes(name) ? undefined : noCommand(name);

function findComponent(message: APIMessage, customId: string): APIComponentInMessageActionRow | undefined {
  const parts = (message.components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow ? row.components : [],
  );
  return parts.find((part) => 'custom_id' in part && part.custom_id === customId);
}

const GONE = 'That is not there any more.';

export function whyNotClick(message: APIMessage, customId: string): string | undefined {
  const button = findComponent(message, customId);
  if (button?.type !== ComponentType.Button) return GONE;
  return button.disabled === true ? 'That button is disabled.' : undefined;
}

export function whyNotSelect(
  message: APIMessage,
  customId: string,
  values: readonly string[],
): string | undefined {
  const menu = findComponent(message, customId);
  if (menu?.type !== ComponentType.StringSelect) return GONE;
  if (menu.disabled === true) return 'That menu is disabled.';
  const { options, min_values: least = 1, max_values: most = 1 } = menu;
  if (values.length < least || values.length > most || new Set(values).size < values.length)
    return 'That menu takes another number of choices.';
  const known = new Set(options.map(({ value }) => value));
  return values.every((value) => known.has(value)) ? undefined : 'That is none of the menu’s choices.';
}
