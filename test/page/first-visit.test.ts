/** A first visit, as one goes through it: by keyboard alone, with typing mistakes, and with somebody else looking on. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, messageWith, useBrowser, type Visit, visit } from './browser.js';
import { startWholePage, type WholePage } from './whole-page.js';

let whole: WholePage;
const browser = useBrowser();

beforeAll(async () => {
  whole = await startWholePage();
});

afterAll(() => whole.stop());

const open = (hash = ''): Promise<Visit> => visit(browser(), `${whole.server.address}/${hash}`);
const BOB = '#1100000000000000012/guild';

/** Presses Tab, or its opposite, until the focus is where it should be. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focusedName = `(() => {
    let at = document.activeElement;
    const host = at?.textContent?.trim();
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? (at?.textContent?.trim() || host) ?? '';
  })()`;
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await page.evaluate<string>(focusedName)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no ${key} comes to ${name}`);
}

describeInBrowser('a first visit', () => {
  it('asks where somebody stands by keyboard alone, with a typing mistake, and goes on from the answer', async () => {
    const { page, complaints, close } = await open();
    // The line is ready to be typed in.
    await page.keyboard.type('/stnace');
    await page.getByRole('option', { name: '/stance' }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'person' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Karne Bas');
    await page.getByRole('option', { name: /^Karen Bass/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const answer = await messageWith(page, 'positions on record');
    expect(answer).toMatch(/Last known position of Karen Bass: He should step down/);
    expect(answer).toContain("“My opinion is that he should step down. That's not the opinion of the board”");

    await tabTo(page, 'Exact words', 'Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await messageWith(page, /From Karen Bass/)).toContain('“My opinion is that he should step down');

    await tabTo(page, 'Message # general');
    await page.keyboard.type('/timeline');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await messageWith(page, 'Page 1 of');
    await tabTo(page, 'Next ›', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await messageWith(page, 'Page 2 of');
    // The button that was pressed is another one now, and has the focus still.
    await page.keyboard.press('Enter');
    await messageWith(page, 'Page 3 of');
    await tabTo(page, '‹ Previous', 'Shift+Tab');
    await page.keyboard.press('Space');
    await messageWith(page, 'Page 2 of');

    await tabTo(page, 'Message # general');
    await page.keyboard.type('Bass: “My opinion is that he should step up”');
    await page.keyboard.press('Enter');
    await messageWith(page, 'step up');
    await tabTo(page, 'Apps for this message by Alice', 'Shift+Tab');
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('Enter');
    expect(await messageWith(page, 'Altered')).toMatch(/Words were changed/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks where everybody stands, with a typing mistake, and gets the answer with its picture', async () => {
    const { page, complaints, close } = await open();
    await page.keyboard.type('/stance ');
    await page.getByRole('option', { name: 'topic' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('waserman stpe down');
    await page.getByRole('option', { name: /^Should Casey Wasserman step down/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await messageWith(page, 'Where people stand')).toContain('LA28 executive committee');
    const picture = page.getByRole('img', { name: /^Should Casey Wasserman step down/ }).last();
    await picture.waitFor();
    const width = (): Promise<number> =>
      picture.evaluate((image) => ('naturalWidth' in image ? Number(image.naturalWidth) : 0));
    await expect.poll(width).toBe(1100);
    // In words it says the same.
    expect(await picture.getAttribute('alt')).toContain('Karen Bass, Mayor of Los Angeles');
    expect(complaints).toEqual([]);
    await close();
  });

  it('proposes three things of the first story, which answer', async () => {
    const { page, complaints, close } = await open('#1100000000000000011/botDm');
    const things = page.locator('.thing');
    await expect.poll(() => things.count()).toBe(3);
    await things.nth(0).click();
    await messageWith(page, 'positions on record');
    await things.nth(1).click();
    await messageWith(page, 'Exact words');
    await things.nth(2).click();
    await page.getByRole('menuitem', { name: 'Check this quote' }).click();
    await messageWith(page, /On record/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('by pointer: the list, an option, its suggestions, the menu of a message', async () => {
    const { page, complaints, close } = await open();
    await page.getByRole('textbox', { name: /^Message/ }).fill('/');
    await page.getByRole('option', { name: '/quote' }).click();
    await page.getByRole('option', { name: 'person' }).click();
    await page.getByRole('combobox', { name: 'person' }).pressSequentially('wassermna');
    await page.getByRole('option', { name: /Casey Wasserman/ }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    const answer = page.locator('page-message').filter({ hasText: 'From Casey Wasserman' }).last();
    await answer.waitFor();
    await answer.locator('discord-embed').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check this quote' }).click();
    await page.getByText('Only you can see this').first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describeInBrowser('two people', () => {
  it('see the same channel, but a private answer only who asked for it', async () => {
    const alice = await open();
    const bob = await open(BOB);
    await alice.page.getByRole('textbox', { name: /^Message/ }).fill('/about private:true');
    await alice.page
      .getByRole('textbox', { name: /^Message/ })
      .or(alice.page.locator('.picker'))
      .press('Enter');
    await alice.page.getByText('Only you can see this').last().waitFor();
    await alice.page.getByRole('textbox', { name: /^Message/ }).fill('after that');
    await alice.page.keyboard.press('Enter');
    await messageWith(bob.page, 'after that');
    const seen = async (page: Page) => (await page.locator('page-log').innerText()).includes('Version');
    expect(await seen(bob.page)).toBe(false);
    expect(await seen(alice.page)).toBe(true);
    await bob.page.getByRole('textbox', { name: /^Message/ }).fill('/sources private:true');
    await bob.page.keyboard.press('Enter');
    await bob.page.keyboard.press('Enter');
    const ofBobAlone = 'discord-command[command="sources"]';
    await bob.page.locator(ofBobAlone).waitFor();
    // The same window as somebody else: what was private is not there, what was said is, and what is Bob's own.
    await alice.page.getByLabel('Bob', { exact: true }).check({ force: true });
    await alice.page.locator(ofBobAlone).waitFor();
    expect(await alice.page.locator('page-log').innerText()).toContain('after that');
    expect(await seen(alice.page)).toBe(false);
    await alice.page.getByLabel('Alice', { exact: true }).check({ force: true });
    await alice.page.getByText('Only you can see this').last().waitFor();
    const before = await alice.page.getByText('Dismiss message').count();
    await alice.page.getByText('Dismiss message').last().click();
    await expect.poll(() => alice.page.getByText('Dismiss message').count()).toBe(before - 1);
    expect([...alice.complaints, ...bob.complaints]).toEqual([]);
    await alice.close();
    await bob.close();
  });

  it.each(['botDm', 'userInstallGuild', 'privateChannel'])('are answered in %s', async (place) => {
    const { page, complaints, close } = await open(`#1100000000000000012/${place}`);
    await page.locator('.thing').first().click();
    await messageWith(page, 'positions on record');
    await expect.poll(() => page.locator('discord-command').last().getAttribute('author')).toBe('Bob');
    expect(complaints).toEqual([]);
    await close();
  });

  it('have direct messages of their own', async () => {
    const alice = await open('#1100000000000000011/botDm');
    await alice.page.getByRole('textbox', { name: /^Message/ }).fill('for nobody else');
    await alice.page.keyboard.press('Enter');
    await messageWith(alice.page, 'for nobody else');
    const bob = await open('#1100000000000000012/botDm');
    expect(await bob.page.locator('page-log').innerText()).not.toContain('for nobody else');
    await alice.close();
    await bob.close();
  });
});
