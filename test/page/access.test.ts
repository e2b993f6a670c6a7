/** The page for everybody: what axe-core finds, in light and dark, wide and narrow, in all that the page can show. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violations } from './axe.js';
import { describeInBrowser, messageWith, openTab, useBrowser, visit } from './browser.js';
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

  it.each([
    ['dark', 1280],
    ['light', 360],
  ] as const)(
    'with a picture, paging, a refusal and a lost server, in the %s, %i px wide',
    async (colorScheme, width) => {
      const own = await startWholePage();
      const seen = await visit(browser(), own.server.address, {
        colorScheme,
        viewport: { width, height: 740 },
      });
      const { page } = seen;
      const found: Record<string, readonly string[]> = {};
      const look = async (what: string): Promise<void> => {
        found[what] = await violations(page);
      };
      const line = page.getByRole('textbox', { name: /^Message/ });
      await line.fill('/stance topic:Should Casey Wasserman step down');
      await page.keyboard.press('Enter');
      await page.getByRole('img', { name: /^Should Casey Wasserman step down/ }).waitFor();
      await look('a picture of stances');
      await line.fill('/timeline ');
      await page.keyboard.press('Enter');
      await messageWith(page, 'Page 1 of');
      await page.getByRole('button', { name: 'Next ›' }).last().click();
      await messageWith(page, 'Page 2 of');
      await look('the second of several pages');
      await line.fill('x'.repeat(2001));
      await page.keyboard.press('Enter');
      await page.getByText('A message has at most').waitFor();
      await look('a message that is too long');
      await line.fill('/nothing');
      await page.getByText('There is no command of that name.').first().waitFor();
      await look('a command that there is not');
      await line.fill('');
      const tab = await openTab(seen, own.server.address);
      expect(await violations(tab)).toEqual([]);
      await tab.close();
      expect(seen.complaints).toEqual([]);
      await own.server.close();
      await page.getByText('The connection is lost').waitFor();
      await look('a server that is lost');
      await line.fill('lost');
      await page.keyboard.press('Enter');
      await page.getByText('The page has lost its server').waitFor();
      await look('a message that could not be sent');
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((what) => [what, []])));
      await seen.close();
      await own.stop();
    },
  );
});
