/** An answer as the message that Discord gets. */
import type { APIEmbed, APIEmbedField, APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Answer, Coverage } from '../answers/answer.js';
import { dayInWords } from '../answers/day-words.js';
import type { FactId } from '../facts/schema.js';
import type { Store } from '../facts/store.js';
import { createCitations } from './citation.js';
import { canPage, componentRows } from './components.js';
import { layOut } from './layout.js';
import { count } from './layouts/sources.js';
import { EMBED, EPHEMERAL } from './limits.js';
import { cutText, escapeMarkdown, plainEcho } from './markdown.js';
import { type Page, paginate } from './pages.js';

export type Message = APIInteractionResponseCallbackData;

export interface RenderOptions {
  readonly store: Store;
  /** The id of the user who asked: whose clicks the buttons follow. */
  readonly owner: string;
  /** Counted from 0; a page past the end is the last one. */
  readonly page: number;
  readonly isPrivate: boolean;
}

export interface Rendered {
  readonly message: Message;
  /** The ids of the facts on the page, in the order shown, with those shown as context last. */
  readonly facts: readonly FactId[];
}

const COLOUR = 0x2f6f8f;

/** Lines in as many fields as they need. */
function fieldsOf(name: string, lines: readonly string[]): readonly APIEmbedField[] {
  const values: string[] = [];
  for (const line of lines) {
    const cut =
      line.length <= EMBED.fieldValue
        ? line
        : cutText(line.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'), EMBED.fieldValue);
    const last = values.at(-1);
    if (last !== undefined && last.length + cut.length + 1 <= EMBED.fieldValue)
      values[values.length - 1] = `${last}\n${cut}`;
    else values.push(cut);
  }
  return values.map((value, place) => ({ name: place === 0 ? name : `${name} (continued)`, value }));
}

/** What was searched, and up to which day. */
function footerOf({ statements, sources, upTo }: Coverage, page: number, pages: number): string {
  const reach = upTo ? `, up to ${dayInWords(upTo)}` : '';
  const searched = `Searched ${count(statements, 'statement', 'statements')} in ${count(sources, 'source', 'sources')}${reach}`;
  return pages > 1 ? `${searched} · Page ${page + 1} of ${pages}` : searched;
}

const descriptionOf = (page: Page): string =>
  [page.lead, ...page.blocks.map(({ text }) => text), page.notes].filter((text) => text !== '').join('\n\n');

const LEFT_OUT =
  'There are more pages, but these words are too long for a button to carry. Shorten them to page through.';

/** Renders one page of an answer. */
export function renderAnswer(
  answer: Answer,
  { store, owner, page: wanted, isPrivate }: RenderOptions,
): Rendered {
  const look = { store, cite: createCitations() };
  const layout = layOut(answer, look);
  const lead = answer.reading ? [`Read as: ${escapeMarkdown(answer.reading)}`, ...layout.lead] : layout.lead;
  const notes = answer.notes.map((note) => plainEcho(note, 400));
  let pages = paginate({ ...layout, lead }, notes, look);
  const isStuck = pages.length > 1 && !canPage(answer, store, owner);
  if (isStuck) pages = paginate({ ...layout, lead }, [...notes, LEFT_OUT], look);
  const at = isStuck ? 0 : Math.min(Math.max(0, Math.trunc(wanted)), pages.length - 1);
  const page = pages[at];
  if (page === undefined) throw new Error('an answer has at least one page');
  const description = descriptionOf(page);
  const fields = [...fieldsOf('Context', page.context), ...fieldsOf('Sources', page.sources)];
  const embed: APIEmbed = {
    title: cutText(escapeMarkdown(plainEcho(layout.title, 150)), EMBED.title),
    ...(description === '' ? {} : { description }),
    color: COLOUR,
    ...(fields.length > 0 ? { fields } : {}),
    footer: { text: footerOf(answer.coverage, at, pages.length) },
  };
  const components = componentRows({ answer, store, owner, page: at, pages: pages.length });
  return {
    message: {
      embeds: [embed],
      ...(components.length > 0 ? { components: [...components] } : {}),
      allowed_mentions: { parse: [] },
      ...(isPrivate ? { flags: EPHEMERAL } : {}),
    },
    facts: page.facts,
  };
}

/** A sentence of ours, for one user alone: what can't be done, and what can be done about it. */
export function renderNotice(text: string): Message {
  return {
    content: escapeMarkdown(plainEcho(text, 1500)) || '…',
    allowed_mentions: { parse: [] },
    flags: EPHEMERAL,
  };
}
