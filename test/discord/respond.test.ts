import { describe, expect, it } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { autocomplete, command, inDirectMessages, inServer, makeDeps, option } from './raw-payloads.js';

const EPHEMERAL = 64;

/** A callback, as far as these tests look at it. */
interface Body {
  readonly type: number;
  readonly data: {
    readonly content?: string;
    readonly flags?: number;
    readonly embeds?: readonly { readonly description?: string }[];
    readonly components?: readonly unknown[];
    readonly choices?: readonly { readonly name: string; readonly value: string }[];
    readonly allowed_mentions?: unknown;
  };
}

async function answer(raw: unknown) {
  const { deps, logged } = makeDeps();
  const response = await respond(raw, deps);
  return { ...response, body: response.body as unknown as Body, logged };
}

describe('a command', () => {
  it.each([
    ['without options', command('about'), 'about'],
    ['with text', command('stance', option('person', 'bass')), 'stance person=bass'],
    ['with a choice by its value', command('stance', option('order', 'oldest')), 'stance order=oldest'],
    [
      'with a choice by its name, as some clients send it',
      command('stance', option('order', 'Oldest first')),
      'stance order=oldest',
    ],
    ['in direct messages', { ...command('about'), member: undefined, ...inDirectMessages() }, 'about'],
    [
      'with fields that nobody knows yet',
      { ...command('stance', { ...option('person', 'bass'), new_field: {} }), brand_new: [1] },
      'stance person=bass',
    ],
    [
      'without a list of options',
      { ...command('about'), data: { id: '4', name: 'about', type: 1 } },
      'about',
    ],
  ])('%s is answered with a message', async (_name, raw, reading) => {
    const { body, refusal, logged } = await answer(raw);
    expect(body.type).toBe(4);
    expect(body.data.embeds?.[0]?.description).toContain(reading);
    expect(body.data.allowed_mentions).toEqual({ parse: [] });
    expect(body.data.flags).toBeUndefined();
    expect(refusal).toBeUndefined();
    expect(logged).toEqual([]);
  });

  it.each([
    [true, EPHEMERAL],
    [false, undefined],
  ])('with private:%s has the flags %s', async (value, flags) => {
    expect((await answer(command('stance', option('private', value)))).body.data.flags).toBe(flags);
  });
});

describe('what a user can mend gets its sentence, in private', () => {
  it.each([
    ["a command's own complaint", command('stance', option('person', 'nobody')), /nobody of that name/],
    ['an unknown option', command('stance', option('colour', 'red')), /no option called "colour"/],
    ['an option given twice', command('stance', option('person', 'a'), option('person', 'b')), /given twice/],
    ['a number where text is declared', command('stance', option('person', 7)), /"person" takes text/],
    ['text where true or false is declared', command('stance', option('private', 'yes')), /true or false/],
    ['an option of the wrong type', command('stance', option('person', 'x', 6)), /"person" takes text/],
    ['an option without a value', command('stance', { name: 'person', type: 3 }), /"person" takes text/],
    [
      'a choice that is none',
      command('stance', option('order', 'random')),
      /one of Newest first and Oldest first/,
    ],
    ['a missing required option', command('ask'), /\/ask needs "question"/],
    ['an empty required option', command('ask', option('question', '')), /\/ask needs "question"/],
    [
      'text past the declared bound',
      command('ask', option('question', 'x'.repeat(201))),
      /at most 200 characters; this has 201/,
    ],
    [
      'text past any bound',
      command('stance', option('person', 'x'.repeat(6001))),
      /at most 6,000 characters/,
    ],
    ['a subcommand', command('stance', { name: 'add', type: 1, options: [] }), /no option called "add"/],
    [
      'an option called __proto__',
      command('stance', option('__proto__', 'x')),
      /no option called "__proto__"/,
    ],
  ])('%s', async (_name, raw, sentence) => {
    const { body, refusal } = await answer(raw);
    expect(refusal).toMatch(sentence);
    expect(body).toMatchObject({ type: 4, data: { flags: EPHEMERAL, allowed_mentions: { parse: [] } } });
    expect(body.data.content).not.toBe('');
  });
});

