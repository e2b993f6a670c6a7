/** `npm start` and `npm run deploy` as processes: how they start, how they fail, how they end. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.js';
import { projectRoot } from '../../src/version.js';
import { writeFolder } from '../facts/data-folder.js';
import { runProgram, startProgram } from './run-program.js';

type Json = Readonly<Record<string, unknown>>;

let discord: LocalDiscord;

beforeAll(async () => {
  discord = await startLocalDiscord();
});

afterAll(() => discord.close());

const environment = (extra: Readonly<Record<string, string>> = {}) => ({
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.address,
  ...extra,
});

async function startBotProcess() {
  const identified = discord.events.next('identified');
  const running = startProgram('main', [], environment());
  await identified;
  return running;
}

describe('stopping', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends with what is under way answered, and exit code 0',
    async (signal) => {
      const { child, ended } = await startBotProcess();
      // The answer is on its way while the signal comes: the first try of its callback is put off.
      discord.faults.failNextRequest({ kind: 'rateLimited', retryAfter: 0.5 }, /callback/);
      const refused = discord.events.next('request', ({ path }) => path.includes('callback'));
      const outcome = discord.command('about');
      await refused;
      child.kill(signal);
      expect((await outcome).kind).toBe('answered');
      expect(await ended).toMatchObject({ code: 0, stdout: '' });
      expect(discord.isConnected()).toBe(false);
    },
  );

  it('closes the connection when Discord ends it for good, with a sentence and exit code 1', async () => {
    const { ended } = await startBotProcess();
    discord.faults.dropConnection(4004);
    const { code, stderr } = await ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/Discord refused the token\./);
  });
});

describe('a start that fails', () => {
  it.each([
    [
      'a wrong token',
      () => undefined,
      { DISCORD_TOKEN: 'wrong.token.here' },
      /^Discord refused the token\..*\n$/,
    ],
    [
      'a token refused by the gateway',
      () => discord.faults.closeNextIdentify(4004),
      {},
      /^Discord refused the token\..*\n$/,
    ],
    [
      'disallowed intents',
      () => discord.faults.closeNextIdentify(4014),
      {},
      /^Discord refused the intents.*\n$/,
    ],
    [
      'no network',
      () => undefined,
      { DISCORD_API: 'http://127.0.0.1:1/api' },
      /^Discord can't be reached.*ECONNREFUSED.*\n$/,
    ],
    [
      'a name that is none',
      () => undefined,
      { DISCORD_API: 'http://nowhere.invalid/api' },
      /^Discord can't be reached.*\n$/,
    ],
    [
      'a Discord that is down',
      () => discord.faults.failNextRequest({ kind: 'status', status: 503 }, /gateway/, 4),
      {},
      /^Discord has a fault of its own.*503.*\n$/,
    ],
    [
      'settings that are wrong',
      () => undefined,
      { DISCORD_API: 'x', PORT: '70000', LOG_LEVEL: 'y' },
      /^DISCORD_API .*\.\nPORT .*\.\nLOG_LEVEL .*\.\n$/,
    ],
    [
      'data that is not there',
      () => undefined,
      { DATA_DIR: '/nowhere' },
      /^The data in \/nowhere has a problem:\n.*does not exist/,
    ],
  ])('says why in plain words, and exits with 1: %s', async (_name, arrange, extra, sentence) => {
    arrange();
    const { code, stdout, stderr } = await runProgram('main', [], environment(extra));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain(discord.token);
  });

  it('stops with everything that is wrong with the data, file by file', async () => {
    const read = (name: string): Json =>
      JSON.parse(readFileSync(join(projectRoot, 'data', name), 'utf8')) as Json;
    const story = read('stories/la28-leadership.json');
    const facts = story['facts'] as readonly Json[];
    const folder = writeFolder({
      'entities.json': { ...read('entities.json'), colour: 'red' },
      'stories/broken.json': '{"id": "broken",',
      'stories/la28-leadership.json': {
        ...story,
        facts: facts.map((fact, place) => {
          if (place === 0) return { ...fact, said: { edtf: '2026-02-30', basis: 'stated' } };
          return place === 1 ? { ...fact, speaker: 'nobody-at-all' } : fact;
        }),
      },
    });
    const { code, stderr } = await runProgram('main', [], environment({ DATA_DIR: folder }));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The data in .* has \d+ problems:\n/);
    for (const problem of [
      /^entities\.json: .*colour/m,
      /^stories\/broken\.json: is not JSON/m,
      /^stories\/la28-leadership\.json.*nobody-at-all/m,
      /^stories\/la28-leadership\.json: .*said\.edtf: is no date/m,
    ])
      expect(stderr).toMatch(problem);
  });

  it('says so where the day has no sessions left', async () => {
    const busy = await startLocalDiscord();
    busy.faults.exhaustSessionStarts(60_000);
    const run = await runProgram('main', [], environment({ DISCORD_API: busy.address }));
    await busy.close();
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^The bot has started too often.*\d{4}-\d\d-\d\dT.*\n$/);
  });
});

describe('without a token', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('npm start serves the page until %s', async (signal) => {
    const { child, ended } = startProgram('main');
    const address = await new Promise<string>((resolve) => {
      child.stdout.on('data', (text: string) => {
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    const page = await fetch(address);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('npm run console');
    // A page that is left open keeps nobody waiting.
    const stream = await fetch(`${address}/events`);
    child.kill(signal);
    const { code, stdout, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^On the Record is on a local Discord[^]*Ctrl-C stops it/);
    await stream.text();
  });

  it('npm start says that a port is taken, and exits with 1', async () => {
    const { port } = new URL(discord.address);
    const { code, stdout, stderr } = await runProgram('main', [], { PORT: port });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `Port ${port} is taken by another program. Set PORT to another one, or to 0 for any that is free.\n`,
    );
  });
});

describe('npm run deploy', () => {
  it('registers', async () => {
    const { code, stdout } = await runProgram('deploy', [], environment());
    expect(code).toBe(0);
    expect(stdout).toMatch(/\+ stance \(added\)[^]*Registered \d+ commands\./);
  });

  it('without a token only shows', async () => {
    const { code, stdout } = await runProgram('deploy', ['--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Not compared/);
  });

  it.each([
    [[], {}, 1, /DISCORD_TOKEN is not set/],
    [['--force'], {}, 2, /--force[^]*Usage/],
    [['--guild', 'mine'], {}, 2, /17 to 20 digits/],
    [['now'], {}, 2, /Usage/],
    [['--dry-run'], { DISCORD_TOKEN: 'x.y', DISCORD_API: 'http://127.0.0.1:1' }, 1, /can't be reached/],
  ])('%j with %j exits with %i', async (args, extra, exit, text) => {
    const { code, stderr } = await runProgram('deploy', args, extra);
    expect(code).toBe(exit);
    expect(stderr).toMatch(text);
  });
});
