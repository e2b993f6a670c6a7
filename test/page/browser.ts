/** A headless Chromium for the tests of the page: Debian's, which `.ci/run` installs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { CHROMIUM, CHROMIUM_ARGUMENTS } from '../../scripts/pictures/chromium.js';
import { loadAssets } from '../../src/page-server/index.js';
import { projectRoot } from '../../src/version.js';

const isThere = existsSync(CHROMIUM);
// In CI there is no excuse: .ci/run has installed it, and a test that is skipped there would never run.
if (!isThere && process.env['CI'] === undefined) {
  console.warn(`There is no ${CHROMIUM}, so the page is not tested in a browser: apt-get install chromium.`);
}

/** A group of tests that need the browser; skipped where there is none. */
export const describeInBrowser: (name: string, tests: () => void) => void =
  isThere || process.env['CI'] !== undefined ? describe : describe.skip;

/** One browser for the tests of a file. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (isThere || process.env['CI'] !== undefined)
      browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGUMENTS] });
  });
  afterAll(() => browser?.close());
  return () => {
    if (browser === undefined) throw new Error('the browser has not started');
    return browser;
  };
}

/** The page's files, as the build leaves them. */
export const assets = () => loadAssets(join(projectRoot, 'dist', 'page'));

/** For servers that should have no bug: a promise that is rejected fails the run. */
export function throwBug(errorId: string, thrown: unknown): void {
  void Promise.reject(new Error(`a bug of the page's server, ${errorId}`, { cause: thrown }));
}

export interface Visit {
  readonly page: Page;
  /** What went wrong in the page, and what was asked of anybody but its server. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Opens the page in a window of its own, and waits for the channel. */
export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
  const complaints: string[] = [];
  // Of the context, so that a second tab's are among them.
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(new URL(address).origin)) complaints.push(`a request to ${url}`);
  });
  const page = await context.newPage();
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await page.getByText('Three things to try').waitFor();
  return { page, complaints, close: () => context.close() };
}

/** Opens the page in a second tab of the same window; what goes wrong there is among the visit's complaints. */
export async function openTab({ page }: Visit, address: string): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  await tab.getByText('Three things to try').waitFor();
  return tab;
}

/** The text of the newest message, once one has this in it. */
export async function messageWith(page: Page, text: string | RegExp): Promise<string> {
  const message = page.locator('page-message').filter({ hasText: text }).last();
  await message.waitFor();
  return message.innerText();
}
