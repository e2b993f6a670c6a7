import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../src/answers/answer.js';
import { respond } from '../../src/discord/respond.js';
import { encodeButton, encodeSelect } from '../../src/render/custom-id.js';
import { ALICE, BOB, click, makeDeps, store } from './raw-payloads.js';

const EPHEMERAL = 64;
const NEW_MESSAGE = 4;
const UPDATE = 7;

const invocation: Invocation = { command: 'stance', options: { topic: 'the games' }, page: 0 };

function idOf(customId: string | undefined): string {
  if (customId === undefined) throw new Error('the custom id does not fit');
  return customId;
}

const beside = { store, shown: [] };
const page = idOf(encodeButton({ ...invocation, page: 1 }, ALICE, beside, true));
const followUp = idOf(encodeButton(invocation, ALICE, beside));
const menu = idOf(encodeSelect(invocation, 'person', ALICE, beside));

async function answer(raw: unknown) {
  const { deps, logged } = makeDeps();
  const response = await respond(raw, deps);
  const body = response.body as unknown as {
    readonly type: number;
    readonly data: {
      readonly flags?: number;
      readonly content?: string;
      readonly components?: readonly unknown[];
      readonly embeds?: readonly { readonly description?: string }[];
    };
  };
  return { ...response, body, logged };
}

describe('a click', () => {
  it.each([
    ['on a page changes the message', click(page), UPDATE, undefined],
    [
      'on a page of a private message changes it, and sets no flag',
      click(page, { flags: EPHEMERAL }),
      UPDATE,
      undefined,
    ],
    ['on a follow-up posts a message', click(followUp), NEW_MESSAGE, undefined],
    [
      'on a follow-up of a private message stays private',
      click(followUp, { flags: EPHEMERAL }),
      NEW_MESSAGE,
      EPHEMERAL,
    ],
    ['in a menu changes the message', click(menu, { values: ['bass'] }), UPDATE, undefined],
    [
      "on somebody else's page is answered to the one alone",
      click(page, { user: BOB }),
      NEW_MESSAGE,
      EPHEMERAL,
    ],
    [
      "on somebody else's follow-up is answered to the one alone",
      click(followUp, { user: BOB }),
      NEW_MESSAGE,
      EPHEMERAL,
    ],
    [
      "in somebody else's menu is answered to the one alone",
      click(menu, { user: BOB, values: ['bass'] }),
      NEW_MESSAGE,
      EPHEMERAL,
    ],
  ])('%s', async (_name, raw, type, flags) => {
    const { body, refusal, logged } = await answer(raw);
    expect(refusal).toBeUndefined();
    expect(body.type).toBe(type);
    expect(body.data.flags).toBe(flags);
    expect(body.data.embeds?.[0]?.description).toContain('stance topic=the games');
    expect(logged).toEqual([]);
  });

  it('gives somebody else buttons of their own', async () => {
    const mine = JSON.stringify((await answer(click(followUp))).body.data.components);
    const theirs = JSON.stringify((await answer(click(followUp, { user: BOB }))).body.data.components);
    expect(mine).toContain(BigInt(ALICE).toString(36));
    expect(theirs).toContain(BigInt(BOB).toString(36));
    expect(theirs).not.toContain(BigInt(ALICE).toString(36));
  });

  it('fills the option that the menu is for', async () => {
    const { body } = await answer(click(menu, { values: ['bass'] }));
    expect(body.data.embeds?.[0]?.description).toContain('topic=the games person=bass');
  });

  it('names the buttons of an edited message even where it has none left', async () => {
    const about = idOf(encodeButton({ command: 'about', options: {}, page: 0 }, ALICE, beside, true));
    expect((await answer(click(about))).body.data.components).toBeDefined();
  });

  it('that a command complains of gets a private sentence, and leaves the message alone', async () => {
    const id = idOf(encodeButton({ ...invocation, options: { person: 'nobody' } }, ALICE, beside, true));
    const { body, refusal } = await answer(click(id));
    expect(refusal).toMatch(/nobody of that name/);
    expect(body).toMatchObject({ type: NEW_MESSAGE, data: { flags: EPHEMERAL } });
  });
});

describe('a component that can not be read gets a friendly private sentence', () => {
  const [version = '', ...rest] = followUp.split('~');
  it.each([
    ['an empty custom id', ''],
    ['a custom id of another bot', 'tic-tac-toe:3'],
    ['one of a later version', ['9', ...rest].join('~')],
    ['one that was cut', followUp.slice(0, 6)],
    ['one with an unknown command', [version, 'z', ...rest.slice(1)].join('~')],
    ['one of a command that is gone', idOf(encodeButton({ ...invocation, command: 'quote' }, ALICE, beside))],
    [
      'one with an option that the command does not have',
      idOf(encodeButton({ ...invocation, options: { words: 'x' } }, ALICE, beside)),
    ],
    ['one with an id that is no longer on record', [version, 's', '0', '1', '', 'p=AAAAAAA'].join('~')],
    ['one with a page that is none', [version, 's', '!', '1', ''].join('~')],
    ['one that is too long', `${followUp}${'x'.repeat(200)}`],
    ['one with control characters', '\u0000\u0007\uD800'],
  ])('%s', async (_name, customId) => {
    const { body, refusal, logged } = await answer(click(customId));
    expect(refusal).toMatch(/run the command again/i);
    expect(body).toMatchObject({ type: NEW_MESSAGE, data: { flags: EPHEMERAL } });
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('the games');
  });

  it('a menu in which nothing was chosen', async () => {
    const { refusal } = await answer(click(menu, { values: [] }));
    expect(refusal).toMatch(/nothing was chosen/i);
  });
});
