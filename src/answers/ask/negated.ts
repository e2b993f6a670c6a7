/** "Who did not …": of whoever merely never spoke of it, nothing is on record. */
import { type Answer } from '../answer.js';
import type { Reading } from './reading.js';
import { type Asked, nothing } from './reply.js';

const AUXILIARY = /^(?:did|do|does|has|have|had|is|are|was|were|will|would|should|could|can)$/;

/** Whether it is asked who did not do something, or of whom something is not so. */
export function asksWhoDidNot({ questionWord, subjects, words }: Reading): boolean {
  if (questionWord !== 'who' || subjects.length > 0) return false;
  const who = words.findIndex(({ fold }) => /^(?:who|which|anyone|anybody|someone|somebody)$/.test(fold));
  const not = words.findIndex(({ fold }, at) => fold === 'not' && AUXILIARY.test(words[at - 1]?.fold ?? ''));
  // The negation is that of the question where no other verb comes before it.
  return (
    who >= 0 &&
    not > who &&
    words.slice(who + 1, not - 1).every(({ fold }) => !AUXILIARY.test(fold)) &&
    not - who <= 3
  );
}

export const answerNegated = (asked: Asked): Answer => {
  const answer = nothing(asked);
  return {
    ...answer,
    notes: [
      'Who did not say or do something is known only where another position is on record: silence is not a position.',
      ...answer.notes,
    ],
  };
};
