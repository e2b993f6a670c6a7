/** The channel itself: walking through it, its menus, its theme, and scripts of every direction. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeInBrowser, messageWith, useBrowser, type Visit, visit } from './browser.js';
import { startWholePage, type WholePage } from './whole-page.js';

const browser = useBrowser();
let whole: WholePage;
let seen: Visit;

beforeEach(async () => {
  whole = await startWholePage();
  seen = await visit(browser(), whole.server.address, { colorScheme: 'dark' });
});

afterEach(async () => {
  await seen.close();
  await whole.stop();
  if (seen.complaints.length > 0) throw new Error(seen.complaints.join('\n'));
});

const focused = () => seen.page.evaluate<string>('document.activeElement.textContent');

describeInBrowser('the channel', () => {
  it('is walked through with the arrow keys', async () => {
    for (const text of ['first', 'second', 'third']) whole.discord.post(text);
    await messageWith(seen.page, 'third');
    await seen.page.locator('page-message').last().focus();
    expect(await focused()).toContain('third');
    await seen.page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('second');
    await seen.page.keyboard.press('Home');
    expect(await focused()).toContain('first');
    await seen.page.keyboard.press('ArrowUp');
    expect(await focused()).toContain('first');
    await seen.page.keyboard.press('End');
    expect(await focused()).toContain('third');
  });

  it('opens a message’s menu for a finger that stays, and not for one that moves on', async () => {
    whole.discord.post('“My opinion is that he should step down”');
    await messageWith(seen.page, 'step down');
    const message = seen.page.locator('page-message').last();
    const touch = { pointerType: 'touch', clientX: 300, clientY: 300 };
    const items = seen.page.getByRole('menuitem');
    const { clock } = seen.page;
    await clock.install();
    await clock.pauseAt(Date.now() + 60_000);
    // One that wanders, and one that is lifted: whatever time passes, there is no menu.
    await message.dispatchEvent('pointerdown', touch);
    await message.dispatchEvent('pointermove', { ...touch, clientY: 340 });
    await clock.runFor(2000);
    expect(await items.count()).toBe(0);
    await message.dispatchEvent('pointerup', touch);
    await message.dispatchEvent('pointerdown', touch);
    await message.dispatchEvent('pointerup', touch);
    await clock.runFor(2000);
    expect(await items.count()).toBe(0);
    // One that stays, if not quite still: after half a second, and not before.
    await message.dispatchEvent('pointerdown', touch);
    await message.dispatchEvent('pointermove', { ...touch, clientY: 305 });
    await clock.runFor(499);
    expect(await items.count()).toBe(0);
    await clock.runFor(1);
    await seen.page.getByRole('menuitem', { name: 'Check this quote' }).waitFor();
    await message.dispatchEvent('pointerup', touch);
    await clock.resume();
    // Escape brings the focus back to the message.
    await seen.page.keyboard.press('Escape');
    await expect.poll(() => seen.page.getByRole('menuitem').count()).toBe(0);
    expect(await focused()).toContain('step down');
    await seen.page.keyboard.press('ContextMenu');
    await seen.page.getByRole('menuitem', { name: 'Check this quote' }).click();
    await seen.page.getByText('Only you can see this').waitFor();
  });

  it('changes its theme, and keeps it when it is loaded again', async () => {
    await seen.page.locator('.thing').first().click();
    await messageWith(seen.page, 'positions on record');
    const theme = () => seen.page.evaluate<string>('document.documentElement.dataset.theme');
    expect(await theme()).toBe('dark');
    await seen.page.getByRole('button', { name: 'Light theme' }).click();
    expect(await theme()).toBe('light');
    await messageWith(seen.page, 'positions on record');
    await seen.page.reload();
    await messageWith(seen.page, 'positions on record');
    expect(await theme()).toBe('light');
  });

  it('follows the system until somebody chooses', async () => {
    await seen.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => seen.page.getByRole('button', { name: 'Dark theme' }).count()).toBe(1);
  });

  it('shows names and words in any script, each line in its own direction', async () => {
    const texts = ['مرحبا بالعالم: “نعم”', '市长说：“是的”', '🏟️ 👩🏽‍⚖️ e\u0301', '\u202Eturned round'];
    for (const text of texts) whole.discord.post(text);
    await messageWith(seen.page, 'turned round');
    const shown = await seen.page.locator('page-message discord-message .text').allInnerTexts();
    expect(shown).toEqual(texts);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await seen.page.evaluate(overflow)).toBe(0);
  });

  it('keeps several lines of a message, and posts nothing that is blank', async () => {
    await seen.page.keyboard.type('   ');
    await seen.page.keyboard.press('Enter');
    await seen.page.keyboard.press('Control+A');
    await seen.page.keyboard.type('one');
    await seen.page.keyboard.press('Shift+Enter');
    await seen.page.keyboard.type('two');
    await seen.page.keyboard.press('Enter');
    await messageWith(seen.page, 'two');
    await expect.poll(() => seen.page.locator('page-message').count()).toBe(1);
    expect(await seen.page.locator('discord-message .text').innerText()).toBe('one\ntwo');
  });

  it('cuts nothing that is too long, and says so', async () => {
    const line = seen.page.getByRole('textbox', { name: /^Message/ });
    await line.fill('x'.repeat(2001));
    await line.press('Enter');
    await seen.page.getByText('A message has at most 2,000 characters, and this is 2,001.').waitFor();
    expect(await line.inputValue()).toHaveLength(2001);
    // What is pasted for an option may be as long as the option takes.
    const words = 'word '.repeat(1200).trim();
    await line.fill(`/check words:${words}`);
    expect(await seen.page.getByRole('combobox', { name: 'words' }).inputValue()).toBe(words);
    await seen.page.getByRole('combobox', { name: 'words' }).focus();
    await seen.page.keyboard.press('End');
    await seen.page.keyboard.insertText(' and more');
    await seen.page.keyboard.press('Enter');
    await seen.page.getByText('“words” takes at most 6,000 characters, and this is 6,008.').waitFor();
    await expect.poll(() => seen.page.locator('page-message').count()).toBe(0);
  });

  it('takes back a command and its list with Escape', async () => {
    await seen.page.keyboard.type('/stance ');
    await seen.page.getByRole('option', { name: 'person' }).waitFor();
    await seen.page.keyboard.press('Escape');
    await expect.poll(() => seen.page.getByRole('option').count()).toBe(0);
    await seen.page.keyboard.press('Escape');
    await seen.page.keyboard.type('a message');
    await seen.page.keyboard.press('Enter');
    await messageWith(seen.page, 'a message');
  });

  it('says what belongs to no option, and sends nothing', async () => {
    await seen.page.keyboard.type('/stance Karen');
    await seen.page.keyboard.press('Enter');
    await seen.page.getByText('“Karen” belongs to no option.').waitFor();
    await expect.poll(() => seen.page.locator('page-message').count()).toBe(0);
  });
});
