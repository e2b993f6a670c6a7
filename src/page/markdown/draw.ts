/**
 * Draws markdown. Bold, italics and the like are the browser's own elements: the components for them put blanks around
 * what they hold, so that "**Bass**:" would come out as "Bass :".
 */
import { make } from '../dom.js';
import { readMarkdown } from './read-blocks.js';
import { readInline } from './read-inline.js';
import { inFull, inStyle } from './times.js';
import type { Block, Inline } from './tree.js';

/** Names of what is mentioned; Discord's clients know them from elsewhere, too. */
const MENTIONED = { '@': 'somebody', '#': 'channel', '/': '' } as const;

function drawLink(address: string, children: readonly Inline[]): HTMLElement {
  const link = make('discord-link', { href: address, target: '_blank', rel: 'noopener noreferrer' });
  link.append(...drawInline(children));
  return link;
}

function drawSpoiler(children: readonly Inline[]): HTMLElement {
  const spoiler = make('discord-spoiler', { tabindex: 0, role: 'button', 'aria-label': 'Show the spoiler' });
  const show = (): void => {
    spoiler.setAttribute('activated', '');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
  };
  spoiler.addEventListener('click', show);
  spoiler.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') show();
  });
  spoiler.append(...drawInline(children));
  return spoiler;
}

const NATIVE = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' } as const;

function drawNode(node: Inline): Node {
  switch (node.kind) {
    case 'text':
      return document.createTextNode(node.text);
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
      return make(NATIVE[node.kind], {}, ...drawInline(node.children));
    case 'spoiler':
      return drawSpoiler(node.children);
    case 'code':
      return make('discord-code', {}, node.text);
    case 'link':
      return drawLink(node.address, node.children);
    case 'time':
      return make('discord-time', { title: inFull(node.seconds) }, inStyle(node.seconds, node.style));
    case 'mention':
      return make('span', { class: 'mention' }, `${node.sigil}${node.name || MENTIONED[node.sigil]}`);
  }
}

const drawInline = (nodes: readonly Inline[]): readonly Node[] => nodes.map(drawNode);

const line = (children: readonly Inline[]): HTMLElement =>
  make('div', { class: 'text' }, ...drawInline(children));

function drawBlock(block: Block): HTMLElement {
  switch (block.kind) {
    case 'lines':
      return line(block.children);
    case 'heading':
      return make('p', { class: `heading heading-${block.level}` }, ...drawInline(block.children));
    case 'subtext':
      return make('discord-subscript', {}, make('span', { class: 'text' }, ...drawInline(block.children)));
    case 'quote':
      return make('discord-quote', {}, ...block.blocks.map(drawBlock));
    case 'list': {
      const items = block.items.map((item) => make('li', { class: 'text' }, ...drawInline(item)));
      return make(block.isOrdered ? 'ol' : 'ul', { class: 'list' }, ...items);
    }
    case 'code':
      return make('discord-code', { multiline: true }, block.text);
  }
}

/** Everything that markdown can be: for a message, an embed's description, a field. */
export const drawMarkdown = (text: string): readonly HTMLElement[] =>
  text === '' ? [] : readMarkdown(text).map(drawBlock);

/** Only what stands within a line: for titles. */
export const drawLine = (text: string): readonly Node[] => drawInline(readInline(text));
