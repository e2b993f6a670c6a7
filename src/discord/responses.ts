/** The bodies of interaction callbacks, with what a caller other than Discord wants to know of them. */
import { type APIInteractionResponse, InteractionResponseType } from 'discord-api-types/v10';
import type { Answer } from '../answers/answer.js';
import type { Choice } from '../define-command.js';
import type { FactId } from '../facts/schema.js';
import { type Message, type RenderOptions, renderAnswer, renderNotice } from '../render/message.js';
import type { Picture } from '../render/picture/picture.js';

/** The same answer with a picture, for where there is time to draw it. */
export interface Illustrated {
  readonly picture: Picture;
  readonly filename: string;
  /** What Discord gets together with the picture's file. */
  readonly body: APIInteractionResponse;
}

export interface Response {
  /** What Discord gets. */
  readonly body: APIInteractionResponse;
  /** Ids of the facts shown, in order. */
  readonly facts: readonly FactId[];
  /** The sentence in the body, where nothing could be answered. */
  readonly refusal: string | undefined;
  /** Makes the same with a picture, for an answer that has any. Not done where nobody draws. */
  readonly illustrated?: () => Illustrated | undefined;
}

/** Whatever a message holds, it pings nobody. */
const withoutPings = (message: Message): Message => ({ ...message, allowed_mentions: { parse: [] } });

/** The response of a kind that an answer makes, with and without its picture. */
function responseOf(
  answer: Answer,
  options: RenderOptions,
  bodyOf: (message: Message) => APIInteractionResponse,
): Response {
  const rendered = renderAnswer(answer, options);
  const illustrated = (): Illustrated | undefined => {
    const illustration = rendered.illustrated();
    return illustration && { ...illustration, body: bodyOf(illustration.message) };
  };
  return { body: bodyOf(rendered.message), facts: rendered.facts, refusal: undefined, illustrated };
}

/** An answer as a message of its own. */
export const commandResponse = (answer: Answer, options: RenderOptions): Response =>
  responseOf(answer, options, (message) => ({
    type: InteractionResponseType.ChannelMessageWithSource,
    data: withoutPings(message),
  }));

/** An answer in the place of the message that was clicked. The API keeps that as private as it was. */
export const updateResponse = (answer: Answer, options: RenderOptions): Response =>
  responseOf(answer, { ...options, isPrivate: false }, (message) => ({
    type: InteractionResponseType.UpdateMessage,
    // Buttons and a picture that the new page does not have have to be taken away: a key left out leaves them there.
    data: withoutPings({
      ...message,
      components: message.components ?? [],
      attachments: message.attachments ?? [],
    }),
  }));

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
