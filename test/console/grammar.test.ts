import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/answers/user-error.js';
import { readLine } from '../../src/console/grammar.js';
import { sampleCommands } from '../discord/sample-commands.js';

const read = (line: string) => {
  const parsed = readLine(line, sampleCommands);
  if (parsed.kind !== 'run' && parsed.kind !== 'complete') return parsed;
  return {
    kind: parsed.kind,
    command: parsed.command.data.name,
    options: parsed.options.map(({ name, value }) => [name, value]),
  };
};

describe('a line that runs a command', () => {
  it.each([
    ['without options', '/about', 'about', []],
    ['in capitals', '/About', 'about', []],
    ['with one option', '/stance person:bass', 'stance', [['person', 'bass']]],
    ['with spaces in a value', '/stance person:the mayor', 'stance', [['person', 'the mayor']]],
    ['with a blank after the colon', '/stance person: bass', 'stance', [['person', 'bass']]],
    [
      'with several options',
      '/stance person:the mayor topic:stepping down  as-of:last Monday',
      'stance',
      [
        ['person', 'the mayor'],
        ['topic', 'stepping down'],
        ['as-of', 'last Monday'],
      ],
    ],
    ['with colons in a value', '/stance topic:at 10:30: now', 'stance', [['topic', 'at 10:30: now']]],
    ['with an unknown word: later', '/stance topic:who: me', 'stance', [['topic', 'who: me']]],
    [
      'with an option name inside a word',
      '/stance topic:chairperson:x',
      'stance',
      [['topic', 'chairperson:x']],
    ],
    ['with a quoted value', '/stance person:"Karen Bass"', 'stance', [['person', 'Karen Bass']]],
    ['with curly quotation marks', '/stance person:“Karen Bass”', 'stance', [['person', 'Karen Bass']]],
    ['with low quotation marks', '/stance person:„Karen Bass“', 'stance', [['person', 'Karen Bass']]],
    ['with blanks kept in quotes', '/stance person:" Bass "', 'stance', [['person', ' Bass ']]],
    [
      'with an option name in quotes',
      '/stance topic:"the person: Bass" person:x',
      'stance',
      [
        ['topic', 'the person: Bass'],
        ['person', 'x'],
      ],
    ],
    ['with an escaped mark', String.raw`/stance topic:"a \"b\" c"`, 'stance', [['topic', 'a "b" c']]],
    [
      'with an escaped backslash',
      String.raw`/stance topic:"a\\"`,
      'stance',
      [['topic', String.raw`a\ `.trim()]],
    ],
    ['with other backslashes', String.raw`/stance topic:"a\nb"`, 'stance', [['topic', String.raw`a\nb`]]],
    ['with marks around a part', '/stance topic:"a" and b', 'stance', [['topic', '"a" and b']]],
    ['with a mark that never closes', '/stance topic:"a b', 'stance', [['topic', '"a b']]],
    [
      'with a mark that never closes before an option',
      '/stance topic:"a person:b',
      'stance',
      [
        ['topic', '"a'],
        ['person', 'b'],
      ],
    ],
    ['with two quotations', '/stance topic:"a" "b"', 'stance', [['topic', 'a" "b']]],
    ['with an empty value', '/stance person:', 'stance', [['person', '']]],
    ['with an empty quoted value', '/stance person:""', 'stance', [['person', '']]],
    ['with a bare question', '/ask where does Bass stand?', 'ask', [['question', 'where does Bass stand?']]],
    ['with a bare quoted question', '/ask "who: me"', 'ask', [['question', 'who: me']]],
    [
      'with a bare question and an option',
      '/ask where does Bass stand? private:true',
      'ask',
      [
        ['question', 'where does Bass stand?'],
        ['private', 'true'],
      ],
    ],
    [
      'with an option given twice',
      '/stance person:a person:b',
      'stance',
      [
        ['person', 'a'],
        ['person', 'b'],
      ],
    ],
    ['with a line break in a value', '/stance topic:a\u2028b', 'stance', [['topic', 'a\u2028b']]],
  ])('%s', (_name, line, command, options) => {
    expect(read(line)).toEqual({ kind: 'run', command, options });
  });
});

describe('other lines', () => {
  it.each([
    ['completes the last option', '?/stance topic:x person:ba', ['topic', 'x'], ['person', 'ba']],
    ['completes an empty value', '?/stance topic:x person:', ['topic', 'x'], ['person', '']],
  ])('%s', (_name, line, ...options) => {
    expect(read(line)).toEqual({ kind: 'complete', command: 'stance', options });
  });

  it.each(['', '   ', '\t'])('takes %j for blank', (line) => {
    expect(read(line)).toEqual({ kind: 'blank' });
  });

  it('keeps what is pressed as it is written', () => {
    expect(read(' click 1~q~0~1~~w:step  down ')).toEqual({
      kind: 'click',
      target: '1~q~0~1~~w:step  down ',
    });
  });
});

describe('a line that can not be run', () => {
  it.each([
    ['has no slash', 'stance person:bass', /begins with a command: \/stance, \/ask and \/about/],
    ['has only a slash', '/', /begins with a command/],
    ['has an unknown command', '/nope x', /no command called "nope".*\/stance, \/ask and \/about/],
    ['begins with an unknown option', '/stance who:bass', /no option called "who".*topic, person, as-of/],
    ['begins with an unknown option before a known one', '/stance who:x person:y', /called "who"/],
    ['gives a bare value where several options are open', '/stance the mayor', /Name the option/],
    ['gives a value to a command without options', '/about x', /takes none/],
    ['completes no option', '?/stance', /Name the option to complete, for example \?\/stance topic:/],
    ['has an endless command', `/${'x'.repeat(100_000)}`, /called "x{32}…"/],
  ])('%s', (_name, line, sentence) => {
    expect(() => readLine(line, sampleCommands)).toThrow(UserError);
    expect(() => readLine(line, sampleCommands)).toThrow(sentence);
  });
});

it('reads a line of 100,000 quotation marks and blanks in one go', () => {
  const line = `/stance topic:"${'" '.repeat(50_000)}`;
  expect(read(line)).toMatchObject({ kind: 'run', command: 'stance' });
});
