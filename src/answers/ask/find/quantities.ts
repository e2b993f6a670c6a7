/** "How many boats": what names no number is no answer to how many, or how much. */
import type { Fact } from '../../../facts/schema.js';
import { segmentsOf } from '../../../facts/store.js';
import { isSameUnit, type Unit, unitsOf } from '../../../search/terms.js';
import { type Word, wordsOf } from '../../../search/words.js';
import type { Item } from '../../answer.js';
import type { Reading } from '../reading/reading.js';
import { foldedText } from '../words/fact-text.js';

/** Of how much somebody likes or trusts another no number tells. */
const ASKS_FOR_NUMBER =
  /\bhow (?:many|much)\b(?!.*\b(?:likes?|supports?|backs?|trusts?|hates?|loves?|cares?|wants?|matters?|influence|power)\b)/i;

const NUMBER =
  /[ ](?:\p{L}?\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|dozens?|twice|half|third|quarter|thrice|double|none|nobody|several|few) /u;

/** "How much": money or a share, and no count of anything. "How much longer" is any number. */
const ASKS_FOR_AMOUNT = /\bhow much\b(?! (?:longer|more|less|later|earlier|older|younger|further|time)\b)/i;

const AMOUNT =
  /[ ](?:\p{Sc}.*|\p{L}*\d[\d.,]*(?:k|m|bn|p)|pct|percent|cents?|crowns?|pounds?|dollars?|euros?|francs?|pence|rupees?|yen|kron[ae]r?|hundreds?|thousands?|millions?|billions?|half|third|quarter|twice|double|thrice|free) /u;

/** "How long does it take". */
const ASKS_HOW_LONG = /\bhow long\b(?! ago\b)/i;

const DURATION =
  /[ ](?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundred|several|some|few|many|half|couple|more|extra|of) (?:\p{L}+ )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)) /u;

/** "How often", "how many times": that somebody did not do something, or said no, is no number of times. */
const ASKS_HOW_OFTEN = /\bhow (?:often|many times)\b/i;

const TIMES =
  /[ ](?:\d[^ ]*|once|twice|thrice|never|times|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozens?|hundreds?|several|many|again|second|third|every|always|daily|weekly|monthly) /u;

const namesTimes = (fact: Fact): boolean => TIMES.test(foldedText(fact));

const namesNumber = (fact: Fact): boolean => NUMBER.test(foldedText(fact));

/** "How many turned up": of how many people something tells, whatever they came for. */
export const ASKS_HOW_MANY_CAME =
  /\bhow many (?:people |of them |others |folks )?(?:(?:actually|really|even) )?(?:turn(?:ed)? up|show(?:ed)? up|c[oa]me|went|attend(?:ed)?|were (?:there|present|in)|watch(?:ed)?|saw|took part|sat through)\b/i;

/** A number of people. */
const CROWD =
  /[ ](?:\d[\d.,]*|\p{L}+teen|\p{L}+ty|hundreds?|thousands?|dozens?|hundreds of|thousands of|dozens of|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|nobody) (?:\p{L}+ )?(?:people|visitors|guests|spectators|fans|viewers|residents|members|marchers|protesters|protestors|demonstrators|supporters|mourners|families|parents|pupils|students|children|adults|passengers|delegates|voters|others|men|women)\b/u;

const COUNTED =
  '(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|\\p{L}+ty|hundred|thousand|half|quarter|several|few)';

/** A number of units, with a word between at most. */
const measureIn = (units: string): RegExp => new RegExp(`[ ]${COUNTED} (?:\\p{L}+ )?(?:${units}) `, 'u');

const LENGTHS =
  'millimet(?:re|er)s?|centimet(?:re|er)s?|met(?:re|er)s?|kilomet(?:re|er)s?|mm|cm|km|inch(?:es)?|f(?:oo|ee)t|yards?|miles?';

const AREAS = 'hectares?|acres?';

const WEIGHTS = 'kilos?|kilograms?|grams?|kg|tons?|tonnes?|pounds?';

/** How much of something is asked for, by its adjective, and the units in which that is told. */
const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bhow (?:far|tall|high|deep|wide|broad|thick|low)\b/i, measureIn(LENGTHS)],
  [/\bhow (?:big|large|small)\b/i, measureIn(`${LENGTHS}|${AREAS}|${WEIGHTS}|people|seats|members`)],
  [/\bhow heavy\b/i, measureIn(WEIGHTS)],
  [/\bhow late\b/i, measureIn('minutes?|hours?|days?|weeks?|months?|years?')],
  [
    /\bhow fast\b/i,
    measureIn('knots?|kph|mph|(?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?) (?:an|a|per) \\p{L}+'),
  ],
  [/\bhow (?:hot|cold|warm)\b/i, measureIn('degrees?')],
];

