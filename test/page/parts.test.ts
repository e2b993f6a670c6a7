/** The parts of messages that other bots than ours send: menus, forms, files. */
import { expect, it } from 'vitest';
import { callback, takeInteraction } from '../local-discord/raw-bot.js';
import { violations } from './axe.js';
import { describeInBrowser, messageWith } from './browser.js';
import { answerDo, row, useRawPage } from './raw-page.js';

const { there } = useRawPage();

describeInBrowser('a bot', () => {
  it('that sends a menu gets what is chosen, by keyboard', async () => {
    const { bot, discord, page } = there();
    const options = ['One', 'Two', 'Three'].map((label) => ({ label, value: label.toLowerCase() }));
    const menu = { type: 3, custom_id: 'menu', placeholder: 'Choose one', options };
    await answerDo(there(), { type: 4, data: { content: 'a menu', components: [row(menu)] } });
    await page.getByRole('combobox', { name: 'Choose one' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'One' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const chosen = await takeInteraction(bot);
    expect(chosen.data).toMatchObject({ custom_id: 'menu', values: ['two'] });
    await callback(discord, chosen, { type: 7, data: { content: 'chosen', components: [] } });
    await messageWith(page, 'chosen');
  });

  it('that opens a form gets what is written', async () => {
    const { bot, discord, page } = there();
    const input = { type: 4, custom_id: 'why', label: 'Why', style: 2, required: true };
    await answerDo(there(), {
      type: 9,
      data: { custom_id: 'form', title: 'A form', components: [row(input)] },
    });
    await page.getByRole('dialog', { name: 'A form' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByLabel('Why').fill('because');
    await page.getByRole('button', { name: 'Submit' }).click();
    const submitted = await takeInteraction(bot);
    expect(JSON.stringify(submitted.data)).toContain('"value":"because"');
    await callback(discord, submitted, { type: 4, data: { content: 'thanks' } });
    await messageWith(page, 'thanks');
  });

  it('that sends a picture has it shown with its description, and other files to save', async () => {
    const { page, server } = there();
    // One transparent pixel.
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const data = {
      embeds: [{ title: 'With a picture', image: { url: 'attachment://line.png' } }],
      attachments: [
        { id: '0', filename: 'line.png', description: 'A line in words' },
        { id: '1', filename: 'page.html' },
      ],
    };
    const form = new FormData();
    form.append('payload_json', JSON.stringify({ type: 4, data }));
    form.append('files[0]', new Blob([Buffer.from(png, 'base64')], { type: 'image/png' }), 'line.png');
    form.append('files[1]', new Blob(['<script>1</script>'], { type: 'text/html' }), 'page.html');
    await answerDo(there(), form);
    const picture = page.getByRole('img', { name: 'A line in words' });
    await picture.waitFor();
    // What is read out once is not read out again.
    expect(await page.locator('a.picture').getAttribute('title')).toBeNull();
    expect(await violations(page)).toEqual([]);
    expect(await picture.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth)).toBe(1);
    const file = await page.getByRole('link', { name: 'page.html' }).getAttribute('href');
    const answer = await fetch(`${server.address}${file ?? ''}`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
  });

  it('that takes several choices of a menu gets them when its list is closed', async () => {
    const { bot, discord, page } = there();
    const options = ['One', 'Two', 'Three'].map((label) => ({
      label,
      value: label.toLowerCase(),
      default: label === 'One',
    }));
    const menu = { type: 3, custom_id: 'menu', placeholder: 'Choose', min_values: 2, max_values: 2, options };
    await answerDo(there(), { type: 4, data: { content: 'a menu', components: [row(menu)] } });
    const chosen = page.getByRole('option', { selected: true }).locator('.option-label');
    await page.getByRole('combobox', { name: 'Choose' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Choose 2; 1 chosen. Escape when you are done.').waitFor();
    expect(await chosen.allTextContents()).toEqual(['One']);
    expect(await violations(page)).toEqual([]);
    // One is too few: the choice is forgotten. Two are enough; a third is not taken.
    for (const key of ['Enter', 'ArrowDown', 'Enter', 'Escape']) await page.keyboard.press(key);
    await expect.poll(() => page.getByRole('option').count()).toBe(0);
    await page.getByRole('combobox', { name: 'Choose' }).focus();
    for (const key of ['Enter', 'Enter', 'Escape', 'Enter']) await page.keyboard.press(key);
    expect(await chosen.allTextContents()).toEqual(['One']);
    for (const key of ['Enter', 'ArrowDown', 'Space', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await chosen.allTextContents()).toEqual(['Two', 'Three']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await chosen.allTextContents()).toEqual(['Two', 'Three']);
    await page.keyboard.press('Escape');
    const interaction = await takeInteraction(bot);
    expect(interaction.data).toMatchObject({ custom_id: 'menu', values: ['two', 'three'] });
    await callback(discord, interaction, { type: 7, data: { content: 'chosen', components: [] } });
    await messageWith(page, 'chosen');
  });

  it('that sends what is not drawn here has it said, in messages and forms', async () => {
    const { page } = there();
    const people = { type: 5, custom_id: 'people' };
    const text = { type: 10, content: 'Words' };
    await answerDo(there(), { type: 4, data: { content: 'a menu', components: [row(people)] } });
    await page.getByText('A menu of people is not shown here.').waitFor();
    await answerDo(there(), { type: 4, data: { flags: 1 << 15, components: [text] } });
    await page.getByText('A text is not shown here.').waitFor();
    expect(await violations(page)).toEqual([]);
    const files = { type: 18, label: 'Files', component: { type: 19, custom_id: 'files', required: false } };
    const input = { type: 18, label: 'Why', component: { type: 4, custom_id: 'why', style: 1 } };
    await answerDo(there(), {
      type: 9,
      data: { custom_id: 'form', title: 'A form', components: [files, input] },
    });
    await page.getByText('Files: A field for files is not shown here.').waitFor();
    await page.getByLabel('Why').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
