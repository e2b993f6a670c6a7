/** What Discord's own client could not do is refused with a sentence, and never comes to the bot. */
import { InteractionType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALICE, BOB, type LocalDiscord, startLocalDiscord, WORLD } from '../../src/local-discord/index.js';
import { type PageServer, startPageServer } from '../../src/page-server/index.js';
import { callback, logIn, type RawBot, request, takeInteraction } from '../local-discord/raw-bot.js';

let discord: LocalDiscord;
let server: PageServer;
let bot: RawBot;
const dispatched: string[] = [];
const onBug = (_: string, thrown: unknown): void => expect.unreachable(String(thrown));

const text = (name: string, more: object = {}) => ({ type: 3, name, description: name, ...more });
const COMMANDS = [
  {
    name: 'all',
    description: 'Options of every kind',
    options: [
      text('must', { required: true }),
      text('short', { min_length: 2, max_length: 3 }),
      text('one-of', { choices: [{ name: 'One', value: 'one' }] }),
      text('asked', { autocomplete: true }),
      { type: 4, name: 'whole', description: 'A whole number', min_value: 1, max_value: 5 },
      { type: 10, name: 'number', description: 'A number' },
      { type: 5, name: 'yes', description: 'True or false' },
      { type: 6, name: 'who', description: 'Somebody' },
    ],
  },
  { name: 'On it', type: 3 },
];

beforeAll(async () => {
  discord = await startLocalDiscord();
  discord.events.on((event) => {
    if (event.kind === 'interaction') dispatched.push(event.interaction.id);
  });
  server = await startPageServer({ discord, assets: new Map(), thingsToTry: [], port: 0, onBug });
  await request(discord, 'PUT', `/applications/${WORLD.applicationId}/commands`, COMMANDS);
  bot = await logIn(discord);
});

afterAll(async () => {
  await server.close();
  bot.close();
  await discord.close();
});

