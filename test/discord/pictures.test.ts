/** Pictures of answers, from the real discord.js to the local Discord. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Artist, createArtist } from '../../src/drawing/artist.js';
import { BOB, type Outcome } from '../../src/local-discord/index.js';
import type { Picture } from '../../src/render/picture/picture.js';
import { projectRoot } from '../../src/version.js';
import { answered, buttonOf, createTestLog, messageOf, startWholeBot, type WholeBot } from './whole-bot.js';

let bot: WholeBot;
let artist: Artist;
/** What draws at the moment. */
let draw: (picture: Picture) => Promise<Uint8Array | undefined>;

beforeAll(async () => {
  const program = pathToFileURL(join(projectRoot, 'dist', 'src', 'drawing', 'worker.js'));
  artist = createArtist({ log: createTestLog().log, within: 20_000, program });
  draw = artist.draw;
  bot = await startWholeBot({ draw: (picture) => draw(picture) });
});

afterAll(async () => {
  await bot.stop();
  await artist.close();
});

const attachmentsOf = (outcome: Outcome) => messageOf(outcome).attachments;
const click = (outcome: Outcome, label: string, as = {}) =>
  bot.discord.click(messageOf(outcome), buttonOf(outcome, label), as);

async function bytesAt(address: string): Promise<Buffer> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/png');
  return Buffer.from(await response.arrayBuffer());
}

describe('an answer with a picture', () => {
  it.each(['stance', 'timeline'])('/%s has it attached, with its description', async (name) => {
    const outcome = answered(await bot.discord.command(name));
    const [picture, ...others] = attachmentsOf(outcome);
    expect(others).toEqual([]);
    expect(picture).toMatchObject({
      filename: `${name}.png`,
      content_type: 'image/png',
      width: 1100,
      description: expect.stringContaining('Casey Wasserman') as string,
    });
    const bytes = await bytesAt(picture?.url ?? '');
    expect(bytes).toEqual(outcome.files[0]?.data);
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect(bytes.length).toBe(picture?.size);
    expect(messageOf(outcome).embeds[0]?.title).toBeTruthy();
  });

  it('is as private as it was asked to be', async () => {
    const outcome = answered(await bot.discord.command('stance', { private: true }));
    expect(outcome.isEphemeral).toBe(true);
    expect(attachmentsOf(outcome)).toHaveLength(1);
  });

  it('has it on the first page alone, however the pages are turned', async () => {
    const first = await bot.discord.command('timeline');
    const second = await click(first, 'Next ›');
    expect(attachmentsOf(second)).toEqual([]);
    const back = await click(second, '‹ Previous');
    expect(attachmentsOf(back).map(({ filename }) => filename)).toEqual(['timeline.png']);
    const theirs = answered(await click(back, 'Next ›', { user: BOB }));
    expect(theirs.isEphemeral).toBe(true);
    expect(attachmentsOf(theirs)).toEqual([]);
    expect(attachmentsOf(await click(theirs, '‹ Previous', { user: BOB }))).toHaveLength(1);
  });

  it('has it after a button that asks for another answer', async () => {
    const person = await bot.discord.command('stance', { person: 'bass' });
    expect(attachmentsOf(person)).toEqual([]);
    expect(attachmentsOf(await click(person, 'Timeline'))).toHaveLength(1);
  });
});

describe('an answer is there without its picture', () => {
  /** The answer while pictures are drawn like this: how many pictures it has, and its text. */
  const answerWith = async (how: typeof draw) => {
    draw = how;
    const outcome = answered(await bot.discord.command('stance'));
    draw = artist.draw;
    return [attachmentsOf(outcome).length, messageOf(outcome).embeds[0]?.description];
  };
  const TEXT_ALONE = [0, expect.stringContaining('step down')];

  it.each<[string, typeof draw]>([
    ['fails', () => Promise.reject(new Error('no paint'))],
    [
      'throws',
      () => {
        throw new Error('no brush');
      },
    ],
    ['comes to nothing', () => Promise.resolve(undefined)],
  ])('where drawing %s', async (_name, fails) => {
    expect(await answerWith(fails)).toEqual(TEXT_ALONE);
  });

  it('where Discord does not take the file', async () => {
    const tooLarge = Buffer.alloc(11 * 1024 * 1024);
    expect(await answerWith(() => Promise.resolve(tooLarge))).toEqual(TEXT_ALONE);
    expect(bot.logged.lines.map(({ msg }) => msg)).toContain('an answer could not be sent with its picture');
  });
});
