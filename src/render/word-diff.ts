/**
 * Two texts side by side as lines that are read without colour: what was left out struck through, what was put in bold
 * and underlined.
 */
import type { DiffPiece } from '../answers/check/verdict.js';
import { cutText, escapeText } from './markdown.js';

/** A field's worth: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const MOST = 1024;

/** So many characters of unchanged words are kept on either side of a change, from generous to scant. */
const BESIDE = [400, 120, 60, 25] as const;

const CUT = '\\[…\\]';

/** A text without the part of a word or of a character at its cut ends. */
const head = (text: string, most: number): string => cutText(text, most).replace(/\s*\S*…$/u, '');
function tail(text: string, most: number): string {
  const kept = text.slice(-most).replace(/^[\uDC00-\uDFFF]/, '');
  return /\s/u.test(kept) ? kept.replace(/^\S*\s+/u, '') : kept;
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** Unchanged words: what is next to a change is kept. A change stands before them, after them, or on both sides. */
function shorten(text: string, before: boolean, after: boolean, most: number): string {
  if (text.length <= most * (before && after ? 2 : 1)) return escapeText(text);
  return joined(before ? escapeText(head(text, most)) : '', CUT, after ? escapeText(tail(text, most)) : '');
}

const marked = (mark: string, text: string, most: number): string => {
  if (text.trim() === '') return '';
  const isWhole = text.length <= most;
  const kept = isWhole ? text : head(text, most) || cutText(text, most);
  const end = [...mark].toReversed().join('');
  return joined(`${mark}${escapeText(kept)}${end}`, isWhole ? '' : CUT);
};

const DROPPED = '~~';
const ADDED = '__**';

/** One of the two texts: its own pieces, and of the other none. */
function sideOf(diff: readonly DiffPiece[], side: 'recorded' | 'posted', most: number): string {
  return diff
    .map((piece, at): string => {
      const text = piece.text.trim();
      switch (piece.kind) {
        case 'same':
          return shorten(text, at > 0, at < diff.length - 1, most);
        case 'around':
          return side === 'recorded' ? shorten(text, at > 0, at === 0, Math.floor(most / 2)) : '';
        case 'dropped':
          return side === 'recorded' ? marked(DROPPED, text, 3 * most) : '';
        case 'cut':
          return side === 'recorded' ? marked(DROPPED, text, 3 * most) : CUT;
        case 'added':
          return side === 'posted' ? marked(ADDED, text, 3 * most) : '';
      }
    })
    .filter((text) => text !== '')
    .join(' ');
}

/** The two lines, each with its label, together at most 1,024 characters. */
export function diffLines(diff: readonly DiffPiece[]): readonly string[] {
  let lines: readonly string[] = [];
  for (const most of BESIDE) {
    lines = [`On record: ${sideOf(diff, 'recorded', most)}`, `As posted: ${sideOf(diff, 'posted', most)}`];
    if (lines.join('\n').length <= MOST) return lines;
  }
  // Changes everywhere: the first of them, and that there are more.
  const kept: DiffPiece[] = [];
  for (const piece of diff) {
    const next = [...kept, piece];
    const size = sideOf(next, 'recorded', 25).length + sideOf(next, 'posted', 25).length;
    if (size > MOST - 60) break;
    kept.push(piece);
  }
  return [
    `On record: ${sideOf(kept, 'recorded', 25)} ${CUT}`,
    `As posted: ${sideOf(kept, 'posted', 25)} ${CUT}`,
  ];
}
