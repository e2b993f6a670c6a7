/** Messages: from the body that a bot sends to the message that the API gives back, and where they are kept. */
import { type APIMessage, type APIUser, MessageFlags } from 'discord-api-types/v10';
import type { UploadedFile } from './http/body.js';
import { isRecord } from './rules/spec.js';

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

function attachmentsOf(
  body: MessageBody,
  files: readonly UploadedFile[],
  nextId: () => string,
  channelId: string,
) {
  const described = listOf(body['attachments']).filter(isRecord);
  return files.map(({ index, name, data, contentType }) => {
    const about = described.find(({ id }) => String(id) === String(index));
    const id = nextId();
    const filename = typeof about?.['filename'] === 'string' ? about['filename'] : name;
    // The address leads nowhere: `.invalid` is reserved for that (RFC 2606).
    const url = `https://cdn.invalid/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    const description = about?.['description'];
    return {
      id,
      filename,
      size: data.length,
      url,
      proxy_url: url,
      content_type: contentType,
      ...(typeof description === 'string' ? { description } : {}),
    };
  });
}

/** Keeps what was uploaded with a message, by the ids of its newest attachments: they come last, in the same order. */
export function keepFiles(
  kept: Map<string, UploadedFile>,
  { attachments }: APIMessage,
  files: readonly UploadedFile[],
): void {
  const added = files.length === 0 ? [] : attachments.slice(-files.length);
  for (const [index, { id }] of added.entries()) {
    const file = files[index];
    if (file !== undefined) kept.set(id, file);
  }
}

/** The message that the API makes of a body. */
export function createMessage(
  body: MessageBody,
  files: readonly UploadedFile[],
  frame: MessageFrame,
  nextId: () => string,
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
    attachments: attachmentsOf(body, files, nextId, channelId),
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
  nextId: () => string,
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
    attachments: [...kept, ...attachmentsOf(body, files, nextId, message.channel_id)],
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
