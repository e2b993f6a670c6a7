/** Configuration: one schema over the environment and the file `.env`; nothing else reads environment variables. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { projectRoot } from './version.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const isWebAddress = (text: string): boolean => {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
};

/** The environment variables that are read. The file `.env.example` lists the same ones; a test compares the two. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .transform((token) => token.replace(/^Bot\s+/i, ''))
    .refine(
      (token) => /^[\x21-\x7e]+$/.test(token),
      'has blanks or other characters that no bot token has; copy it again from the Developer Portal, under Bot',
    )
    .optional(),
  DISCORD_API: z
    .string()
    .refine(isWebAddress, 'is no http or https address, such as https://discord.com/api')
    .transform((address) => address.replace(/\/+$/, ''))
    .default('https://discord.com/api'),
  DATA_DIR: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is no port: a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is no port: a whole number from 0 to 65535')
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
});

export interface Config {
  /** Absent: `npm start` serves the page, with the bot on a local Discord. */
  readonly token: string | undefined;
  /** The base address of Discord's API, without the version and without a slash at its end. */
  readonly api: string;
  /** An absolute path. */
  readonly dataDir: string;
  /** Where the page is served without a token; 0 is any port that is free. Absent: a preferred one, else any. */
  readonly port: number | undefined;
  readonly logLevel: LogLevel;
}

export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  /** Whole sentences, each naming its variable; none holds a variable's value. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from variables. An empty or blank variable counts as unset. */
export function readConfig(environment: Environment): ConfigResult {
  const set = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    return { kind: 'problems', problems };
  }
  const { DISCORD_TOKEN, DISCORD_API, DATA_DIR = 'data', PORT, LOG_LEVEL } = parsed.data;
  const from = environment.DATA_DIR?.trim() ? process.cwd() : projectRoot;
  return {
    kind: 'config',
    config: {
      token: DISCORD_TOKEN,
      api: DISCORD_API,
      dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(from, DATA_DIR),
      port: PORT,
      logLevel: LOG_LEVEL,
    },
  };
}

/** Reads the configuration from the process's environment and, for what is not set there, from `.env`. */
export function loadConfig(): ConfigResult {
  const file: Record<string, string> = {};
  const path = join(projectRoot, '.env');
  const { error } = readDotenv({ path, quiet: true, processEnv: file });
  if (error !== undefined && existsSync(path)) {
    return { kind: 'problems', problems: [`The file ${path} can't be read: ${error.message}.`] };
  }
  return readConfig({ ...file, ...process.env });
}
