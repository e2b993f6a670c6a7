/** Check this quote, from the raw interaction to the reply: what a message may and may not bring with it. */
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { respond } from '../../src/discord/respond.js';
import { registry } from '../../src/registry.js';
import { firstStory } from '../answers/stores.js';
import { inServer } from './raw-payloads.js';

const TARGET = '500000000000000001';

const chosen = (message: object | undefined, parts: object = {}) => ({
  ...inServer(),
  type: 2,
  data: {
    id: '400000000000000005',
    name: 'Check this quote',
    type: 3,
    target_id: TARGET,
    resolved: { messages: message ? { [TARGET]: message } : {} },
    ...parts,
  },
});

async function answer(raw: unknown) {
  const faults: string[] = [];
  const { body, refusal } = await respond(raw, {
    commands: registry,
    store: () => firstStory,
    now: () => new Date('2026-03-01T12:00:00Z'),
    log: pino({ level: 'error' }, { write: (line) => void faults.push(line) }),
  });
  const { data } = body as unknown as {
    readonly data: { readonly flags?: number; readonly embeds?: readonly { readonly title?: string }[] };
  };
  return { refusal, flags: data.flags, title: data.embeds?.[0]?.title, faults };
}

const PRIVATE = 64;
const content = 'Bass said "he should not step down"';

describe('a message', () => {
  it.each([
    ['of a member', { content, timestamp: '2026-02-20T12:00:00Z', author: { id: '1', bot: false } }],
    ['of a bot', { content, timestamp: '2026-02-20T12:00:00Z', author: { id: '1', bot: true } }],
    ['without a time', { content }],
    ['with a time that is none', { content, timestamp: 'yesterday' }],
    ['with a file as well', { content, attachments: [{ id: '1' }] }],
    [
      'with fields that nobody knows',
      { content, attachments: 'none', embeds: null, sticker_items: 7, poll: {} },
    ],
  ])('%s gets its verdict, for whoever asked alone', async (_name, message) => {
    expect(await answer(chosen(message))).toEqual({
      refusal: undefined,
      flags: PRIVATE,
      title: 'Altered',
      faults: [],
    });
  });

  it.each([
    ['with only a file', { content: '', attachments: [{ id: '1' }] }, /only a file/],
    ['with only a sticker', { content: '', sticker_items: [{ id: '1' }] }, /only a file, a sticker/],
    ['without anything', { content: '' }, /no words/],
    ['of nothing that is text', { content: 42 }, /no words/],
    ['that was deleted before the click', undefined, /may have been deleted/],
  ])('%s gets a sentence', async (_name, message, sentence) => {
    const { refusal, flags, faults } = await answer(chosen(message));
    expect(refusal).toMatch(sentence);
    expect([flags, faults]).toEqual([PRIVATE, []]);
  });

  it.each([
    ['no list of messages', { resolved: {} }],
    ['nothing resolved', { resolved: undefined }],
    ['another message', { target_id: '1' }],
    ['no target', { target_id: undefined }],
  ])('that does not come along: %s', async (_name, parts) => {
    expect((await answer(chosen({ content }, parts))).refusal).toMatch(/may have been deleted/);
  });

  it('with a command that there is not is told so', async () => {
    expect((await answer(chosen({ content }, { name: 'Translate this' }))).refusal).toMatch(
      /no command called "Translate this"/,
    );
  });
});
