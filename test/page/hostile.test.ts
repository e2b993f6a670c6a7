/** What somebody posts stays text, whatever it looks like. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, messageWith, useBrowser, visit } from './browser.js';
import { startWholePage, type WholePage } from './whole-page.js';

let whole: WholePage;
const browser = useBrowser();

beforeAll(async () => {
  whole = await startWholePage();
});

afterAll(() => whole.stop());

/** What is typed, and what is read of it once its markdown is drawn. */
const HOSTILE: readonly (readonly [typed: string, shown: string])[] = [
  ['<script>globalThis.broken = true</script> one', '<script>globalThis.broken = true</script> one'],
  [
    '<img src=x onerror="globalThis.broken = true"> two',
    '<img src=x onerror="globalThis.broken = true"> two',
  ],
  // Only web addresses make links.
  [
    '[click me](javascript:globalThis.broken=true) three',
    '[click me](javascript:globalThis.broken=true) three',
  ],
  ['[click me](https://example.org/"onmouseover="globalThis.broken=true) four', 'click me four'],
  [
    '</discord-message></page-message><h1>Escaped</h1> five',
    '</discord-message></page-message><h1>Escaped</h1> five',
  ],
  ['<iframe src="https://example.org"></iframe> six', '<iframe src="https://example.org"></iframe> six'],
  ['<style>body { display: none }</style> seven', '<style>body { display: none }</style> seven'],
  [
    '**<svg onload=globalThis.broken=true>** `<b>` ||<i>|| eight',
    '<svg onload=globalThis.broken=true> <b> <i> eight',
  ],
  [
    '![picture](https://example.org/picture.png) <:name:1100000000000000011> 1100000000000000011 nine',
    '!picture <:name:1100000000000000011> 1100000000000000011 nine',
  ],
  // Every second part is code; the asterisks of the others are italics, two by two.
  ['*a_b~c|d`'.repeat(200), 'a_b~c|d*a_b~c|d'.repeat(100)],
  // Of five, the one in the middle is bold.
  ['****'.repeat(400), '*'.repeat(320)],
  ['[['.repeat(900), '[['.repeat(900)],
];

describeInBrowser('a message with mark-up in it', () => {
  it.each(HOSTILE.map(([typed, shown], index) => [index, typed, shown] as const))(
    'number %i is shown as it was typed',
    async (_, typed, shown) => {
      const { page, complaints, close } = await visit(browser(), whole.server.address);
      const { id } = whole.discord.post(typed);
      const message = page.locator(`#message-${id}`);
      await message.waitFor();
      expect(await message.locator('.text').allTextContents()).toEqual([shown]);
      await message.hover();
      const broken = await page.evaluate('globalThis.broken');
      expect(broken).toBeUndefined();
      const elements = page.locator('discord-messages').locator('script, iframe, style, h1, svg, b, i');
      expect(await elements.count()).toBe(0);
      const addresses = await page
        .locator('page-message discord-link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(addresses.filter((address) => !/^https?:\/\//.test(address ?? ''))).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('comes back from the bot as text as well', async () => {
    const { page, complaints, close } = await visit(browser(), whole.server.address);
    await page
      .getByRole('textbox', { name: /^Message/ })
      .fill('/quote words:<b>bold</b><script>globalThis.broken=1</script>');
    await page.keyboard.press('Enter');
    const answer = await messageWith(page, 'Nothing on record');
    expect(answer).toContain('<b>bold</b>');
    expect(await page.evaluate('globalThis.broken')).toBeUndefined();
    expect(complaints).toEqual([]);
    await close();
  });
});
