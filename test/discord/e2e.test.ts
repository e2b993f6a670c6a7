/** The real discord.js against a local Discord, in one process: every command of the registry, and what goes wrong. */
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deployCommands } from '../../src/discord/deploy.js';
import { type Bot, startBot } from '../../src/discord/gateway.js';
import { loadStore } from '../../src/facts/load.js';
import type { Outcome, Place } from '../../src/local-discord/index.js';
import {
  ALICE,
  type Answered,
  BOB,
  type LocalDiscord,
  startLocalDiscord,
  WORLD,
} from '../../src/local-discord/index.js';
import { registry } from '../../src/registry.js';
import { projectRoot } from '../../src/version.js';
import type { LogLine } from './raw-payloads.js';

let discord: LocalDiscord;
let bot: Bot;
const logged: LogLine[] = [];
let onLogged: (line: LogLine) => void = () => undefined;
const nextLogged = (): Promise<LogLine> =>
  new Promise((resolve) => {
    onLogged = resolve;
  });
const log = pino(
  { level: 'trace' },
  {
    write: (text) => {
      const line = JSON.parse(text) as LogLine;
      logged.push(line);
      onLogged(line);
    },
  },
);
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);

const deploy = async (parts: { isDryRun?: boolean; guild?: string; token?: string } = {}) => {
  const printed: string[] = [];
  const result = await deployCommands({
    commands: registry,
    token: 'token' in parts ? parts.token : discord.token,
    api: discord.address,
    guild: parts.guild,
    isDryRun: parts.isDryRun ?? false,
    print: (text) => void printed.push(text),
  });
  return { result, text: printed.join('\n') };
};

beforeAll(async () => {
  process.on('unhandledRejection', onRejection);
  const loaded = loadStore(join(projectRoot, 'data'));
  if (!loaded.ok) throw new Error('the data has problems');
  discord = await startLocalDiscord();
  await deploy();
  bot = await startBot({
    token: discord.token,
    api: discord.address,
    commands: registry,
    store: () => loaded.store,
    now: () => new Date('2026-03-01T12:00:00Z'),
    log,
  });
});

afterAll(async () => {
  await bot.stop();
  await discord.close();
  process.off('unhandledRejection', onRejection);
});

beforeEach(() => {
  logged.length = 0;
});

function answered(outcome: Outcome): Answered {
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  return outcome;
}

const messageOf = (outcome: Outcome) => {
  const { message } = answered(outcome);
  if (message === undefined) throw new Error('the answer made no message');
  return message;
};

/** The custom id of the button with this label. */
function buttonOf(outcome: Outcome, label: string): string {
  for (const row of messageOf(outcome).components ?? []) {
    if (!('components' in row)) continue;
    for (const component of row.components) {
      if ('label' in component && component.label === label && 'custom_id' in component) {
        return component.custom_id;
      }
    }
  }
  throw new Error(`there is no button ${label}`);
}

const click = (outcome: Outcome, label: string, as: Parameters<LocalDiscord['click']>[2] = {}) =>
  discord.click(messageOf(outcome), buttonOf(outcome, label), as);

it('asks for no intents', () => {
  expect(discord.identifiedIntents()).toEqual([0]);
});

