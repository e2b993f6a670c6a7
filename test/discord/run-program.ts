/** Runs one of the compiled programs; `npm run build` comes before the tests. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/version.js';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

/** Starts `dist/src/NAME.js`. Variables that are not given are unset, whatever an `.env` says. */
export function startProgram(
  name: 'main' | 'console' | 'deploy',
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const program = join(projectRoot, 'dist', 'src', `${name}.js`);
  if (!existsSync(program)) throw new Error('build first: npm run build');
  const unset = { DISCORD_TOKEN: '', DISCORD_API: '', DATA_DIR: '', PORT: '', LOG_LEVEL: '' };
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], ...unset, ...environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (stderr += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  return { child, ended };
}

/** Runs a program to its end, with some text as its input. */
export function runProgram(
  name: 'main' | 'console' | 'deploy',
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
  input: string | Uint8Array = '',
): Promise<Ended> {
  const { child, ended } = startProgram(name, args, environment);
  child.stdin.on('error', () => undefined); // The program may end before it has read everything.
  child.stdin.end(input);
  return ended;
}
