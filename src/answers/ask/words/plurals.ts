/** "The Tallows", "both mayors": whether all of a name or an office are meant, and not one of them. */
import { isFunctionWord } from '../../../search/terms.js';
import type { Word } from '../../../search/words.js';

const ASKING = /^(?:did|do|does|have|has|had|will|would|can|could|should)$/;

/** So many words may stand between what asks and whom it asks of: "did all the mayors". */
const REACH = 3;

/** Whether a name or an office stands in the plural. "The mayors view" is one mayor's, typed without its apostrophe. */
export function isPlural(
  words: readonly Word[],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const [word, after] = [words[end - 1], words[end]];
  if (word === undefined || /['’‘ʼ]/.test(word.raw)) return false;
  const raw = word.raw.toLowerCase();
  const isOfMany =
    raw === 'spokesmen' || raw === 'spokeswomen' || raw === `${word.fold}s` || raw === `${word.fold}es`;
  const isAsked = words.slice(Math.max(start - REACH, 0), start).some(({ fold }) => ASKING.test(fold));
  return isOfMany && (isAsked || after === undefined || isFunctionWord(after));
}
