/** Files with a message: pictures with their description, anything else by its name. */
import type { ShownAttachment } from '../../page-protocol.js';
import { make } from '../dom.js';

/** A picture that can be opened by itself, as a click does at Discord. */
export function drawPicture({ url, filename, description }: ShownAttachment): HTMLElement {
  const alt = description || filename;
  return make('a', { href: url, target: '_blank', class: 'picture' }, make('img', { src: url, alt }));
}

function drawFile({ url, filename, size, description }: ShownAttachment): HTMLElement {
  const kilobytes = `${Math.max(1, Math.round(size / 1024))} KB`;
  return make(
    'div',
    { class: 'file' },
    make('a', { href: url, download: filename }, filename),
    make('span', { class: 'faint' }, ` ${kilobytes}${description ? ` · ${description}` : ''}`),
  );
}

export function drawAttachments(attachments: readonly ShownAttachment[]): readonly HTMLElement[] {
  if (attachments.length === 0) return [];
  const drawn = attachments.map((attachment) =>
    attachment.isImage ? drawPicture(attachment) : drawFile(attachment),
  );
  return [make('discord-attachments', { slot: 'attachments' }, ...drawn)];
}
