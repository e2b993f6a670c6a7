import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfig } from '../src/config.js';
import { createLog, traceOf } from '../src/log.js';
import { projectRoot } from '../src/version.js';

const example = readFileSync(join(projectRoot, '.env.example'), 'utf8');

const config = (environment: Readonly<Record<string, string>>) => {
  const result = readConfig(environment);
  if (result.kind === 'problems') throw new Error(result.problems.join('\n'));
  return result.config;
};

const problems = (environment: Readonly<Record<string, string>>) => {
  const result = readConfig(environment);
  return result.kind === 'problems' ? result.problems : [];
};

describe('the example file', () => {
  it('lists the very variables of the schema', () => {
    expect(Object.keys(parse(example)).toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('configures what no file configures', () => {
    expect(config(parse(example))).toEqual(config({}));
  });
});

describe('the configuration', () => {
  it('has defaults for everything but the token', () => {
    expect(config({})).toEqual({
      token: undefined,
      api: 'https://discord.com/api',
      dataDir: join(projectRoot, 'data'),
      port: undefined,
      logLevel: 'info',
    });
  });

  it.each([
    ['an empty token is none', { DISCORD_TOKEN: '' }, { token: undefined }],
    ['a blank token is none', { DISCORD_TOKEN: '  ' }, { token: undefined }],
    ['blanks around a token are left out', { DISCORD_TOKEN: ' a.b-c ' }, { token: 'a.b-c' }],
    ['"Bot" before a token is left out', { DISCORD_TOKEN: 'Bot a.b' }, { token: 'a.b' }],
    [
      'slashes at the end of an address are left out',
      { DISCORD_API: 'http://127.0.0.1:80/api//' },
      { api: 'http://127.0.0.1:80/api' },
    ],
    ['an absolute folder is taken as it is', { DATA_DIR: '/srv/data' }, { dataDir: '/srv/data' }],
    [
      'a relative folder is relative to where the program is started',
      { DATA_DIR: 'stories' },
      { dataDir: join(process.cwd(), 'stories') },
    ],
    ['other variables mean nothing', { PATH: '/bin' }, { logLevel: 'info' }],
  ])('%s', (_name, environment, expected) => {
    expect(config(environment as Readonly<Record<string, string>>)).toMatchObject(expected);
  });

  it('reports every problem at once, in words that name the variable and never its value', () => {
    const found = problems({ DISCORD_TOKEN: 'two secret words', DISCORD_API: 'ftp://x', LOG_LEVEL: 'loud' });
    expect(found).toHaveLength(3);
    expect(found.map((problem) => problem.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_API',
      'LOG_LEVEL',
    ]);
    expect(found.join('\n')).not.toMatch(/secret|ftp|loud/);
    for (const problem of found) expect(problem).toMatch(/\.$/);
  });

  it.each(['discord.com/api', 'nonsense', 'file:///etc'])('refuses %j as an address', (address) => {
    expect(problems({ DISCORD_API: address })).toHaveLength(1);
  });
});

describe('the log', () => {
  const logged = (level: 'info' | 'silent', write: (log: ReturnType<typeof createLog>) => void): string => {
    let text = '';
    write(createLog(level, ['to.ken'], { write: (line) => void (text += line) }));
    return text;
  };

  it('blots secrets out wherever they stand', () => {
    const text = logged('info', (log) => log.info({ url: 'https://x/to.ken/y' }, 'with to.ken'));
    expect(text).not.toContain('to.ken');
    expect(JSON.parse(text)).toMatchObject({ url: 'https://x/[secret]/y', msg: 'with [secret]' });
  });

  it('can be silent', () => {
    expect(logged('silent', (log) => log.fatal('x'))).toBe('');
  });

  it('traces an error by where it arose, and never by its message', () => {
    const trace = traceOf(new TypeError('what somebody\n    at typed (file.ts)'));
    expect(trace.error).toBe('TypeError');
    expect(trace.at[0]).toContain('config.test.ts');
    expect(JSON.stringify(trace)).not.toContain('somebody');
    expect(traceOf('what somebody typed')).toEqual({ error: 'string', at: [] });
  });
});
