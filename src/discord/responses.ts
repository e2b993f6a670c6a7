/** The bodies of interaction callbacks, with what a caller other than Discord wants to know of them. */
import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import type { Answer } from '../answers/answer.js';
import type { Choice } from '../define-command.js';
import type { FactId } from '../facts/schema.js';
import { type Message, type RenderOptions, renderAnswer, renderNotice } from '../render/message.js';

export interface Response {
  /** What Discord gets. */
  readonly body: APIInteractionResponse;
  /** Ids of the facts shown, in order. */
  readonly facts: readonly FactId[];
  /** The sentence in the body, where nothing could be answered. */
  readonly refusal: string | undefined;
}

/** Whatever a message holds, it pings nobody. */
const withoutPings = (message: Message): Message => ({ ...message, allowed_mentions: { parse: [] } });

/** An answer as a message of its own. */
export function commandResponse(answer: Answer, options: RenderOptions): Response {
  const { message, facts } = renderAnswer(answer, options);
  const data = withoutPings(message);
  return {
    body: { type: InteractionResponseType.ChannelMessageWithSource, data },
    facts,
    refusal: undefined,
  };
}

/** An answer in the place of the message that was clicked. The API keeps that as private as it was. */
export function updateResponse(answer: Answer, options: RenderOptions): Response {
  const { message, facts } = renderAnswer(answer, { ...options, isPrivate: false });
  // Buttons that the new page does not have have to be taken away: a key that is left out leaves them there.
  const data = withoutPings({ ...message, components: message.components ?? [] });
  return { body: { type: InteractionResponseType.UpdateMessage, data }, facts, refusal: undefined };
}

/** Why nothing can be answered, for the one who asked. */
export function refusalResponse(sentence: string): Response {
  const data = withoutPings(renderNotice(sentence));
  return {
    body: { type: InteractionResponseType.ChannelMessageWithSource, data },
    facts: [],
    refusal: sentence,
  };
}

/** Suggestions for an option that is being typed; at most 25. */
export function choicesResponse(choices: readonly Choice[]): Response {
  const data = { choices: choices.map(({ name, value }) => ({ name, value })) };
  return {
    body: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data },
    facts: [],
    refusal: undefined,
  };
}
