/** How the units of a query stand in facts: as typed, by a group, or as what a typo was meant for. */

import { FIELD_WEIGHTS } from './fact-documents.js';
import { documentsIn, frequencyIn, frequencyOf } from './index/lookup.js';
import type { TextIndex } from './index/text-index.js';
import { groupKey, type Unit } from './terms.js';
import { FUNCTION_WORDS, GENERIC_WORDS } from './vocabulary.js';
import { stemOf, type Word } from './words.js';

/** How much a match counts by how it came about; of a typo by the letters that were wrong. */
const MATCH_WEIGHT = { exact: 1, group: 0.9, typo: [0, 0.8, 0.65] } as const;

/** What is looked through: all stories of an index, or some. */
export interface Scope {
  readonly index: TextIndex;
  /** All where it is left out. */
  readonly stories: ReadonlySet<string> | undefined;
}

interface Repair {
  readonly stem: string;
  readonly weight: number;
}

export interface MatchedUnit {
  readonly unit: Unit;
  /** What it may have been meant for, where nothing holds it as typed. */
  readonly repairs: readonly Repair[];
  /** How many facts hold it, as `countIn` counts them. */
  readonly count: number;
}

/** Of more stories than this, a term's share of them is taken to be its share of all. */
const MOST_LOOKED_THROUGH = 64;

/** Whether the stories are few enough to count in them. */
const isCounted = ({ stories }: Scope): boolean =>
  stories !== undefined && stories.size <= MOST_LOOKED_THROUGH;

/** How many facts have a term, of those that `factsIn` counts. */
export function countIn(scope: Scope, term: string): number {
  const { index, stories } = scope;
  const count = frequencyOf(index, term);
  if (stories === undefined || count === 0 || !isCounted(scope)) return count;
  let held = 0;
  for (const story of stories) held += frequencyIn(index, story, term);
  return held;
}

/** How many facts are counted in: those of the stories looked through, where they are few, or else all. */
export function factsIn(scope: Scope): number {
  const { index, stories } = scope;
  if (stories === undefined || !isCounted(scope)) return index.documents;
  let facts = 0;
  for (const story of stories) facts += documentsIn(index, story);
  return facts;
}

/** A typo is never taken for a word that only frames a question: "toll" is not "told". */
const FRAMING: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...GENERIC_WORDS].map(stemOf));

const isRepairable = ({ fold }: Word): boolean =>
  fold.length > 2 && !FUNCTION_WORDS.has(fold) && !GENERIC_WORDS.has(fold);

/** A name in the middle of a sentence is no typo of an ordinary word: "Black" is not "backed". */
const isName = (word: Word): boolean => word.start > 0 && /^\p{Lu}\p{Ll}/u.test(word.raw);

function repairsOf(scope: Scope, word: Word): readonly Repair[] {
  const { lexicon } = scope.index;
  const nameOf = (term: number): string => lexicon.terms.names()[term] ?? '';
  const isThere = (term: number): boolean => !FRAMING.has(nameOf(term)) && countIn(scope, nameOf(term)) > 0;
  return lexicon
    .repairsOf(word.fold, isThere)
    .map(({ term, distance }) => ({ stem: nameOf(term), weight: MATCH_WEIGHT.typo[distance] ?? 0 }));
}

/** A unit with what it is repaired to, where it may be a typo. A word that is on record, or known to mean something, is no typo of another. */
export function matchUnit(scope: Scope, unit: Unit): MatchedUnit {
  const counts = unit.stems.map((stem) => countIn(scope, stem));
  const byGroup = unit.groups.map((group) => countIn(scope, groupKey(group)));
  const count = Math.max(Math.min(...counts), ...byGroup, 0);
  const [word, more] = unit.words;
  const isKnown = unit.groups.length > 0 || counts.some((some) => some > 0);
  if (
    unit.mayBeTypo !== true ||
    isKnown ||
    word === undefined ||
    more !== undefined ||
    !isRepairable(word) ||
    isName(word)
  )
    return { unit, repairs: [], count };
  const repairs = repairsOf(scope, word);
  return { unit, repairs, count: repairs.reduce((sum, { stem }) => sum + countIn(scope, stem), 0) };
}

/** What a term means for a unit: its so many-th stem, a group of it, or what it is repaired to. */
interface Role {
  readonly unit: number;
  readonly stem: number;
  readonly weight: number;
}

const NO_STEM = -1;

function rolesOf(index: TextIndex, matched: readonly MatchedUnit[]): ReadonlyMap<number, readonly Role[]> {
  const roles = new Map<number, Role[]>();
  const add = (term: string, role: Role): void => {
    const number = index.lexicon.terms.find(term);
    if (number === undefined) return;
    const known = roles.get(number);
    if (known) known.push(role);
    else roles.set(number, [role]);
  };
  matched.forEach(({ unit: { stems, groups }, repairs }, unit) => {
    stems.forEach((term, stem) => add(term, { unit, stem, weight: MATCH_WEIGHT.exact }));
    for (const group of groups) add(groupKey(group), { unit, stem: NO_STEM, weight: MATCH_WEIGHT.group });
    for (const { stem, weight } of repairs) add(stem, { unit, stem: NO_STEM, weight });
  });
  return roles;
}

export interface Match {
  /** By unit: how well it stands in the document, by field and by how; undefined where it does not. */
  readonly weights: readonly (number | undefined)[];
  /** Neighbouring units that stand side by side in the first field as typed, as a share of all neighbours: 0 to 1. */
  readonly order: number;
}

type ReadTerms = (visit: (term: number, field: number, position: number) => void) => void;

/** Gives how units stand in a document of the index, of which the first so many fields count. */
export function makeMatcher(
  index: TextIndex,
  matched: readonly MatchedUnit[],
  fields: number,
): (read: ReadTerms) => Match {
  const roles = rolesOf(index, matched);
  const stemsOf = matched.map(({ unit }) => unit.stems.map((stem) => index.lexicon.terms.find(stem)));
  const pairs = stemsOf.slice(1).map((stems, at) => [...(stemsOf[at] ?? []), ...stems]);
  return (read) => {
    const weights: (number | undefined)[] = matched.map(() => undefined);
    const stems = stemsOf.map((of) => of.map((): number | undefined => undefined));
    const own = new Map<number, number>();
    read((term, field, position) => {
      if (field >= fields) return;
      const found = roles.get(term);
      if (found === undefined) return;
      if (field === 0 && position >= 0) own.set(position, term);
      const worth = FIELD_WEIGHTS[field] ?? 0;
      for (const { unit, stem, weight } of found) {
        if (stem === NO_STEM) weights[unit] = Math.max(weights[unit] ?? 0, worth * weight);
        else stems[unit]?.splice(stem, 1, Math.max(stems[unit]?.[stem] ?? 0, worth));
      }
    });
    stems.forEach((values, unit) => {
      const isWhole = values.length > 0 && values.every((value) => value !== undefined);
      if (isWhole) weights[unit] = Math.max(weights[unit] ?? 0, values[0] ?? 0);
    });
    const isSideBySide = (terms: readonly (number | undefined)[]): boolean =>
      [...own.keys()].some((from) =>
        terms.every((term, at) => term !== undefined && own.get(from + at) === term),
      );
    const order = pairs.length === 0 ? 0 : pairs.filter(isSideBySide).length / pairs.length;
    return { weights, order };
  };
}
