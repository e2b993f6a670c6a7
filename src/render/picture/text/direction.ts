/**
 * The order in which the stretches of a text stand on a line where it mixes scripts that run from left to right with such
 * that run from right to left: the rules of UAX #9 for a line without embeddings.
 * https://www.unicode.org/reports/tr9/
 */

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const RIGHT_MARK = '\u200F';
const LEFT_MARK = '\u200E';
/** Of no width and without a picture: they say which way a line runs. */
export const DIRECTION_MARK = /[\u200E\u200F]/gu;

const ARABIC_DIGIT = /^[\u0660-\u0669]/u;
const DIGIT = /^\p{Nd}/u;
const LETTER = /[\p{L}\p{So}]/u;
/** Stands between digits, or beside one. */
const IN_NUMBERS = /^[.,:/+\-\u2212]$/u;
const BESIDE_NUMBERS = /^[%$€£#°′″]$/u;

type Kind = 'left' | 'right' | 'number' | 'neutral';

function kindOf(grapheme: string): Kind {
  if (grapheme === RIGHT_MARK) return 'right';
  if (grapheme === LEFT_MARK) return 'left';
  if (DIGIT.test(grapheme)) return 'number';
  if (/\p{L}/u.test(grapheme)) return RIGHT_TO_LEFT.test(grapheme) ? 'right' : 'left';
  return 'neutral';
}

/** Whether a text runs from right to left, as its first letter does (rules P2 and P3). */
export function runsFromRight(graphemes: readonly string[]): boolean {
  return graphemes.map(kindOf).find((kind) => kind === 'left' || kind === 'right') === 'right';
}

/** A part of a text with the direction of the whole, where it would have another by itself. */
export function asPartOf(whole: readonly string[], part: readonly string[]): string {
  const text = part.join('');
  const isFromRight = runsFromRight(whole);
  return isFromRight === runsFromRight(part) ? text : `${isFromRight ? RIGHT_MARK : LEFT_MARK}${text}`;
}

/** Numbers with the signs in and beside them (W4, W5). */
function withSigns(kinds: readonly Kind[], graphemes: readonly string[]): readonly Kind[] {
  return kinds.map((kind, place) => {
    const grapheme = graphemes[place] ?? '';
    const before = kinds[place - 1] === 'number';
    const after = kinds[place + 1] === 'number';
    if (IN_NUMBERS.test(grapheme) && before && after) return 'number';
    return BESIDE_NUMBERS.test(grapheme) && (before || after) ? 'number' : kind;
  });
}

/** The embedding level of each grapheme: even ones run from left to right (W7, N1, N2, I1, I2). */
function levelsOf(graphemes: readonly string[]): readonly number[] {
  const isFromRight = runsFromRight(graphemes);
  const base: Kind = isFromRight ? 'right' : 'left';
  const kinds = withSigns(graphemes.map(kindOf), graphemes);
  let strong: Kind = base;
  const settled = kinds.map((kind, place): Kind => {
    if (kind === 'left' || kind === 'right') strong = kind;
    const isEuropean = kind === 'number' && !ARABIC_DIGIT.test(graphemes[place] ?? '');
    return isEuropean && strong === 'left' ? 'left' : kind;
  });
  /** Numbers count as letters from right to left for what stands beside them. */
  const side = (kind: Kind | undefined): Kind => (kind === 'number' ? 'right' : (kind ?? base));
  return settled.map((kind, place) => {
    if (kind === 'number') return 2;
    let own: Kind = kind;
    if (kind === 'neutral') {
      const before = side(settled.slice(0, place).findLast((other) => other !== 'neutral'));
      const after = side(settled.slice(place + 1).find((other) => other !== 'neutral'));
      own = before === after ? before : base;
    }
    if (own === 'right') return 1;
    return isFromRight ? 2 : 0;
  });
}

/** Signs that look the other way in a text that runs from right to left (L4). */
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

export interface Stretch {
  /** In the order in which they are drawn from left to right, but for letters, which the font's shaping turns round. */
  readonly graphemes: readonly string[];
}

/** A stretch that runs from right to left: its letters as they are, what stands around them turned round. */
function turned(graphemes: readonly string[]): readonly Stretch[] {
  const isLetter = (grapheme: string): boolean => LETTER.test(grapheme);
  const first = graphemes.findIndex(isLetter);
  const signs = (some: readonly string[]): readonly Stretch[] =>
    some.length === 0 ? [] : [{ graphemes: some.toReversed().map((sign) => MIRRORED[sign] ?? sign) }];
  if (first === -1) return signs(graphemes);
  const last = graphemes.findLastIndex(isLetter);
  return [
    ...signs(graphemes.slice(last + 1)),
    { graphemes: graphemes.slice(first, last + 1) },
    ...signs(graphemes.slice(0, first)),
  ];
}

/**
 * A text as stretches of one direction each, in the order in which they stand from left to right (L2). `joins` says whether
 * a grapheme is drawn in one piece with the one before it: of a stretch that runs from right to left, other pieces have to
 * be told apart here, for they change places.
 */
export function visualOrder(
  graphemes: readonly string[],
  joins: (place: number) => boolean,
): readonly Stretch[] {
  if (!graphemes.some((grapheme) => RIGHT_TO_LEFT.test(grapheme) || grapheme === RIGHT_MARK)) {
    return [{ graphemes }];
  }
  const levels = levelsOf(graphemes);
  const pieces: { readonly level: number; readonly graphemes: string[] }[] = [];
  graphemes.forEach((grapheme, place) => {
    const level = levels[place] ?? 0;
    const last = pieces.at(-1);
    if (last?.level === level && (level !== 1 || joins(place))) last.graphemes.push(grapheme);
    else pieces.push({ level, graphemes: [grapheme] });
  });
  // Stretches from right to left change places with all between them; one of a higher level is a single piece.
  const ordered: typeof pieces = [];
  let open: typeof pieces = [];
  for (const piece of pieces) {
    if (piece.level > 0) open.unshift(piece);
    else {
      ordered.push(...open, piece);
      open = [];
    }
  }
  return [...ordered, ...open].flatMap((piece) =>
    piece.level === 1 ? turned(piece.graphemes) : [{ graphemes: piece.graphemes }],
  );
}
