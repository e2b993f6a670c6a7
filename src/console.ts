/** `npm run console -- [--json] [--data DIR]`: the bot's commands in the terminal, for people or for programs. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from './config.js';
import { openConsole } from './console/open-console.js';

const USAGE = 'Usage: npm run console -- [--json] [--data DIR]';

function readArguments(
  args: readonly string[],
): { readonly isJson: boolean; readonly data?: string } | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, data: { type: 'string' } },
    });
    return values.data === undefined
      ? { isJson: values.json }
      : { isJson: values.json, data: resolve(values.data) };
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
  const { dataDir } = result.config;
  return openConsole({ dataDir: args.data ?? dataDir, isJson: args.isJson });
}

process.exitCode = await main();
