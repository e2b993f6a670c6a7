/** A reading in which other names are meant, or in which words are left out. */
import type { Entity } from '../../../facts/schema.js';
import type { Mention } from '../../../search/name-parts.js';
import { type Unit, unitsOf } from '../../../search/terms.js';
import { readRoles } from '../words/roles.js';
import type { Reading } from './reading.js';

/** Who is meant where the mentions are settled so. */
export function whoIsMeant(
  mentions: readonly Mention[],
  parts: Pick<Reading, 'words' | 'units' | 'placeOf' | 'questionWord'>,
): Pick<Reading, 'mentions' | 'subjects' | 'objects' | 'unsettled'> {
  const settled = mentions.filter(({ candidates }) => candidates.length === 1);
  const { subjects, objects } = readRoles({ ...parts, mentions: settled });
  return {
    mentions,
    subjects,
    objects: objects.filter((entity) => !subjects.includes(entity)),
    unsettled: mentions.filter(({ candidates }) => candidates.length > 1),
  };
}

/** The reading where a name that fits several means one of them. */
export const settledTo = (reading: Reading, unsettled: Mention, entity: Entity): Reading => ({
  ...reading,
  ...whoIsMeant(
    reading.mentions.map((mention) =>
      mention === unsettled ? { ...mention, candidates: [entity] } : mention,
    ),
    reading,
  ),
});

/** The reading where an office stands for whoever is asked for. */
export const asWho = (reading: Reading, office: Mention): Reading => ({
  ...reading,
  questionWord: 'who',
  ...whoIsMeant(
    reading.mentions.filter((mention) => mention !== office),
    { ...reading, questionWord: 'who' },
  ),
});

/** The reading where other names are meant, or the same names mean others. */
export const withMentions = (reading: Reading, mentions: readonly Mention[]): Reading => ({
  ...reading,
  nobody: mentions.flatMap(({ candidates, typed }) => (candidates.length === 0 ? [typed] : [])),
  ...whoIsMeant(mentions, reading),
});

/** The reading where the words of a mention name nobody. */
export const withoutMention = (reading: Reading, mention: Mention): Reading =>
  withMentions(
    reading,
    reading.mentions.filter((other) => other !== mention),
  );

/** The reading where the words of a mention name nobody, and have to stand in an answer. */
export function asWordsOnly(reading: Reading, mention: Mention): Reading {
  const words = reading.words.slice(mention.start, mention.end);
  const inOrder = (units: readonly Unit[]): readonly Unit[] =>
    [...units, ...unitsOf(words)].toSorted(
      ({ words: [a] }, { words: [b] }) => (a ? reading.placeOf(a) : 0) - (b ? reading.placeOf(b) : 0),
    );
  const { content, units, rest } = reading;
  const plain = { ...reading, content: inOrder(content), units: inOrder(units), rest: [...rest, ...words] };
  return withoutMention(plain, mention);
}

/** The reading in which some of what is asked for need not stand in an answer. */
export const withoutUnits = (reading: Reading, units: readonly Unit[]): Reading => ({
  ...reading,
  content: reading.content.filter((unit) => !units.includes(unit)),
  units: reading.units.filter((unit) => !units.includes(unit)),
});

/** The reading without its words from a place on. */
export function upToPlace(reading: Reading, place: number): Reading {
  const isBefore = ({ words: [first] }: Unit): boolean =>
    first === undefined || reading.placeOf(first) < place;
  const rest = reading.rest.filter((word) => reading.placeOf(word) < place);
  const content = reading.content.filter(isBefore);
  const units = reading.units.filter(isBefore);
  const left = { ...reading, words: reading.words.slice(0, place), rest, content, units };
  return withMentions(
    left,
    reading.mentions.filter(({ start }) => start < place),
  );
}
