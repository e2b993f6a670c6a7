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

/** A missing apostrophe is typography, where no other word is written so. */
const BARE_NEGATION =
  /^(do|does|did|is|are|was|were|has|have|had|could|should|would|must|need)nt$|^(wo)nt$|^(ca)nt$/;

/** The same of other contractions; "its", "were", "well" and the like are words of their own, and stay. */
const BARE_ENDING =
  /^(that|what|there|he|she)(s)$|^(they|you)(re)$|^(i|you|we|they)(ve)$|^(i)(m)$|^(you|they|it)(ll)$/;

function keyOf(raw: string): string {
  const fold = foldWord(raw)
    .replaceAll(/[’‘ʼ]/g, "'")
    .replaceAll(/^'+|'+$/g, '');
  if (isAbbreviation(fold)) return fold.replaceAll('.', '');
  if (/^\p{N}/u.test(fold)) return fold.replaceAll(/,(?=\d{3})/g, '');
  if (BARE_NEGATION.test(fold)) return fold.replace(/nt$/, "n't");
  return fold.replace(BARE_ENDING, (whole) => whole.replace(/(?:s|re|ve|m|ll)$/, "'$&"));
}

/** Signs that are read aloud beside a number, as words: which money, a share, below zero. */
const SIGN = /(?<sign>[$€£¥₹₩₽](?=\s?\p{N})|(?<=\p{N}\s?)[%‰€£¥₹₩₽]|(?<![\p{L}\p{N}])[-−](?=\p{N}))/gu;
const SIGN_KEYS: Readonly<Record<string, string>> = { '%': 'percent', '-': 'minus', '−': 'minus' };

const WORD_OR_SIGN = new RegExp(`${SIGN.source}|${WORD.source}`, 'gu');

/** A text's words in order; a sign beside a number is one ("5%" and "5 percent" are the same). */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD_OR_SIGN)) {
    const sign = match.groups?.['sign'];
    const key = sign === undefined ? keyOf(match[0]) : (SIGN_KEYS[sign] ?? sign);
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
