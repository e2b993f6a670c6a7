import { describe, expect, it } from 'vitest';
import { isHopelessWait, readAddress } from '../../src/discord/callback.js';
import { BotFailure, explainClose, explainFailure } from '../../src/discord/failures.js';

const API = 'https://discord.com/api';
const withCode = (code: string): Error => Object.assign(new Error('failed'), { code });

describe('why the bot can not start, in a sentence', () => {
  it.each([
    ['a sentence of ours', new BotFailure('As it is.'), /^As it is\.$/],
    [
      'an unknown host',
      withCode('ENOTFOUND'),
      /can't be reached at https:\/\/discord\.com\/api \(ENOTFOUND\)/,
    ],
    ['a refused connection', withCode('ECONNREFUSED'), /can't be reached/],
    ['a host that does not answer', withCode('UND_ERR_CONNECT_TIMEOUT'), /can't be reached/],
    ['a certificate of somebody else', withCode('CERT_HAS_EXPIRED'), /can't be reached/],
    ['a cause below the error', new TypeError('fetch failed', { cause: withCode('EAI_AGAIN') }), /EAI_AGAIN/],
    ['a request that was given up', new DOMException('aborted', 'AbortError'), /can't be reached/],
    ['the library on a wrong token', new Error('Authentication failed'), /refused the token/],
    ['the library on intents', new Error('Used disallowed intents'), /refused the intents/],
    ['the library on sharding', new Error('Sharding is required'), /sharding/],
    [
      'the library on sessions',
      new Error(
        'Not enough sessions remaining to spawn 1 shards; only 0 remaining; resets at 2026-03-01T00:00:00.000Z',
      ),
      /until 2026-03-01T00:00:00\.000Z/,
    ],
    ['an error that nobody foresaw', new Error('odd'), /could not start: odd\./],
    ['what is no error', undefined, /could not start: unknown reason\./],
  ])('%s', (_name, error, sentence) => {
    expect(explainFailure(error, API)).toMatch(sentence);
  });

  it.each([
    [4004, /token/],
    [4011, /sharding/],
    [4013, /intents/],
    [4014, /intents/],
    [4012, /code 4012/],
  ])('close code %i', (code, sentence) => {
    expect(explainClose(code)).toMatch(sentence);
  });
});

describe('where an answer goes', () => {
  it.each([
    [{ id: '1100000000000000001', token: 'aW50.x-_' }, true],
    [{ id: '1100000000000000001' }, false],
    [{ id: 'x/../../', token: 'x' }, false],
    [{ id: 1, token: 'x' }, false],
    [{ id: '1', token: '' }, false],
    [null, false],
  ])('%j can be answered: %s', (raw, can) => {
    expect(readAddress(raw) !== undefined).toBe(can);
  });
});

describe('a rate limit', () => {
  const callback = '/interactions/:id/:token/callback';
  it.each([
    [callback, 60_000, true],
    [callback, 2500, true],
    [callback, 500, false],
    ['/applications/:id/commands', 60_000, false],
  ])('%s for %i ms leaves no time to answer: %s', (route, retryAfter, isHopeless) => {
    expect(isHopelessWait({ route, retryAfter })).toBe(isHopeless);
  });
});
