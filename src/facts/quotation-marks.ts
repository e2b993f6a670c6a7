/**
 * The stretches of a text that stand within quotation marks, found paragraph by paragraph. By the convention of print,
 * a quotation that goes on in the next paragraph is not closed in the first, and the next one opens with the mark again.
 */
import { type IndexedText, type Paragraph, paragraphsOf } from './text.js';

/** What stands between two marks, without them. */
export interface QuotedStretch {
  /** [start, end) in code points of the text. */
  readonly start: number;
  readonly end: number;
  /** The paragraph's number. */
  readonly paragraph: number;
  /** The same number for the stretches of one quotation over several paragraphs. */
  readonly utterance: number;
  /** False where the quotation is never closed; it is then taken to end with its paragraph. */
  readonly closed: boolean;
}

/** Which marks close what an opening mark opens: English, German, Polish, Swedish, French, Danish, Japanese. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  "'": "'",
  '‘': '’',
  '‚': '‘’',
  '「': '」',
  '『': '』',
};

interface Opened {
  readonly mark: string;
  readonly start: number;
  readonly utterance: number;
}

/** A stretch while its utterance may still be closed by a later paragraph. */
type Stretch = Omit<QuotedStretch, 'closed'>;

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);
const opensAfter = (sign: string | undefined): boolean =>
  isBlank(sign) || /[\p{Ps}\p{Pi}\p{Pd}"']/u.test(sign ?? '');

/** Whether a single mark can end a quotation: it follows a word's end and no word goes on behind it. */
const canEndSingle = (signs: readonly string[], at: number): boolean =>
  !isBlank(signs[at - 1]) && !isWord(signs[at + 1]);

const isPossessive = (signs: readonly string[], at: number): boolean =>
  /s/i.test(signs[at - 1] ?? '') && isBlank(signs[at + 1]) && isWord(signs[at + 2]);

/** A paragraph's signs, and the last place in it where each single mark could end a quotation. */
interface Line {
  readonly signs: readonly string[];
  readonly lastEnd: Readonly<Record<string, number>>;
}

function readLine(text: string): Line {
  const signs = [...text];
  const lastEnd: Record<string, number> = {};
  for (const [at, sign] of signs.entries()) {
    if ((sign === "'" || sign === '’') && canEndSingle(signs, at)) lastEnd[sign] = at;
  }
  return { signs, lastEnd };
}

function canClose({ signs, lastEnd }: Line, at: number): boolean {
  const sign = signs[at] ?? '';
  if (sign === '"') return !(opensAfter(signs[at - 1]) && !isBlank(signs[at + 1]) && isWord(signs[at + 1]));
  if (sign !== "'" && sign !== '’') return true;
  // "the organisers' plan": an apostrophe, as long as another mark is left to close the quotation.
  return canEndSingle(signs, at) && !(isPossessive(signs, at) && (lastEnd[sign] ?? -1) > at);
}

function canOpen({ signs, lastEnd }: Line, at: number): boolean {
  const sign = signs[at] ?? '';
  const [before, after] = [signs[at - 1], signs[at + 1]];
  if (CLOSERS[sign] === undefined || after === undefined) return false;
  if (sign === "'") return opensAfter(before) && !isBlank(after) && (lastEnd[sign] ?? -1) > at;
  if (sign === '‘' || sign === '‚') return !isWord(before) && !isBlank(after);
  if (sign === '"') return opensAfter(before) || (!isWord(before) && isWord(after));
  if (sign === '”' || sign === '»' || sign === '›') return opensAfter(before) && !isBlank(after);
  return true;
}

/** Whether a paragraph's first sign takes up a quotation that was opened by `mark` and not closed. */
function resumes(mark: string, line: Line | undefined): boolean {
  const first = line?.signs[0];
  if (first === undefined || line?.signs[1] === undefined) return false;
  if (mark === "'" && !isWord(line.signs[1])) return false;
  return first === mark || (mark === '«' && first === '»') || (mark === '“' && first === '"');
}

/** The innermost open quotation that a mark closes; -1 where it closes none. */
function closedBy(open: readonly Opened[], line: Line, at: number): number {
  const sign = line.signs[at] ?? '';
  const index = open.findLastIndex((opened) => (CLOSERS[opened.mark] ?? '').includes(sign));
  return index >= 0 && canClose(line, at) ? index : -1;
}

interface Scan {
  readonly stretches: Stretch[];
  readonly closed: Set<number>;
  utterances: number;
}

/** Walks one paragraph; returns the quotation that is still open at its end, if the next paragraph takes it up. */
function scanParagraph(
  scan: Scan,
  paragraph: Paragraph,
  line: Line,
  carried: Opened | undefined,
  next: Line | undefined,
): Opened | undefined {
  const { signs } = line;
  const add = (opened: Opened, end: number): void => {
    const [start, last] = [paragraph.start + opened.start, paragraph.start + end];
    if (last > start) {
      scan.stretches.push({ start, end: last, paragraph: paragraph.number, utterance: opened.utterance });
    }
  };
  let open: Opened[] = carried ? [{ ...carried, start: 1 }] : [];
  for (let at = open.length; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    const closes = closedBy(open, line, at);
    const opened = open[closes];
    if (opened) {
      add(opened, at);
      scan.closed.add(opened.utterance);
      open = open.slice(0, closes);
    } else if (canOpen(line, at)) {
      // The same mark opens again: the quotation before it was never closed, unless this one is within another mark's.
      const isNested = open.length > 1 && open.at(-1)?.mark !== sign;
      const unclosed = isNested ? -1 : open.findIndex(({ mark }) => mark === sign);
      const left = open[unclosed];
      if (left) {
        add(left, at);
        open = open.slice(0, unclosed);
      }
      open.push({ mark: sign, start: at + 1, utterance: scan.utterances });
      scan.utterances += 1;
    }
  }
  const outer = open[0];
  if (outer === undefined) return undefined;
  const goesOn = resumes(outer.mark, next);
  // A straight single mark that nothing closes is an apostrophe.
  if (goesOn || outer.mark !== "'") add(outer, signs.length);
  return goesOn ? outer : undefined;
}

/** All stretches within quotation marks, by where they start. Apostrophes are not marks. Linear time. */
export function findQuotations(text: string | IndexedText): readonly QuotedStretch[] {
  const paragraphs = paragraphsOf(text);
  const scan: Scan = { stretches: [], closed: new Set(), utterances: 0 };
  let carried: Opened | undefined;
  let line = readLine(paragraphs[0]?.text ?? '');
  for (const [index, paragraph] of paragraphs.entries()) {
    const following = paragraphs[index + 1];
    const next = following ? readLine(following.text) : undefined;
    carried = scanParagraph(scan, paragraph, line, carried, next);
    if (next) line = next;
  }
  return scan.stretches
    .map((stretch) => Object.assign(stretch, { closed: scan.closed.has(stretch.utterance) }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a text holds anything within quotation marks, or a double mark on its own. */
export const hasQuotationMarks = (text: string): boolean =>
  /["“”„‟«»‹›「」『』]/.test(text) || findQuotations(text).length > 0;
