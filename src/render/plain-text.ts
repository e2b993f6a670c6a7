/** A message as plain text, for a terminal. */
import { ComponentType } from 'discord-api-types/v10';
import type { Message } from './message.js';

/** A passage's link is left out: the address of its source is in the list of sources. */
const isPassage = (label: string): boolean => /^paragraph \d+$/.test(label);

/** What a word diff strikes through and puts in, with the marks that plain text has for it: [-old-] and {+new+}. */
const markDiff = (text: string): string =>
  text.replaceAll(/~~((?:\\.|[^~\\])+)~~/g, '[-$1-]').replaceAll(/__\*\*((?:\\.|[^*\\])+)\*\*__/g, '{+$1+}');

/** Reads markdown as Discord would show it: escapes undone, emphasis dropped, links as their text and address. */
function readMarkdown(text: string): string {
  return text.replaceAll(
    /\\?@\u200B(?=everyone|here)|\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\((\S*?)\)|\*\*|__|\*/gi,
    (matched: string, escaped?: string, label?: string, address?: string) => {
      if (escaped !== undefined) return escaped;
      if (label === undefined) return matched.includes('@') ? '@' : '';
      const shown = readMarkdown(label);
      return isPassage(shown) ? shown : `${shown} <${address ?? ''}>`;
    },
  );
}

const readLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => readMarkdown(markDiff(line.replace(/^(?:-# |#{1,3} )/, ''))))
    .join('\n');

function componentLine(message: Message): string {
  const parts = (message.components ?? []).flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    return row.components.flatMap((component) => {
      if (component.type === ComponentType.Button)
        return 'label' in component && !component.disabled ? [`[${component.label ?? ''}]`] : [];
      if (component.type === ComponentType.StringSelect)
        return component.options.map(({ label }) => `[${label}]`);
      return [];
    });
  });
  return parts.join(' ');
}

/** The message as a reader sees it, without any markup. */
export function plainText(message: Message): string {
  const parts = [
    message.content ? readLines(message.content) : '',
    ...(message.embeds ?? []).flatMap((embed) => [
      embed.title ? readLines(embed.title) : '',
      embed.description ? readLines(embed.description) : '',
      ...(embed.fields ?? []).map(({ name, value }) => `${name}:\n${readLines(value)}`),
      embed.footer?.text ?? '',
    ]),
    componentLine(message),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
