/** Judges commands to be registered: by the specification, and by the rules that it leaves out. */

import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { judgeLocalisations, judgeName } from './command-names.js';
import { judgeOptions, textOfCommand } from './command-options.js';
import { type Problem, problem, required, under } from './problem.js';
import { checkAgainstSpec, findUnknownKeys, isRecord } from './spec.js';

type Command = Readonly<Record<string, unknown>>;

/** https://discord.com/developers/docs/interactions/application-commands#registering-a-command */
const MOST_OF_A_TYPE: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};
const MOST_TEXT = 8000;

const CHAT_INPUT: number = ApplicationCommandType.ChatInput;

const typeOf = (command: unknown): number =>
  isRecord(command) && typeof command['type'] === 'number' ? command['type'] : CHAT_INPUT;

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function judgeChatInput(command: Command): readonly Problem[] {
  const { description, name, options } = command;
  return [
    ...judgeName(name, ['name']),
    ...judgeLocalisations(command),
    ...(isFilled(description) && String(description).trim() !== '' ? [] : [required(['description'])]),
    ...(Array.isArray(options) ? under(['options'], judgeOptions(options)) : []),
  ];
}

function judgeContextMenu(command: Command): readonly Problem[] {
  return [
    ...judgeLocalisations(command, true),
    ...(['description', 'options'] as const)
      .filter((key) => isFilled(command[key]))
      .map((key) =>
        problem(
          [key],
          'APPLICATION_COMMAND_CONTEXT_MENU_INVALID_FIELD',
          `A command of a context menu has no ${key}.`,
        ),
      ),
  ];
}

/**
 * The body as the specification has it: permissions as a number, where the documentation has a string of digits, and
 * without `nsfw`, which only the documentation has.
 */
function asSpecified(command: Command): Command {
  const { nsfw: _, default_member_permissions: permissions, ...rest } = command;
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  return permissions === undefined
    ? rest
    : { ...rest, default_member_permissions: isDigits ? Number(permissions) : permissions };
}

/** What Discord would find wrong with the body of one command. */
export function judgeCommand(body: unknown): readonly Problem[] {
  if (!isRecord(body))
    return [problem([], 'BASE_TYPE_BAD_TYPE', 'Only dictionaries may be used in a DictType')];
  const specified = asSpecified(body);
  const tooMuch = problem(
    [],
    'APPLICATION_COMMAND_TOO_LARGE',
    `Command exceeds maximum size (${MOST_TEXT}): ${textOfCommand(body)}`,
  );
  return [
    ...checkAgainstSpec(ApplicationCommandUpdateRequestSchema, specified),
    ...findUnknownKeys(ApplicationCommandUpdateRequestSchema, specified),
    ...(typeOf(body) === CHAT_INPUT ? judgeChatInput(body) : judgeContextMenu(body)),
    ...(textOfCommand(body) > MOST_TEXT ? [tooMuch] : []),
  ];
}

/** What Discord would find wrong with the body of a bulk overwrite: a list of commands. */
export function judgeCommands(body: unknown): readonly Problem[] {
  if (!Array.isArray(body)) {
    return [problem([], 'BASE_TYPE_BAD_TYPE', 'Only iterables may be used in a ListType')];
  }
  const keys = body.map(
    (command) => `${typeOf(command)} ${isRecord(command) ? String(command['name']) : ''}`,
  );
  const repeated = keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [problem([index], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')],
  );
  return [...repeated, ...body.flatMap((command, index) => under([index], judgeCommand(command)))];
}

/** Whether there are no more commands of each type than an application may have. */
export function isWithinCommandLimits(commands: readonly unknown[]): boolean {
  return Object.entries(MOST_OF_A_TYPE).every(
    ([type, most]) => commands.filter((command) => typeOf(command) === Number(type)).length <= most,
  );
}
