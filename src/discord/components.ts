/** Clicks on buttons and choices in menus: all that they ask for is in their custom id. */
import type { AnswerContext, Invocation } from '../answers/answer.js';
import { UserError } from '../answers/user-error.js';
import { decodeCustomId } from '../render/custom-id.js';
import { findCommand } from './command-names.js';
import type { Interaction } from './interaction.js';
import type { RespondDeps } from './respond.js';
import { messageResponse, type Response, updateResponse } from './responses.js';

type Click = Extract<Interaction, { readonly kind: 'component' }>;

const OUTDATED =
  'This button belongs to an older answer, and what it asks for is not here any more. Please run the command again.';
const UNKNOWN = 'This bot does not know this button. Please run the command again.';

/** What a click asks for, and whether it goes on with the message that was clicked. */
interface Asked {
  readonly invocation: Invocation;
  readonly owner: string;
  readonly goesOn: boolean;
}

function readClick(click: Click, deps: RespondDeps, context: AnswerContext): Asked {
  const decoded = decodeCustomId(click.data.custom_id, context.store);
  if (!decoded.ok) {
    deps.log.info({ interaction: click.id, reason: decoded.reason }, 'a button could not be read');
    throw new UserError(decoded.reason === 'stale' ? OUTDATED : UNKNOWN);
  }
  const { invocation, owner, choosing, goesOn } = decoded;
  if (choosing === undefined) return { invocation, owner, goesOn };
  const [value] = click.data.values;
  if (value === undefined || value === '')
    throw new UserError('Nothing was chosen. Please choose one of the entries.');
  return {
    invocation: { ...invocation, options: { ...invocation.options, [choosing]: value } },
    owner,
    goesOn,
  };
}

/**
 * Answers a click. Paging and choices go on in the message that was clicked; another command gets a message of its own.
 * A click by somebody else than the one who asked is answered to that person alone, as is one on a private message.
 */
export function answerComponent(click: Click, deps: RespondDeps, context: AnswerContext): Response {
  const { invocation, owner, goesOn } = readClick(click, deps, context);
  const command = findCommand(deps.commands, invocation.command);
  if (command === undefined) throw new UserError(OUTDATED);
  const answer = command.run(invocation.options, context);
  const isOwner = click.user === owner;
  const options = {
    store: context.store,
    owner: click.user,
    page: invocation.page,
    isPrivate: click.onPrivateMessage || !isOwner,
  };
  return isOwner && goesOn ? updateResponse(answer, options) : messageResponse(answer, options);
}
