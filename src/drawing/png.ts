/** SVG to PNG, with the bundled fonts and no others, so that the bytes are the same everywhere. */
import { Resvg } from '@resvg/resvg-js';
import { FALLBACK_FACES, type Face, INTER_FACES } from '../render/picture/text/fonts.js';

/** Pixels to each of the 550 units that Discord shows: sharp on a dense screen, and when it is opened. */
const ZOOM = 2;

/** A font for another script is read where the picture has some of it: the Chinese one has ten megabytes. */
const facesFor = (svg: string): readonly Face[] => [
  ...INTER_FACES,
  ...FALLBACK_FACES.filter(({ family }) => svg.includes(`font-family="${family}"`)),
];

/** Draws a picture. Throws where the SVG can't be read. */
export function pngOf(svg: string): Uint8Array {
  const resvg = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: facesFor(svg).map(({ path }) => path),
      defaultFontFamily: 'Inter',
    },
    fitTo: { mode: 'zoom', value: ZOOM },
    logLevel: 'off',
  });
  return resvg.render().asPng();
}
