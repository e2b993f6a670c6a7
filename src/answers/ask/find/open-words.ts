/** What somebody is openly asked about, in words of which their own hold but some: "the phone rule", of whoever spoke of phones. */
import { isUnitOnRecord, type RankedFact } from '../../../search/statements.js';
import type { Unit } from '../../../search/terms.js';
import type { AnswerContext } from '../../answer.js';
import { asksForWords } from '../reading/asks-for-speech.js';
import type { Reading } from '../reading/reading.js';
import { holdsLabels } from '../words/story-labels.js';

/** "The new rule": which of several it is, that a fact would have to tell. */
const WHICH =
  /^(?:new|newer|newest|latest|last|first|second|third|final|old|older|original|earlier|previous|former|next|other|another|current)$/;

/** Whether somebody's words on something are asked for, whatever they said of it. */
export function asksOpenly(reading: Reading): boolean {
  const { questionWord, subjects, unsettled, content, rest, words, placeOf } = reading;
  const isOpen =
    /^(?:what|how|none)$/.test(questionWord) ||
    rest.some(({ fold }) => /^(?:anything|something)$/.test(fold));
  const tellsWhich = content.some(({ words: [word] }) =>
    WHICH.test((word && words[placeOf(word) - 1]?.fold) ?? ''),
  );
  return (
    isOpen &&
    !tellsWhich &&
    subjects.length === 1 &&
    unsettled.length === 0 &&
    content.length > 0 &&
    asksForWords(reading)
  );
}

/**
 * Whether what a fact lacks only says what kind of matter it is about ("the phone rule"). What stands before a word of the fact says
 * which it is ("the missing phones"), and what the story does not have is no matter of it.
 */
export const isOnMatter = (
  context: AnswerContext,
  { record, missing }: RankedFact,
  units: readonly Unit[],
  placeOf: (unit: Unit) => number,
): boolean =>
  missing.every((unit) => {
    const after = units.find((other) => placeOf(other) === placeOf(unit) + unit.words.length);
    const tellsWhich = after !== undefined && !missing.includes(after);
    return !tellsWhich && (holdsLabels(record, unit) || isUnitOnRecord(context.store, [record], unit));
  });