describe('deploying', () => {
  it('registered every command, everywhere and for either kind of installation', () => {
    const commands = discord.registeredCommands();
    expect(commands.map(({ name }) => name).toSorted()).toEqual(
      registry.map(({ data }) => data.name).toSorted(),
    );
    for (const command of commands) {
      expect(command.contexts?.toSorted()).toEqual([0, 1, 2]);
      expect(command.integration_types?.toSorted()).toEqual([0, 1]);
    }
  });

  it('finds no difference the second time', async () => {
    const { result, text } = await deploy({ isDryRun: true });
    expect(result).toEqual({ kind: 'done' });
    expect(text).toMatch(/^6 unchanged: .*\nNothing was changed\.$/);
  });

  it('registers with one server, and a dry run does not', async () => {
    expect((await deploy({ isDryRun: true, guild: WORLD.guildId })).text).toContain('+ stance (added)');
    expect(discord.registeredCommands(WORLD.guildId)).toEqual([]);
    expect((await deploy({ guild: WORLD.guildId })).text).toMatch(/Registered 6 commands in the server/);
    expect((await deploy({ guild: WORLD.guildId, isDryRun: true })).text).toContain('6 unchanged');
  });

  it.each([
    ['a wrong token', { token: 'wrong.token' }, /refused the token/],
    ['a server that the bot is not in', { guild: '1100000000000000999' }, /refused the request/],
  ])('says in a sentence that it failed: %s', async (_name, parts, sentence) => {
    expect((await deploy(parts)).result).toEqual({
      kind: 'failed',
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  it('without a token only says what it would register', async () => {
    const { result, text } = await deploy({ token: undefined as unknown as string, isDryRun: true });
    expect(result).toEqual({ kind: 'done' });
    expect(text).toMatch(/\/stance \(topic, person, as-of, private\)[^]*Not compared/);
  });
});

describe('every command', () => {
  const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ask: { question: 'Where does the mayor stand?' },
  };
  const places: readonly Place[] = ['guild', 'botDm', 'userInstallGuild', 'privateChannel'];
  const cases = registry.flatMap(({ data }) => places.map((place) => [data.name, place] as const));

  it.each(cases)('/%s is answered in %s', async (name, place) => {
    const outcome = answered(await discord.command(name, required[name] ?? {}, { place }));
    expect(outcome).toMatchObject({ type: 4, isEphemeral: false });
    expect(messageOf(outcome).embeds[0]?.title).toBeTruthy();
    expect(outcome.data['allowed_mentions']).toEqual({ parse: [] });
  });

  it.each(registry.map(({ data }) => data.name))('/%s is private where that is asked', async (name) => {
    const options = { ...required[name], private: true };
    expect(answered(await discord.command(name, options)).isEphemeral).toBe(true);
  });

  const completed = registry.flatMap(({ data, autocomplete }) =>
    Object.keys(autocomplete).map((option) => [data.name, option] as const),
  );
  it.each(completed)('/%s suggests values for %s', async (name, option) => {
    const untyped = answered(await discord.autocomplete(name, { [option]: '' }, option));
    expect(untyped.data['choices']).not.toEqual([]);
    for (const partial of ['a', 'zzzz', '😀'.repeat(3000)]) {
      const outcome = answered(await discord.autocomplete(name, { [option]: partial }, option));
      expect(outcome.type).toBe(8);
    }
  });
});

describe('buttons', () => {
  it('turn pages in the same message, there and back', async () => {
    const first = await discord.command('timeline');
    const second = answered(await click(first, 'Next ›'));
    expect(second.type).toBe(7);
    expect(messageOf(second).id).toBe(messageOf(first).id);
    expect(messageOf(second).embeds[0]?.footer?.text).toContain('Page 2');
    const back = await click(second, '‹ Previous');
    expect(messageOf(back).embeds[0]?.footer?.text).toContain('Page 1');
  });

  it('answer somebody else alone, who can then turn pages of their own', async () => {
    const first = await discord.command('timeline');
    const theirs = answered(await click(first, 'Next ›', { user: BOB }));
    expect(theirs).toMatchObject({ type: 4, isEphemeral: true });
    expect(messageOf(theirs).id).not.toBe(messageOf(first).id);
    const next = answered(await click(theirs, '‹ Previous', { user: BOB }));
    expect(next).toMatchObject({ type: 7, isEphemeral: true });
  });

  it('ask another command in a new message, as private as the one they are on', async () => {
    const open = answered(await click(await discord.command('stance', { person: 'bass' }), 'Exact words'));
    expect(open).toMatchObject({ type: 4, isEphemeral: false });
    const first = await discord.command('stance', { person: 'bass', private: true });
    expect(answered(await click(first, 'Exact words'))).toMatchObject({ type: 4, isEphemeral: true });
  });

  it('that are unknown get a private sentence', async () => {
    const message = messageOf(await discord.command('about'));
    const outcome = answered(await discord.click(message, 'from-another-age', { user: ALICE }));
    expect(outcome).toMatchObject({ type: 4, isEphemeral: true });
    expect(outcome.data['content']).toMatch(/run the command again/);
  });
});

describe('what nobody expects', () => {
  it.each([
    ['an unknown command', () => discord.command('forecast')],
    ['an unknown option', () => discord.command('about', { colour: 'red' })],
    [
      'a number as text',
      () =>
        discord.interact({
          type: 2,
          data: { name: 'stance', options: [{ name: 'person', type: 4, value: 3 }] },
        }),
    ],
    ['a message command', () => discord.messageCommand('Translate', discord.post('hello'))],
    ['a form', () => discord.submitModal('form', { field: 'x' })],
    [
      '6,000 strange characters',
      () => discord.command('ask', { question: '@everyone \u202E`*_~|\u0000😀'.repeat(400).slice(0, 6000) }),
    ],
  ])('%s is answered', async (_name, act) => {
    expect(answered(await act()).type).toBe(4);
  });

  it.each([
    ['nothing', null],
    ['an empty object', {}],
    ['an interaction without data', { id: '1100000000000000123', token: 'x', type: 2, user: {} }],
    ['an unknown type', { id: '1100000000000000124', token: 'x', type: 77, data: { options: 7 } }],
    ['a channel that is none', { id: '1100000000000000125', token: 'x', type: 3, channel: 5, data: {} }],
  ])('a malformed event does no harm: %s', async (_name, data) => {
    discord.faults.dispatchRaw('INTERACTION_CREATE', data);
    discord.faults.dispatchRaw('NOT_AN_EVENT', data);
    expect(answered(await discord.command('about')).type).toBe(4);
    expect(rejections).toEqual([]);
  });
});

describe('faults of the network', () => {
  const CALLBACK = /^POST .*\/callback/;

  it('a dropped connection is taken up again', async () => {
    const resumed = discord.events.next('resumed');
    discord.faults.dropConnection();
    await resumed;
    expect(answered(await discord.command('about')).type).toBe(4);
  });

  it('a lost session is begun anew', async () => {
    const identified = discord.events.next('identified');
    discord.faults.dropSession();
    await identified;
    expect(answered(await discord.command('about')).type).toBe(4);
  });

  it.each([
    ['a short 429', { kind: 'rateLimited', retryAfter: 0.05 }],
    ['a 502', { kind: 'status', status: 502 }],
    ['a connection that is cut', { kind: 'cut' }],
  ] as const)('%s is got over in time', async (_name, fault) => {
    discord.faults.failNextRequest(fault, CALLBACK);
    expect(answered(await discord.command('about')).type).toBe(4);
  });

  it.each([
    ['a long 429', { kind: 'rateLimited', retryAfter: 60 }, 1, /rate-limited/],
    ['a 500 that stays', { kind: 'status', status: 500 }, 4, /could not be sent/],
  ] as const)(
    '%s is given up at once, logged once, and harms nobody else',
    async (_name, fault, times, text) => {
      discord.faults.failNextRequest(fault, CALLBACK, times);
      const line = nextLogged();
      void discord.command('about');
      expect((await line).msg).toMatch(text);
      expect(answered(await discord.command('about')).type).toBe(4);
      expect(logged).toHaveLength(1);
    },
  );
});

describe('a start that hangs', () => {
  it('is given up with a plain sentence', async () => {
    const mute = await startLocalDiscord();
    mute.faults.failNextRequest({ kind: 'silence' });
    const starting = startBot({
      token: mute.token,
      api: mute.address,
      startWithin: 50,
      commands: registry,
      store: () => {
        throw new Error('nobody asks');
      },
      now: () => new Date(),
      log,
    });
    await expect(starting).rejects.toThrow(/did not let the bot in at .* in time\. Check the network/);
    await mute.close();
  });
});
