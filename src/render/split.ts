/** Long markdown cut into parts, between words, and never within an escaped character or a link. */
import { escapeLineStart } from './markdown.js';

/** What must stay together: a link with its address, an escaped character, a bold mark; else single characters. */
const ATOM = /\[(?:\\.|[^\]\\])*\]\([^)\s]*\)|\\.|\*\*|\s+|./gsu;

/** Where a text longer than `room` is cut: at the last blank, unless that would leave half of the room empty. */
function placeOfCut(text: string, room: number): number {
  let lastBlank = -1;
  for (const { 0: atom, index } of text.matchAll(ATOM)) {
    const isBlank = /^\s/u.test(atom);
    if (index > 0 && index + atom.length > room) return isBlank || lastBlank <= room / 2 ? index : lastBlank;
    if (isBlank) lastBlank = index;
  }
  return text.length;
}

/**
 * Parts of a line of at most `max` code units each, blanks at the cuts left out. What would begin a heading or a list now
 * that it begins a line is escaped. A link longer than that is the one thing that is kept whole at any length; none that
 * is made here is.
 */
export function splitLine(line: string, max: number): readonly string[] {
  if (line.length <= max) return [line];
  const prefix = line.startsWith('> ') ? '> ' : '';
  const room = max - prefix.length;
  const parts: string[] = [];
  let rest = line.slice(prefix.length).trim();
  while (rest !== '') {
    const end = rest.length <= room ? rest.length : placeOfCut(rest, room);
    parts.push(prefix + rest.slice(0, end).trimEnd());
    rest = escapeLineStart(rest.slice(end).trimStart());
  }
  return parts;
}

/** Lines packed into texts of at most `max` code units each, a line that is too long cut. */
export function packLines(lines: readonly string[], max: number): readonly string[] {
  const packed: string[] = [];
  for (const line of lines.flatMap((whole) => splitLine(whole, max))) {
    const last = packed.at(-1);
    if (last === undefined || last.length + 1 + line.length > max) packed.push(line);
    else packed[packed.length - 1] = `${last}\n${line}`;
  }
  return packed;
}
