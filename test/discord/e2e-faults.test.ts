/** The real discord.js against a local Discord, in one process: what nobody expects, and faults of the network. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBot } from '../../src/discord/gateway.js';
import { startLocalDiscord } from '../../src/local-discord/index.js';
import { registry } from '../../src/registry.js';
import { answered, createTestLog, startWholeBot, type WholeBot } from './whole-bot.js';

let bot: WholeBot;
const rejections: unknown[] = [];
const onRejection = (reason: unknown): void => void rejections.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onRejection);
  bot = await startWholeBot();
});

afterAll(async () => {
  await bot.stop();
  process.off('unhandledRejection', onRejection);
});

beforeEach(() => {
  bot.logged.lines.length = 0;
});

describe('what nobody expects', () => {
  it.each([
    ['an unknown command', () => bot.discord.command('forecast')],
    ['an unknown option', () => bot.discord.command('about', { colour: 'red' })],
    [
      'a number as text',
      () =>
        bot.discord.interact({
          type: 2,
          data: { name: 'stance', options: [{ name: 'person', type: 4, value: 3 }] },
        }),
    ],
    ['a message command', () => bot.discord.messageCommand('Translate', bot.discord.post('hello'))],
    ['a form', () => bot.discord.submitModal('form', { field: 'x' })],
    [
      '6,000 strange characters',
      () =>
        bot.discord.command('ask', { question: '@everyone \u202E`*_~|\u0000😀'.repeat(400).slice(0, 6000) }),
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
    bot.discord.faults.dispatchRaw('INTERACTION_CREATE', data);
    bot.discord.faults.dispatchRaw('NOT_AN_EVENT', data);
    expect(answered(await bot.discord.command('about')).type).toBe(4);
    expect(rejections).toEqual([]);
  });
});

describe('faults of the network', () => {
  const CALLBACK = /^POST .*\/callback/;

  it('a dropped connection is taken up again', async () => {
    const resumed = bot.discord.events.next('resumed');
    bot.discord.faults.dropConnection();
    await resumed;
    expect(answered(await bot.discord.command('about')).type).toBe(4);
  });

  it('a lost session is begun anew', async () => {
    const identified = bot.discord.events.next('identified');
    bot.discord.faults.dropSession();
    await identified;
    expect(answered(await bot.discord.command('about')).type).toBe(4);
  });

  it.each([
    ['a short 429', { kind: 'rateLimited', retryAfter: 0.05 }],
    ['a 502', { kind: 'status', status: 502 }],
    ['a connection that is cut', { kind: 'cut' }],
  ] as const)('%s is got over in time', async (_name, fault) => {
    bot.discord.faults.failNextRequest(fault, CALLBACK);
    expect(answered(await bot.discord.command('about')).type).toBe(4);
  });

  it.each([
    ['a long 429', { kind: 'rateLimited', retryAfter: 60 }, 1, /rate-limited/],
    ['a 500 that stays', { kind: 'status', status: 500 }, 4, /could not be sent/],
  ] as const)(
    '%s is given up at once, logged once, and harms nobody else',
    async (_name, fault, times, text) => {
      bot.discord.faults.failNextRequest(fault, CALLBACK, times);
      const line = bot.logged.next();
      void bot.discord.command('about');
      expect((await line).msg).toMatch(text);
      expect(answered(await bot.discord.command('about')).type).toBe(4);
      expect(bot.logged.lines).toHaveLength(1);
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
      log: createTestLog().log,
    });
    await expect(starting).rejects.toThrow(/did not let the bot in at .* in time\. Check the network/);
    await mute.close();
  });
});
