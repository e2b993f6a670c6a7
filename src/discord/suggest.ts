/** Autocomplete: at most 25 choices that Discord accepts, whatever a command suggests. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { AnswerContext } from '../answers/answer.js';
import type { Choice, Command } from '../define-command.js';
import { cutText } from '../render/markdown.js';
import type { TypedOption } from './interaction.js';

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
const MAX_CHOICES = 25;
const MAX_CHOICE_TEXT = 100;

/** The first 25 choices, best first, without those that repeat a value or have no text. */
export function fitChoices(choices: readonly Choice[]): readonly Choice[] {
  const fitting = new Map<string, Choice>();
  for (const choice of choices) {
    if (fitting.size === MAX_CHOICES) break;
    const value = choice.value.slice(0, MAX_CHOICE_TEXT);
    const name = cutText(choice.name.trim(), MAX_CHOICE_TEXT);
    if (name === '' || value === '' || fitting.has(value)) continue;
    fitting.set(value, { name, value });
  }
  return [...fitting.values()];
}

/** What the command suggests for the option that is being typed; nothing where none is, or where it suggests none. */
export function suggest(
  command: Command,
  typed: readonly TypedOption[],
  context: AnswerContext,
): readonly Choice[] {
  const focused = typed.find((option) => option.focused === true);
  if (focused === undefined || focused.type !== ApplicationCommandOptionType.String) return [];
  const complete = Object.hasOwn(command.autocomplete, focused.name)
    ? command.autocomplete[focused.name]
    : undefined;
  if (complete === undefined) return [];
  const others = typed.filter((option) => option !== focused && option.value !== undefined);
  const values = Object.fromEntries(others.map((option) => [option.name, String(option.value)]));
  return fitChoices(complete(String(focused.value ?? '').slice(0, 6000), context, values));
}
