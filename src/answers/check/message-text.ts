/** A chat message's words, without what is no part of any quotation: code, links, emoji, mentions, marks of layout. */

const FENCED = /```[\s\S]*?(?:```|$)/g;
const CODE = /(`{1,2})(?!`)[^\n]*?\1/g;
const MASKED_LINK = /\[([^\]\n]+)\]\(\s*<?[a-z]+:\/\/[^)\s]*\)/gi;
const LINK = /<?\b[a-z][a-z0-9+.-]*:\/\/[^\s>]+>?/gi;
/** Custom emoji, users, roles, channels, commands and times. */
const TAG = /<(?:a?:\w+:\d+|@[!&]?\d+|#\d+|t:-?\d+(?::\w)?|\/[^:>\n]+:\d+|id:\w+)>/g;
const SHORT_EMOJI = /(?<![\p{L}\p{N}]):[a-z0-9_+-]{2,32}:(?![\p{L}\p{N}])/giu;
const EVERYBODY = /@(?:everyone|here)\b/g;
const ESCAPE = /\\([\p{P}\p{S}])/gu;
const EMPHASIS = /\*{1,3}|_{2,3}|~~|\|\|/g;
const UNDERSCORE = /(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu;
const LINE_MARK = /^[ \t]*(?:#{1,3} |-# |[-*+] |\d+[.)] )/;

/** A line of a message, and whether Discord shows it as a block quotation. */
export interface Line {
  readonly text: string;
  readonly isQuoted: boolean;
}

const clean = (text: string): string =>
  text
    .replace(LINE_MARK, '')
    .replace(EMPHASIS, '')
    .replace(UNDERSCORE, '')
    .replace(ESCAPE, '$1')
    .replace(/[ \t\u00A0]+/g, ' ')
    .trim();

/** A message as lines. What is taken out leaves a blank, so that no two words are joined. */
export function readLines(content: string): readonly Line[] {
  const text = content
    .replace(FENCED, ' ')
    .replace(CODE, ' ')
    .replace(MASKED_LINK, '$1')
    .replace(TAG, ' ')
    .replace(LINK, ' ')
    .replace(EVERYBODY, ' ')
    .replace(SHORT_EMOJI, ' ');
  let isRest = false;
  return text.split(/\r\n?|\n/).map((line) => {
    const block = /^\s*>(>>)?(?: |$)/.exec(line);
    if (block?.[1] !== undefined && !isRest) isRest = true;
    const isQuoted = isRest || block !== null;
    return { text: clean(block ? line.slice(block[0].length) : line), isQuoted };
  });
}
