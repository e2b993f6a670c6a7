/** Draws what an answer shows as a picture, where there is somebody who draws and the time for it. */
import { type Log, traceOf } from '../log.js';
import type { DrawPicture } from '../render/picture/picture.js';
import type { Outgoing } from './callback.js';
import type { Response } from './responses.js';

/**
 * The answer with its picture; undefined where it has none, or none could be made, and then the text is the answer.
 * Never rejects.
 */
export async function withPicture(
  { illustrated }: Response,
  draw: DrawPicture | undefined,
  log: Log,
): Promise<Outgoing | undefined> {
  if (illustrated === undefined || draw === undefined) return undefined;
  try {
    const made = illustrated();
    const png = made && (await draw(made.picture));
    if (made === undefined || png === undefined) return undefined;
    return {
      body: made.body,
      files: [{ name: made.filename, data: Buffer.from(png), contentType: 'image/png' }],
    };
  } catch (error) {
    log.error(traceOf(error), 'a picture could not be made');
    return undefined;
  }
}
