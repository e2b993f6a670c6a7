/** Until the snapshot of whom somebody has become is there, nothing of who was there before is shown, or done. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ALICE, BOB } from '../../src/local-discord/index.js';
import { violations } from './axe.js';
import { describeInBrowser, messageWith, useBrowser, type Visit, visit } from './browser.js';
import { startWholePage, type WholePage } from './whole-page.js';

let whole: WholePage;
const browser = useBrowser();

beforeAll(async () => {
  whole = await startWholePage();
});

afterAll(() => whole.stop());

/** Keeps everything that this viewer sees back until it is let through. */
async function holdBack({ page }: Visit, query: string): Promise<() => void> {
  let letThrough = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(
    (url) => url.pathname === '/events' && url.search.includes(query),
    async (route) => {
      await released;
      await route.continue();
    },
  );
  return letThrough;
}

describeInBrowser('a switch', () => {
  it('to another person takes effect at once', async () => {
    const seen = await visit(browser(), whole.server.address);
    const { page } = seen;
    await page.getByRole('textbox', { name: /^Message/ }).fill('/about private:true');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Only you can see this').waitFor();
    const letThrough = await holdBack(seen, BOB.id);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    await page.getByLabel('Bob', { exact: true }).check({ force: true });
    await page.getByRole('status').filter({ hasText: 'Loading…' }).first().waitFor();
    expect(await page.locator('page-message').count()).toBe(0);
    expect(await page.locator('.thing').count()).toBe(0);
    expect(await page.getByRole('log').getAttribute('aria-busy')).toBe('true');
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    const line = page.getByRole('textbox', { name: /^Message/ });
    await line.fill('said by Bob');
    await line.press('Enter');
    await page.getByText('Nothing was sent yet.').waitFor();
    expect(await line.inputValue()).toBe('said by Bob');
    expect(sent).toEqual([]);
    letThrough();
    await page.getByText('Three things to try').waitFor();
    expect(await page.getByText('Loading…').count()).toBe(0);
    await line.press('Enter');
    await messageWith(page, 'said by Bob');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain(BOB.id);
    expect(sent[0]).not.toContain(ALICE.id);
    expect(await page.getByText('Only you can see this').count()).toBe(0);
    expect(seen.complaints).toEqual([]);
    await seen.close();
  });

  it('to another place asks for no suggestions meanwhile', async () => {
    const seen = await visit(browser(), whole.server.address);
    const { page } = seen;
    const letThrough = await holdBack(seen, 'botDm');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData() ?? '');
    });
    await page.getByLabel('@ On the Record').check({ force: true });
    await page.getByRole('textbox', { name: /^Message/ }).focus();
    await page.keyboard.type('/stance person:Kar');
    await page.getByText('Loading options failed.').first().waitFor();
    expect(sent).toEqual([]);
    letThrough();
    await page.getByText('Nobody but you sees what you ask here.').waitFor();
    await page.getByRole('combobox', { name: 'person' }).pressSequentially('e');
    await page.getByRole('option', { name: /Karen Bass/ }).waitFor();
    expect(seen.complaints).toEqual([]);
    await seen.close();
  });
});
