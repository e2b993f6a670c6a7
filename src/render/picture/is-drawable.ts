/** Which characters of a picture no bundled font has: boxes in the place of a name are worse than no picture. */
import type { Picture } from './picture.js';
import { NAME, REPORTED, SMALL, SMALL_BOLD, SMALL_ITALIC, TITLE, WORDS } from './scene/scene.js';
import type { TextStyle } from './text/fonts.js';
import { graphemesOf, isDrawable } from './text/measure.js';

function textsOf(picture: Picture): readonly (readonly [text: string | undefined, style: TextStyle])[] {
  const { title, subtitle, question, lanes, context, leftOut, invented } = picture;
  return [
    [title, TITLE],
    [subtitle, SMALL],
    [question, SMALL_BOLD],
    [invented, SMALL_BOLD],
    ...lanes.flatMap(({ name, role, marks, last, instead }) => [
      [name, NAME] as const,
      [role, SMALL] as const,
      [last?.means, SMALL_BOLD] as const,
      [instead, SMALL_BOLD] as const,
      ...marks.flatMap(({ means, label }) => [
        [means, SMALL] as const,
        [label?.lead, WORDS] as const,
        [label?.words, label?.isQuoted ? WORDS : REPORTED] as const,
        [label?.remarks.join(', '), REPORTED] as const,
      ]),
    ]),
    ...context.map(({ text }) => [text, SMALL_ITALIC] as const),
    ...leftOut.map((text) => [text, SMALL] as const),
  ];
}

/** More than this need not be told. */
const MOST_MISSING = 20;

/** The characters for which there is no glyph, each once; none where the picture can be drawn. */
export function missingGlyphs(picture: Picture): readonly string[] {
  const missing = textsOf(picture).flatMap(([text = '', style]) =>
    isDrawable(text, style) ? [] : graphemesOf(text).filter((grapheme) => !isDrawable(grapheme, style)),
  );
  return [...new Set(missing)].slice(0, MOST_MISSING);
}
