/**
 * The console's line grammar: `/command option:value option:value …`. A value runs to the next declared option or to
 * the end of the line, so it may hold spaces and colons; quoted, it may hold an option's name as well.
 */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { UserError } from '../answers/user-error.js';
import type { Command, OnMessage } from '../define-command.js';
import {
  declaredOptions,
  findCommand,
  listNames,
  unknownCommand,
  unknownOption,
} from '../discord/command-names.js';

export interface WrittenOption {
  readonly name: string;
  readonly value: string;
}

/** A line, taken apart. Values are as written; their types are not looked at yet. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'run'; readonly command: Command; readonly options: readonly WrittenOption[] }
  /** The last option is the one whose value is being completed. */
  | { readonly kind: 'complete'; readonly command: Command; readonly options: readonly WrittenOption[] }
  /** What follows the word: a custom id, which may hold blanks, and for a menu the value chosen. */
  | { readonly kind: 'click'; readonly target: string }
  /** A message that was posted, to be checked as if chosen in its menu. */
  | { readonly kind: 'message'; readonly onMessage: OnMessage; readonly content: string };

/** Straight quotation marks close with a straight one, curly and low ones with a curly one. */
const CLOSING: Readonly<Record<string, RegExp>> = { '"': /"/, '“': /[”“]/, '”': /[”“]/, '„': /[”“]/ };

const OPTION_LIKE = /^[-_'\p{L}\p{N}]{1,32}:/u;

interface OptionStart {
  readonly name: string;
  readonly at: number;
  readonly valueAt: number;
}

/** Finds declared options' names with their colons, at a word's beginning. */
interface OptionFinder {
  /** The first one from a place on. */
  readonly next: (from: number) => OptionStart | undefined;
  /** The one at a place, without a look at the rest of the text. */
  readonly at: (from: number) => OptionStart | undefined;
}

function optionFinder(text: string, names: readonly string[]): OptionFinder {
  if (names.length === 0) return { next: () => undefined, at: () => undefined };
  const source = `(?<=^|\\s)(${names.join('|')}):`;
  const finder = (pattern: RegExp) => (from: number) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const name = match?.[1];
    if (match === null || name === undefined) return undefined;
    return { name, at: match.index, valueAt: match.index + match[0].length };
  };
  return { next: finder(new RegExp(source, 'gu')), at: finder(new RegExp(source, 'uy')) };
}

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
};

/** Where a quoted value ends, if one begins at `from`: at the first closing mark before an option or the end. */
function readQuoted(
  text: string,
  from: number,
  find: OptionFinder,
): { readonly value: string; readonly end: number } | undefined {
  const closing = CLOSING[text.charAt(from)];
  if (closing === undefined) return undefined;
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\' && /["“”„\\]/.test(text.charAt(at + 1))) {
      at += 1;
      value += text.charAt(at);
      continue;
    }
    if (closing.test(char)) {
      const after = skipBlanks(text, at + 1);
      if (after === text.length || (after > at + 1 && find.at(after) !== undefined))
        return { value, end: after };
    }
    value += char;
  }
  return undefined;
}

/** The one required text option of a command that has exactly one. */
function soleTextOption(command: Command): string | undefined {
  const required = declaredOptions(command).filter((option) => option.required === true);
  return required.length === 1 && required[0]?.type === ApplicationCommandOptionType.String
    ? required[0].name
    : undefined;
}

function readValueAt(
  text: string,
  valueAt: number,
  find: OptionFinder,
): WrittenOption & { readonly end: number } {
  const from = skipBlanks(text, valueAt);
  const quoted = readQuoted(text, from, find);
  if (quoted !== undefined) return { name: '', ...quoted };
  const end = find.next(from)?.at ?? text.length;
  return { name: '', value: text.slice(from, end).trimEnd(), end };
}

/**
 * Takes a command's options apart. Text before the first option is the value of the command's one required text
 * option, where it has exactly one. Throws a UserError where it has not, or where the line begins with `word:` and
 * the command has no such option.
 */
export function readOptions(text: string, command: Command): readonly WrittenOption[] {
  const find = optionFinder(
    text,
    declaredOptions(command).map((option) => option.name),
  );
  const options: WrittenOption[] = [];
  let at = skipBlanks(text, 0);
  if (at === text.length) return options;
  if (find.at(at) === undefined) {
    const unknown = OPTION_LIKE.exec(text.slice(at, at + 40));
    if (unknown !== null) throw unknownOption(command, unknown[0].slice(0, -1));
    const name = soleTextOption(command);
    if (name === undefined) {
      const names = declaredOptions(command).map((option) => `${option.name}:…`);
      throw new UserError(
        `Name the option that this is for: /${command.data.name} takes ${listNames(names)}.`,
      );
    }
    const { value, end } = readValueAt(text, at, find);
    options.push({ name, value });
    at = end;
  }
  for (let start = find.next(at); start !== undefined; start = find.next(at)) {
    const { value, end } = readValueAt(text, start.valueAt, find);
    options.push({ name: start.name, value });
    at = end;
  }
  return options;
}

function splitCommand(
  line: string,
  commands: readonly Command[],
): { readonly command: Command; readonly rest: string } {
  const [name = '', rest = ''] = /^\/(\S*)(.*)$/su.exec(line)?.slice(1) ?? [];
  if (name === '') {
    const names = commands.map((command) => `/${command.data.name}`);
    throw new UserError(`A line begins with a command: ${listNames(names)}.`);
  }
  const command = findCommand(commands, name.toLowerCase());
  if (command === undefined) throw unknownCommand(commands, name);
  return { command, rest };
}

/** A message to check; `\n` stands for a line break, since a line ends the message. */
function readPosted(text: string, commands: readonly Command[]): Line {
  const onMessage = commands.map((command) => command.onMessage).find((found) => found !== undefined);
  if (onMessage === undefined) throw new UserError('There is no command for messages here.');
  return { kind: 'message', onMessage, content: text.trim().replaceAll('\\n', '\n') };
}

/** Reads one line. Throws a UserError where it can't be run. */
export function readLine(written: string, commands: readonly Command[]): Line {
  const line = written.trim();
  if (line === '') return { kind: 'blank' };
  if (line.startsWith('>')) return readPosted(line.slice(1), commands);
  const click = /^\s*click\s(.+)$/su.exec(written);
  if (click) return { kind: 'click', target: (click[1] ?? '').trimStart() };
  if (line.startsWith('?')) {
    // Blanks at the end are the beginning of nothing, but a value that is still being typed may end in one.
    const { command, rest } = splitCommand(written.trimStart().slice(1), commands);
    const options = readOptions(rest, command);
    if (options.length > 0) return { kind: 'complete', command, options };
    throw new UserError(
      `Name the option to complete, for example ?/${command.data.name} ${declaredOptions(command)[0]?.name ?? 'option'}:`,
    );
  }
  const { command, rest } = splitCommand(line, commands);
  return { kind: 'run', command, options: readOptions(rest, command) };
}
