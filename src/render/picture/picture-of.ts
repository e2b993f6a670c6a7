/** Which answers have a picture. */
import type { Answer } from '../../answers/answer.js';
import type { Writer } from '../fact-lines.js';
import type { Picture } from './picture.js';
import { stancePicture } from './stance-picture.js';
import { timelinePicture } from './timeline-picture.js';

/**
 * The picture of an answer, if it has one. The answer must have been laid out with the same writer, so that sources have
 * the numbers that they have in the text. An answer to a plain question has none: it may leave out whom nobody asked
 * about, and a picture of it would look like the whole.
 */
export function pictureOf(answer: Answer, writer: Writer): Picture | undefined {
  const { body, again } = answer;
  if (again?.command === 'ask') return undefined;
  if (body.kind === 'positions') return stancePicture(answer, body, writer);
  return body.kind === 'timeline' ? timelinePicture(answer, body, writer) : undefined;
}
