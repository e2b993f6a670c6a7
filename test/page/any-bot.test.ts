/** What the page shows of bots that do other things than ours: menus, forms, files, thinking, silence. */
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createManualClock,
  type LocalDiscord,
  startLocalDiscord,
  WORLD,
} from '../../src/local-discord/index.js';
import { type PageServer, startPageServer } from '../../src/page-server/index.js';
import {
  callback,
  type Frame,
  isEvent,
  logIn,
  type RawBot,
  request,
  takeInteraction,
} from '../local-discord/raw-bot.js';
import { violations } from './axe.js';
import {
  assets,
  describeInBrowser,
  messageWith,
  throwBug,
  useBrowser,
  type Visit,
  visit,
} from './browser.js';

const browser = useBrowser();
const clock = createManualClock();
let discord: LocalDiscord;
let server: PageServer;
let bot: RawBot;
let seen: Visit;

const COMMANDS = [
  { name: 'do', description: 'Anything' },
  {
    name: 'pick',
    description: 'Options of every kind',
    options: [
      { type: 3, name: 'words', description: 'Words', required: true },
      { type: 4, name: 'number', description: 'A number', choices: [{ name: 'Two', value: 2 }] },
      { type: 3, name: 'late', description: 'Suggestions that never come', autocomplete: true },
    ],
  },
];

beforeEach(async () => {
  discord = await startLocalDiscord({ clock });
  server = await startPageServer({ discord, assets: assets(), thingsToTry: [], port: 0, onBug: throwBug });
  await request(discord, 'PUT', `/applications/${WORLD.applicationId}/commands`, COMMANDS);
  bot = await logIn(discord);
  seen = await visit(browser(), server.address);
});

afterEach(async () => {
  await seen.close();
  await server.close();
  bot.close();
  await discord.close();
  if (seen.complaints.length > 0) throw new Error(seen.complaints.join('\n'));
});

const type = async (text: string): Promise<void> => {
  await seen.page.keyboard.type(text);
  await seen.page.keyboard.press('Enter');
};

/** Runs /do on the page, and answers it. */
async function answerDo(body: unknown): Promise<APIInteraction> {
  await type('/do ');
  const interaction = await takeInteraction(bot);
  const answer = await callback(discord, interaction, body);
  expect(answer.body).toBeUndefined();
  return interaction;
}

/** The question for suggestions of the option `late` for this text; earlier ones stay without an answer. */
async function takeSuggestionsFor(text: string): Promise<APIInteraction> {
  const asked = (frame: Frame): boolean =>
    isEvent('INTERACTION_CREATE')(frame) &&
    JSON.stringify(frame.d).includes(`"value":${JSON.stringify(text)},"focused":true`);
  return (await bot.take(asked)).d as APIInteraction;
}

/** The next command, whatever was asked for before it. */
async function takeCommand(): Promise<APIInteraction> {
  let taken = await takeInteraction(bot);
  while (taken.type !== InteractionType.ApplicationCommand) taken = await takeInteraction(bot);
  return taken;
}

const row = (...components: readonly unknown[]) => ({ type: 1, components });

