/** "What was said about her", "what do others say of him": what is said of somebody, and not what they say. */
import type { Entity, Fact } from '../../../facts/schema.js';
import { isBy } from '../../scope.js';
import type { Reading } from '../reading/reading.js';

const OF_WHOM = /^(?:about|regarding|concerning)$/;
const BEFORE_NAME = /^(?:the|mr|mrs|ms|dr|former|then|both|and|or|of)$/;

/** Whether somebody is named as the one whom something is said of. What is said of what is theirs may as well be their own. */
function isNamedAfterAbout(entity: Entity, { mentions, words }: Reading): boolean {
  const named = mentions.find(({ candidates }) => candidates.includes(entity));
  if (named === undefined || words[named.end - 1]?.possessive === true) return false;
  const taken = (place: number): boolean => mentions.some(({ start, end }) => start <= place && place < end);
  const before = words.findLast(
    ({ fold }, place) => place < named.start && !taken(place) && !BEFORE_NAME.test(fold),
  );
  return OF_WHOM.test(before?.fold ?? '');
}

/** "Others", "people": somebody else than the one who is spoken of. */
const ASKS_OTHERS = /\b(?:others?|people|every(?:one|body)|any(?:one|body)|some(?:one|body)|they)\b/i;

/** Those of whom somebody else's words are asked for, in a question for words that names no speaker. */
export const spokenOf = (reading: Reading): readonly Entity[] =>
  reading.subjects.length > 0 ? [] : reading.objects.filter((entity) => isNamedAfterAbout(entity, reading));

/** Whether a fact says something of somebody: their own words do where they are expressly of themselves, unless others' are asked for. */
export function isSaidOf(fact: Fact, entity: Entity, { text }: Reading): boolean {
  if (fact.kind !== 'statement') return false;
  return !isBy(fact, entity.id) || (!ASKS_OTHERS.test(text) && fact.about.includes(entity.id));
}
