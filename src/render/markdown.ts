/**
 * Text made fit for Discord's markdown. Every character that could begin a mark-up, a mention, a link or an emoji gets a
 * backslash, which Discord does not show; the characters that are shown stay the same.
 * https://support.discord.com/hc/en-us/articles/210298617
 */

/** A line of ours, shortened with a mark to at most `max` UTF-16 code units; never within a character. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept.replace(/[\s\u200D]+$/u, '')}…`;
}

const DIRECTION_ENDS: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u202D': '\u202C',
  '\u202E': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/** The marks that end whatever turn of the writing direction a text leaves open, so that it ends with the text. */
function closeDirections(text: string): string {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return '';
  const open: string[] = [];
  for (const character of text) {
    const end = DIRECTION_ENDS[character];
    if (end !== undefined) open.push(end);
    else if (character === '\u202C' && open.at(-1) === character) open.pop();
    else if (character === '\u2069' && open.includes(character)) open.length = open.lastIndexOf(character);
  }
  return open.toReversed().join('');
}

/** What makes a heading, a list or a block quotation at the beginning of a line, and nothing anywhere else. */
export const escapeLineStart = (text: string): string =>
  text.replace(/^(\s*)([#>+-])/, '$1\\$2').replace(/^(\s*\d+)(?=[.)](?:\s|$))/, '$1\\');

/** Marks of markdown, and what would make a list or a heading, as text. */
export const escapeMarks = (text: string): string =>
  escapeLineStart(text.replace(/[\\*_~`|<[\]@]/g, '\\$&').replace(/:(?=\S)/g, '\\:'));

/** Control characters and line breaks as spaces, halves of characters as a replacement mark. */
const onOneLine = (text: string): string => text.replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}/gu, '\uFFFD');

/**
 * A record's text, on one line: what is shown is exactly what it says. The result has at most twice as many UTF-16
 * code units as the text has characters, and one.
 */
export function escapeText(text: string): string {
  const line = onOneLine(text);
  return escapeMarks(line) + closeDirections(line);
}

/** A record's text, escaped and shortened with a mark so that the result has at most `max` code units. */
export function escapeWithin(text: string, max: number): string {
  let cut = text;
  for (let escaped = escapeText(cut); ; escaped = escapeText(cut)) {
    if (escaped.length <= max) return escaped;
    cut = cutText(text, Math.min(max, cut.length - Math.max(1, Math.ceil((escaped.length - max) / 2))));
  }
}

/** The longest run of marks on one letter that any language needs. */
const STACKED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Text without what does not show or turns the writing direction round, on one line: for labels, and for what somebody
 * typed. The joiner within an emoji stays.
 */
export function visibleText(text: string): string {
  return onOneLine(text)
    .replace(/(?!\uFE0F|(?<=[\p{Extended_Pictographic}\uFE0F\p{Emoji_Modifier}])\u200D)[\p{Cf}\p{DI}]/gu, '')
    .replace(STACKED_MARKS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Text for a place without markdown, such as a button: visible, and cut to `max` code units. Never empty. */
export function labelText(text: string, max: number): string {
  return cutText(visibleText(text), max) || '…';
}

/** How much of what somebody typed is shown. */
const ECHO = 100;

/** Keeps a mention of everybody apart even where a reader of the message knows no backslash. */
export const partMentions = (text: string): string => text.replace(/@(?=everyone|here)/gi, '@\u200B');

/** What somebody typed, to be shown back: one line, at most 100 characters and a mark, nothing in it alive. */
export function echo(typed: string): string {
  const visible = cutText(visibleText(typed), ECHO);
  return visible === '' ? 'text that does not show' : partMentions(escapeMarks(visible));
}

/** A sentence of ours that may hold something typed: escaped, on one line, cut to `max` code units when escaped. */
export function escapeSentence(sentence: string, max: number): string {
  return escapeWithin(partMentions(visibleText(sentence)), max);
}

/** The same with what stands between two asterisks in italics: what was typed or is on record, set off from our own words. */
export const setOffInSentence = (sentence: string, max: number): string =>
  escapeSentence(sentence, max).replace(/\\\*(\S(?:[^*\n]*?\S)?)\\\*/g, '*$1*');
