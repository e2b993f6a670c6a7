/** The words of a quotation as they are compared: typography levelled, contractions whole, ellipses known. */
import { foldWord, WORD } from '../../search/words.js';

export interface Token {
  /** Lower case, without diacritics, points of abbreviations and separators of thousands. */
  readonly key: string;
  /** In UTF-16 units of the text: [start, end). */
  readonly start: number;
  readonly end: number;
  /** Whether an ellipsis stands between the word before and this one. */
  readonly afterEllipsis: boolean;
}

/** "…", "...", ". . .", and any of these in brackets. */
const ELLIPSIS = /…|\.\s?\.|\[\s*\]/u;

const isAbbreviation = (fold: string): boolean => fold.includes('.') && !/^\p{N}/u.test(fold);

function keyOf(raw: string): string {
  const fold = foldWord(raw)
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/^'+|'+$/g, '');
  if (isAbbreviation(fold)) return fold.replaceAll('.', '');
  return /^\p{N}/u.test(fold) ? fold.replaceAll(/,(?=\d{3})/g, '') : fold;
}

/** A text's words in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const key = keyOf(match[0]);
    if (key === '') continue;
    const start = match.index;
    const end = start + match[0].length;
    tokens.push({ key, start, end, afterEllipsis: ELLIPSIS.test(text.slice(last, start)) });
    last = end;
  }
  return tokens;
}

/** Keys as a run that another run can be looked for in: ` a b c `. */
export const runOf = (keys: readonly string[]): string => ` ${keys.join(' ')} `;
