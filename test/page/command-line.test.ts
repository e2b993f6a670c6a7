/** What the command line knows of commands, and how it asks for suggestions. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  matchCommands,
  matchOptions,
  optionsInOrder,
  readTypedCommand,
} from '../../src/page/command-line/model.js';
import { valueOf } from '../../src/page/command-line/option-value.js';
import { createSuggester, RESTS_FOR } from '../../src/page/command-line/suggester.js';
import type { ActionResult, ShownCommand } from '../../src/page-protocol.js';

const option = (name: string, required = false): ShownCommand['options'][number] => ({
  type: 3,
  name,
  description: name,
  required,
});
const command = (name: string, ...options: ShownCommand['options']): ShownCommand => ({
  name,
  description: name,
  options,
});
const check = command('check', option('person'), option('words', true), option('private'));
const all = [command('about'), check, command('quote'), command('stance', option('person'), option('as-of'))];
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('the list', () => {
  it.each([
    ['/', ['about', 'check', 'quote', 'stance']],
    ['/q', ['quote']],
    ['/ST', ['stance']],
    ['/t', ['about', 'quote', 'stance']],
    ['/nothing', []],
  ])('for %s has %j', (line, expected) => {
    expect(names(matchCommands(all, line))).toEqual(expected);
  });

  it('has required options first', () => {
    expect(names(optionsInOrder(check))).toEqual(['words', 'person', 'private']);
  });

  it('leaves out what is given', () => {
    expect(names(matchOptions(check, new Set(['words']), ''))).toEqual(['person', 'private']);
    expect(names(matchOptions(check, new Set(), 'pri'))).toEqual(['private']);
  });
});

describe('a whole line', () => {
  it.each([
    ['/stance person:the mayor', { person: 'the mayor' }, ''],
    ['/stance person:the mayor as-of:last Monday', { person: 'the mayor', 'as-of': 'last Monday' }, ''],
    ['/stance person: the mayor', { person: 'the mayor' }, ''],
    ['/stance the mayor', {}, 'the mayor'],
    ['/stance', {}, ''],
    ['/stance person:a:b person:c', { person: 'a:b person:c' }, ''],
  ])('%s', (line, options, rest) => {
    const typed = readTypedCommand(line, all);
    expect(typed && { options: Object.fromEntries(typed.options), rest: typed.rest }).toEqual({
      options,
      rest,
    });
  });

  it.each(['/nothing a:b', 'stance', '/ stance', ''])('is no command: %s', (line) => {
    expect(readTypedCommand(line, all)).toBeUndefined();
  });
});

describe('suggestions', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const choices = (name: string): ActionResult => ({ kind: 'choices', choices: [{ name, value: name }] });

  it('are asked for once the typing rests', async () => {
    const asked: string[] = [];
    const suggester = createSuggester(
      (text) => {
        asked.push(text);
        return Promise.resolve(choices(text));
      },
      () => undefined,
    );
    for (const text of ['b', 'ba', 'bas']) suggester.ask(text);
    await vi.advanceTimersByTimeAsync(RESTS_FOR);
    expect(asked).toEqual(['bas']);
  });

  it('that come late are dropped', async () => {
    const answers = new Map<string, (result: ActionResult) => void>();
    const shown: ActionResult[] = [];
    const suggester = createSuggester(
      (text) => new Promise((resolve) => answers.set(text, resolve)),
      (result) => shown.push(result),
    );
    suggester.ask('b');
    await vi.advanceTimersByTimeAsync(RESTS_FOR);
    suggester.ask('bass');
    await vi.advanceTimersByTimeAsync(RESTS_FOR);
    answers.get('bass')?.(choices('bass'));
    answers.get('b')?.(choices('b'));
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual([choices('bass')]);
  });

  it('that nobody waits for any more are called off', async () => {
    let signal: AbortSignal | undefined;
    const suggester = createSuggester(
      (_, given) => {
        signal = given;
        return new Promise(() => undefined);
      },
      () => undefined,
    );
    suggester.ask('b');
    await vi.advanceTimersByTimeAsync(RESTS_FOR);
    suggester.stop();
    expect(signal?.aborted).toBe(true);
  });
});

describe('what is typed for an option', () => {
  it.each([
    [3, ' words ', 'words'],
    [3, '  ', undefined],
    [5, 'True', true],
    [5, 'no', false],
    [5, 'perhaps', undefined],
    [4, '12', 12],
    [10, '1.5', 1.5],
    [4, 'many', undefined],
  ])('of type %i, %j is sent as %j', (type, typed, value) => {
    expect(valueOf({ type, name: 'x', description: 'x' }, typed)).toBe(value);
  });
});
