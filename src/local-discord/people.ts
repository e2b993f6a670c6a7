/** Who and what exists on the local Discord: the bot, its application, users, one server and its channels. */
import type { APIApplication, APIUser } from 'discord-api-types/v10';

/** A person who uses the bot. */
export interface Person {
  /** 17–19 digits. */
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  /** The client's language, such as `en-GB`. */
  readonly locale: string;
}

/** The world that every local Discord starts with. */
export const WORLD = {
  applicationId: '1100000000000000001',
  guildId: '1100000000000000002',
  /** A text channel of the server. */
  channelId: '1100000000000000003',
  /** The direct messages between a person and the bot. */
  botDmId: '1100000000000000004',
  /** A group of people who talk in private, without the bot. */
  privateChannelId: '1100000000000000005',
  ownerId: '1100000000000000006',
  guildName: 'Town Square',
  guildLocale: 'en-GB',
} as const;

/** Who interacts where nobody is named. */
export const ALICE: Person = {
  id: '1100000000000000011',
  username: 'alice',
  displayName: 'Alice',
  locale: 'en-GB',
};

/** Somebody else. */
export const BOB: Person = {
  id: '1100000000000000012',
  username: 'bob',
  displayName: 'Bob',
  locale: 'en-US',
};

/** A user object as the API has it; it carries more than discord-api-types says. */
export type UserObject = APIUser & { readonly public_flags: number; readonly primary_guild: null };

function userObject(id: string, username: string, displayName: string | null, isBot: boolean): UserObject {
  const user = {
    id,
    username,
    discriminator: isBot ? '4321' : '0',
    global_name: displayName,
    avatar: null,
    ...(isBot ? { bot: true } : {}),
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
  };
  return user;
}

export function userOf(person: Person): UserObject {
  return userObject(person.id, person.username, person.displayName, false);
}

/** The bot's user has its application's id. */
export function botUser(username: string): UserObject {
  return userObject(WORLD.applicationId, username, null, true);
}

/** The bot's user as it sees itself: in READY and at GET /users/@me. */
export function ownBotUser(username: string): UserObject {
  return { ...botUser(username), mfa_enabled: false, locale: 'en-US', verified: true, email: null };
}

/** The member object of a person in the server, as an interaction brings it. */
export function memberOf(person: Person) {
  return {
    user: userOf(person),
    nick: null,
    avatar: null,
    banner: null,
    avatar_decoration_data: null,
    collectibles: null,
    communication_disabled_until: null,
    flags: 0,
    joined_at: '2024-01-01T00:00:00.000Z',
    pending: false,
    premium_since: null,
    roles: [],
    mute: false,
    deaf: false,
  };
}

/** The application at GET /applications/@me. */
export function applicationObject(username: string): APIApplication {
  const owner = userObject(WORLD.ownerId, 'owner', 'Owner', false);
  const application = {
    id: WORLD.applicationId,
    name: username,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    bot: botUser(username),
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner,
    approximate_guild_count: 1,
    approximate_user_install_count: 1,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
    event_webhooks_url: null,
    event_webhooks_status: 1,
  };
  return application as unknown as APIApplication;
}

const channel = (id: string, type: number) => ({ id, type });

/** The server as GUILD_CREATE brings it to a bot that asked for the Guilds intent. */
export function guildCreate(username: string) {
  const everyone = {
    id: WORLD.guildId,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    permissions: PERMISSIONS,
    managed: false,
    mentionable: false,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  };
  return {
    id: WORLD.guildId,
    name: WORLD.guildName,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: WORLD.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [everyone],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: WORLD.guildLocale,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: 0,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    unavailable: false,
    member_count: 3,
    voice_states: [],
    members: [
      {
        ...memberOf({ id: WORLD.applicationId, username, displayName: username, locale: 'en-GB' }),
        user: botUser(username),
      },
    ],
    channels: [
      {
        ...channel(WORLD.channelId, 0),
        name: 'general',
        position: 0,
        permission_overwrites: [],
        nsfw: false,
        parent_id: null,
        topic: null,
        rate_limit_per_user: 0,
        last_message_id: null,
      },
    ],
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** What members and the bot may do: see and write, with links, files and application commands. */
export const PERMISSIONS = '2248473465835073';
