/** An embed, with its title and its fields' names as markdown, as Discord shows them. */
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { ShownAttachment } from '../../page-protocol.js';
import { make } from '../dom.js';
import { drawLine, drawMarkdown } from '../markdown/draw.js';
import { drawPicture } from './attachments.js';
import { colourOf } from './colour.js';

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

function drawTitle({ title, url }: APIEmbed): readonly HTMLElement[] {
  if (!title) return [];
  const line = make('div', { class: 'embed-title' });
  const text = drawLine(title);
  if (url !== undefined && isWebAddress(url)) {
    const link = make('discord-link', { href: url, target: '_blank', rel: 'noopener noreferrer' });
    link.append(...text);
    line.append(link);
  } else line.append(...text);
  return [line];
}

/** At most three fields side by side; a number says in which third of the row one stands. */
function columns(fields: readonly APIEmbedField[]): readonly (number | undefined)[] {
  let column = 0;
  return fields.map(({ inline }) => {
    column = inline === true ? (column % 3) + 1 : 0;
    return column === 0 ? undefined : column;
  });
}

function drawFields(fields: readonly APIEmbedField[]): readonly HTMLElement[] {
  if (fields.length === 0) return [];
  const places = columns(fields);
  const drawn = fields.map(({ name, value }, index) =>
    make(
      'discord-embed-field',
      { inline: places[index] !== undefined, 'inline-index': places[index] },
      make('div', { class: 'field-name' }, ...drawLine(name)),
      ...drawMarkdown(value),
    ),
  );
  return [make('discord-embed-fields', { slot: 'fields' }, ...drawn)];
}

function drawFooter({ footer, timestamp }: APIEmbed): readonly HTMLElement[] {
  const day = timestamp === undefined ? '' : new Date(timestamp).toLocaleDateString('en-GB');
  const text = [footer?.text ?? '', day].filter((part) => part !== '').join(' • ');
  return text === ''
    ? []
    : [make('discord-embed-footer', { slot: 'footer' }, make('span', { class: 'text' }, text))];
}

/** The file that an embed shows, where it names one of the message's own; no picture comes from anywhere else. */
export function pictureOf(
  { image }: APIEmbed,
  attachments: readonly ShownAttachment[],
): ShownAttachment | undefined {
  const name = /^attachment:\/\/(.+)$/.exec(image?.url ?? '')?.[1];
  return attachments.find(({ filename, isImage }) => isImage && filename === name);
}

export function drawEmbed(embed: APIEmbed, attachments: readonly ShownAttachment[]): HTMLElement {
  const { author, color, description } = embed;
  const picture = pictureOf(embed, attachments);
  return make(
    'discord-embed',
    { slot: 'embeds', color: colourOf(color) },
    make(
      'discord-embed-description',
      { slot: 'description' },
      ...(author ? [make('div', { class: 'field-name' }, author.name)] : []),
      ...drawTitle(embed),
      ...drawMarkdown(description ?? ''),
    ),
    ...drawFields(embed.fields ?? []),
    ...(picture ? [make('div', { slot: 'fields', class: 'embed-picture' }, drawPicture(picture))] : []),
    ...drawFooter(embed),
  );
}
