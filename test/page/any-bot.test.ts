/** What the page shows of bots that do other things than ours: thinking, silence, options of every kind. */
import { expect, it } from 'vitest';
import { WORLD } from '../../src/local-discord/index.js';
import { startPageServer } from '../../src/page-server/index.js';
import { callback, request, takeInteraction } from '../local-discord/raw-bot.js';
import { violations } from './axe.js';
import { assets, describeInBrowser, messageWith, visit } from './browser.js';
import { answerDo, clock, row, takeCommand, takeSuggestionsFor, useRawPage } from './raw-page.js';

const { browser, there } = useRawPage();

describeInBrowser('a server with a bug', () => {
  it('apologizes on the page with the id that is logged, and is not taken for lost', async () => {
    const { discord } = there();
    const bugs: string[] = [];
    const onBug = (errorId: string) => void bugs.push(errorId);
    const post = () => {
      throw new Error('a bug');
    };
    const broken = await startPageServer({
      discord: { ...discord, post },
      assets: assets(),
      thingsToTry: [],
      port: 0,
      onBug,
    });
    const { page, close } = await visit(browser(), broken.address);
    await page.keyboard.type('anything');
    await page.keyboard.press('Enter');
    await page.getByText('Sorry, something went wrong here').waitFor();
    expect(bugs).toHaveLength(1);
    expect(await page.locator('page-composer .status').innerText()).toContain(`logged as ${bugs[0]}.`);
    await close();
    await broken.close();
  });
});

describeInBrowser('a bot', () => {
  it('that says nothing for 3 seconds did not respond, as nobody else sees', async () => {
    const { bot, page } = there();
    await page.keyboard.type('/do ');
    await page.keyboard.press('Enter');
    await takeInteraction(bot);
    await page.getByText('Sending do…').waitFor();
    clock.advance(3001);
    await page.getByText('The application did not respond').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => page.getByText('The application did not respond').count()).toBe(0);
  });

  it('that says nothing to a button fails below the message, and can be asked again', async () => {
    const { bot, discord, page } = there();
    const button = { type: 2, style: 1, label: 'Press', custom_id: 'press' };
    const off = { type: 2, style: 4, label: 'Off', custom_id: 'off', disabled: true };
    await answerDo(there(), { type: 4, data: { content: 'a button', components: [row(button, off)] } });
    await page.getByRole('button', { name: 'Press' }).click();
    await takeInteraction(bot);
    // While it is under way, a second press does nothing.
    await expect
      .poll(() => page.getByRole('button', { name: 'Press' }).getAttribute('aria-busy'))
      .toBe('true');
    clock.advance(3001);
    await page.getByText('This interaction failed').waitFor();
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => page.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Press' }).click();
    await callback(discord, await takeInteraction(bot), { type: 7, data: { content: 'pressed' } });
    await messageWith(page, 'pressed');
    await expect.poll(() => page.getByText('This interaction failed').count()).toBe(0);
  });

  it('that thinks says so, and fills its answer in', async () => {
    const { discord, page } = there();
    const interaction = await answerDo(there(), { type: 5, data: {} });
    await page.getByText('On the Record is thinking…').waitFor();
    await request(
      discord,
      'PATCH',
      `/webhooks/${WORLD.applicationId}/${interaction.token}/messages/@original`,
      { content: 'thought' },
      null,
    );
    await messageWith(page, 'thought');
    await expect.poll(() => page.getByText('is thinking').count()).toBe(0);
  });

  it('that takes its answer back leaves nothing', async () => {
    const { discord, page } = there();
    const interaction = await answerDo(there(), { type: 4, data: { content: 'soon gone' } });
    await messageWith(page, 'soon gone');
    const path = `/webhooks/${WORLD.applicationId}/${interaction.token}/messages/@original`;
    await request(discord, 'DELETE', path, undefined, null);
    await expect.poll(() => page.locator('page-message').count()).toBe(0);
  });

  it('gets options of every kind, the required one first', async () => {
    const { page } = there();
    await page.keyboard.type('/pick ');
    await page.keyboard.press('Enter');
    await page.getByText('“words” is required.').waitFor();
    await page.keyboard.type('some words');
    await page.keyboard.press('Tab');
    await page.keyboard.type('number:');
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.getByText('“number” takes a number.').waitFor();
    for (let deleted = 0; deleted < 4; deleted += 1) await page.keyboard.press('Backspace');
    await page.getByRole('option', { name: 'Two' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('late:x');
    await takeSuggestionsFor(there(), 'x');
    clock.advance(3001);
    await page.getByText('Loading options failed.').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const { data } = await takeCommand(there());
    expect(data).toMatchObject({
      name: 'pick',
      options: [
        { name: 'words', type: 3, value: 'some words' },
        { name: 'number', type: 4, value: 2 },
        { name: 'late', type: 3, value: 'x' },
      ],
    });
  });

  it('is never sent a suggestion for an earlier text', async () => {
    const { discord, page } = there();
    await page.keyboard.type('/pick words:a late:ka');
    const early = await takeSuggestionsFor(there(), 'ka');
    await callback(discord, early, { type: 8, data: { choices: [{ name: 'Karen', value: 'karen' }] } });
    await page.getByRole('option', { name: 'Karen', selected: true }).waitFor();
    await page.keyboard.type('rl');
    // The list still shows what was suggested for "ka".
    await page.keyboard.press('Enter');
    const sent = await takeCommand(there());
    expect(sent.data).toMatchObject({ options: [{ name: 'words' }, { name: 'late', value: 'karl' }] });
  });

  it('keeps what is taken back out of the command', async () => {
    const { page } = there();
    await page.keyboard.type('/pick words:a late:');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect((await takeCommand(there())).data).toMatchObject({ options: [{ name: 'words', value: 'a' }] });
    await page.keyboard.type('/pick ');
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('textbox', { name: /^Message/ }).inputValue()).toBe('');
  });
});
