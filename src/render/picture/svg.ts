/** A scene as SVG, written by hand: nothing but shapes, and texts each in one font at a place of its own. */
import type { Picture } from './picture.js';
import type { Item, Scene } from './scene/scene.js';
import { sceneOf } from './scene/scene-of.js';
import type { Shape } from './styles.js';
import { runsOf } from './text/measure.js';

const WHITE = '#ffffff';

const escapeXml = (text: string): string =>
  text
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** The corners of a shape within a radius of 1; a circle has none. */
const CORNERS: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.85, -0.85],
    [0.85, -0.85],
    [0.85, 0.85],
    [-0.85, 0.85],
  ],
  diamond: [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  triangle: [
    [0, -1.1],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  downward: [
    [0, 1.1],
    [-1.1, -0.85],
    [1.1, -0.85],
  ],
  pentagon: [
    [0, -1.1],
    [1.05, -0.34],
    [0.65, 0.9],
    [-0.65, 0.9],
    [-1.05, -0.34],
  ],
  hexagon: [
    [0.55, -0.95],
    [1.1, 0],
    [0.55, 0.95],
    [-0.55, 0.95],
    [-1.1, 0],
    [-0.55, -0.95],
  ],
  cross: [
    [-0.4, -1.1],
    [0.4, -1.1],
    [0.4, -0.4],
    [1.1, -0.4],
    [1.1, 0.4],
    [0.4, 0.4],
    [0.4, 1.1],
    [-0.4, 1.1],
    [-0.4, 0.4],
    [-1.1, 0.4],
    [-1.1, -0.4],
    [-0.4, -0.4],
  ],
  star: [
    [0, -1.2],
    [0.36, -0.36],
    [1.2, -0.36],
    [0.55, 0.18],
    [0.8, 1.05],
    [0, 0.55],
    [-0.8, 1.05],
    [-0.55, 0.18],
    [-1.2, -0.36],
    [-0.36, -0.36],
  ],
  drop: [
    [0, -1.3],
    [0.85, 0.1],
    [0.7, 0.75],
    [0, 1.1],
    [-0.7, 0.75],
    [-0.85, 0.1],
  ],
  saltire: [
    [-1.05, -0.65],
    [-0.65, -1.05],
    [0, -0.4],
    [0.65, -1.05],
    [1.05, -0.65],
    [0.4, 0],
    [1.05, 0.65],
    [0.65, 1.05],
    [0, 0.4],
    [-0.65, 1.05],
    [-1.05, 0.65],
    [-0.4, 0],
  ],
  hourglass: [
    [-1, -1.1],
    [1, -1.1],
    [0.3, 0],
    [1, 1.1],
    [-1, 1.1],
    [-0.3, 0],
  ],
  chevron: [
    [-1, -1],
    [0.2, -1],
    [1.1, 0],
    [0.2, 1],
    [-1, 1],
    [-0.2, 0],
  ],
  bubble: [
    [-1.1, -0.85],
    [1.1, -0.85],
    [1.1, 0.5],
    [0, 0.5],
    [-0.5, 1.1],
    [-0.5, 0.5],
    [-1.1, 0.5],
  ],
  flag: [
    [-0.8, -1.1],
    [1.1, -0.5],
    [-0.4, 0.15],
    [-0.4, 1.2],
    [-0.8, 1.2],
  ],
};

function shapeOf(shape: Shape, x: number, y: number, radius: number, paint: string): string {
  if (shape === 'circle')
    return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" ${paint}/>`;
  const points = CORNERS[shape]
    .map(([right, down]) => `${number(x + right * radius)},${number(y + down * radius)}`)
    .join(' ');
  return `<polygon points="${points}" stroke-linejoin="round" ${paint}/>`;
}

/** A mark stands on a rim of white, which parts it from whatever runs behind it. */
function markOf({ shape, x, y, colour, radius, isHollow }: Extract<Item, { readonly kind: 'mark' }>): string {
  const rim = shapeOf(shape, x, y, radius, `fill="${WHITE}" stroke="${WHITE}" stroke-width="5"`);
  const paint = isHollow
    ? `fill="${WHITE}" stroke="${colour}" stroke-width="2.4"`
    : `fill="${colour}" stroke="${colour}" stroke-width="1"`;
  return rim + shapeOf(shape, x, y, isHollow ? radius - 0.8 : radius, paint);
}

function textOf({ x, baseline, text, style, colour }: Extract<Item, { readonly kind: 'text' }>): string {
  let at = x;
  const slant = style.isItalic ? ' font-style="italic"' : '';
  return runsOf(text, style)
    .map(({ face, text: run, width }) => {
      // A blank at the beginning or the end of a text element would be dropped.
      const blank = run.length - run.trimStart().length;
      const start =
        at +
        (blank === 0 ? 0 : runsOf(run.slice(0, blank), style).reduce((sum, part) => sum + part.width, 0));
      at += width;
      if (run.trim() === '') return '';
      return `<text x="${number(start)}" y="${number(baseline)}" font-family="${face.family}" font-size="${style.size}" font-weight="${style.weight}"${slant} fill="${colour}">${escapeXml(run.trim())}</text>`;
    })
    .join('');
}

function bandOf(item: Extract<Item, { readonly kind: 'band' }>, id: string): string {
  const [from, to] = item.colours;
  const place = `x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}"`;
  if (!item.isFading) return `<rect ${place} fill="${from ?? to ?? WHITE}" fill-opacity="${item.opacity}"/>`;
  const stop = (offset: number, colour: string | undefined, opacity: number): string =>
    `<stop offset="${offset}" stop-color="${colour ?? WHITE}" stop-opacity="${opacity}"/>`;
  return `<linearGradient id="${id}">${stop(0, from, item.opacity)}${stop(0.5, from, 0.05)}${stop(0.5, to, 0.05)}${stop(1, to, item.opacity)}</linearGradient><rect ${place} fill="url(#${id})"/>`;
}

function itemOf(item: Item, place: number): string {
  switch (item.kind) {
    case 'text':
      return textOf(item);
    case 'mark':
      return markOf(item);
    case 'ring':
      return `<circle cx="${number(item.x)}" cy="${number(item.y)}" r="${number(item.radius)}" fill="${WHITE}" stroke="#111827" stroke-width="1.8"/>`;
    case 'line': {
      const dots = item.isDotted ? ' stroke-dasharray="0.1 7" stroke-linecap="round"' : '';
      const [x1, y1] = item.from;
      const [x2, y2] = item.to;
      return `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${item.colour}" stroke-width="${item.width}"${dots}/>`;
    }
    case 'band':
      return bandOf(item, `band${place}`);
    case 'box':
      return `<rect x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}" rx="${item.radius}" fill="${item.colour}"/>`;
  }
}

export function svgOfScene({ width, height, items }: Scene): string {
  const body = items.map(itemOf).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n<rect width="${width}" height="${height}" fill="${WHITE}"/>\n${body}\n</svg>\n`;
}

/** The picture as SVG. */
export const svgOf = (picture: Picture): string => svgOfScene(sceneOf(picture));
