/** Whatever an answer offers to click on is a click that the bot answers, from one answer to the next. */
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type RespondDeps, respond } from '../../src/discord/respond.js';
import type { Store } from '../../src/facts/store.js';
import { registry } from '../../src/registry.js';
import { firstStory, inventedStories } from '../answers/stores.js';
import { click, command, option } from './raw-payloads.js';

interface Component {
  readonly custom_id: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly value: string }[];
}

interface Sent {
  readonly title: string | undefined;
  readonly components: readonly Component[];
  readonly refusal: string | undefined;
}

async function send(store: Store, raw: unknown): Promise<Sent> {
  const now = () => new Date('2026-03-01T12:00:00Z');
  const deps: RespondDeps = {
    commands: registry,
    store: () => store,
    now,
    log: pino({ level: 'silent' }),
  };
  const { body, refusal } = await respond(raw, deps);
  const { data } = body as unknown as {
    readonly data: {
      readonly embeds?: readonly { readonly title?: string }[];
      readonly components?: readonly { readonly components: readonly Component[] }[];
    };
  };
  return {
    title: data.embeds?.[0]?.title,
    components: (data.components ?? []).flatMap((row) => row.components),
    refusal,
  };
}

const clicksOn = ({ components }: Sent): readonly ReturnType<typeof click>[] =>
  components
    .filter(({ disabled }) => disabled !== true)
    .flatMap(({ custom_id, options }) =>
      options ? options.map(({ value }) => click(custom_id, { values: [value] })) : [click(custom_id)],
    );

/** Follows every button, and what that answer offers, until nothing new is offered; the refusals met on the way. */
async function followAll(store: Store, first: unknown) {
  const refusals: string[] = [];
  const seen = new Set<string>();
  const open: unknown[] = [first];
  for (let raw = open.pop(); raw !== undefined; raw = open.pop()) {
    const sent = await send(store, raw);
    if (sent.refusal !== undefined) refusals.push(sent.refusal);
    for (const next of clicksOn(sent)) {
      const key = JSON.stringify(next.data);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return { refusals, clicked: seen.size };
}

const asked = (store: Store, name: string, options: Readonly<Record<string, string>>) =>
  [
    `/${name} ${Object.entries(options)
      .map(([key, value]) => `${key}:${value}`)
      .join(' ')}`,
    store,
    command(name, ...Object.entries(options).map(([key, value]) => option(key, value))),
  ] as const;

describe('every button and menu entry is answered', () => {
  it.each([
    asked(firstStory, 'stance', { person: 'the mayor' }),
    asked(firstStory, 'stance', {}),
    asked(firstStory, 'quote', { person: 'wasermen bros' }),
    asked(firstStory, 'timeline', {}),
    asked(firstStory, 'ask', { question: 'who wants him to go' }),
    asked(firstStory, 'check', { words: 'he should not step down', person: 'the mayor' }),
    asked(inventedStories, 'check', { words: 'the toll is dead', person: 'varga' }),
    asked(inventedStories, 'ask', { question: 'what did varga say' }),
    asked(inventedStories, 'stance', { person: 'varga' }),
    asked(inventedStories, 'stance', {}),
    asked(inventedStories, 'timeline', {}),
    asked(inventedStories, 'sources', {}),
    asked(inventedStories, 'about', {}),
  ])('%s', async (_name, store, raw) => {
    const { refusals, clicked } = await followAll(store, raw);
    expect(refusals).toEqual([]);
    expect(clicked).toBeGreaterThan(0);
  });

  it('a name that fits two goes on with the one chosen', async () => {
    const [, store, raw] = asked(inventedStories, 'ask', { question: 'what did varga say' });
    const choice = await send(store, raw);
    expect(choice.title).toBe('Which one?');
    const answers = await Promise.all(clicksOn(choice).map((next) => send(store, next)));
    expect(answers.map(({ title }) => title).filter((title) => title === 'Which one?')).toEqual([]);
    expect(answers.length).toBe(2);
  });
});
