/** Interactions as the gateway delivers them: complete and valid, in whatever place they happen. */
import {
  type APIInteraction,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
} from 'discord-api-types/v10';
import { ALICE, memberOf, PERMISSIONS, type Person, userOf, WORLD } from './people.js';

/**
 * Where an interaction happens, and for whom the application is installed there:
 * `guild` in the server that has it; `botDm` in direct messages with the bot; `userInstallGuild` in a server that does
 * not have it, by a person who has; `privateChannel` in a group conversation, by a person who has it.
 */
export type Place = 'guild' | 'botDm' | 'userInstallGuild' | 'privateChannel';

/** What differs from one interaction to the next; the rest is added. */
export interface InteractionPart {
  readonly type: InteractionType;
  readonly data?: unknown;
  /** The message that a component is on, or that a form was opened from. */
  readonly message?: unknown;
  /** Alice where it is left out. */
  readonly user?: Person;
  /** `guild` where it is left out. */
  readonly place?: Place;
}

/** What an application is told it may attach, in bytes. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

const textChannel = {
  id: WORLD.channelId,
  type: 0,
  name: 'general',
  guild_id: WORLD.guildId,
  position: 0,
  permissions: PERMISSIONS,
  nsfw: false,
  parent_id: null,
  topic: null,
  last_message_id: null,
  rate_limit_per_user: 0,
  flags: 0,
};

function inGuild(user: Person, installedBy: 'guild' | 'user') {
  return {
    context: InteractionContextType.Guild,
    guild_id: WORLD.guildId,
    guild: { id: WORLD.guildId, locale: WORLD.guildLocale, features: [] },
    guild_locale: WORLD.guildLocale,
    channel: textChannel,
    channel_id: WORLD.channelId,
    member: { ...memberOf(user), permissions: PERMISSIONS },
    authorizing_integration_owners:
      installedBy === 'guild'
        ? { [ApplicationIntegrationType.GuildInstall]: WORLD.guildId }
        : { [ApplicationIntegrationType.UserInstall]: user.id },
  };
}

function inPrivate(user: Person, place: 'botDm' | 'privateChannel') {
  const isBotDm = place === 'botDm';
  const id = isBotDm ? WORLD.botDmId : WORLD.privateChannelId;
  return {
    context: isBotDm ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel,
    channel: isBotDm
      ? { id, type: 1, last_message_id: null, flags: 0, recipients: [userOf(user)] }
      : { id, type: 3, last_message_id: null, flags: 0, name: null, icon: null, owner_id: user.id },
    channel_id: id,
    user: userOf(user),
    authorizing_integration_owners: isBotDm
      ? { [ApplicationIntegrationType.GuildInstall]: '0' }
      : { [ApplicationIntegrationType.UserInstall]: user.id },
  };
}

function placeFields(place: Place, user: Person) {
  switch (place) {
    case 'guild':
      return inGuild(user, 'guild');
    case 'userInstallGuild':
      return inGuild(user, 'user');
    case 'botDm':
    case 'privateChannel':
      return inPrivate(user, place);
  }
}

/** The whole interaction. Its token is made of its id, so it says nothing secret. */
export function buildInteraction(part: InteractionPart, nextId: () => string): APIInteraction {
  const { type, data, message, user = ALICE, place = 'guild' } = part;
  const id = nextId();
  const interaction = {
    id,
    application_id: WORLD.applicationId,
    type,
    ...(data === undefined ? {} : { data }),
    ...(message === undefined ? {} : { message }),
    ...placeFields(place, user),
    token: `local.${id}.${nextId()}`,
    version: 1,
    app_permissions: PERMISSIONS,
    locale: user.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  };
  return interaction as unknown as APIInteraction;
}

/** Where an interaction happened, read back from what was sent. */
export function placeOf({ context, authorizing_integration_owners: owners }: APIInteraction): Place {
  if (context === InteractionContextType.BotDM) return 'botDm';
  if (context === InteractionContextType.PrivateChannel) return 'privateChannel';
  return owners[ApplicationIntegrationType.GuildInstall] === undefined ? 'userInstallGuild' : 'guild';
}

/** `interaction_metadata` of the message that answers an interaction. */
export function interactionMetadata(interaction: APIInteraction): unknown {
  const user = interaction.member?.user ?? interaction.user;
  const common = {
    id: interaction.id,
    user,
    authorizing_integration_owners: interaction.authorizing_integration_owners,
  };
  switch (interaction.type) {
    case InteractionType.MessageComponent:
      return {
        ...common,
        type: InteractionType.MessageComponent,
        interacted_message_id: interaction.message.id,
      };
    case InteractionType.ModalSubmit:
      return {
        ...common,
        type: InteractionType.ModalSubmit,
        triggering_interaction_metadata: { ...common, type: InteractionType.ApplicationCommand },
      };
    case InteractionType.Ping:
    case InteractionType.ApplicationCommand:
    case InteractionType.ApplicationCommandAutocomplete:
      return { ...common, type: InteractionType.ApplicationCommand };
  }
}

/** The same for a follow-up, which names the message that answered first. */
export function followUpMetadata(interaction: APIInteraction, originalId: string | undefined): unknown {
  const metadata = interactionMetadata(interaction) as object;
  return originalId === undefined ? metadata : { ...metadata, original_response_message_id: originalId };
}
