/** What the page's server remembers, and that it forgets. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ALICE,
  BOB,
  createManualClock,
  type LocalDiscord,
  startLocalDiscord,
} from '../../src/local-discord/index.js';
import type { Viewer } from '../../src/page-protocol.js';
import { type Change, createLedger, type Ledger } from '../../src/page-server/ledger.js';
import { callback, logIn, type RawBot, takeInteraction } from '../local-discord/raw-bot.js';

const MINUTES = 60_000;
const ALICE_THERE: Viewer = { user: ALICE.id, place: 'guild' };
const BOB_THERE: Viewer = { user: BOB.id, place: 'guild' };

const clock = createManualClock();
let now = 0;
let changes: { readonly change: Change; readonly isFor: (viewer: Viewer) => boolean }[] = [];
let discord: LocalDiscord;
let ledger: Ledger;
let bot: RawBot;

beforeEach(async () => {
  now = 0;
  changes = [];
  discord = await startLocalDiscord({ clock });
  ledger = createLedger(
    discord,
    (change, isFor) => changes.push({ change, isFor }),
    () => now,
  );
  bot = await logIn(discord);
});

afterEach(async () => {
  ledger.close();
  bot.close();
  await discord.close();
});

const contents = (viewer: Viewer) => ledger.messagesFor(viewer).map(({ content }) => content);
const deleted = (viewer: Viewer) =>
  changes.flatMap(({ change, isFor }) => (change.kind === 'deleted' && isFor(viewer) ? [change.id] : []));

describe('of more messages than are shown', () => {
  it('the oldest go, and the pages are told', () => {
    const ids = Array.from({ length: 102 }, (_, index) => discord.post(`number ${index}`).id);
    expect(contents(ALICE_THERE)).toEqual(Array.from({ length: 100 }, (_, index) => `number ${index + 2}`));
    expect(deleted(BOB_THERE)).toEqual(ids.slice(0, 2));
    expect(ledger.find(ALICE_THERE, ids[1] ?? '')).toBeUndefined();
    expect(ledger.find(ALICE_THERE, ids[2] ?? '')?.content).toBe('number 2');
  });

  it('none goes for what somebody else has, or what is elsewhere', () => {
    discord.post('in the server');
    discord.post('to the bot by Bob', { user: BOB, place: 'botDm' });
    for (let index = 0; index < 100; index += 1) discord.post(`${index}`, { place: 'botDm' });
    expect(contents(ALICE_THERE)).toEqual(['in the server']);
    expect(contents({ user: BOB.id, place: 'botDm' })).toEqual(['to the bot by Bob']);
    expect(deleted(ALICE_THERE)).toEqual([]);
  });
});

describe('who used a command is remembered', () => {
  /** Begins an interaction, lets this happen, and looks at what a message that comes of it is said to come of. */
  async function usedAfter(happen: (id: string) => unknown): Promise<unknown> {
    void discord.command('about');
    const interaction = await takeInteraction(bot);
    await happen(interaction.id);
    const message = discord.post('an answer');
    changes = [];
    discord.events.emit({ kind: 'message', message, interactionId: interaction.id, place: 'guild' });
    const [told] = changes;
    return told?.change.kind === 'message' && told.change.message.used?.kind;
  }

  it('as long as its token is good, for answers and what follows them', async () => {
    const later = () => {
      now += 15 * MINUTES;
      void discord.command('another');
      return takeInteraction(bot);
    };
    expect(await usedAfter(later)).toBe('slash');
  });

  it('and no longer', async () => {
    const tooLate = () => {
      now += 15 * MINUTES + 1;
      void discord.command('another');
      return takeInteraction(bot);
    };
    expect(await usedAfter(tooLate)).toBeUndefined();
  });

  it('not where nobody answered in time', async () => {
    expect(await usedAfter(() => clock.advance(3001))).toBeUndefined();
  });

  it('until its answer is there', async () => {
    const outcome = discord.command('about');
    const interaction = await takeInteraction(bot);
    await callback(discord, interaction, { type: 4, data: { content: 'done' } });
    await outcome;
    expect(ledger.messagesFor(ALICE_THERE).map(({ used }) => used?.kind)).toEqual(['slash']);
  });
});
