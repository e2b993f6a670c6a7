/** A message as plain text, for a terminal. */
import { ComponentType } from 'discord-api-types/v10';
import type { Message } from './message.js';

/** Reads markdown as Discord would show it: escapes undone, emphasis dropped, links as their text. */
function readMarkdown(text: string, withAddresses: boolean): string {
  const plain = text.replaceAll(
    /\\([!-/:-@[-`{-~])|\[((?:\\.|[^\]\\])*)\]\((\S*?)\)|(\*\*|__|\*)/g,
    (_, escaped: string | undefined, label: string | undefined, address: string | undefined) => {
      if (escaped !== undefined) return escaped;
      if (label === undefined) return '';
      return withAddresses ? `${readMarkdown(label, false)} <${address ?? ''}>` : readMarkdown(label, false);
    },
  );
  return plain;
}

const readLines = (text: string, withAddresses: boolean): string =>
  text
    .split('\n')
    .map((line) => readMarkdown(line.replace(/^(?:-# |#{1,3} )/, ''), withAddresses))
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
    message.content ? readLines(message.content, false) : '',
    ...(message.embeds ?? []).flatMap((embed) => [
      embed.title ? readLines(embed.title, false) : '',
      embed.description ? readLines(embed.description, false) : '',
      ...(embed.fields ?? []).map(({ name, value }) => `${name}:\n${readLines(value, true)}`),
      embed.footer?.text ?? '',
    ]),
    componentLine(message),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
