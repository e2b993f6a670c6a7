/** What the command line knows of commands: which fit what is typed, and in which order options come. */
import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import Fuse from 'fuse.js';
import type { ShownCommand } from '../../page-protocol.js';

export type Option = APIApplicationCommandOption;

const fits = (name: string, typed: string): boolean => name.toLowerCase().includes(typed.toLowerCase());

/** Those whose name begins with what is typed come before those that have it elsewhere. */
function ranked<Named extends { readonly name: string }>(
  all: readonly Named[],
  typed: string,
): readonly Named[] {
  const begins = (named: Named): boolean => named.name.startsWith(typed.toLowerCase());
  const fitting = all.filter(({ name }) => fits(name, typed));
  return [...fitting.filter(begins), ...fitting.filter((named) => !begins(named))];
}

/** Commands for a line that begins with a slash and has no blank yet. */
export function matchCommands(commands: readonly ShownCommand[], line: string): readonly ShownCommand[] {
  const typed = line.slice(1);
  const fitting = ranked(commands, typed);
  if (fitting.length > 0 || typed === '') return fitting;
  // Nothing has these letters in this order: a typing mistake.
  return new Fuse(commands, { keys: ['name'], threshold: 0.45, distance: 20 })
    .search(typed)
    .map(({ item }) => item);
}

export const isRequired = (option: Option): boolean => 'required' in option && option.required;

/** Required ones first, as Discord wants them declared and shows them. */
export const optionsInOrder = ({ options }: ShownCommand): readonly Option[] => [
  ...options.filter(isRequired),
  ...options.filter((option) => !isRequired(option)),
];

/** Options that are not given yet and fit what is typed. */
export const matchOptions = (
  command: ShownCommand,
  given: ReadonlySet<string>,
  typed: string,
): readonly Option[] =>
  ranked(
    optionsInOrder(command).filter(({ name }) => !given.has(name)),
    typed.trim(),
  );

export interface TypedCommand {
  readonly command: ShownCommand;
  /** What was typed after the names of options. */
  readonly options: ReadonlyMap<string, string>;
  /** What belongs to no option. */
  readonly rest: string;
}

/** Reads a whole line such as `/stance person:the mayor`, typed or pasted; undefined where it names no command. */
export function readTypedCommand(line: string, commands: readonly ShownCommand[]): TypedCommand | undefined {
  const [, name, text = ''] = /^\/(\S+)(?:\s+([^]*))?$/.exec(line) ?? [];
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return undefined;
  const names = new Set(command.options.map((option) => option.name));
  const options = new Map<string, string>();
  const rest: string[] = [];
  let current: string | undefined;
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const [, before = '', after = ''] = /^([^:]+):(.*)$/.exec(word) ?? [];
    if (names.has(before) && !options.has(before)) {
      current = before;
      options.set(before, after);
    } else if (current === undefined) rest.push(word);
    else options.set(current, [options.get(current) ?? '', word].filter((part) => part !== '').join(' '));
  }
  return { command, options, rest: rest.join(' ') };
}
