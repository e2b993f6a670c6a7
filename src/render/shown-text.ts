/** What somebody typed, as an answer shows it back, and how a button reads it there again. */
import { cutText, escapeMarks, partMentions, visibleText } from './markdown.js';

/** Typed text in italics, on one line, nothing in it alive; shortened with a mark to `max` code units before it is escaped. */
export function showTyped(typed: string, max: number): string {
  return `*${partMentions(escapeMarks(cutText(visibleText(typed), max)))}*`;
}

/** Text in italics in which every mark is escaped, as `showTyped` writes it. */
const ITALIC = /(?<![\\*])\*((?:\\[\s\S]|[^*\\\n])+)\*(?!\*)/g;

/** The texts that a message shows in italics, as they were typed up to what does not show. */
export function shownTexts(
  embeds: readonly { readonly description?: string | undefined }[],
): readonly string[] {
  return embeds.flatMap(({ description = '' }) =>
    [...description.matchAll(ITALIC)].map(([, text = '']) =>
      text.replace(/@\u200B(?=everyone|here)/gi, '@').replace(/\\([^\p{L}\p{N}\s])/gu, '$1'),
    ),
  );
}
