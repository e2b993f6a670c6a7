/** From what is typed for an option to the value that is sent. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { OptionValue, Suggestion } from '../../page-protocol.js';
import { isRequired, type Option } from './model.js';

const isBoolean = ({ type }: Option): boolean => type === ApplicationCommandOptionType.Boolean;

const isWhole = ({ type }: Option): boolean => type === ApplicationCommandOptionType.Integer;

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

/** Characters of a text at most where the option has no limit of its own; Discord counts no UTF-16 code units. */
const LONGEST_TEXT = 6000;

/** A number of characters, as it is read. */
export const inFigures = (count: number): string => count.toLocaleString('en-GB');

/** Limits that only some kinds of options may have. */
interface Limits {
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

function problemWithText({ max_length: most = LONGEST_TEXT, min_length: least = 0 }: Limits, text: string) {
  const { length } = [...text];
  if (length > most) return `at most ${inFigures(most)} characters, and this is ${inFigures(length)}.`;
  return length < least ? `at least ${inFigures(least)} characters, and this is ${length}.` : undefined;
}

function problemWithNumber(
  { min_value: least, max_value: most }: Limits,
  mustBeWhole: boolean,
  value: number,
) {
  if (!Number.isFinite(value)) return 'a number.';
  if (mustBeWhole && !Number.isSafeInteger(value)) return 'a whole number.';
  if (least !== undefined && value < least) return `a number from ${least} on.`;
  return most !== undefined && value > most ? `a number up to ${most}.` : undefined;
}

const TRUE = /^(?:true|yes|on|1)$/i;
const FALSE = /^(?:false|no|off|0)$/i;

/** What keeps a value from being sent, in a sentence; undefined where nothing does. */
export function problemWith(option: Option, typed: string): string | undefined {
  const text = typed.trim();
  if (text === '')
    return isRequired(option)
      ? `“${option.name}” is required. ${option.description}`
      : `“${option.name}” has no value. Give it one, or take it back with Backspace.`;
  // Each kind of option has some of them.
  const limits = option as Limits;
  let takes: string | undefined;
  if (isBoolean(option)) takes = TRUE.test(text) || FALSE.test(text) ? undefined : 'True or False.';
  else if (isNumber(option)) takes = problemWithNumber(limits, isWhole(option), Number(text));
  else takes = problemWithText(limits, text);
  return takes && `“${option.name}” takes ${takes}`;
}

/** Undefined where there is nothing, or nothing that the option takes. */
export function valueOf(option: Option, typed: string): OptionValue | undefined {
  const text = typed.trim();
  if (text === '' || problemWith(option, typed) !== undefined) return undefined;
  if (isBoolean(option)) return TRUE.test(text);
  return isNumber(option) ? Number(text) : text;
}
