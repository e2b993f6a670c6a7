/** "Ama Thistlewood, is she for it": somebody named before the question, who is meant by its pronoun. */
import { isFunctionWord } from '../../../search/terms.js';
import { wordsOf } from '../../../search/words.js';
import type { AnswerContext } from '../../answer.js';
import { allRecords } from '../../scope.js';
import { namesIn } from '../people/read-mentions.js';
import type { Carried } from '../words/pronouns.js';
import { unlessTold } from '../words/sharers.js';

const FRONTED =
  /^\s*(?:(?:and|so|ok|okay|what about|how about|regarding|re|about)\s+)?(?<name>[^,:?!]{2,60}?)\s*(?:[,:]|\s[-–—]|\.{2,}|…)\s+(?<question>[^]*\b(?:he|she|they|it|his|her|their|him|them|its)\b[^]*)$/iu;

/** Words beside a name that say no more of whom it names. */
const isBeside = (fold: string): boolean => /^(?:mr|mrs|ms|dr|guy|man|woman|person|one)$/.test(fold);

/** The question without the name before it, and whom its pronouns stand for; undefined where no one name stands there. */
export function readFronted(
  text: string,
  context: AnswerContext,
): { readonly text: string; readonly carried: Carried } | undefined {
  const { name = '', question = '' } = FRONTED.exec(text)?.groups ?? {};
  const words = wordsOf(name);
  if (words.length === 0) return undefined;
  const mentions = namesIn(name, context, allRecords(context.store)).map(unlessTold);
  const settled = mentions.filter(({ candidates }) => candidates.length === 1);
  // "Varga of the deckhands' union": a body beside a person is theirs.
  const named = new Set(settled.flatMap(({ candidates }) => candidates));
  const people = [...named].filter(({ kind }) => kind === 'person');
  const [first, more] = people.length > 0 ? people : named;
  const isCovered = words.every(
    (word, place) =>
      isFunctionWord(word) ||
      isBeside(word.fold) ||
      mentions.some(({ start, end }) => start <= place && place < end),
  );
  return first === undefined || more !== undefined || !isCovered
    ? undefined
    : { text: question, carried: { subject: first, object: first } };
}
