/** The peer to measure beside: a bot of discord.js alone that answers everything with a constant. */
import { Client } from 'discord.js';

const { DISCORD_TOKEN: token = '', DISCORD_API: api = '' } = process.env;
const client = new Client({ intents: [], rest: { api } });

client.on('interactionCreate', (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond([{ name: 'constant', value: 'constant' }]);
  else if (interaction.isRepliable()) void interaction.reply('constant');
});

await client.login(token);