describe('what nobody expects is answered in private and logged', () => {
  const data = { id: '4', name: 'Check this quote', type: 3, target_id: '5', resolved: {} };
  it.each([
    ['an unknown command', command('forecast'), /no command called "forecast"/],
    ['an unknown message command', { ...inServer(), type: 2, data }, /no command called/],
    [
      'a user command with the name of another',
      { ...inServer(), type: 2, data: { name: 'about', type: 2 } },
      /no command/,
    ],
    [
      'a form',
      { ...inServer(), type: 5, data: { custom_id: 'x', components: [] } },
      /does not know what to do/,
    ],
    ['an unknown type', { ...inServer(), type: 99, data: {} }, /does not know what to do/],
    ['a command without data', { ...inServer(), type: 2 }, /does not know what to do/],
    ['a component without a custom id', { ...inServer(), type: 3, data: {} }, /does not know what to do/],
    ['a form without a custom id', { ...inServer(), type: 5, data: null }, /does not know what to do/],
    ['null', null, /does not know what to do/],
    ['a string', 'interaction', /does not know what to do/],
    ['an interaction without a type', inServer(), /does not know what to do/],
  ])('%s', async (_name, raw, sentence) => {
    const { body, refusal, logged } = await answer(raw);
    expect(refusal).toMatch(sentence);
    expect(body).toMatchObject({ type: 4, data: { flags: EPHEMERAL } });
    expect(logged).toHaveLength(1);
  });

  it('a command whose user is missing is answered all the same', async () => {
    const { member: _, ...anonymous } = command('about');
    expect((await answer(anonymous)).body.type).toBe(4);
  });

  it('a ping gets a pong', async () => {
    expect((await answer({ ...inServer(), type: 1 })).body).toEqual({ type: 1 });
  });
});

describe('a fault', () => {
  it('is logged once with an id, and answered with an apology and that id', async () => {
    const { body, refusal, logged } = await answer(command('stance', option('person', 'broken')));
    expect(logged).toHaveLength(1);
    const [line] = logged;
    expect(line).toMatchObject({
      level: 50,
      interaction: inServer().id,
      command: 'stance',
      error: 'TypeError',
    });
    const { errorId } = line as unknown as { readonly errorId: string };
    expect(errorId).toMatch(/^[0-9a-f]{8}$/);
    expect(refusal).toContain(errorId);
    expect(body.data.flags).toBe(EPHEMERAL);
  });

  it('is logged without the words that were typed', async () => {
    const { logged } = await answer(
      command('stance', option('person', 'broken'), option('topic', 'my secret')),
    );
    expect(JSON.stringify(logged)).not.toMatch(/secret/);
  });
});

describe('autocomplete', () => {
  const focused = (name: string, value: string) => ({ ...option(name, value), focused: true });

  it('gives at most 25 choices whose texts fit and break no character', async () => {
    const { body } = await answer(autocomplete('stance', option('person', 'x'), focused('topic', 'games')));
    expect(body.type).toBe(8);
    const choices = body.data.choices ?? [];
    expect(choices).toHaveLength(25);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name).not.toMatch(/\p{Surrogate}/u);
      expect(value).toMatch(/^topic-\d+$/);
    }
    expect(choices[0]?.name).toMatch(/^games x 0/);
  });

  it.each([
    ['an unknown command', autocomplete('forecast', focused('place', 'x'))],
    ['an unknown option', autocomplete('stance', focused('colour', 'x'))],
    ['an option without suggestions', autocomplete('stance', focused('as-of', 'x'))],
    ['an option called constructor', autocomplete('stance', focused('constructor', 'x'))],
    ['nothing focused', autocomplete('stance', option('person', 'x'))],
    ['no data', { ...inServer(), type: 4 }],
    ['a suggestion that throws', autocomplete('ask', focused('question', 'x'))],
  ])('gives none for %s', async (_name, raw) => {
    const { body, refusal } = await answer(raw);
    expect(body).toEqual({ type: 8, data: { choices: [] } });
    expect(refusal).toBeUndefined();
  });

  it.each(['', 'ba', 'x'.repeat(10_000), '\u0000\u202E😀'])('takes %j', async (partial) => {
    expect((await answer(autocomplete('stance', focused('person', partial)))).body.type).toBe(8);
  });
});
