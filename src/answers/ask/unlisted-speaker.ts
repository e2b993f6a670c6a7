/** A question for the words of those who are no entity on record: "what did the insurers say". */
import { FUNCTION_WORDS, GENERIC_WORDS } from '../../search/vocabulary.js';
import { stemOf, type Word } from '../../search/words.js';
import type { Reading } from './reading.js';
import { SPEECH } from './roles.js';

/** What is read rather than heard: "what does the letter say" asks for its content, whoever wrote it. */
const TEXTS: ReadonlySet<string> = new Set(
  `letter report article paper document email mail clause source memo minute rule law agreement contract book notice poster sign
survey study poll post tweet website page note message card draft text record file story press-release headline speech petition
motion resolution bill leaflet transcript bylaw statute constitution treaty verdict ruling`
    .split(/\s+/)
    .map(stemOf),
);

const BEFORE_SPEAKER = /^(?:did|do|does|has|have|had|would|will|what|how)$/;
const WITHIN = /^(?:the|any|some|his|her|its|their|those|these|all|most|many|other|also|ever|even|really)$/;

/** The words between an auxiliary and a verb of speech that name a speaker, where none of them is a name on record. */
export function unlistedSpeaker(reading: Reading): readonly Word[] {
  const { words, rest } = reading;
  const outside = new Set(rest);
  for (const [place, word] of words.entries()) {
    if (!BEFORE_SPEAKER.test(word.fold)) continue;
    const speaker: Word[] = [];
    for (const next of words.slice(place + 1)) {
      if (!outside.has(next)) break;
      if (SPEECH.has(next.stem)) {
        if (speaker.length > 0 && !speaker.some(({ stem }) => TEXTS.has(stem))) return speaker;
        break;
      }
      if (WITHIN.test(next.fold)) continue;
      if (FUNCTION_WORDS.has(next.fold)) break;
      if (!GENERIC_WORDS.has(next.fold)) speaker.push(next);
    }
  }
  return [];
}
