/** What the page does when its server, its bot or its JavaScript is not there. */
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { createLog } from '../../src/log.js';
import { openPage } from '../../src/open-page.js';
import { describeInBrowser, messageWith, useBrowser, visit } from './browser.js';
import { dataStore, startWholePage } from './whole-page.js';

const browser = useBrowser();
const log = createLog('silent');
const start = (port = 0) => openPage({ store: dataStore(), port, log });

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
    const second = await start(Number(new URL(first.address).port));
    await page.getByText('Connected again').waitFor();
    await expect.poll(() => page.locator('page-message').count()).toBe(0);
    await page.locator('.thing').first().click();
    await messageWith(page, 'positions on record');
    await close();
    await second.close();
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
    const other = await one.page.context().newPage();
    await other.goto(whole.server.address);
    await other.getByText('Three things to try').waitFor();
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
    const { page, close } = await visit(browser(), whole.server.address, { javaScriptEnabled: false });
    expect(await page.locator('noscript').innerText()).toContain('npm run console');
    await close();
    await whole.stop();
  });
});

it('a port that is taken is said in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(start(port)).rejects.toThrow(
    `Port ${port} is taken by another program. Set PORT to another one, or to 0 for any that is free.`,
  );
  other.close();
});
