/** Pictures as their bytes: fonts are bundled and nothing else has a say, so they are the same everywhere. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pngOf } from '../../src/drawing/png.js';
import { svgOf } from '../../src/render/picture/svg.js';
import { firstStory, inventedStories } from '../answers/stores.js';
import { FORTY, pictureFor, type Speaker, storeOfSpeakers } from '../render/picture/speakers.js';

const SCRIPTS: readonly Speaker[] = [
  {
    name: 'ليلى المنصوري',
    said: [{ position: 'open', on: '2026-01-03', words: ['يجب أن يبقى الرصيف مفتوحا'] }],
  },
  { name: '王小明', said: [{ position: 'close', on: '2026-01-04', words: ['码头应该关闭。'] }] },
  { name: 'Bo 🦆 Ferro 👩‍👩‍👧', said: [{ position: 'council', on: '2026-01-05', words: ['Ask 🏛️ them'] }] },
];

const DIRECTIONS: readonly Speaker[] = [
  {
    name: 'ليلى المنصوري (Layla)',
    said: [
      {
        position: 'open',
        on: '2026-01-03',
        words: [
          'في 12 فبراير 2026 قال مجلس LA28 إن الرصيف يجب أن يبقى مفتوحا (للجميع)، وأضاف أن القرار نهائي ولا رجعة فيه أبدا مهما قيل في الأيام القادمة وما بعدها من كلام كثير',
        ],
      },
    ],
  },
  {
    name: 'Bo Ferro',
    said: [{ position: 'close', on: '2026-01-05', words: ['He said “يجب أن يبقى الرصيف 24 ساعة” in 2026.'] }],
  },
];

describe('the bytes of', () => {
  it.each([
    ['first-story', firstStory, 'stance', {}],
    ['first-story-timeline', firstStory, 'timeline', {}],
    ['harbour-toll', inventedStories, 'stance', { topic: 'saltmere-harbour-toll' }],
    ['forty-speakers', storeOfSpeakers(FORTY), 'stance', {}],
    ['scripts', storeOfSpeakers(SCRIPTS), 'stance', {}],
    ['directions', storeOfSpeakers(DIRECTIONS), 'stance', {}],
  ])('%s', async (name, store, command, options) => {
    const svg = svgOf(pictureFor(store, command, options));
    const hash = createHash('sha256').update(pngOf(svg)).digest('hex');
    // The SVG is kept beside the hash, so that a change can be read.
    await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
    await expect(`${hash}\n`).toMatchFileSnapshot(`golden/${name}.png.sha256`);
  });
});
