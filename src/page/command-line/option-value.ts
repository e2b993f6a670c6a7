/** From what is typed for an option to the value that is sent. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { OptionValue, Suggestion } from '../../page-protocol.js';
import { isRequired, type Option } from './model.js';

const isBoolean = ({ type }: Option): boolean => type === ApplicationCommandOptionType.Boolean;

const isNumber = ({ type }: Option): boolean =>
  type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number;

/** Choices that need no asking; undefined where the option has suggestions of the bot's, or none at all. */
export function fixedChoices(option: Option): readonly Suggestion[] | undefined {
  if (isBoolean(option))
    return [
      { name: 'True', value: 'true' },
      { name: 'False', value: 'false' },
    ];
  return 'choices' in option ? option.choices : undefined;
}

export const hasAutocomplete = (option: Option): boolean => 'autocomplete' in option && option.autocomplete;

/** Undefined where there is nothing, or nothing that the option takes. */
export function valueOf(option: Option, typed: string): OptionValue | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (isBoolean(option)) {
    if (/^(?:true|yes|on|1)$/i.test(text)) return true;
    return /^(?:false|no|off|0)$/i.test(text) ? false : undefined;
  }
  if (!isNumber(option)) return text;
  return Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** What is wrong with a value that can't be sent, in a sentence. */
export function problemWith(option: Option, typed: string): string {
  const { name, description } = option;
  if (typed.trim() === '')
    return isRequired(option)
      ? `“${name}” is required. ${description}`
      : `“${name}” has no value. Give it one, or take it back with Backspace.`;
  return isBoolean(option) ? `“${name}” takes True or False.` : `“${name}” takes a number.`;
}