async function act(action: unknown, user = ALICE.id, address = server.address): Promise<unknown> {
  const response = await fetch(`${address}/actions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ viewer: { user, place: 'guild' }, action }),
  });
  return response.json();
}

const refused = (sentence: unknown) => ({ kind: 'refused', sentence });

/** What comes of an action, and how many interactions the bot got of it. */
async function attempt(action: unknown): Promise<unknown> {
  const before = dispatched.length;
  return { result: await act(action), interactions: dispatched.length - before };
}

const refusedAtOnce = (sentence: string) => ({ result: refused(sentence), interactions: 0 });

/** Has the bot answer /all with this. */
async function answerAll(body: unknown): Promise<unknown> {
  const result = act({ action: 'command', name: 'all', options: { must: 'x' } });
  const interaction = await takeInteraction(bot);
  expect((await callback(discord, interaction, body)).body).toBeUndefined();
  return result;
}

describe('a command', () => {
  it.each([
    ['that is not registered', 'nothing', {}, 'There is no command “/nothing” here.'],
    ['without what is required', 'all', {}, '“must” is required.'],
    ['with an option that it has not', 'all', { must: 'x', more: 'x' }, '/all has no option “more”.'],
    ['with a number for a text', 'all', { must: 1 }, '“must” does not take that.'],
    ['with too little', 'all', { must: 'x', short: 'x' }, '“short” does not take that.'],
    ['with too much', 'all', { must: 'x', short: 'four' }, '“short” does not take that.'],
    ['with none of the choices', 'all', { must: 'x', 'one-of': 'two' }, '“one-of” does not take that.'],
    ['with a text for a boolean', 'all', { must: 'x', yes: 'true' }, '“yes” does not take that.'],
    ['with a part of a number', 'all', { must: 'x', whole: 1.5 }, '“whole” does not take that.'],
    ['with too great a number', 'all', { must: 'x', whole: 6 }, '“whole” does not take that.'],
    ['with a text for a number', 'all', { must: 'x', number: '1' }, '“number” does not take that.'],
    ['with what can’t be chosen', 'all', { must: 'x', who: ALICE.id }, '“who” does not take that.'],
  ])('%s is refused', async (_, name, options, sentence) => {
    expect(await attempt({ action: 'command', name, options })).toEqual(refusedAtOnce(sentence));
  });

  it('with values that its options take is sent', async () => {
    const options = {
      must: '👩🏽‍⚖️',
      short: '🏟️',
      'one-of': 'one',
      asked: 'x',
      whole: 5,
      number: 1.5,
      yes: false,
    };
    const result = act({ action: 'command', name: 'all', options });
    const interaction = await takeInteraction(bot);
    await callback(discord, interaction, { type: 4, data: { content: 'done' } });
    expect(await result).toEqual({ kind: 'done' });
  });

  it('on a message has to be one of those in its menu', async () => {
    const message = discord.post('hello').id;
    const sentence = 'There is no command “all” here.';
    expect(await attempt({ action: 'messageCommand', name: 'all', message })).toEqual(
      refusedAtOnce(sentence),
    );
  });
});

describe('without a bot', () => {
  it('a command fails at once', async () => {
    const lonely = await startLocalDiscord();
    await request(lonely, 'PUT', `/applications/${WORLD.applicationId}/commands`, COMMANDS);
    const own = await startPageServer({
      discord: lonely,
      assets: new Map(),
      thingsToTry: [],
      port: 0,
      onBug,
    });
    const action = { action: 'command', name: 'all', options: { must: 'x' } };
    expect(await act(action, ALICE.id, own.address)).toEqual({ kind: 'failed' });
    await own.close();
    await lonely.close();
  });
});

describe('suggestions', () => {
  it.each([
    ['of an unknown command', 'nothing', {}, 'asked', 'There is no command “/nothing” here.'],
    ['for an unknown option', 'all', {}, 'more', '“more” has no suggestions.'],
    ['for an option without any', 'all', {}, 'must', '“must” has no suggestions.'],
    ['beside an unknown option', 'all', { more: 'x' }, 'asked', '/all has no option “more”.'],
    ['beside a wrong value', 'all', { yes: 'x' }, 'asked', '“yes” does not take that.'],
  ])('%s are refused', async (_, name, options, focused, sentence) => {
    expect(await attempt({ action: 'autocomplete', name, options, focused })).toEqual(
      refusedAtOnce(sentence),
    );
  });

  it('are asked for before what is required is there', async () => {
    const result = act({ action: 'autocomplete', name: 'all', options: { asked: 'x' }, focused: 'asked' });
    const interaction = await takeInteraction(bot);
    expect(interaction.type).toBe(InteractionType.ApplicationCommandAutocomplete);
    await callback(discord, interaction, { type: 8, data: { choices: [] } });
    expect(await result).toEqual({ kind: 'choices', choices: [] });
  });
});

describe('a form', () => {
  const input = { type: 4, custom_id: 'why', label: 'Why', style: 1, required: true, max_length: 5 };
  const form = { custom_id: 'form', title: 'A form', components: [{ type: 1, components: [input] }] };
  const submit = (values: unknown, customId = 'form') => ({ action: 'submit', customId, values });

  it('that was never opened is not sent', async () => {
    expect(await attempt(submit({ why: 'x' }, 'never'))).toEqual(
      refusedAtOnce('That form is not open any more.'),
    );
  });

  it('is sent once, by whom it was opened for, with what it asks for', async () => {
    expect(await answerAll({ type: 9, data: form })).toMatchObject({ kind: 'form' });
    const notOpen = refused('That form is not open any more.');
    expect(await act(submit({ why: 'x' }), BOB.id)).toEqual(notOpen);
    for (const values of [{}, { why: '' }, { why: 'too long' }, { why: 'x', other: 'x' }])
      expect(await attempt(submit(values))).toEqual(refusedAtOnce('The form can’t be sent like that.'));
    const result = act(submit({ why: 'x' }));
    await callback(discord, await takeInteraction(bot), { type: 4, data: { content: 'thanks' } });
    expect(await result).toEqual({ kind: 'done' });
    expect(await act(submit({ why: 'x' }))).toEqual(notOpen);
  });
});

describe('a component', () => {
  const options = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
  const menu = { type: 3, custom_id: 'menu', options, min_values: 2, max_values: 2 };
  const off = { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true };
  const rows = [menu, off].map((part) => ({ type: 1, components: [part] }));

  it('is used only as it can be', async () => {
    const made = discord.events.next('message');
    await answerAll({ type: 4, data: { content: 'parts', components: rows } });
    const message = (await made).message.id;
    const click = (customId: string) => ({ action: 'click', message, customId });
    const select = (...values: string[]) => ({ action: 'select', message, customId: 'menu', values });
    const number = 'That menu takes another number of choices.';
    expect(await attempt(click('gone'))).toEqual(refusedAtOnce('That is not there any more.'));
    expect(await attempt(click('menu'))).toEqual(refusedAtOnce('That is not there any more.'));
    expect(await attempt(click('off'))).toEqual(refusedAtOnce('That button is disabled.'));
    expect(await attempt({ ...select('a', 'b'), customId: 'off' })).toEqual(
      refusedAtOnce('That is not there any more.'),
    );
    expect(await attempt(select('a'))).toEqual(refusedAtOnce(number));
    expect(await attempt(select('a', 'a'))).toEqual(refusedAtOnce(number));
    expect(await attempt(select('a', 'b', 'c'))).toEqual(refusedAtOnce(number));
    expect(await attempt(select('a', 'x'))).toEqual(refusedAtOnce('That is none of the menu’s choices.'));
    const result = act(select('a', 'c'));
    const chosen = await takeInteraction(bot);
    expect(chosen.data).toMatchObject({ values: ['a', 'c'] });
    await callback(discord, chosen, { type: 6 });
    expect(await result).toEqual({ kind: 'done' });
  });
});
