/** Where the texts of a scene stand, and which are where they must not be. */
import { INK, type Item, type Scene } from '../../../src/render/picture/scene/scene.js';

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

type Of<Kind extends Item['kind']> = Extract<Item, { readonly kind: Kind }>;

const all = <Kind extends Item['kind']>({ items }: Scene, kind: Kind): readonly Of<Kind>[] =>
  items.filter((item): item is Of<Kind> => item.kind === kind);

/** Marks and rings over others, and bars of doubt that run through the mark of another. */
function coveredMarks(scene: Scene): readonly string[] {
  const round = [...all(scene, 'ring'), ...all(scene, 'mark')];
  const marks = round.flatMap((a, place) =>
    round
      .slice(place + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius)
      // A ring is around its own mark.
      .filter((b) => !(a.kind === 'ring' && b.kind === 'mark' && a.x === b.x && a.y === b.y))
      .map((b) => `over each other: ${a.kind} and ${b.kind} at ${a.x}, ${a.y}`),
  );
  const bars = all(scene, 'line').filter(({ from, to, colour }) => colour === INK && from[1] === to[1]);
  const crossed = bars.flatMap(({ from, to }) =>
    all(scene, 'mark')
      .filter(({ y }) => y === from[1])
      .filter(({ x, radius }) => x > from[0] - radius && x < to[0] + radius)
      .filter(({ x }) => Math.abs(x - (from[0] + to[0]) / 2) > 0.01)
      .map(({ x, y }) => `a bar through the mark at ${x}, ${y}`),
  );
  const written = textBoxes(scene).flatMap(({ text, left, right, top, bottom }) =>
    round
      .filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
      .map(({ x, y }) => `written over the mark at ${x}, ${y}: ${text}`),
  );
  return [...marks, ...crossed, ...written];
}

/** Texts and marks that cover others or leave the picture; empty where all is well. */
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
  return [...outside, ...over, ...marks, ...coveredMarks(scene)];
}
