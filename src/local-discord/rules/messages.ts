/** Judges a message's body: by the specification, and by the rules that it leaves out. */

import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { MessageFlags } from 'discord-api-types/v10';
import type { $ZodType } from 'zod/v4/core';
import { judgeClassicLayout, judgeComponents } from './components.js';
import { judgeV2Message } from './components-v2.js';
import { judgeEmbeds } from './embeds.js';
import { type Problem, problem, under } from './problem.js';
import { checkAgainstSpec, findUnknownKeys, isRecord } from './spec.js';

/**
 * What a message's body is for: a reply that answers an interaction, a deferred reply, an update of the message that
 * carries a component, a follow-up, or an edit of something sent before.
 */
export type Purpose = 'reply' | 'deferredReply' | 'update' | 'followUp' | 'edit';

/** What a judge has to know of the files that come with a body. */
export interface JudgedFile {
  readonly name: string;
  /** Its `n` in `files[n]`. */
  readonly index: number;
}

const SCHEMAS: Readonly<Record<Purpose, $ZodType>> = {
  reply: IncomingWebhookInteractionRequestSchema,
  deferredReply: IncomingWebhookInteractionRequestSchema,
  update: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  followUp: IncomingWebhookRequestPartialSchema,
  edit: IncomingWebhookUpdateRequestPartialSchema,
};

const { SuppressEmbeds, Ephemeral, SuppressNotifications, IsVoiceMessage, IsComponentsV2 } = MessageFlags;
const OF_NEW = SuppressEmbeds | Ephemeral | SuppressNotifications | IsVoiceMessage | IsComponentsV2;
const OF_EDIT = SuppressEmbeds | IsComponentsV2;

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-messages */
const FLAGS: Readonly<Record<Purpose, number>> = {
  reply: OF_NEW,
  deferredReply: Ephemeral,
  update: OF_EDIT,
  followUp: OF_NEW,
  edit: OF_EDIT,
};

const MOST_FILES = 10;

type Body = Readonly<Record<string, unknown>>;

const flagsOf = (body: Body): number => (typeof body['flags'] === 'number' ? body['flags'] : 0);

