/** What a person does on the local Discord, and what they see of the bot's answer. */
import {
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { ANSWER_WITHIN, type Answer, type Exchange } from './exchanges.js';
import type { Gateway } from './gateway.js';
import { createMessage } from './messages.js';
import { buildInteraction, type InteractionPart, type Place } from './payloads.js';
import { ALICE, type Person, userOf, WORLD } from './people.js';
import type { Server } from './server.js';

/** Who does it, and where. */
export interface As {
  /** Alice where it is left out. */
  readonly user?: Person;
  /** `guild` where it is left out. */
  readonly place?: Place;
}

/** What came of an interaction. */
export type Outcome =
  | {
      readonly kind: 'answered';
      readonly interaction: APIInteraction;
      /** The callback's type. */
      readonly type: number;
      /** The callback's data as the bot sent it. */
      readonly data: Readonly<Record<string, unknown>>;
      readonly files: Answer['files'];
      /** The message that the answer made or changed, as the API has it; none for suggestions and forms. */
      readonly message: APIMessage | undefined;
      /** Whether only the person who interacted sees the answer. */
      readonly isEphemeral: boolean;
      /** Milliseconds from dispatch until the callback's request came in. */
      readonly ms: number;
    }
  | { readonly kind: 'failed'; readonly interaction: APIInteraction; readonly reason: string };

/** An answered outcome. */
export type Answered = Extract<Outcome, { readonly kind: 'answered' }>;

/** An option as typed: its value, by its name. */
export type TypedOptions = Readonly<Record<string, string | number | boolean>>;

export interface UserSide {
  /** Dispatches an interaction; resolves once it is answered or 3 seconds have passed. */
  readonly interact: (part: InteractionPart) => Promise<Outcome>;
  /** Runs a slash command. Options take their types from the registered command, else from their values. */
  readonly command: (name: string, options?: TypedOptions, as?: As) => Promise<Outcome>;
  /** Types in the option `focused`; the others in `options` are filled in already. */
  readonly autocomplete: (name: string, options: TypedOptions, focused: string, as?: As) => Promise<Outcome>;
  /** Presses a button of a message. */
  readonly click: (message: APIMessage, customId: string, as?: As) => Promise<Outcome>;
  /** Chooses values in a select menu of a message. */
  readonly select: (
    message: APIMessage,
    customId: string,
    values: readonly string[],
    as?: As,
  ) => Promise<Outcome>;
  /** Right-clicks a message and chooses one of its commands under Apps. */
  readonly messageCommand: (name: string, target: APIMessage, as?: As) => Promise<Outcome>;
  /** Sends a form; `values` are its text inputs by custom id. */
  readonly submitModal: (
    customId: string,
    values: Readonly<Record<string, string>>,
    as?: As & { readonly message?: APIMessage },
  ) => Promise<Outcome>;
  /** Writes a message, for a message command. Nothing is sent to the bot. */
  readonly post: (content: string, as?: As) => APIMessage;
}

function outcomeOf(server: Server, interaction: APIInteraction, answer: Answer): Outcome {
  const message = answer.messageId === undefined ? undefined : server.messages.get(answer.messageId);
  return {
    kind: 'answered',
    interaction,
    type: answer.type,
    data: answer.data as Readonly<Record<string, unknown>>,
    files: answer.files,
    message,
    isEphemeral: ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    ms: answer.ms,
  };
}

function interact(server: Server, gateway: Gateway, part: InteractionPart): Promise<Outcome> {
  const interaction = buildInteraction(part, server.nextId);
  const session = gateway.current();
  if (session === undefined) {
    return Promise.resolve({ kind: 'failed', interaction, reason: 'no bot is connected' });
  }
  return new Promise((resolve) => {
    const cancel = server.clock.after(ANSWER_WITHIN, () => {
      exchange.status = 'expired';
      server.events.emit({ kind: 'unanswered', interactionId: interaction.id });
      resolve({ kind: 'failed', interaction, reason: 'no answer within 3 s' });
    });
    const exchange: Exchange = {
      interaction,
      dispatchedAt: server.clock.now(),
      status: 'waiting',
      originalId: undefined,
      followUps: 0,
      settle: (answer) => {
        cancel();
        resolve(outcomeOf(server, interaction, answer));
      },
    };
    server.exchanges.set(interaction.id, exchange);
    server.events.emit({ kind: 'interaction', interaction });
    gateway.dispatch(session, 'INTERACTION_CREATE', interaction);
  });
}

function findRegistered(server: Server, name: string, type: ApplicationCommandType) {
  const all = [...(server.commands.get(WORLD.guildId) ?? []), ...(server.commands.get('') ?? [])];
  return all.find((command) => command.name === name && command.type === type);
}

function typeOfValue(value: string | number | boolean): ApplicationCommandOptionType {
  if (typeof value === 'boolean') return ApplicationCommandOptionType.Boolean;
  if (typeof value === 'string') return ApplicationCommandOptionType.String;
  return Number.isInteger(value) ? ApplicationCommandOptionType.Integer : ApplicationCommandOptionType.Number;
}

function commandData(server: Server, name: string, options: TypedOptions, focused?: string): unknown {
  const command = findRegistered(server, name, ApplicationCommandType.ChatInput);
  const typed = Object.entries(options).map(([key, value]) => ({
    name: key,
    type: command?.options?.find((option) => option.name === key)?.type ?? typeOfValue(value),
    value,
    ...(key === focused ? { focused: true } : {}),
  }));
  return {
    id: command?.id ?? server.nextId(),
    name,
    type: ApplicationCommandType.ChatInput,
    options: typed,
  };
}

function modalData(customId: string, values: Readonly<Record<string, string>>): unknown {
  const components = Object.entries(values).map(([id, value], index) => ({
    type: ComponentType.ActionRow,
    id: 2 * index + 1,
    components: [{ type: ComponentType.TextInput, id: 2 * index + 2, custom_id: id, value }],
  }));
  return { custom_id: customId, components };
}

/** What the bot gets to see of a target: a copy without fields that only the API's answers carry. */
export function createUserSide(server: Server, gateway: Gateway): UserSide {
  const run = (part: InteractionPart): Promise<Outcome> => interact(server, gateway, part);
  const component = (message: APIMessage, data: unknown, as: As): Promise<Outcome> =>
    run({ type: InteractionType.MessageComponent, data, message, ...as });
  return {
    interact: run,
    command: (name, options = {}, as = {}) =>
      run({ type: InteractionType.ApplicationCommand, data: commandData(server, name, options), ...as }),
    autocomplete: (name, options, focused, as = {}) =>
      run({
        type: InteractionType.ApplicationCommandAutocomplete,
        data: commandData(server, name, { ...options, [focused]: options[focused] ?? '' }, focused),
        ...as,
      }),
    click: (message, customId, as = {}) =>
      component(message, { custom_id: customId, component_type: ComponentType.Button, id: 2 }, as),
    select: (message, customId, values, as = {}) =>
      component(
        message,
        { custom_id: customId, component_type: ComponentType.StringSelect, id: 2, values },
        as,
      ),
    messageCommand: (name, target, as = {}) => {
      const id = findRegistered(server, name, ApplicationCommandType.Message)?.id ?? server.nextId();
      const data = {
        id,
        name,
        type: ApplicationCommandType.Message,
        target_id: target.id,
        resolved: { messages: { [target.id]: target } },
      };
      return run({ type: InteractionType.ApplicationCommand, data, ...as });
    },
    submitModal: (customId, values, { message, ...as } = {}) =>
      run({
        type: InteractionType.ModalSubmit,
        data: modalData(customId, values),
        ...(message === undefined ? {} : { message }),
        ...as,
      }),
    post: (content, { user = ALICE, place = 'guild' } = {}) => {
      const channels: Readonly<Record<Place, string>> = {
        guild: WORLD.channelId,
        userInstallGuild: WORLD.channelId,
        botDm: WORLD.botDmId,
        privateChannel: WORLD.privateChannelId,
      };
      const frame = { id: server.nextId(), channelId: channels[place], author: userOf(user) };
      const message = createMessage({ content }, [], frame, server);
      server.messages.set(message.id, message);
      server.events.emit({ kind: 'message', message, interactionId: undefined, place });
      return message;
    },
  };
}
