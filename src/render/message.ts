/** An answer as the message that Discord gets. */
import type { APIEmbed, APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Answer } from '../answers/answer.js';
import type { FactId } from '../facts/schema.js';
import type { Store } from '../facts/store.js';
import { createCitations } from './citation.js';
import { canPage, componentRows } from './components.js';
import type { Beside } from './custom-id-option.js';
import { type Illustration, illustrate } from './illustration.js';
import { inventedLine } from './invented.js';
import { layOut } from './layout.js';
import { EMBED, EPHEMERAL, PAGE } from './limits.js';
import { escapeSentence, escapeWithin, setOffInSentence, visibleText } from './markdown.js';
import { type Pages, paginate } from './pages.js';
import { pictureOf } from './picture/picture-of.js';
import { searchedFooter } from './searched.js';
import { shownTexts } from './shown-text.js';

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
  /** Makes the same page with its picture: the first one of an answer that has any. */
  readonly illustrated: () => Illustration | undefined;
}

const COLOUR = 0x2f6f8f;

/** How a question was read takes at most this much of the first page. */
const MOST_READING = 500;

/** A blank line. */
const BETWEEN_BLOCKS = '\n\n';

/** Notes of an answer take at most this much of its first page's lead. */
const MOST_NOTE = 300;

const LEFT_OUT =
  'There are more pages, but these words are too long for a button to carry. Shorten them to page through.';

/** A text as the descriptions of as many embeds as it needs, parted between blocks; nearly always one. */
function splitText(text: string): readonly string[] {
  if (text.length <= EMBED.description) return [text];
  const end = text.lastIndexOf(BETWEEN_BLOCKS, EMBED.description);
  if (end <= 0) throw new Error('a block is longer than an embed');
  return [text.slice(0, end), ...splitText(text.slice(end + BETWEEN_BLOCKS.length))];
}

/** Renders one page of an answer. */
export function renderAnswer(
  answer: Answer,
  { store, owner, page: wanted, isPrivate }: RenderOptions,
): Rendered {
  const writer = { store, citations: createCitations() };
  const layout = layOut(answer, writer);
  const reading = answer.reading ? [`Read as: ${escapeWithin(answer.reading, MOST_READING)}`] : [];
  const notes = answer.notes.map((note) => `-# ${setOffInSentence(note, MOST_NOTE)}`);
  const pagesWith = (more: readonly string[], longest?: number): Pages =>
    paginate({ ...layout, lead: [...reading, ...layout.lead, ...notes, ...more] }, longest);
  const whole = pagesWith([]);
  const besideOf = (description: string): Beside => ({ store, shown: shownTexts([{ description }]) });
  const isStuck = whole.count > 1 && !canPage(answer, besideOf(whole.at(wanted).page.description), owner);
  // Where no other page can be reached, the first takes all the room that there is.
  const pages = isStuck ? pagesWith([`-# ${LEFT_OUT}`], PAGE.onlyDescription) : whole;
  const { number, page } = pages.at(isStuck ? 0 : wanted);
  const parts = [
    ...inventedLine(answer, page.facts, store),
    searchedFooter(answer.coverage),
    ...(pages.count > 1 ? [`Page ${number + 1} of ${pages.count}`] : []),
  ];
  const texts = splitText(page.description);
  const embeds = texts.map(
    (text, place): APIEmbed => ({
      ...(place === 0 ? { title: escapeWithin(visibleText(layout.title), EMBED.title) } : {}),
      ...(text === '' ? {} : { description: text }),
      color: COLOUR,
      ...(place === 0 && page.fields.length > 0 ? { fields: [...page.fields] } : {}),
      ...(place === texts.length - 1 ? { footer: { text: parts.join(' · ') } } : {}),
    }),
  );
  const components = componentRows({
    answer,
    beside: besideOf(page.description),
    owner,
    page: number,
    pages: isStuck ? 1 : pages.count,
  });
  const message: Message = {
    embeds,
    ...(components.length > 0 ? { components: [...components] } : {}),
    allowed_mentions: { parse: [] },
    ...(isPrivate ? { flags: EPHEMERAL } : {}),
  };
  // After the text, whose sources keep their numbers. Later pages are read for their text.
  const illustrated = (): Illustration | undefined => {
    const picture = number === 0 ? pictureOf(answer, writer) : undefined;
    return (
      picture &&
      illustrate(message, picture, writer.citations.cited(), page.sources, answer.again?.command ?? '')
    );
  };
  return { message, facts: page.facts, illustrated };
}

/** A sentence of ours, for one user alone: what can't be done, and what can be done about it. */
export function renderNotice(text: string): Message {
  return { content: escapeSentence(text, 1800) || '…', allowed_mentions: { parse: [] }, flags: EPHEMERAL };
}