describeInBrowser('a server with a bug', () => {
  it('apologizes on the page with the id that is logged, and is not taken for lost', async () => {
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
    await type('/do ');
    await takeInteraction(bot);
    await seen.page.getByText('Sending do…').waitFor();
    clock.advance(3001);
    await seen.page.getByText('The application did not respond').waitFor();
    expect(await violations(seen.page)).toEqual([]);
    await seen.page.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => seen.page.getByText('The application did not respond').count()).toBe(0);
  });

  it('that says nothing to a button fails below the message, and can be asked again', async () => {
    const button = { type: 2, style: 1, label: 'Press', custom_id: 'press' };
    const off = { type: 2, style: 4, label: 'Off', custom_id: 'off', disabled: true };
    await answerDo({ type: 4, data: { content: 'a button', components: [row(button, off)] } });
    await seen.page.getByRole('button', { name: 'Press' }).click();
    await takeInteraction(bot);
    // While it is under way, a second press does nothing.
    await expect
      .poll(() => seen.page.getByRole('button', { name: 'Press' }).getAttribute('aria-busy'))
      .toBe('true');
    clock.advance(3001);
    await seen.page.getByText('This interaction failed').waitFor();
    expect(await violations(seen.page)).toEqual([]);
    await expect.poll(() => seen.page.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    await seen.page.getByRole('button', { name: 'Press' }).click();
    await callback(discord, await takeInteraction(bot), { type: 7, data: { content: 'pressed' } });
    await messageWith(seen.page, 'pressed');
    await expect.poll(() => seen.page.getByText('This interaction failed').count()).toBe(0);
  });

  it('that thinks says so, and fills its answer in', async () => {
    const interaction = await answerDo({ type: 5, data: {} });
    await seen.page.getByText('On the Record is thinking…').waitFor();
    await request(
      discord,
      'PATCH',
      `/webhooks/${WORLD.applicationId}/${interaction.token}/messages/@original`,
      { content: 'thought' },
      null,
    );
    await messageWith(seen.page, 'thought');
    await expect.poll(() => seen.page.getByText('is thinking').count()).toBe(0);
  });

  it('that takes its answer back leaves nothing', async () => {
    const interaction = await answerDo({ type: 4, data: { content: 'soon gone' } });
    await messageWith(seen.page, 'soon gone');
    const path = `/webhooks/${WORLD.applicationId}/${interaction.token}/messages/@original`;
    await request(discord, 'DELETE', path, undefined, null);
    await expect.poll(() => seen.page.locator('page-message').count()).toBe(0);
  });

  it('that sends a menu gets what is chosen, by keyboard', async () => {
    const options = ['One', 'Two', 'Three'].map((label) => ({ label, value: label.toLowerCase() }));
    const menu = { type: 3, custom_id: 'menu', placeholder: 'Choose one', options };
    await answerDo({ type: 4, data: { content: 'a menu', components: [row(menu)] } });
    await seen.page.getByRole('combobox', { name: 'Choose one' }).focus();
    await seen.page.keyboard.press('Enter');
    await seen.page.getByRole('option', { name: 'One' }).waitFor();
    expect(await violations(seen.page)).toEqual([]);
    await seen.page.keyboard.press('Escape');
    await expect.poll(() => seen.page.getByRole('option').count()).toBe(0);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await seen.page.keyboard.press(key);
    const chosen = await takeInteraction(bot);
    expect(chosen.data).toMatchObject({ custom_id: 'menu', values: ['two'] });
    await callback(discord, chosen, { type: 7, data: { content: 'chosen', components: [] } });
    await messageWith(seen.page, 'chosen');
  });

  it('that opens a form gets what is written', async () => {
    const input = { type: 4, custom_id: 'why', label: 'Why', style: 2, required: true };
    await answerDo({ type: 9, data: { custom_id: 'form', title: 'A form', components: [row(input)] } });
    await seen.page.getByRole('dialog', { name: 'A form' }).waitFor();
    expect(await violations(seen.page)).toEqual([]);
    await seen.page.getByRole('button', { name: 'Submit' }).click();
    await seen.page.getByLabel('Why').fill('because');
    await seen.page.getByRole('button', { name: 'Submit' }).click();
    const submitted = await takeInteraction(bot);
    expect(JSON.stringify(submitted.data)).toContain('"value":"because"');
    await callback(discord, submitted, { type: 4, data: { content: 'thanks' } });
    await messageWith(seen.page, 'thanks');
  });

  it('that sends a picture has it shown with its description, and other files to save', async () => {
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
    await answerDo(form);
    const picture = seen.page.getByRole('img', { name: 'A line in words' });
    await picture.waitFor();
    expect(await violations(seen.page)).toEqual([]);
    expect(await picture.evaluate((image) => (image as { naturalWidth?: number }).naturalWidth)).toBe(1);
    const file = await seen.page.getByRole('link', { name: 'page.html' }).getAttribute('href');
    const answer = await fetch(`${server.address}${file ?? ''}`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe('attachment');
  });

  it('gets options of every kind, the required one first', async () => {
    await seen.page.keyboard.type('/pick ');
    await seen.page.keyboard.press('Enter');
    await seen.page.getByText('“words” is required.').waitFor();
    await seen.page.keyboard.type('some words');
    await seen.page.keyboard.press('Tab');
    await seen.page.keyboard.type('number:');
    await seen.page.keyboard.type('many');
    await seen.page.keyboard.press('Enter');
    await seen.page.getByText('“number” takes a number.').waitFor();
    for (let deleted = 0; deleted < 4; deleted += 1) await seen.page.keyboard.press('Backspace');
    await seen.page.getByRole('option', { name: 'Two' }).waitFor();
    await seen.page.keyboard.press('ArrowDown');
    await seen.page.keyboard.press('Enter');
    await seen.page.keyboard.type('late:x');
    await takeSuggestionsFor('x');
    clock.advance(3001);
    await seen.page.getByText('Loading options failed.').first().waitFor();
    await seen.page.keyboard.press('Escape');
    await seen.page.keyboard.press('Enter');
    const { data } = await takeCommand();
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
    await seen.page.keyboard.type('/pick words:a late:ka');
    const early = await takeSuggestionsFor('ka');
    await callback(discord, early, { type: 8, data: { choices: [{ name: 'Karen', value: 'karen' }] } });
    await seen.page.getByRole('option', { name: 'Karen', selected: true }).waitFor();
    await seen.page.keyboard.type('rl');
    // The list still shows what was suggested for "ka".
    await seen.page.keyboard.press('Enter');
    const sent = await takeCommand();
    expect(sent.data).toMatchObject({ options: [{ name: 'words' }, { name: 'late', value: 'karl' }] });
  });

  it('keeps what is taken back out of the command', async () => {
    await seen.page.keyboard.type('/pick words:a late:');
    await seen.page.keyboard.press('Backspace');
    await seen.page.keyboard.press('Escape');
    await seen.page.keyboard.press('Enter');
    expect((await takeCommand()).data).toMatchObject({ options: [{ name: 'words', value: 'a' }] });
    await seen.page.keyboard.type('/pick ');
    await seen.page.keyboard.press('Backspace');
    expect(await seen.page.getByRole('textbox', { name: /^Message/ }).inputValue()).toBe('');
  });
});
