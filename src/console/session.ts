/** Runs one line of the console through the very dispatch that answers Discord. */
import { InteractionResponseType } from 'discord-api-types/v10';
import { UserError } from '../answers/user-error.js';
import type { Choice } from '../define-command.js';
import { type RespondDeps, respond } from '../discord/respond.js';
import type { Response } from '../discord/responses.js';
import { type Decoded, decodeCustomId } from '../render/custom-id.js';
import type { Message } from '../render/message.js';
import { shownTexts } from '../render/shown-text.js';
import { customIdsOf } from './controls.js';
import { readLine } from './grammar.js';
import {
  autocompleteInteraction,
  clickInteraction,
  commandInteraction,
  messageInteraction,
} from './raw-interactions.js';

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
  /** Runs a line. Never rejects for what is in it: what can't be run is an `error`. */
  readonly run: (line: string) => Promise<Outcome>;
  /** Presses a button, or picks a value of a menu. */
  readonly press: (customId: string, values: readonly string[]) => Promise<Outcome>;
}

/** So many answers are remembered, for what their buttons' messages looked like. */
const REMEMBERED = 50;

const threeDecimals = (ms: number): number => Math.round(ms * 1000) / 1000;

function outcomeOf({ body, facts, refusal }: Response, ms: number): Outcome {
  if (refusal !== undefined) return { kind: 'error', sentence: refusal };
  if (body.type === InteractionResponseType.ApplicationCommandAutocompleteResult) {
    return { kind: 'choices', choices: (body.data.choices ?? []) as readonly Choice[], ms };
  }
  const isMessage =
    body.type === InteractionResponseType.ChannelMessageWithSource ||
    body.type === InteractionResponseType.UpdateMessage;
  if (isMessage) return { kind: 'reply', message: body.data ?? {}, facts, ms };
  throw new Error(`the console has no way to show a callback of type ${body.type}`);
}

/** The messages shown lately, newest first. */
function createMemory(): {
  readonly add: (message: Message) => void;
  readonly find: (customId: string) => Message | undefined;
} {
  const messages: Message[] = [];
  return {
    add: (message) => {
      messages.unshift(message);
      messages.length = Math.min(messages.length, REMEMBERED);
    },
    find: (customId) => messages.find((message) => customIdsOf(message).includes(customId)),
  };
}

export function createSession(deps: RespondDeps): Session {
  const memory = createMemory();

  const answer = async (interaction: object, edited?: Message): Promise<Outcome> => {
    const start = performance.now();
    const response = await respond(interaction, deps);
    const outcome = outcomeOf(response, threeDecimals(performance.now() - start));
    if (outcome.kind !== 'reply') return outcome;
    // An edit keeps the message as private as it was.
    const isEdit = response.body.type === InteractionResponseType.UpdateMessage;
    memory.add(isEdit && edited?.flags ? { ...outcome.message, flags: edited.flags } : outcome.message);
    return outcome;
  };

  const press: Session['press'] = (customId, values) => {
    const message = memory.find(customId) ?? {};
    return answer(clickInteraction(customId, values, message), message);
  };

  const decode = (customId: string): Decoded =>
    decodeCustomId(customId, {
      store: deps.store(),
      shown: shownTexts(memory.find(customId)?.embeds ?? []),
    });

  /** A button's whole target is its custom id; a menu's ends with a blank and the value. */
  const click = (target: string): Promise<Outcome> => {
    for (const text of [target, target.trimEnd()]) {
      const decoded = decode(text);
      if (decoded.ok && decoded.choosing === undefined) return press(text, []);
    }
    const [, before = '', value] = /^(.*)\s(\S+)\s*$/su.exec(target) ?? [];
    const menu = [before, before.trimEnd()].find((text) => decode(text).ok);
    return menu !== undefined && value !== undefined ? press(menu, [value]) : press(target.trimEnd(), []);
  };

  const run: Session['run'] = async (text) => {
    try {
      const line = readLine(text, deps.commands);
      switch (line.kind) {
        case 'blank':
          return { kind: 'blank' };
        case 'run':
          return await answer(commandInteraction(line.command, line.options));
        case 'complete':
          return await answer(autocompleteInteraction(line.command, line.options));
        case 'message':
          return await answer(messageInteraction(line.onMessage.name, line.content));
        case 'click':
          return await click(line.target);
      }
    } catch (error) {
      if (error instanceof UserError) return { kind: 'error', sentence: error.message };
      throw error;
    }
  };
  return { run, press };
}
