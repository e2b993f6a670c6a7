/** `npm run pictures`: takes the README's pictures, of real answers on the page, and writes their words beside them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createLog } from '../log.js';
import { openPage } from '../open-page.js';
import { openStore } from '../open-store.js';
import { projectRoot } from '../version.js';
import { PICTURED, type Pictured, TAKEN_AT, wordsOf } from './answers.js';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from './chromium.js';

const FOLDER = join(projectRoot, 'docs', 'pictures');
/** In CSS pixels; of a longer answer, its beginning. */
const WINDOW = { width: 900, height: 860 };

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
  // Fonts and the drawn picture, where the answer has one.
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.waitForTimeout(500);
}

async function take(address: string, pictured: Pictured): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
  try {
    const context = await browser.newContext({
      viewport: WINDOW,
      deviceScaleFactor: 2,
      colorScheme: 'light',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(TAKEN_AT);
    await page.goto(address);
    await page.getByText('Three things to try').waitFor();
    await ask(page, pictured);
    return await page.screenshot();
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
    writeFileSync(join(FOLDER, `${pictured.name}.png`), await take(page.address, pictured));
    writeFileSync(join(FOLDER, `${pictured.name}.txt`), wordsOf(pictured, store));
    process.stdout.write(`docs/pictures/${pictured.name}.png\n`);
  } finally {
    await page.close();
  }
}
process.exit(0);
