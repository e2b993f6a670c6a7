/** Does what the viewer asks for on the local Discord, as Discord's own client would. */
import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { As, LocalDiscord, Outcome } from '../local-discord/index.js';
import type { Action, ActionResult, OnComponent, PageEvent, Suggestion, Viewer } from '../page-protocol.js';
import type { Ledger } from './ledger.js';
import type { OpenForms } from './open-forms.js';
import {
  whyNotAutocomplete,
  whyNotClick,
  whyNotCommand,
  whyNotMessageCommand,
  whyNotSelect,
} from './refusals.js';
import { PEOPLE } from './shown-message.js';
import { shownCommands } from './snapshot.js';

export interface ActionDeps {
  readonly discord: LocalDiscord;
  readonly ledger: Ledger;
  readonly forms: OpenForms;
  /** Sends an event to every page on which the viewer looks at the place. */
  readonly tell: (event: PageEvent, viewer: Viewer) => void;
}

const refused = (sentence: string): ActionResult => ({ kind: 'refused', sentence });

const GONE = refused('That message is not there any more.');

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
  { tell, forms }: ActionDeps,
): Promise<ActionResult> {
  lastPending += 1;
  const id = String(lastPending);
  tell({ kind: 'pending', id, ...what }, viewer);
  const result = resultOf(await running);
  if (result.kind === 'form') forms.open(viewer, result.form);
  tell({ kind: result.kind === 'failed' ? 'failed' : 'settled', id }, viewer);
  return result;
}

/** Why the action can't be done, in a sentence; undefined where it can. A form that is sent is not open any more. */
function whyNot(
  action: Action,
  message: APIMessage | undefined,
  viewer: Viewer,
  { discord, forms }: ActionDeps,
): string | undefined {
  const { commands, messageCommands } = shownCommands(discord);
  switch (action.action) {
    case 'command':
      return whyNotCommand(commands, action.name, action.options);
    case 'autocomplete':
      return whyNotAutocomplete(commands, action.name, action.options, action.focused);
    case 'messageCommand':
      return whyNotMessageCommand(messageCommands, action.name);
    case 'submit':
      return forms.send(viewer, action.customId, action.values);
    case 'click':
      return message && whyNotClick(message, action.customId);
    case 'select':
      return message && whyNotSelect(message, action.customId, action.values);
    case 'post':
    case 'dismiss':
      return undefined;
  }
}

/** Never rejects for what the page asks: what can't be done is `refused`. */
export async function runAction(action: Action, viewer: Viewer, deps: ActionDeps): Promise<ActionResult> {
  const { discord, ledger } = deps;
  const user = PEOPLE.find(({ id }) => id === viewer.user);
  if (user === undefined) return refused('There is nobody of that name here.');
  const as: As = { user, place: viewer.place };
  // One that is gone is said to be gone, whatever was to be done with it.
  const message = 'message' in action ? ledger.find(viewer, action.message) : undefined;
  if ('message' in action && message === undefined) return GONE;
  const problem = whyNot(action, message, viewer, deps);
  if (problem !== undefined) return refused(problem);
  const command = (name: string, running: Promise<Outcome>) =>
    follow(running, { name, on: undefined }, viewer, deps);
  switch (action.action) {
    case 'command':
      return command(action.name, discord.command(action.name, action.options, as));
    case 'autocomplete':
      return resultOf(await discord.autocomplete(action.name, action.options, action.focused, as));
    case 'click':
    case 'select': {
      if (message === undefined) return GONE;
      const running =
        action.action === 'click'
          ? discord.click(message, action.customId, as)
          : discord.select(message, action.customId, action.values, as);
      const on = { message: action.message, customId: action.customId };
      return follow(running, { name: '', on }, viewer, deps);
    }
    case 'submit':
      return command('', discord.submitModal(action.customId, action.values, as));
    case 'messageCommand':
      return message === undefined
        ? GONE
        : command(action.name, discord.messageCommand(action.name, message, as));
    case 'post':
      return { kind: 'posted', id: discord.post(action.content, as).id };
    case 'dismiss':
      return ledger.dismiss(viewer, action.message) ? { kind: 'done' } : GONE;
  }
}
