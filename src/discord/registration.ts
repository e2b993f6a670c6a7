/** What is registered with Discord: the registry's commands as bodies, and how they differ from what is there. */
import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '../define-command.js';

export type CommandBody =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Global commands work in servers, in the bot's direct messages and in private channels, installed either way. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
} as const;

/** Bodies for a bulk overwrite. A server's own commands take neither contexts nor integration types. */
export function commandBodies(commands: readonly Command[], scope: 'global' | 'guild'): CommandBody[] {
  const places =
    scope === 'global'
      ? { contexts: [...EVERYWHERE.contexts], integration_types: [...EVERYWHERE.integration_types] }
      : {};
  return commands.flatMap(({ data, onMessage }): CommandBody[] => [
    { ...data, type: ApplicationCommandType.ChatInput, ...places },
    ...(onMessage
      ? [{ name: onMessage.name, type: ApplicationCommandType.Message, ...places } as const]
      : []),
  ]);
}

export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly { readonly name: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Fields of a command that its declaration decides. Everything else on a registered one is the server's. */
const COMMAND_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'default_member_permissions',
  'nsfw',
  'contexts',
  'integration_types',
  'options',
] as const;

/** Values that mean the same as leaving a field out: a command on a message comes back with an empty description. */
const isDefault = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** A value without fields that are at their default; lists of numbers, whose order means nothing, in order. */
function normalise(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isNumbers = value.every((item) => typeof item === 'number');
    return isNumbers ? value.toSorted((a, b) => a - b) : value.map(normalise);
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, field]) => !isDefault(field));
  return Object.fromEntries(kept.map(([key, field]) => [key, normalise(field)]));
}

function differingFields(wanted: CommandBody, registered: object, scope: 'global' | 'guild'): string[] {
  const there = registered as Readonly<Record<string, unknown>>;
  const here = wanted as unknown as Readonly<Record<string, unknown>>;
  return COMMAND_FIELDS.filter((field) => {
    if (scope === 'guild' && (field === 'contexts' || field === 'integration_types')) return false;
    const [one, other] = [here[field], there[field]];
    if (isDefault(one) && isDefault(other)) return false;
    return !isDeepStrictEqual(normalise(one), normalise(other));
  });
}

type Registered = Pick<APIApplicationCommand, 'name'> & Partial<APIApplicationCommand>;

/** What a bulk overwrite with the bodies would change. Fields that the server adds and defaults are no difference. */
export function compareCommands(
  wanted: readonly CommandBody[],
  registered: readonly Registered[],
  scope: 'global' | 'guild',
): Difference {
  const key = (command: { readonly name: string; readonly type?: number | undefined }): string =>
    `${command.type ?? ApplicationCommandType.ChatInput} ${command.name}`;
  const there = new Map(registered.map((command) => [key(command), command]));
  const here = new Set(wanted.map(key));
  const compared = wanted.map((body) => {
    const other = there.get(key(body));
    return { name: body.name, fields: other && differingFields(body, other, scope) };
  });
  return {
    added: compared.filter(({ fields }) => fields === undefined).map(({ name }) => name),
    changed: compared.flatMap(({ name, fields }) => (fields && fields.length > 0 ? [{ name, fields }] : [])),
    removed: registered.filter((command) => !here.has(key(command))).map(({ name }) => name),
    unchanged: compared.filter(({ fields }) => fields?.length === 0).map(({ name }) => name),
  };
}

/** The difference in words, a line a command that it touches, and a line that sums up the rest. */
export function describeDifference({ added, changed, removed, unchanged }: Difference): string {
  return [
    ...added.map((name) => `+ ${name} (added)`),
    ...changed.map(({ name, fields }) => `~ ${name} (changed: ${fields.join(', ')})`),
    ...removed.map((name) => `- ${name} (removed)`),
    `${unchanged.length} unchanged${unchanged.length > 0 ? `: ${unchanged.join(', ')}` : ''}`,
  ].join('\n');
}
