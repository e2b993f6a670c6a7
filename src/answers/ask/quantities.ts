/** "How many boats": what names no number is no answer to how many, or how much. */
import type { Fact } from '../../facts/schema.js';
import type { Item } from '../answer.js';
import { foldedText } from './fact-text.js';
import type { Reading } from './reading.js';

/** Of how much somebody likes or trusts another no number tells. */
const ASKS_FOR_NUMBER =
  /\bhow (?:many|much)\b(?!.*\b(?:likes?|supports?|backs?|trusts?|hates?|loves?|cares?|wants?|matters?|influence|power)\b)/i;

const NUMBER =
  /[ ](?:\p{L}?\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|once|twice|half|third|quarter|thrice|double|all|every|everything|none|nothing|nobody|no|not|never|several|some|few|most|more|less) /u;

/** "How much": that all of it or none was so is no amount. */
const ASKS_FOR_AMOUNT = /\bhow much\b/i;

const AMOUNT =
  /[ ](?:\p{L}?\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|twice|half|third|quarter|thrice|double|free) /u;

/** "How often", "how many times": that somebody did not do something, or said no, is no number of times. */
const ASKS_HOW_OFTEN = /\bhow (?:often|many times)\b/i;

const TIMES =
  /[ ](?:\d[^ ]*|once|twice|thrice|never|times|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozens?|hundreds?|several|many|again|second|third|every|always|daily|weekly|monthly) /u;

const namesTimes = (fact: Fact): boolean => TIMES.test(foldedText(fact));

const namesNumber = (fact: Fact): boolean => NUMBER.test(foldedText(fact));

/** Where a number is asked for, what names one. */
export function keepNumbers(reading: Reading, items: readonly Item[]): readonly Item[] {
  if (ASKS_HOW_OFTEN.test(reading.text)) return items.filter(({ fact }) => namesTimes(fact));
  const asksForAmount = ASKS_FOR_NUMBER.test(reading.text) && ASKS_FOR_AMOUNT.test(reading.text);
  if (asksForAmount) return items.filter(({ fact }) => AMOUNT.test(foldedText(fact)));
  return ASKS_FOR_NUMBER.test(reading.text) ? items.filter(({ fact }) => namesNumber(fact)) : items;
}
