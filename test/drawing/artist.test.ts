import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Artist, type ArtistOptions, createArtist } from '../../src/drawing/artist.js';
import { createRecent } from '../../src/drawing/recent.js';
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

it('does not draw what no bundled font has the letters for', async () => {
  const { draw, logged } = open({});
  expect(await draw(titled('ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ'))).toBeUndefined();
  expect(await draw(titled('王小明 🦆 ليلى'))).toBeInstanceOf(Uint8Array);
  expect(logged.lines).toEqual([]);
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
