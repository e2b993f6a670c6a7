/**
 * What a source's date leaves open, in a line of its own. A time of day that needs a note ("that at which the meeting
 * opened") would mislead without it, so it is shown nowhere but in the note.
 */
import type { When } from '../facts/schema.js';
import { readPart } from './date-part.js';
import { escapeText } from './markdown.js';
import { memoise } from './memoise.js';

/** A day with a time, within any EDTF expression. */
const INSTANT = /([\dX]{4}-[\dX]{2}-[\dX]{2})T[\d:.]+(?:Z|[+-]\d{2}(?::?\d{2})?)?/g;

/** The date, without the times of day where a note says of what they are the time. */
export const edtfBesideNote = ({ edtf, note }: When): string =>
  note === undefined ? edtf : edtf.replaceAll(INSTANT, '$1');

const timesIn = (edtf: string): readonly string[] =>
  [...edtf.matchAll(INSTANT)].flatMap(([instant]) => readPart(instant).time ?? []);

/** What a page says once of a date that the source does not simply state, or states with a time that needs a note. */
export const dateNotes = memoise(({ edtf, note, basis }: When): readonly string[] => {
  if (note === undefined) return [];
  const times = timesIn(edtf);
  if (times.length > 0) return [`On the time (${times.join(', ')}): ${escapeText(note)}`];
  return basis === 'stated' ? [] : [`On the date: ${escapeText(note)}`];
});
