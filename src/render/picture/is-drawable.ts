/** Whether the bundled fonts have all characters of a picture: boxes in the place of a name are worse than no picture. */
import type { Picture } from './picture.js';
import { NAME, REPORTED, SMALL, SMALL_BOLD, SMALL_ITALIC, TITLE, WORDS } from './scene/scene.js';
import type { TextStyle } from './text/fonts.js';
import { isDrawable } from './text/measure.js';

function textsOf(picture: Picture): readonly (readonly [text: string | undefined, style: TextStyle])[] {
  const { title, question, lanes, context, leftOut } = picture;
  return [
    [title, TITLE],
    [question, SMALL_BOLD],
    ...lanes.flatMap(({ name, role, marks }) => [
      [name, NAME] as const,
      [role, SMALL] as const,
      ...marks.flatMap(({ means, label }) => [
        [means, SMALL_BOLD] as const,
        [label?.lead, WORDS] as const,
        [label?.words, label?.isQuoted ? WORDS : REPORTED] as const,
      ]),
    ]),
    ...context.map(({ text }) => [text, SMALL_ITALIC] as const),
    ...leftOut.map((text) => [text, SMALL] as const),
  ];
}

export const canBeDrawn = (picture: Picture): boolean =>
  textsOf(picture).every(([text, style]) => text === undefined || isDrawable(text, style));
