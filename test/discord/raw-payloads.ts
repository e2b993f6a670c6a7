/** Raw interactions as Discord's API documents them, and what the tests of dispatch run them with. */
import { pino } from 'pino';
import type { RespondDeps } from '../../src/discord/respond.js';
import { assembleStore } from '../../src/facts/store.js';
import { sampleCommands } from './sample-commands.js';

export const ALICE = '300000000000000001';
export const BOB = '300000000000000002';
export const store = assembleStore([], []);

const user = (id: string) => ({
  id,
  username: 'name',
  discriminator: '0',
  global_name: null,
  avatar: null,
  public_flags: 0,
});

const common = {
  id: '400000000000000001',
  application_id: '400000000000000002',
  token: 'token',
  version: 1,
  locale: 'en-GB',
  entitlements: [],
  authorizing_integration_owners: {},
};

/** Where somebody interacts: in a server the user is in the member, elsewhere beside it. */
export const inServer = (id = ALICE) => ({
  ...common,
  guild_id: '400000000000000003',
  guild: { id: '400000000000000003', locale: 'en-GB', features: [] },
  channel_id: '400000000000000004',
  context: 0,
  member: { user: user(id), roles: [], permissions: '0', joined_at: '2024-01-01T00:00:00.000Z' },
});

export const inDirectMessages = (id = ALICE) => ({
  ...common,
  channel_id: '400000000000000004',
  context: 1,
  guild: null,
  user: user(id),
});

export const option = (name: string, value: string | boolean | number, type?: number) => ({
  name,
  type: type ?? (typeof value === 'boolean' ? 5 : typeof value === 'number' ? 4 : 3),
  value,
});

export const command = (name: string, ...options: readonly unknown[]) => ({
  ...inServer(),
  type: 2,
  data: { id: '400000000000000005', name, type: 1, options },
});

export const autocomplete = (name: string, ...options: readonly unknown[]) => ({
  ...inServer(),
  type: 4,
  data: { id: '400000000000000005', name, type: 1, options },
});

export const click = (
  customId: string,
  parts: { user?: string; flags?: number; values?: string[] } = {},
) => ({
  ...inServer(parts.user),
  type: 3,
  message: { id: '400000000000000006', flags: parts.flags ?? 0, content: '', embeds: [], components: [] },
  data: parts.values
    ? { custom_id: customId, component_type: 3, values: parts.values }
    : { custom_id: customId, component_type: 2 },
});

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

/** What dispatch needs, and what it logs. */
export function makeDeps(): { readonly deps: RespondDeps; readonly logged: LogLine[] } {
  const logged: LogLine[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void logged.push(JSON.parse(line) as LogLine) });
  const now = () => new Date('2026-03-01T12:00:00Z');
  return { deps: { commands: sampleCommands, store: () => store, now, log }, logged };
}
