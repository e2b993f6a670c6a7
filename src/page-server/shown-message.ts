/** From what the local Discord has to what a viewer sees. */
import {
  type APIInteraction,
  type APIMessage,
  type APIUser,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { ALICE, BOB, type Person, WORLD } from '../local-discord/index.js';
import type { Excerpt, ShownAttachment, ShownMessage, ShownPerson, Used } from '../page-protocol.js';

/** Who can sit at the page. */
export const PEOPLE: readonly Person[] = [ALICE, BOB];

const AVATARS: ReadonlyMap<string, string> = new Map([
  [ALICE.id, '/assets/alice.svg'],
  [BOB.id, '/assets/bob.svg'],
  [WORLD.applicationId, '/assets/bot.svg'],
]);

/** The bot's user name is for machines; this is how people know it. */
const BOT_NAME = 'On the Record';

export function shownPerson(user: Pick<APIUser, 'id' | 'username' | 'global_name'>): ShownPerson {
  const isBot = user.id === WORLD.applicationId;
  return {
    id: user.id,
    name: isBot ? BOT_NAME : (user.global_name ?? user.username),
    avatar: AVATARS.get(user.id) ?? '/assets/somebody.svg',
    isBot,
  };
}

export const BOT: ShownPerson = shownPerson({ id: WORLD.applicationId, username: '', global_name: null });

/** Types that a browser draws as pictures; anything else is offered as a file. */
export const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const LONGEST_EXCERPT = 120;

export function excerptOf(message: APIMessage): Excerpt {
  const text = message.content || message.embeds.map(({ title }) => title ?? '').join(' ');
  const line = text.replace(/\s+/gu, ' ').trim();
  return {
    id: message.id,
    author: shownPerson(message.author),
    text: line.length > LONGEST_EXCERPT ? `${line.slice(0, LONGEST_EXCERPT)}…` : line,
  };
}

export const userOf = (interaction: APIInteraction): APIUser | undefined =>
  interaction.member?.user ?? interaction.user;

/** What was used to get the messages of an interaction; undefined where nothing is shown of it. */
export function usedIn(interaction: APIInteraction): Used | undefined {
  const user = userOf(interaction);
  if (user === undefined) return undefined;
  const by = shownPerson(user);
  if (interaction.type === InteractionType.MessageComponent) {
    return { kind: 'component', by, target: excerptOf(interaction.message) };
  }
  if (interaction.type !== InteractionType.ApplicationCommand) return undefined;
  const { data } = interaction;
  if (!('target_id' in data)) return { kind: 'slash', by, name: data.name };
  const target = 'messages' in data.resolved ? data.resolved.messages[data.target_id] : undefined;
  return { kind: 'message', by, name: data.name, target: target && excerptOf(target) };
}

function shownAttachment(attachment: APIMessage['attachments'][number]): ShownAttachment {
  const { id, filename, description, size, content_type: type } = attachment;
  return {
    id,
    filename,
    url: `/attachments/${id}`,
    description: description ?? '',
    size,
    isImage: type !== undefined && PICTURES.has(type),
  };
}

export function shownMessage(message: APIMessage, used: Used | undefined): ShownMessage {
  const flags = message.flags ?? 0;
  return {
    id: message.id,
    author: shownPerson(message.author),
    timestamp: message.timestamp,
    isEdited: message.edited_timestamp !== null && message.application_id === undefined,
    content: message.content,
    embeds: message.embeds,
    components: message.components ?? [],
    attachments: message.attachments.map(shownAttachment),
    isEphemeral: (flags & MessageFlags.Ephemeral) !== 0,
    isLoading: (flags & MessageFlags.Loading) !== 0,
    used,
  };
}
