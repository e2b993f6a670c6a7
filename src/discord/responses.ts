/** The bodies of interaction callbacks, with what a caller other than Discord wants to know of them. */
import {
  type APIApplicationCommandAutocompleteResponse,
  type APIInteractionResponse,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Answer } from '../answers/answer.js';
import type { Choice } from '../define-command.js';
import type { FactId } from '../facts/schema.js';
import { type RenderOptions, renderAnswer, renderNotice } from '../render/message.js';

export interface Response {
  /** What Discord gets. */
  readonly body: APIInteractionResponse;
  /** Ids of the facts shown, in order. */
  readonly facts: readonly FactId[];
  /** The sentence in the body, where nothing could be answered. */
  readonly refusal: string | undefined;
}

type AnswerOptions = Omit<RenderOptions, 'page'> & { readonly page?: number };

/** An answer as a message of its own. */
export function messageResponse(answer: Answer, options: AnswerOptions): Response {
  const { message, facts } = renderAnswer(answer, { page: 0, ...options });
  return {
    body: { type: InteractionResponseType.ChannelMessageWithSource, data: message },
    facts,
    refusal: undefined,
  };
}

/** An answer in the place of the message that was clicked; what is private stays so, which the API sees to. */
export function updateResponse(answer: Answer, options: AnswerOptions): Response {
  const { message, facts } = renderAnswer(answer, { page: 0, ...options, isPrivate: false });
  // Buttons that the new page does not have have to be taken away: a key that is left out leaves them there.
  const data = { ...message, components: message.components ?? [] };
  return { body: { type: InteractionResponseType.UpdateMessage, data }, facts, refusal: undefined };
}

/** Why nothing can be answered, for the one who asked. */
export function refusalResponse(sentence: string): Response {
  const data = renderNotice(sentence);
  return {
    body: { type: InteractionResponseType.ChannelMessageWithSource, data },
    facts: [],
    refusal: sentence,
  };
}

export function choicesResponse(choices: readonly Choice[]): Response {
  const body: APIApplicationCommandAutocompleteResponse = {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: choices.map(({ name, value }) => ({ name, value })) },
  };
  return { body, facts: [], refusal: undefined };
}
