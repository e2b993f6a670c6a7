/** Texts as words: what is compared when something is searched. What is shown is never made from these. */
import { stemmer } from 'stemmer';
import { PLAIN_LETTERS } from '../facts/fold.js';
import { IRREGULAR_FORMS, WHOLE_WORDS } from './vocabulary.js';

export interface Word {
  /** As typed. */
  readonly raw: string;
  /** Lower case, without diacritics or a possessive ending. */
  readonly fold: string;
  /** The fold without its grammatical ending, so that `supported` and `supports` are one word. */
  readonly stem: string;
  readonly possessive: boolean;
  /** Where it stands in the text, in UTF-16 units: [start, end). */
  readonly start: number;
  readonly end: number;
}

const STROKED = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

const ASCII = /^[\0-\x7F]*$/;

/** Lower case, without diacritics. */
export function foldWord(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(STROKED, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

const stems = new Map<string, string>();

/** Longer words are none of a language. */
const LONGEST_KEPT = 40;

/** More stems than this are not kept: what is typed is without bound. */
const MOST_STEMS = 50_000;

/** The stem of a folded word: irregular forms by a table, the rest by Porter's algorithm. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (word.length > LONGEST_KEPT) return makeStem(word);
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = makeStem(word);
  stems.set(word, stem);
  return stem;
}

function makeStem(word: string): string {
  // American and British spellings are one word: apologized, apologised.
  const fold = word.length > 5 ? word.replace(/iz(e[sdr]?|ers|ing|ations?)$/, 'is$1') : word;
  if (WHOLE_WORDS.has(fold.replace(/s$/, ''))) return fold.replace(/s$/, '');
  const regular = Object.hasOwn(IRREGULAR_FORMS, fold) ? (IRREGULAR_FORMS[fold] ?? fold) : fold;
  return /^[a-z]+$/.test(regular) ? stemmer(regular) : regular;
}

/** Abbreviations with points (U.S.), words with inner apostrophes, numbers with separators, single ideographs. */
export const WORD =
  /(?:\p{L}\.){2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+(?:['’‘ʼ](?:(?![\p{Script=Han}])[\p{L}\p{M}])+)*['’]?\p{N}*|\p{N}+(?:[.,]\p{N}+)*\p{L}*/gu;

const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  "shan't": ['shall', 'not'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  didnt: ['did', 'not'],
  isnt: ['is', 'not'],
  wasnt: ['was', 'not'],
  hasnt: ['has', 'not'],
  shouldnt: ['should', 'not'],
  wouldnt: ['would', 'not'],
  couldnt: ['could', 'not'],
  havent: ['have', 'not'],
  hadnt: ['had', 'not'],
  arent: ['are', 'not'],
  werent: ['were', 'not'],
  mustnt: ['must', 'not'],
  neednt: ['need', 'not'],
  aint: ['is', 'not'],
  shouldve: ['should', 'have'],
  couldve: ['could', 'have'],
  wouldve: ['would', 'have'],
  mustve: ['must', 'have'],
  theyve: ['they', 'have'],
  theyll: ['they', 'will'],
  theyd: ['they', 'would'],
  itll: ['it', 'will'],
  wats: ['what', 'is'],
  whatd: ['what', 'did'],
  whered: ['where', 'did'],
  whend: ['when', 'did'],
  whyd: ['why', 'did'],
  howd: ['how', 'did'],
  whys: ['why', 'is'],
  whats: ['what', 'is'],
  whos: ['who', 'is'],
  wheres: ['where', 'is'],
  whens: ['when', 'is'],
  hows: ['how', 'is'],
  thats: ['that', 'is'],
};

/** What follows an apostrophe in a contraction; `'s` is left out, since it may be a possessive. */
const CONTRACTED: Readonly<Record<string, string>> = {
  ll: 'will',
  re: 'are',
  ve: 'have',
  d: 'would',
  m: 'am',
};

const QUESTION_WORDS = new Set(['what', 'who', 'where', 'when', 'how', 'that', 'it', 'there', 'he', 'she']);

/** A text's words, in order. Contractions are taken apart (didn't: did, not). */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const add = (fold: string, possessive = false): void => {
      words.push({ raw, fold, stem: stemOf(fold), possessive, start, end });
    };
    let fold = foldWord(raw).replaceAll(/[’‘ʼ]/g, "'");
    if (fold.includes('.') && /^\p{L}/u.test(fold)) fold = fold.replaceAll('.', '');
    if (/^\p{N}/u.test(fold)) fold = fold.replaceAll(/,(?=\d{3})/g, '');
    const contraction = Object.hasOwn(CONTRACTIONS, fold) ? CONTRACTIONS[fold] : undefined;
    const parts = /^(\w+?)(?:n't|'(\w+))$/.exec(fold);
    if (contraction) for (const part of contraction) add(part);
    else if (parts && fold.endsWith("n't")) for (const part of [parts[1] ?? '', 'not']) add(part);
    else if (parts?.[1] && parts[2] && CONTRACTED[parts[2]])
      for (const part of [parts[1], CONTRACTED[parts[2]] ?? '']) add(part);
    else if (fold.endsWith("'s") && QUESTION_WORDS.has(fold.slice(0, -2)))
      for (const part of [fold.slice(0, -2), 'is']) add(part);
    else if (/(?:'s|s')$/.test(fold)) add(fold.replace(/'s$|'$/, ''), true);
    else add(fold.replaceAll("'", ''));
  }
  return words.map((word, at) =>
    isMonth(word, words[at - 1], words[at + 1]) ? { ...word, stem: `${word.stem}.` } : word,
  );
}

const MONTHS_AND_WORDS = /^(?:March|May)$/;

/** "31 March": no marching, and nothing that may be. */
const isMonth = ({ raw }: Word, before: Word | undefined, after: Word | undefined): boolean =>
  MONTHS_AND_WORDS.test(raw) &&
  [before, after].some((other) => /^\d+(?:st|nd|rd|th)?$/.test(other?.fold ?? ''));

/**
 * The edit distance between two words with transpositions counted as one (optimal string alignment), or `bound + 1`
 * where it is larger than the bound.
 */
export function editDistance(a: string, b: string, bound: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(value);
      if (value < least) least = value;
    }
    if (least > bound) return bound + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? bound + 1, bound + 1);
}

/** How many edits a typed word of this length may be away from the word that was meant. */
export const typoBound = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** The edits between a typed word and a word on record, or undefined where they are too far apart to be a typo. */
export function typoDistance(typed: string, word: string): number | undefined {
  if (typed === word) return 0;
  if (/\d/.test(typed) || /\d/.test(word)) return undefined;
  const bound = Math.min(typoBound(typed.length), typoBound(word.length));
  // A letter left out of a four-letter name makes a three-letter word.
  const effective =
    bound === 0 && Math.max(typed.length, word.length) >= 4 && typed[0] === word[0] ? 1 : bound;
  if (effective === 0 || Math.min(typed.length, word.length) < 3) return undefined;
  const distance = editDistance(typed, word, effective);
  return distance <= effective ? distance : undefined;
}
