/**
 * The folded form of a text, for comparing only: what differs between two printings of the same words (marks, dashes,
 * case, accents, spacing) is levelled. It keeps a map back, so that what is shown is always the original's own text.
 */

/** Letters that Unicode does not decompose, and what people type in their place. */
export const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
};

const PLAIN_SIGNS: Readonly<Record<string, string>> = { ...PLAIN_LETTERS, '…': '...', '‥': '..' };

/** Straight, curly, low and angle marks, single and double, the primes, and what is typed in their place. */
const MARK =
  /["'`´\u00AB\u00BB\u2018-\u201F\u2032-\u2036\u2039\u203A\u02B9-\u02BD\u275B-\u275E\u300C-\u300F\u301D-\u301F\uFF02\uFF07]/u;
const DASH = /[\p{Pd}\u2212\u2043]/u;
/** Accents only: the voicing marks of kana and the stroke that negates a sign make another letter or sign. */
const ACCENT = /(?!\u3099|\u309A|\u0338)(?=\p{Mn})\p{Script=Inherited}/u;
const INVISIBLE = /[\p{Cf}\uFE00-\uFE0F]/u;

/** What a sign becomes. A run of the same `run` sign is one; an accent belongs to the sign before it. */
type Folding =
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'run'; readonly text: string }
  | { readonly kind: 'accent' }
  | { readonly kind: 'nothing' };

function foldSign(sign: string): Folding {
  if (/\s/u.test(sign)) return { kind: 'run', text: ' ' };
  if (sign === '\u00AD') return { kind: 'nothing' };
  if (DASH.test(sign)) return { kind: 'run', text: '-' };
  if (MARK.test(sign)) return { kind: 'letters', text: "'" };
  if (ACCENT.test(sign)) return { kind: 'accent' };
  if (INVISIBLE.test(sign)) return { kind: 'nothing' };
  return { kind: 'letters', text: PLAIN_SIGNS[sign] ?? sign };
}

const foldings = new Map<string, readonly Folding[]>();

function foldingsOf(codePoint: string): readonly Folding[] {
  const cached = foldings.get(codePoint);
  if (cached) return cached;
  // Lowering can bring an accent (İ) and decomposing a capital (the Kelvin sign), so each is done around the other.
  const signs = [...codePoint.normalize('NFD').toLowerCase().normalize('NFD')];
  const folded = signs.map(foldSign);
  if (foldings.size < 20_000) foldings.set(codePoint, folded);
  return folded;
}

export interface FoldedText {
  readonly original: string;
  readonly folded: string;
  /** For each UTF-16 unit of the folded text, where in the original (UTF-16) what it stands for starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Walks a text code point by code point. `add` gets each piece of the folded form with where it comes from in the
 * original (UTF-16); `extend` gets the new end of the last piece where a sign adds nothing of its own to it.
 */
function walk(
  text: string,
  add: (piece: string, start: number, end: number) => void,
  extend: (end: number) => void,
): void {
  let last = '';
  let at = 0;
  for (const codePoint of text) {
    const end = at + codePoint.length;
    for (const folding of foldingsOf(codePoint)) {
      if (folding.kind === 'nothing') continue;
      if (folding.kind === 'accent' || (folding.kind === 'run' && last === folding.text)) extend(end);
      else {
        last = folding.text;
        add(last, at, end);
      }
    }
    at = end;
  }
}

/** The folded form with its map. Folding what is folded changes nothing. Linear time. */
export function foldText(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  walk(
    text,
    (piece, start, end) => {
      folded += piece;
      for (let unit = 0; unit < piece.length; unit += 1) {
        starts.push(start);
        ends.push(end);
      }
    },
    (end) => {
      if (ends.length > 0) ends[ends.length - 1] = end;
    },
  );
  return { original: text, folded, starts, ends };
}

/** The folded text alone, without blanks at its ends: what two wordings are compared by. */
export function foldKey(text: string): string {
  let folded = '';
  walk(
    text,
    (piece) => {
      folded += piece;
    },
    () => {},
  );
  return folded.trim();
}

/** Where [from, to) of the folded text stands in the original, in UTF-16 units of both. */
export function originalSpan(
  folded: FoldedText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = folded.starts[from] ?? folded.original.length;
  const end = to <= from ? start : (folded.ends[to - 1] ?? folded.original.length);
  return { start, end: Math.max(start, end) };
}

/** The original's own text for [from, to) of the folded text. */
export function originalText(folded: FoldedText, from: number, to: number): string {
  const { start, end } = originalSpan(folded, from, to);
  return folded.original.slice(start, end);
}
