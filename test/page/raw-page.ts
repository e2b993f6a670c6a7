/** A page on a local Discord with a bot without a library, which answers as the test wants it to. */
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import {
  createManualClock,
  type LocalDiscord,
  startLocalDiscord,
  WORLD,
} from '../../src/local-discord/index.js';
import { type PageServer, startPageServer } from '../../src/page-server/index.js';
import {
  callback,
  type Frame,
  isEvent,
  logIn,
  type RawBot,
  request,
  takeInteraction,
} from '../local-discord/raw-bot.js';
import { assets, throwBug, useBrowser, type Visit, visit } from './browser.js';

const COMMANDS = [
  { name: 'do', description: 'Anything' },
  {
    name: 'pick',
    description: 'Options of every kind',
    options: [
      { type: 3, name: 'words', description: 'Words', required: true },
      { type: 4, name: 'number', description: 'A number', choices: [{ name: 'Two', value: 2 }] },
      { type: 3, name: 'late', description: 'Suggestions that never come', autocomplete: true },
    ],
  },
];

export const clock = createManualClock();

/** What there is during a test. */
export interface RawPage {
  readonly discord: LocalDiscord;
  readonly server: PageServer;
  readonly bot: RawBot;
  readonly page: Page;
}

interface Opened extends RawPage {
  readonly visit: Visit;
}

/** Opens it before each test and closes it after, when the page may have no complaints. */
export function useRawPage(): {
  readonly browser: ReturnType<typeof useBrowser>;
  readonly there: () => RawPage;
} {
  const browser = useBrowser();
  let opened: Opened | undefined;
  const there = (): Opened => {
    if (opened === undefined) throw new Error('the page is not open');
    return opened;
  };
  beforeEach(async () => {
    const discord = await startLocalDiscord({ clock });
    const server = await startPageServer({
      discord,
      assets: assets(),
      thingsToTry: [],
      port: 0,
      onBug: throwBug,
    });
    await request(discord, 'PUT', `/applications/${WORLD.applicationId}/commands`, COMMANDS);
    const bot = await logIn(discord);
    const seen = await visit(browser(), server.address);
    opened = { discord, server, bot, page: seen.page, visit: seen };
  });
  afterEach(async () => {
    const { discord, server, bot, visit: seen } = there();
    opened = undefined;
    await seen.close();
    await server.close();
    bot.close();
    await discord.close();
    if (seen.complaints.length > 0) throw new Error(seen.complaints.join('\n'));
  });
  return { browser, there };
}

/** Runs /do on the page, and answers it. */
export async function answerDo({ page, bot, discord }: RawPage, body: unknown): Promise<APIInteraction> {
  await page.keyboard.type('/do ');
  await page.keyboard.press('Enter');
  const interaction = await takeInteraction(bot);
  const answer = await callback(discord, interaction, body);
  expect(answer.body).toBeUndefined();
  return interaction;
}

/** The question for suggestions of the option `late` for this text; earlier ones stay without an answer. */
export async function takeSuggestionsFor({ bot }: RawPage, text: string): Promise<APIInteraction> {
  const asked = (frame: Frame): boolean =>
    isEvent('INTERACTION_CREATE')(frame) &&
    JSON.stringify(frame.d).includes(`"value":${JSON.stringify(text)},"focused":true`);
  return (await bot.take(asked)).d as APIInteraction;
}

/** The next command, whatever was asked for before it. */
export async function takeCommand({ bot }: RawPage): Promise<APIInteraction> {
  let taken = await takeInteraction(bot);
  while (taken.type !== InteractionType.ApplicationCommand) taken = await takeInteraction(bot);
  return taken;
}

export const row = (...components: readonly unknown[]) => ({ type: 1, components });
