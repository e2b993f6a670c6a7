import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { commonBeginning, completeLine } from '../../src/console/complete.js';
import { controlsOf, forTerminal } from '../../src/console/controls.js';
import { runInteractive } from '../../src/console/interactive.js';
import { runJsonMode } from '../../src/console/json-mode.js';
import { CONSOLE_USER } from '../../src/console/raw-interactions.js';
import { createSession } from '../../src/console/session.js';
import { encodeButton, encodeSelect } from '../../src/render/custom-id.js';
import { makeDeps, store } from '../discord/raw-payloads.js';
import { sampleCommands } from '../discord/sample-commands.js';

const session = () => createSession(makeDeps().deps);

async function textOf(output: PassThrough): Promise<string> {
  output.end();
  let text = '';
  for await (const chunk of output) text += String(chunk);
  return text;
}

/** Runs lines in JSON mode, and gives what came out. */
async function run(...lines: readonly string[]): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const output = new PassThrough({ highWaterMark: 100_000_000 });
  await runJsonMode(session(), Readable.from([Buffer.from(lines.join('\n'))]), output);
  const text = await textOf(output);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

describe('JSON mode', () => {
  it('gives a reply with the message, its text, the facts and the time, in this order', async () => {
    const [line] = await run('/about');
    expect(Object.keys(line ?? {})).toEqual(['input', 'reply', 'text', 'facts', 'ms']);
    expect(line).toMatchObject({ input: '/about', facts: [], reply: { allowed_mentions: { parse: [] } } });
    expect(line?.['text']).toContain('On the Record');
    expect(String(line?.['ms'])).toMatch(/^\d+(\.\d{1,3})?$/);
  });

  it('gives choices', async () => {
    const [line] = await run('?/stance topic:x person:ba');
    expect(Object.keys(line ?? {})).toEqual(['input', 'choices', 'ms']);
    expect(line?.['choices']).toEqual([{ name: 'Karen Bass', value: 'karen-bass' }]);
  });

  it.each([
    ['a line without a command', 'hello', /begins with a command/],
    ['an unknown command', '/forecast', /no command called "forecast"/],
    ['an unknown option', '/stance colour:red', /no option called "colour"/],
    ['an unknown option to complete', '?/stance colour:red', /no option called "colour"/],
    ['a missing required option', '/ask', /needs "question"/],
    ['an empty value', '/stance person:', /"person" has no value/],
    ['an option given twice', '/stance person:a person:b', /given twice/],
    ['true or false that is neither', '/stance private:perhaps', /true or false/],
    ["a command's complaint", '/stance person:nobody', /nobody of that name/],
    ['a fault', '/stance person:broken', /Sorry.*[0-9a-f]{8}/],
    ['a custom id that is none', 'click me', /run the command again/],
    ['100,000 characters', `/ask ${'x'.repeat(100_000)}`, /at most 200 characters/],
  ])('gives the sentence for %s, and nothing else', async (_name, input, sentence) => {
    const lines = await run(input);
    expect(lines).toEqual([{ input, error: expect.stringMatching(sentence) as string }]);
  });

  it('keeps the order, skips blank lines and echoes the input as it was', async () => {
    const lines = await run('/about', '', '   ', '  /about ', 'x', '?/stance person:', '/about');
    expect(lines.map((line) => line['input'])).toEqual([
      '/about',
      '  /about ',
      'x',
      '?/stance person:',
      '/about',
    ]);
  });

  it('completes options without suggestions with none', async () => {
    expect((await run('?/stance as-of:x'))[0]?.['choices']).toEqual([]);
  });

  it('answers privately where that is asked', async () => {
    const flags = (await run('/stance private:true', '/stance private:no', '/stance')).map(
      (line) => (line['reply'] as { readonly flags?: number }).flags,
    );
    expect(flags).toEqual([64, undefined, undefined]);
  });

  it('presses buttons and menus, whose ids may hold blanks', async () => {
    const asked = { command: 'stance', options: { topic: 'the  games ' }, page: 0 };
    const button = encodeButton(asked, CONSOLE_USER, { store, shown: [] });
    const menu = encodeSelect(asked, 'person', CONSOLE_USER, { store, shown: [] });
    const texts = (await run(`click ${button}`, `click ${menu} bass`)).map((line) => line['text']);
    expect(texts[0]).toContain('stance topic=the  games ');
    expect(texts[1]).toContain('topic=the  games  person=bass');
  });

  it('takes input that is no UTF-8', async () => {
    const output = new PassThrough();
    await runJsonMode(session(), Readable.from([Uint8Array.of(0x2f, 0xff, 0xfe, 0x0a)]), output);
    expect(JSON.parse(await textOf(output))).toMatchObject({ input: '/\uFFFD\uFFFD' });
  });

  it('says so where a line is endless', async () => {
    const [line] = await run(`/ask ${'x'.repeat(1_000_001)}`);
    expect(line?.['error']).toMatch(/at most 1,000,000 characters/);
  });

  it('ends quietly when nobody reads any more', async () => {
    const output = new PassThrough();
    output.destroy(Object.assign(new Error('gone'), { code: 'EPIPE' }));
    const input = Readable.from([Buffer.from('/about\n'.repeat(10))]);
    await expect(runJsonMode(session(), input, output)).resolves.toBeUndefined();
  });
});

