/** The line above a message that says what brought it: a command, or a button on another message. */
import type { Excerpt, Used } from '../../page-protocol.js';
import { make } from '../dom.js';

function drawReply({ author, text }: Excerpt): HTMLElement {
  return make(
    'discord-reply',
    { slot: 'reply', author: author.name, avatar: author.avatar, bot: author.isBot },
    text,
  );
}

export function drawUsed(used: Used | undefined): readonly HTMLElement[] {
  if (used === undefined) return [];
  if (used.kind === 'component') return used.target === undefined ? [] : [drawReply(used.target)];
  const by = { slot: 'reply', author: used.by.name, avatar: used.by.avatar };
  if (used.kind === 'slash') {
    return [make('discord-command', { ...by, type: 'slash_command', command: used.name })];
  }
  const { target, name } = used;
  const about =
    target === undefined
      ? {}
      : {
          'context-user-name': target.author.name,
          'context-user-image': target.author.avatar,
          'context-user-bot': target.author.isBot,
          'context-message-reply': target.text,
        };
  return [make('discord-command', { ...by, ...about, type: 'message_command', command: name })];
}
