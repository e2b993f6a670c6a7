/** The names of commands and options, and the sentences for those that there are not. */
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { UserError } from '../answers/user-error.js';
import type { Command, OnMessage } from '../define-command.js';
import { listInWords } from '../render/citation.js';

/** A name as it was sent, cut to the longest that a command or an option may have. */
const shortened = (name: string): string => {
  const characters = [...name];
  return characters.length > 32 ? `${characters.slice(0, 32).join('')}…` : name;
};

/** A command's declared options. Subcommands are none that this bot declares. */
export function declaredOptions(command: Command): readonly APIApplicationCommandBasicOption[] {
  return (command.data.options ?? []).filter(
    (option): option is APIApplicationCommandBasicOption =>
      option.type !== ApplicationCommandOptionType.Subcommand &&
      option.type !== ApplicationCommandOptionType.SubcommandGroup,
  );
}

/** "topic, person and private", or "none". */
export const listNames = (names: readonly string[]): string => listInWords(names) || 'none';

/** The sentence for an option that the command does not declare. */
export function unknownOption(command: Command, name: string): UserError {
  const shown = shortened(name);
  const names = declaredOptions(command).map((option) => option.name);
  const has = names.length === 0 ? 'It takes no options' : `It takes ${listNames(names)}`;
  return new UserError(`/${command.data.name} has no option called "${shown}". ${has}.`);
}

export function findCommand(commands: readonly Command[], name: string): Command | undefined {
  return commands.find((command) => command.data.name === name);
}

/** What a command is on a message, by the name in the message's menu. */
export function findOnMessage(commands: readonly Command[], name: string): OnMessage | undefined {
  return commands.map(({ onMessage }) => onMessage).find((onMessage) => onMessage?.name === name);
}

/** The sentence for a command that the registry does not have. */
export function unknownCommand(commands: readonly Command[], name: string): UserError {
  const shown = shortened(name);
  const names = commands.map((command) => `/${command.data.name}`);
  return new UserError(`There is no command called "${shown}" here. There is ${listNames(names)}.`);
}
