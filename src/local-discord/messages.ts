/** Messages: from the body that a bot sends to the message that the API gives back, and where they are kept. */
import { type APIMessage, type APIUser, MessageFlags } from 'discord-api-types/v10';
import { keepFiles } from './attachments.js';
import type { UploadedFile } from './http/body.js';
import { isRecord } from './rules/spec.js';
import type { Server } from './server.js';

/** A message's body as sent; it has been judged before. */
export type MessageBody = Readonly<Record<string, unknown>>;

export interface MessageFrame {
  readonly id: string;
  readonly channelId: string;
  readonly author: APIUser;
  /** The application whose webhook sends it; none for a person's message. */
  readonly applicationId?: string;
  readonly flags?: number;
  /** `interaction_metadata` of a reply. */
  readonly metadata?: unknown;
}

/** Flags of a body that show on the message itself. */
const SHOWN_FLAGS =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Drops what is null or undefined, at every depth: the API leaves such fields out of what it gives back. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

const withField = (field: unknown): unknown =>
  isRecord(field) ? { ...field, inline: field['inline'] ?? false } : field;

function embedOf(embed: unknown): unknown {
  const clean = withoutNulls(embed) as Readonly<Record<string, unknown>>;
  return {
    ...clean,
    type: 'rich',
    ...(Array.isArray(clean['fields']) ? { fields: clean['fields'].map(withField) } : {}),
  };
}

/** Discord numbers the components that came without an id, from 1, in reading order. */
function numberComponents(components: unknown): unknown {
  let last = 0;
  const number = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(number);
    if (!isRecord(value)) return value;
    if (typeof value['type'] !== 'number') return value;
    last += 1;
    const id = typeof value['id'] === 'number' && value['id'] > 0 ? value['id'] : last;
    const inner = Object.fromEntries(
      Object.entries(value).map(([key, child]) =>
        key === 'components' || key === 'accessory' || key === 'component'
          ? [key, number(child)]
          : [key, child],
      ),
    );
    return { ...withDefaults(inner), id };
  };
  return listOf(withoutNulls(components)).map(number);
}

/** What the API adds to a component: a select menu's bounds, whether it is disabled. */
function withDefaults(component: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const type = component['type'];
  const isSelect = type === 3 || (typeof type === 'number' && type >= 5 && type <= 8);
  return isSelect ? { min_values: 1, max_values: 1, disabled: false, ...component } : component;
}

/** The message that the API makes of a body. */
export function createMessage(
  body: MessageBody,
  files: readonly UploadedFile[],
  frame: MessageFrame,
  server: Server,
): APIMessage {
  const { id, channelId, author, applicationId, metadata } = frame;
  const flags = typeof body['flags'] === 'number' ? body['flags'] & SHOWN_FLAGS : 0;
  const message = {
    id,
    type: applicationId === undefined ? 0 : 20,
    channel_id: channelId,
    author,
    content: typeof body['content'] === 'string' ? body['content'] : '',
    embeds: listOf(body['embeds']).map(embedOf),
    components: numberComponents(body['components']),
    attachments: keepFiles(server, files, body['attachments'], channelId),
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: body['tts'] === true,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: flags | (frame.flags ?? 0),
    ...(isRecord(body['poll']) ? { poll: body['poll'] } : {}),
    ...(applicationId === undefined ? {} : { application_id: applicationId, webhook_id: applicationId }),
    ...(metadata === undefined ? {} : { interaction_metadata: metadata }),
  };
  return message as unknown as APIMessage;
}

/**
 * The message after an edit: what the body leaves out stays, null or empty clears. Attachments stay where the body
 * names none, else those with the ids it names, and the new files.
 */
export function editMessage(
  message: APIMessage,
  body: MessageBody,
  files: readonly UploadedFile[],
  server: Server,
): APIMessage {
  const has = (key: string): boolean => body[key] !== undefined;
  const keptIds = listOf(body['attachments']).map((kept) => (isRecord(kept) ? String(kept['id']) : ''));
  const kept = has('attachments')
    ? message.attachments.filter(({ id }) => keptIds.includes(id))
    : message.attachments;
  const given = typeof body['flags'] === 'number' ? body['flags'] : 0;
  const added = given & (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2);
  const edited = {
    ...message,
    ...(has('content') ? { content: typeof body['content'] === 'string' ? body['content'] : '' } : {}),
    ...(has('embeds') ? { embeds: listOf(body['embeds']).map(embedOf) } : {}),
    ...(has('components') ? { components: numberComponents(body['components']) } : {}),
    attachments: [...kept, ...keepFiles(server, files, body['attachments'], message.channel_id)],
    flags: ((message.flags ?? 0) & ~MessageFlags.Loading) | added,
    edited_timestamp: new Date().toISOString(),
  };
  return edited as unknown as APIMessage;
}

/** Whether nothing is left to show; a message that is still being thought about will have something. */
export function isEmptyMessage({
  content,
  embeds,
  components,
  attachments,
  flags,
  poll,
}: APIMessage): boolean {
  const isLoading = ((flags ?? 0) & MessageFlags.Loading) !== 0;
  const parts = [content.trim(), embeds, components ?? [], attachments];
  return !isLoading && poll === undefined && parts.every(({ length }) => length === 0);
}
