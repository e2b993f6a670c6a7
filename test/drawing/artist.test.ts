import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Artist, type ArtistOptions, createArtist, MOST_UNDER_WAY } from '../../src/drawing/artist.js';
import { createRecent } from '../../src/drawing/recent.js';
import { missingGlyphs } from '../../src/render/picture/is-drawable.js';
import type { Picture } from '../../src/render/picture/picture.js';
import { projectRoot } from '../../src/version.js';
import { firstStory } from '../answers/stores.js';
import { createTestLog } from '../discord/whole-bot.js';
import { pictureFor, storeOfSpeakers } from '../render/picture/speakers.js';

const program = join(projectRoot, 'dist', 'src', 'drawing', 'worker.js');
if (!existsSync(program)) throw new Error('build first: npm run build');
const THE_PROGRAM = pathToFileURL(program);

const artists: Artist[] = [];

function open(options: Partial<ArtistOptions>) {
  const logged = createTestLog();
  const artist = createArtist({ log: logged.log, within: 20_000, program: THE_PROGRAM, ...options });
  artists.push(artist);
  return { draw: artist.draw, artist, logged };
}

const worker = (name: string): URL => new URL(`workers/${name}.mjs`, import.meta.url);
const titled = (title: string): Picture => ({ ...pictureFor(firstStory, 'stance'), title });
const textOf = (png: Uint8Array | undefined): string | undefined =>
  png && Buffer.from(png).toString('latin1');

afterEach(async () => {
  await Promise.all(artists.splice(0).map(({ close }) => close()));
});

it('draws a PNG in a thread, and remembers it', async () => {
  const { draw } = open({});
  const first = await draw(titled('A question?'));
  expect(textOf(first)?.slice(1, 4)).toBe('PNG');
  expect(await draw(titled('A question?'))).toBe(first);
  expect(await draw(titled('Another question?'))).not.toEqual(first);
});

it('draws the same picture once, however many wait for it', async () => {
  const { draw } = open({});
  const [one, other] = await Promise.all([draw(titled('Once')), draw(titled('Once'))]);
  expect(one).toBeInstanceOf(Uint8Array);
  expect(other).toBe(one);
});

it('does not draw what no bundled font has the letters for, and says so once for each title', async () => {
  const { draw, logged } = open({});
  const cherokee = 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ';
  expect(await draw(titled(cherokee))).toBeUndefined();
  expect(await draw(titled('王小明 🦆 ليلى'))).toBeInstanceOf(Uint8Array);
  expect(await draw({ ...titled(cherokee), subtitle: 'another picture' })).toBeUndefined();
  expect(logged.lines).toMatchObject([
    { level: 40, title: cherokee, missing: expect.arrayContaining(['Ꮳ']) },
  ]);
});

describe('every text that is drawn is looked at', () => {
  const plain = titled('Plain');
  const first = plain.lanes[0];
  const lane = (more: object): Picture => ({ ...plain, lanes: [{ ...first, ...more }] }) as Picture;
  const label = first?.marks[0]?.label;
  it.each<[string, Picture]>([
    ['title', { ...plain, title: 'Ꮳ' }],
    ['subtitle', { ...plain, subtitle: 'Ꮳ' }],
    ['question', { ...plain, question: 'Ꮳ' }],
    ['context', { ...plain, context: [{ text: 'Ꮳ', numbers: [1] }] }],
    ['what is left out', { ...plain, leftOut: ['Ꮳ'] }],
    ['invented', { ...plain, invented: 'Ꮳ' }],
    ['name', lane({ name: 'Ꮳ' })],
    ['role', lane({ role: 'Ꮳ' })],
    ['last position', lane({ last: { style: 'for', means: 'Ꮳ' } })],
    ['what stands instead', lane({ last: undefined, instead: 'Ꮳ' })],
    ['remark', lane({ marks: [{ ...first?.marks[0], label: { ...label, remarks: ['Ꮳ'] } }] })],
  ])('%s', (_name, picture) => {
    expect(missingGlyphs(plain)).toEqual([]);
    expect(missingGlyphs(picture)).toEqual(['Ꮳ']);
  });
});

