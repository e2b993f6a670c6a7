/**
 * Clicks on buttons and choices in menus: all that they ask for is in their custom id. Nothing is kept between
 * interactions, so they work after a restart.
 */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { AnswerContext, Invocation } from '../answers/answer.js';
import { UserError } from '../answers/user-error.js';
import type { Command } from '../define-command.js';
import type { Log } from '../log.js';
import { decodeCustomId } from '../render/custom-id.js';
import { shownTexts } from '../render/shown-text.js';
import { declaredOptions, findCommand } from './command-names.js';
import type { Interaction, TypedOption } from './interaction.js';
import { readValues } from './option-values.js';
import { commandResponse, type Response, updateResponse } from './responses.js';

type Click = Extract<Interaction, { readonly kind: 'component' }>;

const OUTDATED =
  'This button belongs to an older answer, and what it asks for is not here any more. Please run the command again.';
const UNKNOWN = 'This bot does not know this button. Please run the command again.';

/** What a click asks for, who asked first, and whether it goes on in the message that was clicked. */
interface Asked {
  readonly command: Command;
  readonly invocation: Invocation;
  readonly owner: string;
  readonly goesOn: boolean;
}

interface ClickDeps {
  readonly commands: readonly Command[];
  readonly log: Log;
}

function readClick(click: Click, { commands, log }: ClickDeps, context: AnswerContext): Asked {
  const refuse = (reason: string, sentence: string): UserError => {
    log.warn({ interaction: click.id, reason }, 'a component could not be read');
    return new UserError(sentence);
  };
  const decoded = decodeCustomId(click.data.custom_id, {
    store: context.store,
    shown: shownTexts(click.embeds),
  });
  if (!decoded.ok) throw refuse(decoded.reason, decoded.reason === 'stale' ? OUTDATED : UNKNOWN);
  const { invocation, owner, choosing, goesOn } = decoded;
  const command = findCommand(commands, invocation.command);
  if (command === undefined) throw refuse('unknown command', OUTDATED);
  const known = new Set([...declaredOptions(command).map((option) => option.name), ...command.chosenOptions]);
  const names = [...Object.keys(invocation.options), ...(choosing === undefined ? [] : [choosing])];
  if (names.some((name) => !known.has(name))) throw refuse('unknown option', OUTDATED);
  if (choosing === undefined) return { command, invocation, owner, goesOn };
  const [value] = click.data.values;
  if (value === undefined || value === '') {
    throw new UserError('Nothing was chosen. Please choose one of the entries.');
  }
  const options = { ...invocation.options, [choosing]: value };
  return { command, invocation: { ...invocation, options }, owner, goesOn };
}

/** The invocation's options as Discord would have sent them. */
function typedOptions(command: Command, options: Invocation['options']): readonly TypedOption[] {
  const types = new Map(declaredOptions(command).map((option) => [option.name, option.type]));
  return Object.entries(options).map(([name, value]) =>
    types.get(name) === ApplicationCommandOptionType.Boolean
      ? { name, type: ApplicationCommandOptionType.Boolean, value: value === 'true' }
      : { name, type: ApplicationCommandOptionType.String, value },
  );
}

/**
 * Answers a click. For the one who asked, pages and choices take the place of the message that was clicked, and
 * another command gets a message of its own, as private as that one. Anybody else is answered alone. Throws a
 * UserError where the custom id is of another version, forged, or names what is no longer there.
 */
export function answerComponent(click: Click, deps: ClickDeps, context: AnswerContext): Response {
  const { command, invocation, owner, goesOn } = readClick(click, deps, context);
  const answer = command.run(
    readValues(command, typedOptions(command, invocation.options), command.chosenOptions),
    context,
  );
  const isOwner = click.user === owner;
  const options = {
    store: context.store,
    owner: click.user,
    page: invocation.page,
    isPrivate: click.onPrivateMessage || !isOwner,
  };
  return isOwner && goesOn ? updateResponse(answer, options) : commandResponse(answer, options);
}
