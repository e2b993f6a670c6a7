/** A question for the words of those who are no entity on record: "what did the insurers say". */
import { isFunctionWord } from '../../../search/terms.js';
import { GENERIC_WORDS } from '../../../search/vocabulary.js';
import { stemOf, type Word } from '../../../search/words.js';
import type { Reading } from '../reading/reading.js';
import { SPEECH } from '../words/roles.js';

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

const SOMEBODY = /^(?:man|woman|guy|lady|bloke|chap|person|one)$/;

/** "The letter of the elders" is a text, and "the law firm" none: by the noun that the others say more of. */
function isText(speaker: readonly Word[]): boolean {
  const of = speaker.findIndex(({ fold }) => /^(?:of|for)$/.test(fold));
  const head = speaker.at(of > 0 ? of - 1 : -1);
  return head !== undefined && TEXTS.has(head.stem);
}

/** The speaker named from a place on, up to a verb of speech; undefined where it is none, or one on record. */
function speakerFrom(words: readonly Word[], outside: ReadonlySet<Word>): readonly Word[] | undefined {
  const speaker: Word[] = [];
  let name: Word[] = [];
  let isNamedByNoun = false;
  let isOf = false;
  for (const [at, word] of words.entries()) {
    // "The guy who owns the plane" is described, and not named.
    if (outside.has(word) && SOMEBODY.test(word.fold) && /^(?:who|that)$/.test(words[at + 1]?.fold ?? '')) {
      const verb = words.findIndex(({ stem }, place) => place > at && SPEECH.has(stem));
      return verb < 0 ? undefined : words.slice(at, verb);
    }
    if (!outside.has(word)) {
      name.push(word);
      if (isOf) speaker.push(...name.splice(0));
      // "The mayor's wife" is somebody else than the mayor.
      if (word.possessive) speaker.push(...name.splice(0));
      continue;
    }
    if (name.length > 0) return undefined;
    if (SPEECH.has(word.stem)) return isNamedByNoun && !isText(speaker) ? speaker : undefined;
    if (WITHIN.test(word.fold)) continue;
    // "The president of the IOC" is somebody else than the IOC.
    if (/^(?:of|for)$/.test(word.fold) && isNamedByNoun) {
      isOf = true;
      speaker.push(word);
      continue;
    }
    if (isFunctionWord(word)) return undefined;
    if (GENERIC_WORDS.has(word.fold)) continue;
    speaker.push(word);
    isNamedByNoun = true;
    name = [];
  }
  return undefined;
}

/** The words between an auxiliary and a verb of speech that name a speaker who is nobody on record; none elsewhere. */
export function unlistedSpeaker({ words, rest }: Reading): readonly Word[] {
  const outside = new Set(rest);
  for (const [place, word] of words.entries()) {
    const speaker = BEFORE_SPEAKER.test(word.fold) ? speakerFrom(words.slice(place + 1), outside) : undefined;
    if (speaker) return speaker;
  }
  return [];
}
