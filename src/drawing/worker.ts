/** The thread in which pictures are drawn: a picture comes in, its PNG goes out, one after the other. */
import { parentPort } from 'node:worker_threads';
import { missingGlyphs } from '../render/picture/is-drawable.js';
import { ALL_DAYS, type Picture } from '../render/picture/picture.js';
import { svgOf } from '../render/picture/svg.js';
import type { Drawn, Order } from './messages.js';
import { pngOf } from './png.js';

function draw({ id, picture }: Order): Drawn {
  try {
    const missing = missingGlyphs(picture);
    // Where a character has no glyph, the text answers alone.
    return missing.length > 0 ? { id, png: undefined, missing } : { id, png: pngOf(svgOf(picture)) };
  } catch (error) {
    return { id, png: undefined, problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Reads the fonts and draws once, so that the first picture that somebody waits for takes no longer than others. */
const FIRST: Picture = {
  title: 'Title',
  subtitle: 'Subtitle',
  upTo: null,
  window: ALL_DAYS,
  question: undefined,
  lanes: [{ name: 'Name', role: 'role', marks: [], more: 0, spans: [], last: undefined, instead: 'none' }],
  context: [{ text: 'Context', numbers: [1] }],
  leftOut: [],
  invented: undefined,
};
draw({ id: 0, picture: FIRST });

parentPort?.on('message', (order: Order) => parentPort?.postMessage(draw(order), []));
