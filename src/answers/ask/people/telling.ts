/** What words tell of somebody, and whom they tell from the others. */
import type { Entity } from '../../../facts/schema.js';
import type { Store, StoryRecord } from '../../../facts/store.js';
import type { Mention } from '../../../search/name-parts.js';
import { type Unit, unitsOf } from '../../../search/terms.js';
import { GENERIC_WORDS } from '../../../search/vocabulary.js';
import type { Word } from '../../../search/words.js';
import { type Said, thoseSaidToBe } from './said-of.js';

/** Whose, or which one. */
export const DETERMINER = /^(?:the|that|this|his|her|their|its|our|your)$/;

/** What is said beside what somebody is, and tells nobody from the others. */
export const PASSING =
  /^(?:old|former|ex|previous|then|current|present|new|young|younger|older|elder|little|big|own|poor|famous|same)$/;

/** More people than this are told by nothing. */
const MOST_TOLD = 12;

export interface Sentence {
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly store: Store;
  readonly records: readonly StoryRecord[];
}

export interface Told {
  /** Where the word is that says what they are. */
  readonly head: number;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Entity[];
}

export const isPause = (words: readonly Word[], place: number): boolean => {
  const [before, word] = [words[place - 1], words[place]];
  return before !== undefined && word !== undefined && word.start > before.end + 1;
};

/** Units that tell something: "that old one" tells nothing. */
export const tellingUnits = (words: readonly Word[]): readonly Unit[] =>
  unitsOf(words).filter(
    ({ words: own, groups }) =>
      groups.length > 0 || own.some(({ fold }) => !PASSING.test(fold) && !GENERIC_WORDS.has(fold)),
  );

/** Of those of whom all is said that is wanted, those who are meant. */
export function those(
  { store }: Sentence,
  wanted: readonly (readonly Said[])[],
  isMeant: (entity: Entity) => boolean,
): readonly Entity[] {
  const meant: Entity[] = [];
  for (const entity of thoseSaidToBe(store, wanted)) {
    if (!isMeant(entity)) continue;
    if (meant.length === MOST_TOLD) return [];
    meant.push(entity);
  }
  return meant;
}

/** Each of some words has to be said of whoever is meant. */
export const eachSaid = (units: readonly Unit[], how: number): readonly (readonly Said[])[] =>
  units.map((unit) => [{ unit, how }]);
