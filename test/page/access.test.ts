/** The page for everybody: what axe-core finds, in light and dark, wide and narrow, in all that the page can show. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.js';
import { describeInBrowser, messageWith, useBrowser, visit } from './browser.js';
import { startWholePage, type WholePage } from './whole-page.js';

let whole: WholePage;
const browser = useBrowser();

beforeAll(async () => {
  whole = await startWholePage();
});

afterAll(() => whole.stop());

describeInBrowser('axe finds nothing', () => {
  it.each([
    ['dark', 1280],
    ['light', 1280],
    ['dark', 360],
    ['light', 360],
  ] as const)('in the %s, %i px wide', async (colorScheme, width) => {
    const { page, complaints, close } = await visit(browser(), whole.server.address, {
      colorScheme,
      viewport: { width, height: 740 },
    });
    const found: Record<string, readonly string[]> = {};
    const look = async (what: string): Promise<void> => {
      found[what] = await violations(page);
    };
    await look('the first visit');
    await page.keyboard.type('/');
    await page.getByRole('option').first().waitFor();
    await look('the list of commands');
    await page.keyboard.type('che');
    await page.keyboard.press('Enter');
    await page.keyboard.type('“I should stay”');
    await look('a command that is being filled in');
    await page.keyboard.press('Enter');
    await messageWith(page, 'should stay');
    await page.keyboard.type('/stance person:Kar');
    await page.getByRole('option', { name: /Karen Bass/ }).waitFor();
    await look('suggestions');
    await page.keyboard.press('Enter');
    await page.keyboard.type('priv');
    await page.keyboard.press('Enter');
    await page.keyboard.type('t');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await messageWith(page, 'positions on record');
    await look('a private answer');
    await page.keyboard.type(
      `> “quoted” **bold** *it* ~~no~~ __u__ ||s|| \`code\` <t:0:R> https://example.org/\n`,
    );
    await messageWith(page, 'bold');
    await page
      .getByRole('button', { name: /Apps for this message/ })
      .last()
      .focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem').first().waitFor();
    await look('a message’s menu');
    await page.keyboard.press('Enter');
    await messageWith(page, 'Check this quote');
    await look('a verdict');
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
    // Nothing sticks out to the side.
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