/** So many words at most stand between a number and what it is of. */
const REACH = 8;

/** Whether a number stands near something that is asked for, in a fact's summary or in one of its quotations. */
function numbersIt(fact: Fact, number: RegExp, { content }: Reading): boolean {
  if (content.length === 0) return false;
  return [fact.summary, ...segmentsOf(fact)].map(wordsOf).some((words) => {
    const numbers = words.flatMap(({ fold }, at) =>
      number.test(` ${fold} `) || words[at + 1]?.fold === 'cent' ? [at] : [],
    );
    const asked = unitsOf(words)
      .filter((unit) => content.some((other) => isSameUnit(unit, other)))
      .flatMap(({ words: [first] }) => (first ? [words.indexOf(first)] : []));
    return numbers.some((at) => asked.some((place) => Math.abs(place - at) <= REACH));
  });
}

const textsOf = (fact: Fact): readonly string[] => [fact.summary, ...segmentsOf(fact)];

const foldsOf = (words: readonly Word[]): string => ` ${words.map(({ fold }) => fold).join(' ')} `;

/** Whether a measure stands near something that is asked for. */
const isMeasured = (fact: Fact, measure: RegExp, { content }: Reading): boolean =>
  textsOf(fact)
    .map(wordsOf)
    .some((words) =>
      unitsOf(words)
        .filter((unit) => content.some((other) => isSameUnit(unit, other)))
        .some(({ words: [first] }) => {
          const at = first ? words.indexOf(first) : 0;
          return measure.test(foldsOf(words.slice(Math.max(at - REACH, 0), at + REACH)));
        }),
    );

/** Whether a length of time stands in a clause with something that is asked for. */
const lastsSoLong = (fact: Fact, { content }: Reading): boolean =>
  textsOf(fact)
    .flatMap((text) => text.split(/[,;.:!?]\s/))
    .map(wordsOf)
    .some(
      (words) =>
        DURATION.test(foldsOf(words)) &&
        unitsOf(words).some((unit) => content.some((other) => isSameUnit(unit, other))),
    );

/** So many words at most stand between a number and what is counted. */
const REACH_OF_COUNT = 3;

/** What is counted: the first thing after "how many"; undefined where that is people, or times. */
function countedIn({ words, content, placeOf }: Reading): Unit | undefined {
  const many = words.findIndex(({ fold }, at) => fold === 'many' && words[at - 1]?.fold === 'how');
  const first = content.find(({ words: [word] }) => word !== undefined && placeOf(word) > many);
  const [word] = first?.words ?? [];
  return word !== undefined && placeOf(word) <= many + 2 ? first : undefined;
}

/** Whether a number is of what is counted; of people, whether it stands near what they did. */
function countsIt(fact: Fact, reading: Reading): boolean {
  const counted = countedIn(reading);
  if (counted === undefined) return numbersIt(fact, NUMBER, reading);
  return textsOf(fact)
    .map(wordsOf)
    .some((words) =>
      unitsOf(words)
        .filter((unit) => isSameUnit(unit, counted))
        .some(({ words: [first] }) => {
          const at = first === undefined ? -1 : words.indexOf(first);
          return words
            .slice(Math.max(at - REACH_OF_COUNT, 0), Math.max(at, 0))
            .some(({ fold }) => NUMBER.test(` ${fold} `));
        }),
    );
}

/** Where a number is asked for, what names one. */
export function keepNumbers(reading: Reading, items: readonly Item[]): readonly Item[] {
  if (ASKS_HOW_OFTEN.test(reading.text)) return items.filter(({ fact }) => namesTimes(fact));
  if (ASKS_HOW_LONG.test(reading.text)) return items.filter(({ fact }) => lastsSoLong(fact, reading));
  if (ASKS_HOW_MANY_CAME.test(reading.text)) return items.filter(({ fact }) => CROWD.test(foldedText(fact)));
  const measure = MEASURES.find(([asks]) => asks.test(reading.text))?.[1];
  if (measure) return items.filter(({ fact }) => isMeasured(fact, measure, reading));
  const asksForAmount = ASKS_FOR_NUMBER.test(reading.text) && ASKS_FOR_AMOUNT.test(reading.text);
  if (asksForAmount) return items.filter(({ fact }) => numbersIt(fact, AMOUNT, reading));
  if (!ASKS_FOR_NUMBER.test(reading.text)) return items;
  return items.filter(({ fact }) => namesNumber(fact) && countsIt(fact, reading));
}
