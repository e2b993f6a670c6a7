/** "How many boats": what names no number is no answer to how many, or how much. */
import type { Fact } from '../../facts/schema.js';
import type { Item } from '../answer.js';
import { foldedText } from './fact-text.js';
import type { Reading } from './reading.js';

/** Of how much somebody likes or trusts another no number tells. */
const ASKS_FOR_NUMBER =
  /\bhow (?:many|much)\b(?!.*\b(?:likes?|supports?|backs?|trusts?|hates?|loves?|cares?|wants?|matters?|influence|power)\b)/i;

const NUMBER =
  /[ ](?:\p{L}?\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|once|twice|half|third|quarter|double|all|every|everything|none|nothing|nobody|no|not|never|several|some|few|most|more|less) /u;

const namesNumber = (fact: Fact): boolean => NUMBER.test(foldedText(fact));

/** Where a number is asked for, what names one. */
export const keepNumbers = (reading: Reading, items: readonly Item[]): readonly Item[] =>
  ASKS_FOR_NUMBER.test(reading.text) ? items.filter(({ fact }) => namesNumber(fact)) : items;
