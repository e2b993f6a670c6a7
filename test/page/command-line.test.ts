/** What the command line knows of commands, and how it asks for suggestions. */
import { describe, expect, it } from 'vitest';
import {
  matchCommands,
  matchOptions,
  optionsInOrder,
  readTypedCommand,
} from '../../src/page/command-line/model.js';
import { problemWith, valueOf } from '../../src/page/command-line/option-value.js';
import { createSuggester } from '../../src/page/command-line/suggester.js';
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
  const choices = (name: string): ActionResult => ({ kind: 'choices', choices: [{ name, value: name }] });

  it('are asked for at every keystroke, and the earlier questions called off', () => {
    const asked: string[] = [];
    const signals: AbortSignal[] = [];
    const suggester = createSuggester(
      (text, signal) => {
        asked.push(text);
        signals.push(signal);
        return new Promise(() => undefined);
      },
      () => undefined,
    );
    for (const text of ['b', 'ba', 'bas']) suggester.ask(text);
    expect(asked).toEqual(['b', 'ba', 'bas']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, false]);
  });

  it('that come late are dropped', async () => {
    const answers = new Map<string, (result: ActionResult) => void>();
    const shown: ActionResult[] = [];
    const suggester = createSuggester(
      (text) => new Promise((resolve) => answers.set(text, resolve)),
      (result) => shown.push(result),
    );
    suggester.ask('b');
    suggester.ask('bass');
    answers.get('bass')?.(choices('bass'));
    answers.get('b')?.(choices('b'));
    await new Promise(setImmediate);
    expect(shown).toEqual([choices('bass')]);
  });

  it('that nobody waits for any more are called off', () => {
    let signal: AbortSignal | undefined;
    const suggester = createSuggester(
      (_, given) => {
        signal = given;
        return new Promise(() => undefined);
      },
      () => undefined,
    );
    suggester.ask('b');
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

describe('what an option does not take', () => {
  const words = { type: 3, name: 'words', description: 'Words.' } as const;
  it.each([
    ['nothing, where it is required', { ...words, required: true }, ' ', '“words” is required. Words.'],
    [
      'more than 6,000 characters',
      words,
      'x'.repeat(6001),
      '“words” takes at most 6,000 characters, and this is 6,001.',
    ],
    [
      'more than its own limit',
      { ...words, max_length: 2 },
      '👩👩👩',
      '“words” takes at most 2 characters, and this is 3.',
    ],
    [
      'less than its own limit',
      { ...words, min_length: 2 },
      'x',
      '“words” takes at least 2 characters, and this is 1.',
    ],
    ['no number', { ...words, type: 4 }, 'many', '“words” takes a number.'],
    ['a part of a number', { ...words, type: 4 }, '1.5', '“words” takes a whole number.'],
    ['too small a number', { ...words, type: 4, min_value: 1 }, '0', '“words” takes a number from 1 on.'],
    ['too great a number', { ...words, type: 10, max_value: 5 }, '6', '“words” takes a number up to 5.'],
    ['neither of two', { ...words, type: 5 }, 'perhaps', '“words” takes True or False.'],
  ] as const)('%s', (_, taker, typed, sentence) => {
    expect(valueOf(taker, typed)).toBeUndefined();
    expect(problemWith(taker, typed)).toBe(sentence);
  });

  it('is no more than there is', () => {
    expect(valueOf(words, 'x'.repeat(6000))).toHaveLength(6000);
    expect(valueOf({ ...words, max_length: 2 }, '👩👩')).toBe('👩👩');
    expect(problemWith(words, 'x')).toBeUndefined();
  });
});
