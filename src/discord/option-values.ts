/** Reads the values of a command's options as its declaration demands. */
import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { UserError } from '../answers/user-error.js';
import type { Command } from '../define-command.js';
import { declaredOptions, listNames, unknownOption } from './command-names.js';
import type { TypedOption } from './interaction.js';

/** The longest text that an option takes where its declaration names no bound, as in Discord's clients. */
const MAX_TEXT = 6000;

export type Values = Readonly<Record<string, string | boolean>>;

function readText(option: APIApplicationCommandBasicOption, value: string): string {
  if ('choices' in option && option.choices !== undefined && option.choices.length > 0) {
    // Some clients send a choice's name instead of its value (discord/discord-api-docs#7206).
    const chosen = option.choices.find((choice) => choice.value === value || choice.name === value);
    if (chosen === undefined) {
      const names = listNames(option.choices.map((choice) => choice.name));
      throw new UserError(`"${option.name}" takes one of ${names}.`);
    }
    return String(chosen.value);
  }
  const bound = 'max_length' in option ? (option.max_length ?? MAX_TEXT) : MAX_TEXT;
  // Counted as Discord's clients count, in UTF-16 code units.
  if (value.length > bound) {
    throw new UserError(
      `"${option.name}" takes at most ${bound.toLocaleString('en-GB')} characters; this has ${value.length.toLocaleString('en-GB')}.`,
    );
  }
  return value;
}

function readValue(option: APIApplicationCommandBasicOption, typed: TypedOption): string | boolean {
  const { type, value } = typed;
  if (option.type === ApplicationCommandOptionType.String) {
    if (type === option.type && typeof value === 'string') return readText(option, value);
    throw new UserError(`"${option.name}" takes text.`);
  }
  if (option.type === ApplicationCommandOptionType.Boolean) {
    if (type === option.type && typeof value === 'boolean') return value;
    throw new UserError(`"${option.name}" takes true or false.`);
  }
  throw new Error(`the option ${option.name} is declared with a type that no command here reads`);
}

/** The longest value of an option that a choice sets: an id fits with ease. */
const MAX_CHOSEN = 200;

function readChosen({ value }: TypedOption): string {
  if (typeof value === 'string' && value.length <= MAX_CHOSEN) return value;
  throw new UserError('This choice is not on offer. Please run the command again.');
}

/**
 * The option values of an interaction. Those named in `chosen` are taken too, though they are not declared. Throws a UserError where an option is not declared, given twice, of another
 * type than declared, too long or none of the declared choices, or where a required one is missing.
 */
export function readValues(
  command: Command,
  typed: readonly TypedOption[],
  chosen: readonly string[] = [],
): Values {
  const declared = new Map(declaredOptions(command).map((option) => [option.name, option]));
  const values = new Map<string, string | boolean>();
  for (const one of typed) {
    const option = declared.get(one.name);
    const isChosen = chosen.includes(one.name);
    if (option === undefined && !isChosen) throw unknownOption(command, one.name);
    if (values.has(one.name)) throw new UserError(`"${one.name}" is given twice.`);
    values.set(one.name, option === undefined ? readChosen(one) : readValue(option, one));
  }
  for (const option of declared.values()) {
    const missing = option.required === true && (values.get(option.name) ?? '') === '';
    if (missing) throw new UserError(`/${command.data.name} needs "${option.name}": ${option.description}`);
  }
  return Object.fromEntries(values);
}