function judgeFlags(body: Body, purpose: Purpose): readonly Problem[] {
  const excess = flagsOf(body) & ~FLAGS[purpose];
  return excess === 0
    ? []
    : [problem(['flags'], 'MESSAGE_FLAGS_NOT_ALLOWED', `These flags may not be set here: ${excess}.`)];
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : isRecord(value);

/** What a message can consist of, each enough by itself. */
const CONTENTS = ['content', 'embeds', 'components', 'poll', 'sticker_ids'] as const;

function judgeEmptiness(body: Body, purpose: Purpose, files: readonly JudgedFile[]): readonly Problem[] {
  if (files.length > 0) return [];
  const empty = problem([], 'MESSAGE_EMPTY', 'Cannot send an empty message');
  switch (purpose) {
    case 'reply':
    case 'followUp':
      return CONTENTS.some((key) => isFilled(body[key])) ? [] : [empty];
    case 'update':
    case 'edit': {
      // An edit says what changes; only one that clears everything is sure to leave nothing.
      const clearsAll = ['content', 'embeds', 'components', 'attachments'].every(
        (key) => body[key] !== undefined && !isFilled(body[key]),
      );
      return clearsAll ? [empty] : [];
    }
    case 'deferredReply':
      return [];
  }
}

/** https://discord.com/developers/docs/resources/message#allowed-mentions-object */
function judgeMentions(mentions: unknown): readonly Problem[] {
  if (!isRecord(mentions)) return [];
  const parse: readonly unknown[] = Array.isArray(mentions['parse']) ? mentions['parse'] : [];
  return (['users', 'roles'] as const)
    .filter((kind) => parse.includes(kind) && isFilled(mentions[kind]))
    .map((kind) =>
      problem(
        [],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      ),
    );
}

/** A snowflake, as attachments that were sent before have one: never as short as a file's number. */
const IS_SENT_BEFORE = /^\d{15,}$/;

/**
 * Attachments that are described must be among the files, each once; an edit may name some that are there already.
 * https://discord.com/developers/docs/reference#uploading-files
 */
function judgeAttachments(body: Body, purpose: Purpose, files: readonly JudgedFile[]): readonly Problem[] {
  const described: readonly unknown[] = Array.isArray(body['attachments']) ? body['attachments'] : [];
  const ids = described.map((each) => (isRecord(each) ? String(each['id']) : ''));
  const isEdit = purpose === 'update' || purpose === 'edit';
  return ids.flatMap((id, place) => {
    const path = ['attachments', place, 'id'];
    if (ids.indexOf(id) !== place) {
      return [problem(path, 'ATTACHMENT_DUPLICATE', `The attachment ${id} is described twice.`)];
    }
    const isThere = files.some(({ index }) => String(index) === id) || (isEdit && IS_SENT_BEFORE.test(id));
    return isThere
      ? []
      : [problem(path, 'ATTACHMENT_NOT_FOUND', `There is no file for the attachment ${id}.`)];
  });
}

/** Files named by `attachment://` that are not there, and more files than a message may have. */
function judgeFiles(body: Body, files: readonly JudgedFile[]): readonly Problem[] {
  const described: readonly unknown[] = Array.isArray(body['attachments']) ? body['attachments'] : [];
  const names = new Set([
    ...files.map(({ name }) => name),
    ...described.map((each) => (isRecord(each) ? each['filename'] : undefined)),
  ]);
  const find = (value: unknown, path: readonly (string | number)[]): readonly Problem[] => {
    if (Array.isArray(value)) return value.flatMap((item, index) => find(item, [...path, index]));
    if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => find(item, [...path, key]));
    const name = typeof value === 'string' ? /^attachment:\/\/(.+)$/.exec(value)?.[1] : undefined;
    const message = `The attachment ${name ?? ''} is not among the files.`;
    return name === undefined || names.has(name) ? [] : [problem(path, 'ATTACHMENT_NOT_FOUND', message)];
  };
  const tooMany = problem(
    ['attachments'],
    'BASE_TYPE_MAX_LENGTH',
    `Must be ${MOST_FILES} or fewer in length.`,
  );
  return [
    ...(files.length > MOST_FILES ? [tooMany] : []),
    ...find(body['embeds'], ['embeds']),
    ...find(body['components'], ['components']),
  ];
}

function judgeComponentsOf(body: Body): readonly Problem[] {
  const { components } = body;
  const isV2 = (flagsOf(body) & IsComponentsV2) !== 0;
  return [
    ...under(['components'], judgeComponents(components)),
    ...(isV2 ? judgeV2Message(body) : under(['components'], judgeClassicLayout(components))),
  ];
}

/**
 * What Discord would find wrong with a message's body; `files` are those that come with it. Keys that the API does not
 * have count as wrong, though Discord ignores them, because what they were meant to say is lost.
 */
export function judgeMessage(
  body: unknown,
  purpose: Purpose = 'reply',
  files: readonly JudgedFile[] = [],
): readonly Problem[] {
  if (!isRecord(body)) {
    return purpose === 'deferredReply' && body === undefined
      ? []
      : [problem([], 'BASE_TYPE_BAD_TYPE', 'Only dictionaries may be used in a DictType')];
  }
  const schema = SCHEMAS[purpose];
  return [
    ...checkAgainstSpec(schema, body),
    ...findUnknownKeys(schema, body),
    ...judgeFlags(body, purpose),
    ...judgeEmptiness(body, purpose, files),
    ...under(['embeds'], judgeEmbeds(body['embeds'])),
    ...judgeComponentsOf(body),
    ...under(['allowed_mentions'], judgeMentions(body['allowed_mentions'])),
    ...judgeFiles(body, files),
    ...judgeAttachments(body, purpose, files),
  ];
}
