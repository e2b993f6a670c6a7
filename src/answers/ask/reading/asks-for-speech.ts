/** Whether a question is about what was said, or about what was done. */
import { isSpokenAct } from '../../../search/word-groups.js';
import { stemOf, type Word } from '../../../search/words.js';
import { isAttribution } from '../words/content-units.js';
import type { Reading } from './reading.js';

/** Words for saying something, and for what is said. */
const SAYING: ReadonlySet<string> = new Set(
  'say tell speak talk write comment mention admit confess claim insist state statement remark quote quotation word think feel believe respond response react reaction reply answer want ask call express describe explain address discuss opinion view position stance'
    .split(' ')
    .map(stemOf),
);

/** "Bass on the budget": what somebody said of something, as headlines have it. */
const isHeadline = ({ questionWord, subjects, rest }: Reading): boolean =>
  questionWord === 'none' && subjects.length > 0 && rest.some(({ fold }) => /^(?:on|about|re)$/.test(fold));

/** "That line from her", "anything from her". */
const LINE = /^(?:anything|something|words?|lines?|phrases?|sentences?|passages?|bit|soundbite)$/;

/** Whether the question is about what was said, and not about what was done by saying it ("turned them down"). */
export const asksForWords = (reading: Reading): boolean =>
  isHeadline(reading) ||
  reading.rest.some(
    ({ fold }, at) => LINE.test(fold) && /^(?:from|by)$/.test(reading.rest[at + 1]?.fold ?? ''),
  ) ||
  reading.units.some(isAttribution) ||
  reading.rest.some((word) => SAYING.has(word.stem));

/** Whether the question is about what was said, or about an act that consists in saying something. */
export function asksForSpeech(reading: Reading): boolean {
  if (reading.isPledge === true || asksForWords(reading)) return true;
  const [act] = reading.content;
  return act !== undefined && act.groups.some(isSpokenAct);
}

/** Whether a word says that something is said or thought. */
export const isSaying = ({ stem }: Word): boolean => SAYING.has(stem);
