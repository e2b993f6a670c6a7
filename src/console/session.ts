/** Runs one line of the console through the very dispatch that answers Discord. */
import type { RESTPostAPIWebhookWithTokenJSONBody } from 'discord-api-types/v10';
import { InteractionResponseType } from 'discord-api-types/v10';
import { UserError } from '../answers/user-error.js';
import type { Choice } from '../define-command.js';
import { type RespondDeps, respond } from '../discord/respond.js';
import type { Response } from '../discord/responses.js';
import { type Line, readLine } from './grammar.js';
import { autocompleteInteraction, clickInteraction, commandInteraction } from './raw-interactions.js';

/** A message as it is sent to Discord. */
export type Message = RESTPostAPIWebhookWithTokenJSONBody & { readonly flags?: number };

/** What a line gave. `ms` is the time of the command itself. */
export type Outcome =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'reply';
      readonly message: Message;
      readonly facts: readonly string[];
      readonly ms: number;
    }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[]; readonly ms: number }
  /** The sentence that a user would see. */
  | { readonly kind: 'error'; readonly sentence: string };

export interface Session {
  /** Never rejects: what can't be run is an `error`. */
  readonly run: (line: string) => Promise<Outcome>;
}

const threeDecimals = (ms: number): number => Math.round(ms * 1000) / 1000;

function outcomeOf({ body, facts, refusal }: Response, ms: number): Outcome {
  if (refusal !== undefined) return { kind: 'error', sentence: refusal };
  switch (body.type) {
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return { kind: 'choices', choices: (body.data.choices ?? []) as readonly Choice[], ms };
    case InteractionResponseType.ChannelMessageWithSource:
    case InteractionResponseType.UpdateMessage:
      return { kind: 'reply', message: (body.data ?? {}) as Message, facts, ms };
    default:
      throw new Error(`the console has no way to show a callback of type ${body.type}`);
  }
}

/** Makes a session. All that it keeps from line to line is whether the last reply was private. */
export function createSession(deps: RespondDeps): Session {
  let lastFlags = 0;

  const interactionFor = (line: Exclude<Line, { kind: 'blank' }>): object => {
    switch (line.kind) {
      case 'run':
        return commandInteraction(line.command, line.options);
      case 'complete':
        return autocompleteInteraction(line.command, line.options);
      case 'click':
        return clickInteraction(line.customId, line.values, lastFlags);
    }
  };

  const run = async (text: string): Promise<Outcome> => {
    try {
      const line = readLine(text, deps.commands);
      if (line.kind === 'blank') return { kind: 'blank' };
      const interaction = interactionFor(line);
      const start = performance.now();
      const response = await respond(interaction, deps);
      const ms = threeDecimals(performance.now() - start);
      const outcome = outcomeOf(response, ms);
      // An edit keeps the message as private as it was.
      const isEdit = response.body.type === InteractionResponseType.UpdateMessage;
      if (outcome.kind === 'reply' && !isEdit) lastFlags = outcome.message.flags ?? 0;
      return outcome;
    } catch (error) {
      if (error instanceof UserError) return { kind: 'error', sentence: error.message };
      throw error;
    }
  };
  return { run };
}
