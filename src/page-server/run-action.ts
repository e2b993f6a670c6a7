/** Does what the viewer asks for on the local Discord, as Discord's own client would. */
import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { As, LocalDiscord, Outcome } from '../local-discord/index.js';
import type { Action, ActionResult, OnComponent, PageEvent, Suggestion, Viewer } from '../page-protocol.js';
import type { Ledger } from './ledger.js';
import { PEOPLE } from './shown-message.js';

export interface ActionDeps {
  readonly discord: LocalDiscord;
  readonly ledger: Ledger;
  /** Sends an event to every page on which the viewer looks at the place. */
  readonly tell: (event: PageEvent, viewer: Viewer) => void;
}

const GONE: ActionResult = { kind: 'refused', sentence: 'That message is not there any more.' };

/** Whether a message has a component with this id that can be used. */
function hasComponent(message: APIMessage, customId: string): boolean {
  return (message.components ?? []).some(
    (row) =>
      'components' in row &&
      row.components.some(
        (part) =>
          'custom_id' in part && part.custom_id === customId && !('disabled' in part && part.disabled),
      ),
  );
}

function resultOf(outcome: Outcome): ActionResult {
  if (outcome.kind === 'failed') return { kind: 'failed' };
  const { data } = outcome;
  const type = outcome.type as InteractionResponseType;
  if (type === InteractionResponseType.Modal) {
    return { kind: 'form', form: data as unknown as APIModalInteractionResponseCallbackData };
  }
  if (type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    return { kind: 'choices', choices: (data['choices'] ?? []) as readonly Suggestion[] };
  }
  return { kind: 'done' };
}

let lastPending = 0;

/** Tells the viewer's pages that something is under way, and how it ended. */
async function follow(
  running: Promise<Outcome>,
  what: { readonly name: string; readonly on: OnComponent | undefined },
  viewer: Viewer,
  { tell }: ActionDeps,
): Promise<ActionResult> {
  lastPending += 1;
  const id = String(lastPending);
  tell({ kind: 'pending', id, ...what }, viewer);
  const result = resultOf(await running);
  tell({ kind: result.kind === 'failed' ? 'failed' : 'settled', id }, viewer);
  return result;
}

/** Never rejects for what the page asks: what can't be done is `refused`. */
export async function runAction(action: Action, viewer: Viewer, deps: ActionDeps): Promise<ActionResult> {
  const { discord, ledger } = deps;
  const user = PEOPLE.find(({ id }) => id === viewer.user);
  if (user === undefined) return { kind: 'refused', sentence: 'There is nobody of that name here.' };
  const as: As = { user, place: viewer.place };
  const command = (name: string, running: Promise<Outcome>) =>
    follow(running, { name, on: undefined }, viewer, deps);
  switch (action.action) {
    case 'command':
      return command(action.name, discord.command(action.name, action.options, as));
    case 'autocomplete':
      return resultOf(await discord.autocomplete(action.name, action.options, action.focused, as));
    case 'click':
    case 'select': {
      const message = ledger.find(viewer, action.message);
      if (message === undefined || !hasComponent(message, action.customId)) return GONE;
      const running =
        action.action === 'click'
          ? discord.click(message, action.customId, as)
          : discord.select(message, action.customId, action.values, as);
      const on = { message: action.message, customId: action.customId };
      return follow(running, { name: '', on }, viewer, deps);
    }
    case 'submit':
      return command('', discord.submitModal(action.customId, action.values, as));
    case 'messageCommand': {
      const target = ledger.find(viewer, action.message);
      return target === undefined
        ? GONE
        : command(action.name, discord.messageCommand(action.name, target, as));
    }
    case 'post':
      return { kind: 'posted', id: discord.post(action.content, as).id };
    case 'dismiss':
      return ledger.dismiss(viewer, action.message) ? { kind: 'done' } : GONE;
  }
}
