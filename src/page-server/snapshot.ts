/** What a page is told first: who and what there is. */
import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { type LocalDiscord, WORLD } from '../local-discord/index.js';
import type { PageEvent, ShownCommand, Snapshot, ThingToTry, Viewer } from '../page-protocol.js';
import type { Ledger } from './ledger.js';
import { BOT, PEOPLE, shownPerson } from './shown-message.js';

const shownCommand = ({ name, description, options }: APIApplicationCommand): ShownCommand => ({
  name,
  description,
  options: options ?? [],
});

/** The registered commands, a server's own before the global ones. */
export function shownCommands(discord: LocalDiscord): Extract<PageEvent, { readonly kind: 'commands' }> {
  const all = [...discord.registeredCommands(WORLD.guildId), ...discord.registeredCommands()];
  const byName = new Map(all.toReversed().map((command) => [`${command.type} ${command.name}`, command]));
  const ofType = (type: ApplicationCommandType): readonly APIApplicationCommand[] =>
    [...byName.values()].filter((command) => command.type === type);
  return {
    kind: 'commands',
    commands: ofType(ApplicationCommandType.ChatInput)
      .map(shownCommand)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    messageCommands: ofType(ApplicationCommandType.Message).map(({ name }) => name),
  };
}

export function takeSnapshot(
  viewer: Viewer,
  discord: LocalDiscord,
  ledger: Ledger,
  about: { readonly run: string; readonly thingsToTry: readonly ThingToTry[] },
): Snapshot {
  const { commands, messageCommands } = shownCommands(discord);
  return {
    kind: 'snapshot',
    ...about,
    viewer,
    bot: BOT,
    people: PEOPLE.map(({ id, username, displayName }) =>
      shownPerson({ id, username, global_name: displayName }),
    ),
    guildName: WORLD.guildName,
    isBotConnected: discord.isConnected(),
    commands,
    messageCommands,
    messages: ledger.messagesFor(viewer),
  };
}
