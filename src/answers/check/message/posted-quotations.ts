/** Where the quotations of a message stand: between marks of any kind, in block quotations, or the whole of it. */
import { findQuotations } from '../../../facts/quotation-marks.js';
import { MEMBER, readLines } from './message-text.js';
import { readMarks } from './mixed-marks.js';

/** A message as a sequence of quotations and the text around them. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'quotation'; readonly words: string };

const HAS_WORDS = /[\p{L}\p{N}]/u;

/** Words as they are shown: a member who is mentioned among them is no part of them. */
export const shownWords = (text: string): string => text.replaceAll(MEMBER, ' ').replace(/\s+/g, ' ').trim();

/** Marks that belong to the outermost quotation of a text, joined over line breaks. */
function piecesOfText(text: string): readonly Piece[] {
  // A chat's lines are no paragraphs: a quotation may go on in the next one.
  const signs = [...text.replace(/\n/g, ' ')];
  const breaks = [...text];
  const pieces: Piece[] = [];
  let last = 0;
  for (const { start, end, closed } of findQuotations(readMarks(signs))) {
    if (start < last) continue;
    // One that is never closed ends with its line.
    const lineEnd = breaks.indexOf('\n', start);
    const stop = closed || lineEnd < 0 ? end : Math.min(end, lineEnd);
    const words = shownWords(signs.slice(start, stop).join(''));
    if (!HAS_WORDS.test(words)) continue;
    pieces.push({ kind: 'text', text: breaks.slice(last, Math.max(last, start - 1)).join('') });
    pieces.push({ kind: 'quotation', words });
    last = closed ? stop + 1 : stop;
  }
  pieces.push({ kind: 'text', text: breaks.slice(last).join('') });
  return pieces;
}

/** A message's pieces, in order. A block quotation is one quotation, unless it holds marked ones. */
export function piecesOf(content: string): readonly Piece[] {
  const groups: { lines: string[]; isQuoted: boolean }[] = [];
  for (const { text, isQuoted } of readLines(content)) {
    const last = groups.at(-1);
    if (last?.isQuoted === isQuoted) last.lines.push(text);
    else groups.push({ lines: [text], isQuoted });
  }
  return groups.flatMap(({ lines, isQuoted }): readonly Piece[] => {
    const text = lines.join('\n');
    const pieces = piecesOfText(text);
    const lineEnd: Piece = { kind: 'text', text: '\n' };
    if (!isQuoted || pieces.some(({ kind }) => kind === 'quotation')) return [...pieces, lineEnd];
    // "— Karen Bass" below the words, within the block.
    const signed = /^([\s\S]*\S)\s*\n\s*([—–-]{1,2}\s*\S[^\n]*)$/u.exec(text);
    const words = shownWords(signed?.[1] ?? text);
    if (!HAS_WORDS.test(words)) return [];
    return [{ kind: 'quotation', words }, { kind: 'text', text: signed ? `\n${signed[2]}` : '' }, lineEnd];
  });
}
