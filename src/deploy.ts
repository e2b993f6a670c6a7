/** `npm run deploy -- [--dry-run] [--guild ID]`: registers the commands with Discord. */
import { parseArgs } from 'node:util';
import { loadConfig } from './config.js';
import { deployCommands } from './discord/deploy.js';
import { registry } from './registry.js';

const USAGE = 'Usage: npm run deploy -- [--dry-run] [--guild ID]';

function readArguments(
  args: readonly string[],
): { readonly isDryRun: boolean; readonly guild?: string } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean', default: false }, guild: { type: 'string' } },
    });
    const isDryRun = values['dry-run'];
    if (values.guild === undefined) return { isDryRun };
    if (!/^\d{17,20}$/.test(values.guild)) return `"--guild" takes a server's id, 17 to 20 digits.\n${USAGE}`;
    return { isDryRun, guild: values.guild };
  } catch (error) {
    return `${error instanceof Error ? error.message : 'Unknown arguments.'}\n${USAGE}`;
  }
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  if (typeof args === 'string') {
    process.stderr.write(`${args}\n`);
    return 2;
  }
  const result = loadConfig();
  if (result.kind === 'problems') {
    process.stderr.write(`${result.problems.join('\n')}\n`);
    return 1;
  }
  const deployed = await deployCommands({
    commands: registry,
    token: result.config.token,
    api: result.config.api,
    guild: args.guild,
    isDryRun: args.isDryRun,
    print: (text) => process.stdout.write(`${text}\n`),
  });
  if (deployed.kind === 'done') return 0;
  process.stderr.write(`${deployed.sentence}\n`);
  return 1;
}

process.exitCode = await main();
