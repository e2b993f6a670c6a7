/** The line one types in, as hurried people use it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, messageWith, useBrowser, type Visit, visit } from './browser.js';
import { startWholePage, type WholePage } from './whole-page.js';

let whole: WholePage;
const browser = useBrowser();

beforeAll(async () => {
  whole = await startWholePage();
});

afterAll(() => whole.stop());

const open = (): Promise<Visit> => visit(browser(), `${whole.server.address}/`);
const focused = (visited: Visit): Promise<string | undefined> =>
  visited.page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""');

describeInBrowser('the line', () => {
  it('keeps the focus when a message was sent, so that the next can be typed', async () => {
    const seen = await open();
    await seen.page.keyboard.type('one');
    await seen.page.keyboard.press('Enter');
    await messageWith(seen.page, 'one');
    await seen.page.keyboard.type('two, at once');
    await seen.page.keyboard.press('Enter');
    await messageWith(seen.page, 'two, at once');
    expect(await focused(seen)).toMatch(/^Message # general/);
    await seen.close();
  });

  it('sends no option without a value: what should be private is never sent for all to see', async () => {
    const seen = await open();
    await seen.page.keyboard.type('/about private:');
    await seen.page.getByRole('combobox', { name: 'private' }).waitFor();
    await seen.page.getByRole('button', { name: 'Send' }).click();
    await seen.page.getByText('“private” has no value.').waitFor();
    expect(await seen.page.getByText('On the Record 0.').count()).toBe(0);
    // The first of two choices is taken by Enter.
    await seen.page.keyboard.press('Enter');
    await seen.page.keyboard.press('Enter');
    await seen.page.getByText('Only you can see this').last().waitFor();
    await seen.close();
  });

  it('offers the options for a text that names none', async () => {
    const seen = await open();
    await seen.page.keyboard.type('/stance karen bass');
    await seen.page.getByRole('option', { name: 'person: karen bass' }).click();
    await seen.page.getByRole('option', { name: /^Karen Bass/ }).click();
    await seen.page.keyboard.press('Enter');
    expect(await messageWith(seen.page, 'positions on record')).toContain(
      'Last known position of Karen Bass',
    );
    await seen.close();
  });

  it('has back what could not be sent', async () => {
    const seen = await open();
    await seen.page.route('**/actions', (route) => route.abort());
    await seen.page.keyboard.type('not lost');
    await seen.page.keyboard.press('Enter');
    await seen.page.getByText('The page has lost its server').waitFor();
    await expect
      .poll(() => seen.page.getByRole('textbox', { name: /^Message/ }).inputValue())
      .toBe('not lost');
    await seen.page.unroute('**/actions');
    await seen.page.keyboard.press('Enter');
    await messageWith(seen.page, 'not lost');
    await seen.close();
  });

  it('keeps the button in view by which one pages', async () => {
    const seen = await open();
    await seen.page.keyboard.type('/timeline ');
    await seen.page.keyboard.press('Enter');
    await messageWith(seen.page, 'Page 1 of');
    const next = seen.page.getByRole('button', { name: 'Next ›' }).last();
    await next.focus();
    await seen.page.keyboard.press('Enter');
    await messageWith(seen.page, 'Page 2 of');
    const line = seen.page.locator('form.composer');
    const isAbove = async (): Promise<boolean> => {
      const [button, below] = [await next.boundingBox(), await line.boundingBox()];
      return button !== null && below !== null && button.y > 0 && button.y + button.height <= below.y;
    };
    await expect.poll(isAbove).toBe(true);
    await seen.close();
  });
});
