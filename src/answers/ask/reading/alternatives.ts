/** "The army or the navy": of two things that are asked for as one, either will do. */
import type { Unit } from '../../../search/terms.js';
import type { Reading } from './reading.js';

const ARTICLE = /^(?:the|a|an|any|some|other)$/;

/** The place of the last word before an "or" that stands before a place; undefined where none does. */
function placeBeforeOr({ words }: Reading, place: number): number | undefined {
  let at = place - 1;
  while (ARTICLE.test(words[at]?.fold ?? '')) at -= 1;
  return words[at]?.fold === 'or' && at > 0 ? at - 1 : undefined;
}

/** The reading without those of two alternatives that nothing on record has, where it has the other one. */
export function withoutUnknownAlternatives(reading: Reading, isOnRecord: (unit: Unit) => boolean): Reading {
  const { content, mentions, placeOf } = reading;
  const endsAt =
    (place: number) =>
    (unit: Unit): boolean =>
      unit.words.some((word) => placeOf(word) === place);
  const dropped = content.flatMap((unit) => {
    const [first] = unit.words;
    const place = first === undefined ? undefined : placeBeforeOr(reading, placeOf(first));
    if (place === undefined) return [];
    const other = content.find(endsAt(place));
    const isNamed = mentions.some(({ start, end }) => start <= place && place < end);
    if (!isOnRecord(unit)) return isNamed || (other !== undefined && isOnRecord(other)) ? [unit] : [];
    return other !== undefined && !isOnRecord(other) ? [other] : [];
  });
  if (dropped.length === 0) return reading;
  return {
    ...reading,
    content: content.filter((unit) => !dropped.includes(unit)),
    units: reading.units.filter((unit) => !dropped.includes(unit)),
  };
}
