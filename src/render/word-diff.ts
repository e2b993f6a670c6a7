/** Two texts side by side as lines that are read without colour: what was dropped struck through, what was added bold. */
import type { DiffPiece } from '../answers/check/verdict.js';
import { escapeText } from './markdown.js';

/** A field's worth: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const MOST = 1024;

/** So many characters of unchanged words are kept on either side of a change, from generous to scant. */
const BESIDE = [400, 120, 60, 25] as const;

const CUT = '\\[…\\]';

/** The end of a text from a word's beginning on, the beginning of one up to a word's end, or both. */
function shorten(text: string, before: boolean, after: boolean, most: number): string {
  if (text.length <= most * (before && after ? 2 : 1)) return escapeText(text);
  const head = text.slice(0, most).replace(/\s+\S*$/u, '');
  const tail = text.slice(-most).replace(/^\S*\s+/u, '');
  // A change stands before this text, after it, or on both sides: what is next to one is kept.
  if (before && after) return `${escapeText(head)} ${CUT} ${escapeText(tail)}`;
  return before ? `${escapeText(head)} ${CUT}` : `${CUT} ${escapeText(tail)}`;
}

const clip = (text: string, most: number): string =>
  text.length <= most
    ? escapeText(text)
    : `${escapeText(text.slice(0, most).replace(/\s+\S*$/u, ''))} ${CUT}`;

/** One of the two texts: its own pieces, and of the other none. */
function sideOf(diff: readonly DiffPiece[], side: 'recorded' | 'posted', most: number): string {
  return diff
    .flatMap((piece, at): readonly string[] => {
      const text = piece.text.trim();
      switch (piece.kind) {
        case 'same':
          return [shorten(text, at > 0, at < diff.length - 1, most)];
        case 'dropped':
          return side === 'recorded' ? [`~~${clip(text, 3 * most)}~~`] : [];
        case 'cut':
          return [side === 'recorded' ? `~~${clip(text, 3 * most)}~~` : CUT];
        case 'added':
          return side === 'posted' ? [`**${clip(text, 3 * most)}**`] : [];
      }
    })
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
