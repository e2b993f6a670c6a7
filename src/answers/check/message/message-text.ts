/** A chat message's words, without what is no part of any quotation: code, links, emoji, mentions, marks of layout. */

const FENCED = /```[\s\S]*?(?:```|$)/g;
const CODE = /(`{1,2})(?!`)[^\n]*?\1/g;
const MASKED_LINK = /\[([^\]\n]+)\]\(\s*<?[a-z]+:\/\/[^)\s]*\)/gi;
const LINK = /<?\b[a-z][a-z0-9+.-]*:\/\/[^\s>]+>?/gi;
/** Custom emoji, channels, commands and times. */
const TAG = /<(?:a?:\w+:\d+|#\d+|t:-?\d+(?::\w)?|\/[^:>\n]+:\d+|id:\w+)>/g;
const MENTION = /<@[!&]?\d+>/g;
const SHORT_EMOJI = /(?<![\p{L}\p{N}]):[a-z0-9_+-]{2,32}:(?![\p{L}\p{N}])/giu;
const EVERYBODY = /@(?:everyone|here)\b/g;
const ESCAPE = /\\([\p{P}\p{S}])/gu;
const EMPHASIS = /\*{1,3}|_{2,3}|~~|\|\|/g;
const UNDERSCORE = /(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu;
const LINE_MARK = /^[ \t]*(?:#{1,3} |-# |[-*+] |\d+[.)] )/;
const BULLET = /^[ \t]*[-*+] /;

/**
 * Signs that Unicode keeps for a program's own use (The Unicode Standard, section 23.7): a member who is mentioned, and
 * a quotation in the text around it. Neither is ever shown.
 */
export const MEMBER = '\uFDD0';
export const SLOT = '\uFDD1';

/** A line of a message, and whether Discord shows it as a block quotation. */
export interface Line {
  readonly text: string;
  readonly isQuoted: boolean;
}

const clean = (text: string, keepsMark: boolean): string =>
  (keepsMark ? text : text.replace(LINE_MARK, ''))
    .replace(EMPHASIS, '')
    .replace(UNDERSCORE, '')
    .replace(ESCAPE, '$1')
    .replace(/[ \t\u00A0]+/g, ' ')
    .trim();

/** "- Karen Bass" below a line is a signature as much as a bullet, unless it is one of a list. */
const isDashOnItsOwn = (lines: readonly string[], at: number): boolean =>
  /^[ \t]*- /.test(lines[at] ?? '') &&
  [lines[at - 1], lines[at + 1]].every((line) => !BULLET.test(line ?? '')) &&
  lines.slice(0, at).some((line) => line.trim() !== '');

/**
 * A message as lines. What is taken out leaves a blank, so that no two words are joined; a member who is mentioned
 * leaves a sign, since somebody who says something there is nobody on record.
 */
export function readLines(content: string): readonly Line[] {
  const text = content
    .replaceAll(MEMBER, '')
    .replaceAll(SLOT, '')
    .replace(FENCED, ' ')
    .replace(CODE, ' ')
    .replace(MASKED_LINK, '$1')
    .replace(TAG, ' ')
    .replace(MENTION, ` ${MEMBER} `)
    .replace(LINK, ' ')
    .replace(EVERYBODY, ' ')
    .replace(SHORT_EMOJI, ' ');
  let isRest = false;
  const lines = text.split(/\r\n?|\n/).map((line) => {
    const block = /^\s*>(>>)?(?: |$)/.exec(line);
    if (block?.[1] !== undefined && !isRest) isRest = true;
    const isQuoted = isRest || block !== null;
    return { text: block ? line.slice(block[0].length) : line, isQuoted };
  });
  const texts = lines.map((line) => line.text);
  return lines.map((line, at) => ({ ...line, text: clean(line.text, isDashOnItsOwn(texts, at)) }));
}
