/** Texts and typed words in the form that the index takes. */
import { groupKey, groupKeysIn, unitsOf } from '../terms.js';
import { FUNCTION_WORDS, GENERIC_WORDS } from '../vocabulary.js';
import { wordsOf } from '../words.js';
import type { Clause, Field } from './document.js';

/** What a match by a group counts beside one by the word itself. */
const GROUP_WEIGHT = 0.8;

export function fieldOf(text: string): Field {
  const tokens = wordsOf(text);
  return { tokens, marks: [...groupKeysIn(tokens)] };
}

/**
 * What typed words ask for: each word, or a group that it is a phrase of with its neighbours, which then count for it
 * together. Words of grammar are minor; a word that only frames a question is not repaired.
 */
export function clausesOf(typed: string): readonly Clause[] {
  const words = wordsOf(typed);
  const groups = new Map<number, { readonly keys: readonly string[]; readonly share: number }>();
  for (const unit of unitsOf(words)) {
    const content = unit.words.filter(({ fold }) => !FUNCTION_WORDS.has(fold));
    const carrying = content.length > 0 ? content : unit.words;
    const keys = unit.groups.map(groupKey);
    for (const { start } of carrying) groups.set(start, { keys, share: GROUP_WEIGHT / carrying.length });
  }
  return words.map(({ fold, stem, start }, position) => {
    const group = groups.get(start);
    return {
      alternatives: [
        { term: stem, weight: 1 },
        ...(group?.keys ?? []).map((term) => ({ term, weight: group?.share ?? 0 })),
      ],
      ...(FUNCTION_WORDS.has(fold) || GENERIC_WORDS.has(fold) ? {} : { typed: fold }),
      position,
      isMinor: FUNCTION_WORDS.has(fold),
    };
  });
}
