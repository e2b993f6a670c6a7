/** The README's pictures are of answers that the bot still gives: their words stand beside them, and are compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptWords, PICTURED, wordsOf } from '../scripts/pictures/answers.js';
import { projectRoot } from '../src/version.js';
import { firstStory } from './answers/stores.js';

const folder = join(projectRoot, 'docs', 'pictures');
const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');

it.each(PICTURED)('$name: npm run pictures takes it anew where this fails', (pictured) => {
  expect(keptWords(wordsOf(pictured, firstStory))).toBe(
    readFileSync(join(folder, `${pictured.name}.txt`), 'utf8'),
  );
  const png = readFileSync(join(folder, `${pictured.name}.png`));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(readme).toMatch(new RegExp(`!\\[[^\\]]{40,}\\]\\(docs/pictures/${pictured.name}\\.png\\)`));
});
