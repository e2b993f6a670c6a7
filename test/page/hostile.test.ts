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

const HOSTILE = [
  '<script>globalThis.broken = true</script> one',
  '<img src=x onerror="globalThis.broken = true"> two',
  '[click me](javascript:globalThis.broken=true) three',
  '[click me](https://example.org/"onmouseover="globalThis.broken=true) four',
  '</discord-message></page-message><h1>Escaped</h1> five',
  '<iframe src="https://example.org"></iframe> six',
  '<style>body { display: none }</style> seven',
  '**<svg onload=globalThis.broken=true>** `<b>` ||<i>|| eight',
  '![picture](https://example.org/picture.png) <:name:1100000000000000011> 1100000000000000011 nine',
  '*a_b~c|d`'.repeat(200),
  '****'.repeat(400),
  '[['.repeat(900),
];

describeInBrowser('a message with mark-up in it', () => {
  it.each(HOSTILE.map((text, index) => [index, text] as const))(
    'number %i is shown as it was typed',
    async (_, text) => {
      const { page, complaints, close } = await visit(browser(), whole.server.address);
      whole.discord.post(text);
      await page.locator('page-message').last().waitFor();
      const words = /\b(?:one|two|three|four|five|six|seven|eight|nine)\b/.exec(text)?.[0];
      if (words !== undefined) expect(await messageWith(page, words)).toContain(words);
      await page.locator('page-message').last().hover();
      const broken = await page.evaluate('globalThis.broken');
      expect(broken).toBeUndefined();
      await expect
        .poll(() => page.locator('discord-messages').locator('script, iframe, style, h1').count())
        .toBe(0);
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
    const answer = await messageWith(page, 'script');
    expect(answer).toContain('<b>bold</b>');
    expect(await page.evaluate('globalThis.broken')).toBeUndefined();
    expect(complaints).toEqual([]);
    await close();
  });
});