describe('Tab', () => {
  const complete = async (line: string) => {
    const { partial, choices } = await completeLine(line, sampleCommands, session());
    return [partial, choices.map(({ value }) => value)];
  };

  it.each([
    ['offers every command on an empty line', '', ['', ['/stance ', '/ask ', '/about ']]],
    ["completes a command's name", '/st', ['/st', ['/stance ']]],
    ['offers every option', '/stance ', ['', ['topic:', 'person:', 'as-of:', 'order:', 'private:']]],
    ["completes an option's name", '/stance pe', ['pe', ['person:']]],
    ['leaves out an option that is given', '/stance person:karen-bass p', ['p', ['private:']]],
    ['completes a value', '/stance person:ba', ['ba', ['karen-bass']]],
    ['offers every value', '/stance person:', ['', ['karen-bass', 'casey-wasserman']]],
    ['completes a value of several words', '/stance person:Karen B', ['Karen B', ['karen-bass']]],
    ["completes an option's name after a value", '/stance person:karen-bass to', ['to', ['topic:']]],
    ['knows nothing of an unknown command', '/forecast x', ['', []]],
    ['knows nothing of other lines', 'hello', ['', []]],
  ])('%s', async (_name, line, expected) => {
    expect(await complete(line)).toEqual(expected);
  });

  it.each([
    [[], ''],
    [['abc'], 'abc'],
    [['abc', 'abd'], 'ab'],
    [['abc', 'x'], ''],
  ])('finds the common beginning of %j', (values, common) => {
    expect(commonBeginning(values)).toBe(common);
  });
});

describe('the console for people, on lines', () => {
  const talk = async (...lines: readonly string[]): Promise<string> => {
    const output = new PassThrough({ highWaterMark: 1_000_000 });
    const parts = { session: session(), commands: sampleCommands, store };
    await runInteractive(parts, Readable.from([Buffer.from(lines.join('\n'))]), output);
    return textOf(output);
  };

  it('says first what to try', async () => {
    expect(await talk()).toMatch(/Try:[^]*\/stance person:[^]*help[^]*DISCORD_TOKEN/);
  });

  it('shows answers, and presses a button by its number', async () => {
    expect(await talk('/ask who', '1')).toMatch(/ask question=who[^]*\[1\] Everything[^]*stance person=bass/);
  });

  it.each([
    ['explains itself', 'help', /\/stance \[topic:…\] \[person:…\]/],
    ['names a button that is not there', '7', /no button 7/],
    ['shows suggestions', '?/stance person:ba', /karen-bass {2}\(Karen Bass\)/],
    ['shows what is wrong', '/forecast', /no command called "forecast"/],
  ])('%s', async (_name, line, text) => {
    expect(await talk(line)).toMatch(text);
  });

  it('ends with quit', async () => {
    expect(await talk('quit', '/forecast')).not.toContain('forecast');
  });
});

it('shows no control characters of a text on a terminal', () => {
  expect(forTerminal('a\u001b[31mb\u0007\r\nc\u202Ed')).toBe('a[31mb\ncd');
});

it('numbers buttons and menu entries that can be pressed', () => {
  const row = (...components: readonly object[]) => ({ type: 1, components });
  const message = {
    components: [
      row(
        { type: 2, label: 'off', custom_id: 'a', disabled: true },
        { type: 2, label: 'on', custom_id: 'b' },
        { type: 2, label: 'link', url: 'https://example.org' },
      ),
      row({ type: 3, custom_id: 'c', options: [{ label: 'One', value: '1' }] }),
    ],
  } as unknown as Parameters<typeof controlsOf>[0];
  expect(controlsOf(message)).toEqual([
    { label: 'on', customId: 'b', values: [] },
    { label: 'One', customId: 'c', values: ['1'] },
  ]);
});
