import { Client, Events, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.js';

let discord: LocalDiscord;
let client: Client;

beforeEach(async () => {
  discord = await startLocalDiscord();
  client = new Client({ intents: [], rest: { api: discord.address } });
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

async function logIn(): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  await client.login(discord.token);
  await ready;
}

describe('discord.js', () => {
  it('logs in without a privileged intent and answers a command', async () => {
    client.on(Events.InteractionCreate, (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const person = interaction.options.getString('person', true);
      void interaction.reply({ content: `Hello ${person}`, flags: MessageFlags.Ephemeral });
    });
    await logIn();
    const outcome = await discord.command('stance', { person: 'the mayor' });
    expect(outcome).toMatchObject({
      kind: 'answered',
      type: 4,
      isEphemeral: true,
      message: { content: 'Hello the mayor' },
    });
    expect(discord.identifiedIntents()).toEqual([0]);
  });
});
