/** Where the texts of a scene stand, and which are where they must not be. */
import type { Scene } from '../../../src/render/picture/scene/scene.js';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const textBoxes = ({ items }: Scene): readonly Box[] =>
  items.flatMap((item) =>
    item.kind === 'text'
      ? [
          {
            text: item.text,
            left: item.x,
            right: item.x + item.width,
            top: item.baseline - item.style.size * 0.74,
            bottom: item.baseline + item.style.size * 0.2,
          },
        ]
      : [],
  );

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom && b.top < a.bottom;

/** Texts that overlap others or leave the picture, and marks that do; empty where all is well. */
export function faultsIn(scene: Scene): readonly string[] {
  const boxes = textBoxes(scene);
  const outside = boxes
    .filter(
      ({ left, right, top, bottom }) => left < 0 || right > scene.width || top < 0 || bottom > scene.height,
    )
    .map(({ text }) => `outside: ${text}`);
  const over = boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter((b) => overlap(a, b))
      .map((b) => `overlap: ${a.text} / ${b.text}`),
  );
  const marks = scene.items.flatMap((item) =>
    (item.kind === 'mark' || item.kind === 'ring') && (item.x < 4 || item.x > scene.width - 4)
      ? [`a mark outside, at ${item.x}`]
      : [],
  );
  return [...outside, ...over, ...marks];
}
