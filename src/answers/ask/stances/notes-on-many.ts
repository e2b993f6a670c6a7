/** Sentences on each of several people, of whom there may be very many. */
import { numberInWords } from '../../listed.js';

/** More of them push what they are about off the first page. */
const MOST_NOTES = 5;

/** The first of the sentences, and how many people more there are the same of. */
export function notesOnMany(notes: readonly string[]): readonly string[] {
  const more = notes.length - MOST_NOTES;
  if (more <= 0) return notes;
  return [...notes.slice(0, MOST_NOTES), `And the same of ${numberInWords(more)} more.`];
}
