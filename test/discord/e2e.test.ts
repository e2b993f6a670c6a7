/** The real discord.js against a local Discord, in one process: deploying, every command, and buttons. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ALICE,
  BOB,
  type LocalDiscord,
  type Outcome,
  type Place,
  WORLD,
} from '../../src/local-discord/index.js';
import { registry } from '../../src/registry.js';
import { answered, buttonOf, messageOf, startWholeBot, type WholeBot } from './whole-bot.js';

let bot: WholeBot;

beforeAll(async () => {
  bot = await startWholeBot();
});

afterAll(() => bot.stop());

const click = (outcome: Outcome, label: string, as: Parameters<LocalDiscord['click']>[2] = {}) =>
  bot.discord.click(messageOf(outcome), buttonOf(outcome, label), as);

it('asks for no intents', () => {
  expect(bot.discord.identifiedIntents()).toEqual([0]);
});

describe('deploying', () => {
  it('registered every command, everywhere and for either kind of installation', () => {
    const commands = bot.discord.registeredCommands();
    expect(commands.map(({ name }) => name).toSorted()).toEqual(
      registry
        .flatMap(({ data, onMessage }) => [data.name, ...(onMessage ? [onMessage.name] : [])])
        .toSorted(),
    );
    for (const command of commands) {
      expect(command.contexts?.toSorted()).toEqual([0, 1, 2]);
      expect(command.integration_types?.toSorted()).toEqual([0, 1]);
    }
  });

  it('finds no difference the second time', async () => {
    const { result, text } = await bot.deploy({ isDryRun: true });
    expect(result).toEqual({ kind: 'done' });
    expect(text).toMatch(/^8 unchanged: .*\nNothing was changed\.$/);
  });

  it('registers with one server, and a dry run does not', async () => {
    expect((await bot.deploy({ isDryRun: true, guild: WORLD.guildId })).text).toContain('+ stance (added)');
    expect(bot.discord.registeredCommands(WORLD.guildId)).toEqual([]);
    expect((await bot.deploy({ guild: WORLD.guildId })).text).toMatch(/Registered 8 commands in the server/);
    expect((await bot.deploy({ guild: WORLD.guildId, isDryRun: true })).text).toContain('8 unchanged');
  });

  it.each([
    ['a wrong token', { token: 'wrong.token' }, /refused the token/],
    ['a server that the bot is not in', { guild: '1100000000000000999' }, /refused the request/],
  ])('says in a sentence that it failed: %s', async (_name, parts, sentence) => {
    expect((await bot.deploy(parts)).result).toEqual({
      kind: 'failed',
      sentence: expect.stringMatching(sentence) as string,
    });
  });

  it('without a token only says what it would register', async () => {
    const { result, text } = await bot.deploy({ token: undefined, isDryRun: true });
    expect(result).toEqual({ kind: 'done' });
    expect(text).toMatch(/\/stance \(topic, person, as-of, private\)[^]*Not compared/);
  });
});

describe('every command', () => {
  const required: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ask: { question: 'Where does the mayor stand?' },
    check: { words: 'My opinion is that he should step down' },
  };
  const places: readonly Place[] = ['guild', 'botDm', 'userInstallGuild', 'privateChannel'];
  const cases = registry.flatMap(({ data }) => places.map((place) => [data.name, place] as const));

  it.each(cases)('/%s is answered in %s', async (name, place) => {
    const outcome = answered(await bot.discord.command(name, required[name] ?? {}, { place }));
    expect(outcome).toMatchObject({ type: 4, isEphemeral: false });
    expect(messageOf(outcome).embeds[0]?.title).toBeTruthy();
    expect(outcome.data['allowed_mentions']).toEqual({ parse: [] });
  });

  it.each(registry.map(({ data }) => data.name))('/%s is private where that is asked', async (name) => {
    const options = { ...required[name], private: true };
    expect(answered(await bot.discord.command(name, options)).isEphemeral).toBe(true);
  });

  const completed = registry.flatMap(({ data, autocomplete }) =>
    Object.keys(autocomplete).map((option) => [data.name, option] as const),
  );
  it.each(completed)('/%s suggests values for %s', async (name, option) => {
    const untyped = answered(await bot.discord.autocomplete(name, { [option]: '' }, option));
    expect(untyped.data['choices']).not.toEqual([]);
    for (const partial of ['a', 'zzzz', '😀'.repeat(3000)]) {
      const outcome = answered(await bot.discord.autocomplete(name, { [option]: partial }, option));
      expect(outcome.type).toBe(8);
    }
  });
});

describe('buttons', () => {
  it('turn pages in the same message, there and back', async () => {
    const first = await bot.discord.command('timeline');
    const second = answered(await click(first, 'Next ›'));
    expect(second.type).toBe(7);
    expect(messageOf(second).id).toBe(messageOf(first).id);
    expect(messageOf(second).embeds[0]?.footer?.text).toContain('Page 2');
    const back = await click(second, '‹ Previous');
    expect(messageOf(back).embeds[0]?.footer?.text).toContain('Page 1');
  });

  it('answer somebody else alone, who can then turn pages of their own', async () => {
    const first = await bot.discord.command('timeline');
    const theirs = answered(await click(first, 'Next ›', { user: BOB }));
    expect(theirs).toMatchObject({ type: 4, isEphemeral: true });
    expect(messageOf(theirs).id).not.toBe(messageOf(first).id);
    const next = answered(await click(theirs, '‹ Previous', { user: BOB }));
    expect(next).toMatchObject({ type: 7, isEphemeral: true });
  });

  it('ask another command in a new message, as private as the one they are on', async () => {
    const open = answered(
      await click(await bot.discord.command('stance', { person: 'bass' }), 'Exact words'),
    );
    expect(open).toMatchObject({ type: 4, isEphemeral: false });
    const first = await bot.discord.command('stance', { person: 'bass', private: true });
    expect(answered(await click(first, 'Exact words'))).toMatchObject({ type: 4, isEphemeral: true });
  });

  it('that are unknown get a private sentence', async () => {
    const message = messageOf(await bot.discord.command('about'));
    const outcome = answered(await bot.discord.click(message, 'from-another-age', { user: ALICE }));
    expect(outcome).toMatchObject({ type: 4, isEphemeral: true });
    expect(outcome.data['content']).toMatch(/run the command again/);
  });
});

describe('Check this quote', () => {
  const NAME = 'Check this quote';
  const check = (content: string, as: Parameters<LocalDiscord['post']>[1] = {}) =>
    bot.discord.messageCommand(NAME, bot.discord.post(content, as));

  it.each(['guild', 'botDm', 'userInstallGuild', 'privateChannel'] as const)(
    'gives the verdict to whoever asked alone, in %s',
    async (place) => {
      const target = bot.discord.post('Bass said "My opinion is that he should not step down"', { place });
      const outcome = answered(await bot.discord.messageCommand(NAME, target, { place }));
      expect(outcome).toMatchObject({ type: 4, isEphemeral: true });
      expect(messageOf(outcome).embeds[0]?.title).toBe('Altered');
      expect(messageOf(outcome).embeds[0]?.description).toContain('A negation was changed');
    },
  );

  it('gives several a line each, and details at a click', async () => {
    const outcome = await check('Bass: "he should step down", Adams: "it is up to the board"');
    expect(messageOf(outcome).embeds[0]?.title).toBe('2 quotations checked');
    const details = answered(await click(outcome, 'Details 2'));
    expect(messageOf(details).embeds[0]?.title).toBe('On record');
    expect(messageOf(details).embeds[0]?.description).toContain('**it is up to the board**');
    expect(details.isEphemeral).toBe(true);
  });

  it('gives details of words that no button holds, read in its own message, and no others', async () => {
    const odd = Array.from({ length: 60 }, (_, at) => `*wörd_${at}* ~~😀~~ 会 "mark" @here`).join('\n');
    const outcome = await check(
      `Bass said “he should step down ${odd}” and Adams said «${odd} is up to the board»`,
    );
    for (const [label, start] of [
      ['Details 1', 'he should step down'],
      ['Details 2', 'wörd'],
    ] as const) {
      const details = messageOf(answered(await click(outcome, label)));
      expect(details.embeds[0]?.description?.replace(/^As posted: \*/, '').slice(0, 300)).toContain(start);
      expect(details.embeds[0]?.title).toMatch(/^(?:Altered|Not on record)/);
    }
  });

  it('checks the first of very many, and says how many are left', async () => {
    const many = Array.from({ length: 60 }, (_, at) => `"the quotation with the number ${at}"`).join(' \n');
    expect(messageOf(await check(many)).embeds[0]?.description).toContain(
      '50 more in the message are not checked',
    );
  });

  it.each([
    ['without text', '', /no words in that message/],
    ['of signs alone', '!!! …', /no words in that message/],
  ])('says so of a message %s', async (_name, content, sentence) => {
    const outcome = answered(await check(content));
    expect(outcome.isEphemeral).toBe(true);
    expect(JSON.stringify(outcome.data)).toMatch(sentence);
  });
});
