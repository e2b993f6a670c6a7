/** Judges the answer to an interaction: whether it fits the interaction, and what is in it. */

import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod';
import {
  type APIInteraction,
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { judgeComponents } from './components.js';
import { type JudgedFile, judgeMessage, type Purpose } from './messages.js';
import { outsideLength, type Problem, problem, tooLong, under } from './problem.js';
import { checkAgainstSpec, findUnknownKeys, isRecord } from './spec.js';

const { Pong, ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate } =
  InteractionResponseType;
const { UpdateMessage, ApplicationCommandAutocompleteResult, Modal, LaunchActivity } =
  InteractionResponseType;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
function allowedTypes(interaction: APIInteraction): readonly InteractionResponseType[] {
  const replies = [ChannelMessageWithSource, DeferredChannelMessageWithSource, LaunchActivity];
  const updates = [DeferredMessageUpdate, UpdateMessage];
  switch (interaction.type) {
    case InteractionType.Ping:
      return [Pong];
    case InteractionType.ApplicationCommand:
      return [...replies, Modal];
    case InteractionType.MessageComponent:
      return [...replies, ...updates, Modal];
    case InteractionType.ApplicationCommandAutocomplete:
      return [ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return interaction.message === undefined ? replies : [...replies, ...updates];
    default:
      return [...replies, ...updates, Modal];
  }
}

const PURPOSES: Readonly<Partial<Record<InteractionResponseType, Purpose>>> = {
  [ChannelMessageWithSource]: 'reply',
  [DeferredChannelMessageWithSource]: 'deferredReply',
  [UpdateMessage]: 'update',
};

interface OptionLike {
  readonly type: number;
  readonly focused?: boolean;
  readonly options?: readonly OptionLike[];
}

/** The type of the option that is being typed in. */
function focusedType(options: readonly OptionLike[]): number | undefined {
  for (const option of options) {
    if (option.focused === true) return option.type;
    const inner = focusedType(option.options ?? []);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

const STRING: number = ApplicationCommandOptionType.String;
const INTEGER: number = ApplicationCommandOptionType.Integer;
const NUMBER: number = ApplicationCommandOptionType.Number;

function fitsOption(value: unknown, type: number | undefined): boolean {
  if (type === STRING) return typeof value === 'string';
  if (type === INTEGER) return Number.isInteger(value);
  return type !== NUMBER || typeof value === 'number';
}

function judgeChoices(interaction: APIInteraction, data: unknown): readonly Problem[] {
  const choices: readonly unknown[] = isRecord(data) && Array.isArray(data['choices']) ? data['choices'] : [];
  const options =
    interaction.type === InteractionType.ApplicationCommandAutocomplete ? interaction.data.options : [];
  const type = focusedType(options);
  return choices.flatMap((choice, index) => {
    const value = isRecord(choice) ? choice['value'] : undefined;
    const path = ['choices', index, 'value'];
    return [
      ...(typeof value === 'string' && value.length > 100 ? [tooLong(path, 100)] : []),
      ...(fitsOption(value, type)
        ? []
        : [problem(path, 'CHOICE_TYPE_INVALID', 'The value is not of the type of the option.')]),
    ];
  });
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-autocomplete */
const MOST_CHOICES = 25;

function judgeAutocomplete(interaction: APIInteraction, body: Readonly<Record<string, unknown>>) {
  const data = body['data'];
  if (isRecord(data) && Array.isArray(data['choices']) && data['choices'].length > MOST_CHOICES) {
    return [tooLong(['data', 'choices'], MOST_CHOICES)];
  }
  return [
    ...checkAgainstSpec(ApplicationCommandAutocompleteCallbackRequestSchema, body),
    ...findUnknownKeys(ApplicationCommandAutocompleteCallbackRequestSchema, body),
    ...under(['data'], judgeChoices(interaction, body['data'])),
  ];
}

/** Rows or labels in a form. https://discord.com/developers/docs/interactions/receiving-and-responding */
const MOST_OF_A_FORM = 5;

function judgeModal(data: unknown): readonly Problem[] {
  const components = isRecord(data) ? data['components'] : undefined;
  const isTooMany = Array.isArray(components) && components.length > MOST_OF_A_FORM;
  return [
    ...checkAgainstSpec(ModalInteractionCallbackRequestDataSchema, data),
    ...findUnknownKeys(ModalInteractionCallbackRequestDataSchema, data),
    ...(isTooMany ? [outsideLength(['components'], 1, MOST_OF_A_FORM)] : []),
    ...under(['components'], judgeComponents(components)),
  ];
}

function judgeData(
  interaction: APIInteraction,
  body: Readonly<Record<string, unknown>>,
  files: readonly JudgedFile[],
): readonly Problem[] {
  const type = body['type'] as InteractionResponseType;
  const data = body['data'] ?? undefined;
  const purpose = PURPOSES[type];
  if (purpose !== undefined) return under(['data'], judgeMessage(data, purpose, files));
  if (type === ApplicationCommandAutocompleteResult) return judgeAutocomplete(interaction, body);
  if (type === Modal) return under(['data'], judgeModal(data));
  return [];
}

const KNOWN_KEYS = new Set(['type', 'data']);

/** What Discord would find wrong with the body of an interaction's callback; `files` are those that come with it. */
export function judgeCallback(
  interaction: APIInteraction,
  body: unknown,
  files: readonly JudgedFile[] = [],
): readonly Problem[] {
  if (!isRecord(body))
    return [problem([], 'BASE_TYPE_BAD_TYPE', 'Only dictionaries may be used in a DictType')];
  const allowed: readonly unknown[] = allowedTypes(interaction);
  if (!allowed.includes(body['type'])) {
    return [problem(['type'], 'BASE_TYPE_CHOICES', `Value must be one of (${allowed.join(', ')}).`)];
  }
  const unknown = Object.keys(body)
    .filter((key) => !KNOWN_KEYS.has(key))
    .map((key) => problem([key], 'UNKNOWN_KEY', `The API has no field "${key}" here.`));
  return [...unknown, ...judgeData(interaction, body, files)];
}
