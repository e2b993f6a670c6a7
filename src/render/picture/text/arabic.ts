/**
 * The shapes that Arabic letters take within a word, as characters of their own (Unicode's presentation forms): a joined
 * letter is narrower than the letter alone, and two of them run into one. Used to measure, never to draw.
 */

interface Forms {
  readonly alone: string;
  readonly final: string;
  /** Only of letters that join the one after them. */
  readonly initial: string | undefined;
  readonly medial: string | undefined;
}

/** Each block lists a letter's forms in this order, and a compatibility mapping says of which letter they are. */
const BLOCKS = [
  [0xfb50, 0xfbe9],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
] as const;

const FORMS: ReadonlyMap<string, Forms> = (() => {
  const shapes = new Map<string, string[]>();
  for (const [first, last] of BLOCKS) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const shape = String.fromCodePoint(codePoint);
      const letter = shape.normalize('NFKC');
      if (letter !== shape) shapes.set(letter, [...(shapes.get(letter) ?? []), shape]);
    }
  }
  return new Map(
    [...shapes].map(([letter, [alone = letter, final = alone, initial, medial]]) => [
      letter,
      { alone, final, initial, medial },
    ]),
  );
})();

/** Marks above and below letters, which join nothing. */
const MARK = /\p{M}/u;

/** Letters with the ligature of lam and alef as one. */
function lettersOf(text: string): readonly string[] {
  const letters: string[] = [];
  for (const letter of text.replace(/\p{M}/gu, '')) {
    const pair = `${letters.at(-1) ?? ''}${letter}`;
    if (pair.length > 1 && pair.startsWith('\u0644') && FORMS.has(pair)) letters[letters.length - 1] = pair;
    else letters.push(letter);
  }
  return letters;
}

/** The characters whose advances make up the width of a text. Of a text without Arabic letters, the text itself. */
export function shapesOf(text: string): string {
  if (![...text].some((character) => FORMS.has(character))) return text;
  const letters = lettersOf(text);
  return letters
    .map((letter, place) => {
      const forms = FORMS.get(letter);
      if (forms === undefined) return MARK.test(letter) ? '' : letter;
      const before = FORMS.get(letters[place - 1] ?? '');
      const joinsBefore = before?.initial !== undefined;
      const joinsAfter = forms.initial !== undefined && FORMS.has(letters[place + 1] ?? '');
      if (joinsBefore) return joinsAfter ? (forms.medial ?? forms.final) : forms.final;
      return joinsAfter ? (forms.initial ?? forms.alone) : forms.alone;
    })
    .join('');
}
