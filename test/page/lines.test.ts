/** What the page does when its server, its bot or its JavaScript is not there. */
import { createServer, type Server } from 'node:http';
import { expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/index.js';
import { createLog } from '../../src/log.js';
import { openPage } from '../../src/open-page.js';
import { startPageServer } from '../../src/page-server/index.js';
import { logIn } from '../local-discord/raw-bot.js';
import { assets, describeInBrowser, messageWith, openTab, throwBug, useBrowser, visit } from './browser.js';
import { dataStore, startWholePage } from './whole-page.js';

const browser = useBrowser();
const log = createLog('silent');
const start = (port: Parameters<typeof openPage>[0]['port'] = 0) =>
  openPage({ store: dataStore(), port, log });
const portOf = (address: string): number => Number(new URL(address).port);

/** Another program that has a port. */
async function takePort(): Promise<{ readonly other: Server; readonly port: number }> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  return { other, port: typeof address === 'object' && address ? address.port : 0 };
}

describeInBrowser('a page left open', () => {
  it('says that the bot is gone, comes back with it, and says that it began anew', async () => {
    const first = await start();
    const { page, close } = await visit(browser(), first.address);
    await page.keyboard.type('before');
    await page.keyboard.press('Enter');
    await messageWith(page, 'before');
    await first.close();
    await page.getByText('The connection is lost').waitFor();
    await page.getByRole('textbox', { name: /^Message/ }).fill('lost');
    await page.keyboard.press('Enter');
    await page.getByText('The page has lost its server').waitFor();
    const second = await start(portOf(first.address));
    await page.getByText('Connected again').waitFor();
    await expect.poll(() => page.locator('page-message').count()).toBe(0);
    await page.locator('.thing').first().click();
    await messageWith(page, 'positions on record');
    await close();
    await second.close();
  });

  it('says that the bot began anew also where the bot comes after the page, until somebody goes on', async () => {
    const first = await startLocalDiscord();
    const open = (discord: LocalDiscord, port: number) =>
      startPageServer({ discord, assets: assets(), thingsToTry: [], port, onBug: throwBug });
    const before = await open(first, 0);
    const { page, close } = await visit(browser(), before.address);
    await before.close();
    await page.getByText('The connection is lost').waitFor();
    const second = await startLocalDiscord();
    const after = await open(second, portOf(before.address));
    await page.getByText('Connected again').waitFor();
    await page.getByText('is not connected yet').waitFor();
    const bot = await logIn(second);
    await expect.poll(() => page.getByText('is not connected yet').count()).toBe(0);
    expect(await page.getByText('Connected again').count()).toBe(1);
    await page.getByRole('textbox', { name: /^Message/ }).fill('read');
    await page.keyboard.press('Enter');
    await messageWith(page, 'read');
    await expect.poll(() => page.getByText('Connected again').count()).toBe(0);
    await close();
    bot.close();
    await after.close();
    for (const discord of [first, second]) await discord.close();
  });

  it('says that the bot has lost its connection, and that it is back', async () => {
    const whole = await startWholePage();
    const { page, close } = await visit(browser(), whole.server.address);
    whole.discord.faults.dropConnection();
    await page.getByText('has lost its connection').waitFor();
    await expect.poll(() => page.getByText('has lost its connection').count()).toBe(0);
    await page.locator('.thing').first().click();
    await messageWith(page, 'positions on record');
    await close();
    await whole.stop();
  });
});

describeInBrowser('two tabs', () => {
  it('show the same channel', async () => {
    const whole = await startWholePage();
    const one = await visit(browser(), whole.server.address);
    const other = await openTab(one, whole.server.address);
    await one.page.locator('.thing').first().click();
    await messageWith(one.page, 'positions on record');
    await messageWith(other, 'positions on record');
    await other.getByRole('button', { name: 'Exact words' }).click();
    await messageWith(one.page, /From Karen Bass/);
    expect(one.complaints).toEqual([]);
    await one.close();
    await whole.stop();
  });
});

describeInBrowser('without JavaScript', () => {
  it('says what to do', async () => {
    const whole = await startWholePage();
    const { page, complaints, close } = await visit(browser(), whole.server.address, {
      javaScriptEnabled: false,
    });
    expect(await page.locator('noscript').innerText()).toContain('npm run console');
    expect(complaints).toEqual([]);
    await close();
    await whole.stop();
  });
});

it('a port that is taken is said in a sentence', async () => {
  const { other, port } = await takePort();
  await expect(start(port)).rejects.toThrow(
    `Port ${port} is taken by another program. Set PORT to another one, or to 0 for any that is free.`,
  );
  other.close();
});

it('a preferred port is had where it is free, and another one where it is not', async () => {
  const { other, port } = await takePort();
  const first = await start({ preferred: port });
  expect(portOf(first.address)).not.toBe(port);
  await first.close();
  await new Promise((resolve) => other.close(resolve));
  const second = await start({ preferred: port });
  expect(portOf(second.address)).toBe(port);
  await second.close();
});
