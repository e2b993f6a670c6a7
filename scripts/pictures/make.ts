/** `npm run pictures`: takes the README's pictures, of real answers on the page, and writes their words beside them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createLog } from '../../src/log.js';
import { openPage } from '../../src/open-page.js';
import { openStore } from '../../src/open-store.js';
import { projectRoot } from '../../src/version.js';
import { keptWords, PICTURED, type Pictured, type PicturedWords, TAKEN_AT, wordsOf } from './answers.js';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './chromium.js';

const FOLDER = join(projectRoot, 'docs', 'pictures');
/** In CSS pixels; of a longer answer, its beginning. */
const WINDOW = { width: 900, height: 1400 };
const TALLEST = 1150;
const MARGIN = 8;

/** Does what somebody at the page does, and waits for the answer. */
async function ask(page: Page, pictured: Pictured): Promise<void> {
  const line = page.getByRole('textbox', { name: /^Message/ });
  if ('posted' in pictured) {
    await line.fill(pictured.posted);
    await line.press('Enter');
    await page.locator('page-message').last().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check this quote' }).click();
  } else {
    const options = Object.entries(pictured.options).map(([name, value]) => ` ${name}:${value}`);
    await line.fill(`/${pictured.command}${options.join('')} `);
    await page.getByRole('button', { name: 'Send' }).click();
  }
  await page.locator('discord-embed').last().waitFor();
  await page.mouse.move(0, 0);
}

/** Waits for every picture of the page, and throws where it does not show the answer whose words are kept. */
async function settle(page: Page, { text, drawn }: PicturedWords): Promise<void> {
  await page.waitForFunction(
    'document.fonts.status === "loaded" && [...document.querySelectorAll("img")].every((image) => image.complete)',
  );
  const message = page.locator('page-message').last();
  const shown = await message.innerText();
  // The page's own marks aside: names and other capitalised words stand alike in both.
  const missing = (text.match(/\p{Lu}\p{Ll}{3,}/gu) ?? []).filter((word) => !shown.includes(word));
  for (const description of drawn) {
    const alts = await message.getByRole('img').evaluateAll((images) => images.map(({ alt }) => alt));
    if (!alts.includes(description)) missing.push('the drawn picture');
  }
  if (missing.length > 0) throw new Error(`the page does not show: ${missing.join(', ')}`);
}

/** All messages of the channel, as far as the tallest picture goes. */
async function clipOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const boxes = await Promise.all(
    (await page.locator('page-message').all()).map((each) => each.boundingBox()),
  );
  const all = boxes.filter((box) => box !== null);
  const top = Math.min(...all.map(({ y }) => y)) - MARGIN;
  const bottom = Math.max(...all.map(({ y, height }) => y + height)) + MARGIN;
  const [{ x, width } = { x: 0, width: WINDOW.width }] = all;
  return { x, y: top, width, height: Math.min(bottom - top, TALLEST) };
}

async function take(address: string, pictured: Pictured, words: PicturedWords): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const context = await browser.newContext({
      viewport: WINDOW,
      deviceScaleFactor: 2,
      colorScheme: 'light',
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByText('Three things to try').waitFor();
    await ask(page, pictured);
    await settle(page, words);
    return await page.screenshot({ clip: await clipOf(page) });
  } finally {
    await browser.close();
  }
}

const store = openStore(join(projectRoot, 'data'));
if (store === undefined) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
for (const pictured of PICTURED) {
  // A channel of its own for each: nothing stands above the answer.
  const page = await openPage({ store, port: 0, log: createLog('error', []), now: () => TAKEN_AT });
  try {
    const words = wordsOf(pictured, store);
    writeFileSync(join(FOLDER, `${pictured.name}.png`), await take(page.address, pictured, words));
    writeFileSync(join(FOLDER, `${pictured.name}.txt`), keptWords(words));
    process.stdout.write(`docs/pictures/${pictured.name}.png\n`);
  } finally {
    await page.close();
  }
}
process.exit(0);
