/**
 * Text is normalised here and nowhere else. Positions count Unicode code points of the normalised text, because
 * UTF-16 offsets would differ between languages that read the same data (W3C Web Annotation model, 4.2.5).
 */
import { createHash } from 'node:crypto';

/** NFC, line ends as `\n`, no-break spaces as plain ones, no byte order mark. Normalising twice changes nothing. */
export function normaliseText(raw: string): string {
  return raw
    .replace(/^\uFEFF+/, '')
    .replaceAll(/\r\n?|[\u0085\u2028]/g, '\n')
    .replaceAll('\u2029', '\n\n')
    .replaceAll(/[\u00A0\u202F\u2007]/g, ' ')
    .normalize('NFC');
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A text that can be cut at code points without walking it each time. */
export interface IndexedText {
  readonly text: string;
  /** In code points. */
  readonly length: number;
  /** Where each code point starts in UTF-16 units; null where both counts are the same. */
  readonly offsets: Uint32Array | null;
}

/** Takes one walk over the text, after which each cut is as cheap as a string slice. */
export function indexText(text: string): IndexedText {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return { text, length: text.length, offsets: null };
  const offsets = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; length += 1) {
    offsets[length] = at;
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return { text, length, offsets: offsets.slice(0, length) };
}

/** The UTF-16 offset of a code point; the text's end for any position at or past it. */
function offsetOf(indexed: IndexedText, position: number): number {
  const inside = Math.max(0, position);
  return inside >= indexed.length ? indexed.text.length : (indexed.offsets?.[inside] ?? inside);
}

/** The code points from `start` up to, not including, `end`; positions outside the text are cut to its ends. */
export const sliceCodePoints = (indexed: IndexedText, start: number, end: number): string =>
  indexed.text.slice(offsetOf(indexed, start), offsetOf(indexed, end));

/** The position in code points of a UTF-16 offset; the code point that holds it where it falls inside one. */
export function codePointAtOffset(indexed: IndexedText, offset: number): number {
  const { offsets } = indexed;
  if (offset >= indexed.text.length) return indexed.length;
  if (offsets === null) return Math.max(0, offset);
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A block of lines between blank ones. */
export interface Paragraph {
  /** Counted from 1. */
  readonly number: number;
  /** [start, end) in code points. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The paragraphs of a normalised text, in order; none in a blank one. */
export function paragraphsOf(text: string | IndexedText): readonly Paragraph[] {
  const indexed = typeof text === 'string' ? indexText(text) : text;
  const paragraphs: Paragraph[] = [];
  let start: number | undefined;
  let end = 0;
  const close = (): void => {
    if (start === undefined) return;
    paragraphs.push({
      number: paragraphs.length + 1,
      start: codePointAtOffset(indexed, start),
      end: codePointAtOffset(indexed, end),
      text: indexed.text.slice(start, end),
    });
    start = undefined;
  };
  let at = 0;
  for (const line of indexed.text.split('\n')) {
    if (line.trim() === '') close();
    else {
      start ??= at;
      end = at + line.length;
    }
    at += line.length + 1;
  }
  close();
  return paragraphs;
}

export { type FoldedText, foldKey, foldText, originalSpan, originalText } from './fold.js';
