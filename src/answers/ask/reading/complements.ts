/** Verbs whose complement tells who is to do something: "asked her to go", "said no to going", "promised to pay". */
import type { Fact } from '../../../facts/schema.js';
import { stemOf, type Word } from '../../../search/words.js';
import { isSaying } from './asks-for-speech.js';
import type { Reading } from './reading.js';

const stemsOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));

/** "X asks Y to": a wish that Y does it. */
const ASKING = stemsOf('ask tell urge press want beg beseech implore');

/** "X promises to": it is X who does it. */
const OWN = stemsOf(
  'refuse decline agree promise offer vow pledge intend plan hope threaten mean consent want try',
);

const isVerbWord = ({ fold }: Word): boolean =>
  !/^(?:the|a|an|his|her|its|their|this|that|these|those|all|who|whom|what|which)$/.test(fold);

/** "Asked her to go": whether somebody is asked to do something. */
export function asksSomebodyTo({ words, rest }: Reading): boolean {
  const outside = new Set(rest);
  return words.some((word, at) => {
    if (!ASKING.has(word.stem) || !outside.has(word)) return false;
    const to = words.findIndex(({ fold }, place) => place > at + 1 && fold === 'to');
    const between = to < 0 ? [] : words.slice(at + 1, to);
    const isNamed = between.some((other) => !outside.has(other) || /^(?:him|her|them)$/.test(other.fold));
    return (
      isNamed &&
      between.every((other) => !outside.has(other) || /^(?:the|mr|ms|mrs|him|her|them)$/.test(other.fold))
    );
  });
}

/** "Said no to it": against it, and no denial of anything else. */
export const saysNo = ({ words }: Reading): boolean =>
  words.some(
    ({ fold }, at) => fold === 'no' && words[at - 1]?.stem === stemOf('say') && words[at + 1]?.fold === 'to',
  );

/** Whether it is asked what somebody is to do by their own words: "refused to go", "said no to going". */
export function asksOfOwnDeed(reading: Reading): boolean {
  const { words, rest } = reading;
  const outside = new Set(rest);
  return words.some((word, at) => {
    const [to, verb] = [words[at + 1], words[at + 2]];
    if (to?.fold !== 'to' || verb === undefined || !outside.has(verb) || !isVerbWord(verb)) return false;
    // "Refused to say whether it should close": what is spoken of is no deed of theirs.
    if (isSaying(verb)) return false;
    return OWN.has(word.stem) || (word.fold === 'no' && saysNo(reading) && verb.fold.endsWith('ing'));
  });
}

const DECLINING = stemsOf('refuse decline');

export const isDeclining = (word: Word | undefined): boolean =>
  word !== undefined && DECLINING.has(word.stem);

/** "Declined to back it": no support, and not the opposite either. */
export const declinesTo = ({ words }: Reading): boolean =>
  words.some((word, at) => isDeclining(word) && words[at + 1]?.fold === 'to');

/** Whether a statement tells what its speaker would do, or anything else of the speaker. */
export const isOfSpeaker = (fact: Fact): boolean =>
  fact.kind === 'statement' &&
  (fact.about.length === 0 ||
    fact.about.includes(fact.speaker) ||
    /\bthat (?:he|she|it|they) (?:would|will)\b/.test(fact.summary));