describe('whatever goes wrong, there is no picture, and nothing is thrown', () => {
  it('a picture that is late is not waited for, and is there the next time', async () => {
    const { draw } = open({ program: worker('late'), within: 50 });
    expect(await draw(titled('Late'))).toBeUndefined();
    // A thread takes its time to start: however long, the picture that was late is kept.
    await vi.waitFor(async () => expect(await draw(titled('Hurries the other up'))).toBeDefined(), 10_000);
    await vi.waitFor(async () => expect(textOf(await draw(titled('Late')))).toBe('picture 1'), 10_000);
  });

  it('a thread that dies is replaced', async () => {
    const { draw } = open({ program: worker('dying') });
    expect(await draw(titled('Deadly'))).toBeUndefined();
    expect(textOf(await draw(titled('Harmless')))).toBe('drawn');
    expect(await Promise.all([draw(titled('Deadly 1')), draw(titled('Deadly 2'))])).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('a thread that can not even start', async () => {
    const { draw, logged } = open({ program: worker('throwing') });
    expect(await draw(titled('Anything'))).toBeUndefined();
    expect(logged.lines.map(({ msg }) => msg)).toContain('the drawing thread failed');
  });

  it('a program that is not there', async () => {
    expect(await open({ program: worker('nowhere') }).draw(titled('Anything'))).toBeUndefined();
  });

  it('a thread that hangs is ended, and another is started', async () => {
    const { draw, logged } = open({ program: worker('hanging'), hangsAfter: 3000 });
    expect(await draw(titled('Endless'))).toBeUndefined();
    expect(logged.lines.map(({ msg }) => msg)).toEqual(['the drawing thread hangs and is ended']);
    expect(textOf(await draw(titled('Short')))).toBe('drawn');
  });

  it('of too many pictures at a time, those beyond are not waited for', async () => {
    const { draw } = open({ program: worker('hoarding') });
    const many = Array.from({ length: MOST_UNDER_WAY - 1 }, (_, place) => draw(titled(`Number ${place}`)));
    const again = draw(titled('Number 0'));
    const last = draw(titled('The last'));
    expect(await draw(titled('One too many'))).toBeUndefined();
    for (const png of await Promise.all([...many, again, last])) expect(textOf(png)).toBe('drawn');
    expect(textOf(await draw(titled('One too many')))).toBe('drawn');
  });

  it('a picture that can not be sent to the thread leaves nothing behind', async () => {
    const { draw, logged } = open({});
    for (let place = 0; place <= MOST_UNDER_WAY; place += 1) {
      const unsendable = { ...titled(`Unsendable ${place}`), context: [() => 1] } as unknown as Picture;
      expect(await draw(unsendable)).toBeUndefined();
      expect(await draw(unsendable)).toBeUndefined();
    }
    expect(logged.lines).toHaveLength(2 * (MOST_UNDER_WAY + 1));
    expect(await draw(titled('Sendable'))).toBeInstanceOf(Uint8Array);
  });

  it('a picture that can not be drawn is logged, and the next one is drawn', async () => {
    const { draw, logged } = open({});
    const broken = { ...titled('Broken'), lanes: [{}] } as unknown as Picture;
    expect(await draw(broken)).toBeUndefined();
    expect(logged.lines.map(({ msg }) => msg)).toEqual(['a picture could not be drawn']);
    expect(await draw(titled('Whole'))).toBeInstanceOf(Uint8Array);
  });
});

it('draws hostile text as text', async () => {
  const { draw } = open({});
  const words = ['</text></svg><image href="file:///etc/passwd"/> &amp; <!-- ]]>'];
  const store = storeOfSpeakers([{ name: '<Ada> & "Bo"', said: [{ position: 'open', words }] }]);
  expect(await draw(pictureFor(store, 'stance'))).toBeInstanceOf(Uint8Array);
});

it('what was asked for the longest time ago is forgotten first', () => {
  const recent = createRecent<number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
});
