/** What Tab completes: a command's name, an option's name, or a value with the command's own suggestions. */
import type { Choice, Command } from '../define-command.js';
import { declaredOptions, findCommand } from '../discord/command-names.js';
import { readLine } from './grammar.js';
import type { Session } from './session.js';

export interface Completion {
  /** The end of the line that a choice's value replaces. */
  readonly partial: string;
  readonly choices: readonly Choice[];
}

const NOTHING: Completion = { partial: '', choices: [] };

const named = (names: readonly string[], partial: string, suffix: string): Completion => ({
  partial,
  choices: names
    .filter((name) => name.startsWith(partial))
    .map((name) => ({ name, value: `${name}${suffix}` })),
});

/** The text of the value at the line's end, from its first character on, where its option has suggestions. */
function valueBeingTyped(line: string, command: Command, commands: readonly Command[]): string | undefined {
  try {
    const read = readLine(`?${line}`, commands);
    const name = read.kind === 'complete' ? read.options.at(-1)?.name : undefined;
    if (name === undefined || !Object.hasOwn(command.autocomplete, name)) return undefined;
    const at = line.lastIndexOf(`${name}:`);
    return at < 0 ? undefined : line.slice(at + name.length + 1).trimStart();
  } catch {
    return undefined;
  }
}

/** The names of options that are not given yet and go on from the line's last word. */
function optionNames(line: string, word: string, command: Command): Completion {
  const names = declaredOptions(command)
    .map((option) => option.name)
    .filter((name) => !new RegExp(`(?<=\\s)${name}:`, 'u').test(line));
  return named(names, word, ':');
}

/**
 * Completes a line's end. After a value, a word of two letters or more that begins an option's name is taken for one;
 * anything else goes on with the value, as long as there are suggestions for it.
 */
export async function completeLine(
  line: string,
  commands: readonly Command[],
  session: Session,
): Promise<Completion> {
  const [, name, blank] = /^(?:\/(\S*)(\s?))?/u.exec(line) ?? [];
  if (blank !== ' ') {
    const isName = line === '' || name !== undefined;
    return isName
      ? named(
          commands.map(({ data }) => `/${data.name}`),
          line,
          ' ',
        )
      : NOTHING;
  }
  const command = findCommand(commands, name ?? '');
  if (command === undefined) return NOTHING;
  const word = /\S*$/u.exec(line)?.[0] ?? '';
  const options = optionNames(line, word, command);
  const value = valueBeingTyped(line, command, commands);
  if (value === undefined) return options;
  const mayBeOption = options.choices.length > 0 && word !== '' && word !== value;
  if (mayBeOption && word.length > 1) return options;
  const outcome = await session.run(`?${line}`);
  if (outcome.kind === 'choices' && outcome.choices.length > 0) {
    return { partial: value, choices: outcome.choices };
  }
  return mayBeOption ? options : NOTHING;
}

/** The longest beginning that all values share. */
export function commonBeginning(values: readonly string[]): string {
  const [first = '', ...others] = values;
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}
