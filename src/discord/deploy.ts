/** Registers the commands with Discord: fetches what is there, shows the difference, and overwrites it in one call. */
import { REST } from 'discord.js';
import { type APIApplicationCommand, ApplicationCommandType, Routes } from 'discord-api-types/v10';
import type { Command } from '../define-command.js';
import { explainFailure } from './failures.js';
import { type CommandBody, commandBodies, compareCommands, describeDifference } from './registration.js';

export interface DeployOptions {
  readonly commands: readonly Command[];
  readonly token: string | undefined;
  readonly api: string;
  /** The server whose own commands are meant; without it, the commands that work everywhere. */
  readonly guild: string | undefined;
  /** Changes nothing. */
  readonly isDryRun: boolean;
  readonly print: (text: string) => void;
}

/** Why a deployment did not happen; `sentence` is for whoever runs it. */
export type DeployResult = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly sentence: string };

function summarise(bodies: readonly CommandBody[]): string {
  return bodies
    .map((body) => {
      if (body.type === ApplicationCommandType.Message)
        return `${body.name}: on a message, in its menu under Apps`;
      const options = 'options' in body ? (body.options ?? []) : [];
      const names = options.map((option) => option.name).join(', ');
      return `/${body.name}${names ? ` (${names})` : ''}: ${'description' in body ? body.description : ''}`;
    })
    .join('\n');
}

const count = (n: number): string => `${n} ${n === 1 ? 'command' : 'commands'}`;

/** Registers the commands, or only says what that would change. Never throws for what Discord or the network do. */
export async function deployCommands(options: DeployOptions): Promise<DeployResult> {
  const { commands, token, api, guild, isDryRun, print } = options;
  const scope = guild === undefined ? 'global' : 'guild';
  const bodies = commandBodies(commands, scope);
  if (token === undefined) {
    if (!isDryRun) {
      return {
        kind: 'failed',
        sentence: 'DISCORD_TOKEN is not set, so there is nobody to register commands for.',
      };
    }
    print(summarise(bodies));
    print(
      `Would register ${count(bodies.length)}. Not compared with what is registered: DISCORD_TOKEN is not set.`,
    );
    return { kind: 'done' };
  }
  const rest = new REST({ api }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { readonly id: string };
    const route =
      guild === undefined ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = (await rest.get(route, { query })) as readonly APIApplicationCommand[];
    print(describeDifference(compareCommands(bodies, registered, scope)));
    if (isDryRun) {
      print('Nothing was changed.');
      return { kind: 'done' };
    }
    const result = (await rest.put(route, { body: bodies })) as readonly APIApplicationCommand[];
    print(`Registered ${count(result.length)}${guild === undefined ? '' : ` in the server ${guild}`}.`);
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', sentence: explainFailure(error, api) };
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
