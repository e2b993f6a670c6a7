/**
 * Facts by words: candidates come from the index of the store's stories, and are then read word by word. Typos are repaired
 * word by word, and words of one group say the same. A score ranks; whether a quotation is on record, or what a fact says, is
 * never read from one.
 */
import type { Fact } from '../facts/schema.js';
import type { Store, StoryRecord } from '../facts/store.js';
import { FIELD_WEIGHTS } from './fact-documents.js';
import { type FactFilter, indexFilterOf } from './fact-filter.js';
import { factIndexOf } from './fact-index.js';
import type { Clause, SearchOptions } from './index/document.js';
import { readDocument } from './index/lookup.js';
import { countIn, factsIn, type MatchedUnit, makeMatcher, matchUnit, type Scope } from './match-units.js';
import { groupKey, type Unit, unitsOf } from './terms.js';
import { FUNCTION_WORDS, GENERIC_WORDS } from './vocabulary.js';
import { stemOf, typoDistance, type Word, wordsOf } from './words.js';

export { FIELD_WEIGHT } from './fact-documents.js';

export interface RankedFact {
  readonly record: StoryRecord;
  readonly fact: Fact;
  readonly score: number;
  /** The share of what was asked for that the fact contains, 0 to 1, rare words weighing more. */
  readonly coverage: number;
  /** The units of the query that nothing in the fact matches. */
  readonly missing: readonly Unit[];
}

/** More facts than this are not ranked: nobody reads so many, and those that hold more of the words come first. */
export const MOST_RANKED = 200;

function optionsOf(filter: FactFilter, { stories }: Scope, fields: number): SearchOptions {
  const { keys, from, to } = indexFilterOf(filter);
  return { limit: MOST_RANKED, fields, ...(keys.length > 0 ? { keys } : {}), from, to, stories };
}

/** The stories looked at where they are not all of the store's. */
const scopeOf = (store: Store, records: readonly StoryRecord[]): Scope => ({
  index: factIndexOf(store),
  stories: records.length < store.stories.size ? new Set(records.map(({ story }) => story.id)) : undefined,
});

/** A unit as the index is asked for it: any of its stems, since only some are rare, its groups, or what it is repaired to. */
const clauseOf = ({ unit, repairs }: MatchedUnit, position: number): Clause => ({
  alternatives: [
    ...unit.stems.map((term) => ({ term, weight: 1 / unit.stems.length })),
    ...unit.groups.map((group) => ({ term: groupKey(group), weight: 1 })),
    ...repairs.map(({ stem, weight }) => ({ term: stem, weight })),
  ],
  position,
});

/** Whether any fact of the stories holds the unit, exactly, by its group or with a typo. */
export function isUnitOnRecord(store: Store, records: readonly StoryRecord[], unit: Unit): boolean {
  return matchUnit(scopeOf(store, records), unit).count > 0;
}

/** Tells of each fact of a story whether its own words hold the unit: found out about the unit once. */
export function factsHolding(store: Store, record: StoryRecord, unit: Unit): (fact: Fact) => boolean {
  const scope = scopeOf(store, [record]);
  const matched = matchUnit(scope, unit);
  if (matched.count === 0) return () => false;
  const matchOf = makeMatcher(scope.index, [matched], 1);
  return (fact) => {
    const at = record.story.facts.indexOf(fact);
    const [weight] = matchOf((visit) => readDocument(scope.index, record.story.id, at, visit)).weights;
    return weight !== undefined;
  };
}

/** Whether a fact's own words hold the unit. */
export const isUnitIn = (store: Store, record: StoryRecord, fact: Fact, unit: Unit): boolean =>
  factsHolding(store, record, unit)(fact);

/** Whether a stem stands in any fact of a store as it is, without a repair. */
export const isStemInStore = (store: Store, stem: string): boolean =>
  countIn({ index: factIndexOf(store), stories: undefined }, stem) > 0;

/** Whether any fact has a word in this form. */
export function isWordOnRecord(store: Store, { fold, stem }: Word): boolean {
  const { lexicon } = factIndexOf(store);
  return lexicon.words.find(fold) !== undefined && isStemInStore(store, stem);
}

/** The words on record that are nearest to a typed one, as the facts have them. */
export function wordsOnRecordNear(store: Store, fold: string): readonly string[] {
  const scope: Scope = { index: factIndexOf(store), stories: undefined };
  const { lexicon } = scope.index;
  return lexicon.wordsNear(fold, (term) => countIn(scope, lexicon.terms.names()[term] ?? '') > 0);
}

/** Whether a stem stands in any fact of the stories as it is, without a repair. */
export function isStemOnRecord(store: Store, records: readonly StoryRecord[], stem: string): boolean {
  return countIn(scopeOf(store, records), stem) > 0;
}

/**
 * Ranks the facts that hold at least part of what the units ask for, best first; ties by the stories' ids and the order of their facts.
 * `filter` says inside the index what `accept` decides; words in fields that weigh less than `leastField` do not count. At
 * most MOST_RANKED facts are ranked.
 */
export function rankFacts(
  store: Store,
  records: readonly StoryRecord[],
  units: readonly Unit[],
  accept: (fact: Fact, record: StoryRecord) => boolean,
  leastField = 0,
  filter: FactFilter = {},
): readonly RankedFact[] {
  const scope = scopeOf(store, records);
  const matched = units.map((unit) => matchUnit(scope, unit));
  const total = factsIn(scope);
  const rarity = matched.map(
    ({ count, unit: { weight = 1 } }) => (Math.log(1 + (total - count + 0.5) / (count + 0.5)) + 0.3) * weight,
  );
  const whole = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const fields = FIELD_WEIGHTS.filter((weight) => weight >= leastField).length;
  const hits = scope.index
    .search(matched.map(clauseOf), optionsOf(filter, scope, fields))
    .toSorted((a, b) => (a.story === b.story ? a.place - b.place : a.story < b.story ? -1 : 1));
  const matchOf = makeMatcher(scope.index, matched, fields);
  const ranked: RankedFact[] = [];
  for (const { story, place } of hits) {
    const record = store.stories.get(story as StoryRecord['story']['id']);
    const fact = record?.story.facts[place];
    if (record === undefined || fact === undefined || !accept(fact, record)) continue;
    const { weights, order } = matchOf((visit) => readDocument(scope.index, story, place, visit));
    const coverage = weights.reduce<number>(
      (sum, weight, at) => sum + ((weight ?? 0) * (rarity[at] ?? 0)) / whole,
      0,
    );
    const missing = units.filter((_, at) => weights[at] === undefined);
    if (missing.length < units.length)
      ranked.push({ record, fact, score: coverage + ORDER_BONUS * order, coverage, missing });
  }
  return ranked.toSorted((a, b) => b.score - a.score);
}

/** What all words standing in the order asked for add to a score. */
const ORDER_BONUS = 0.25;

const COMMON_WORDS: readonly string[] = [...FUNCTION_WORDS, ...GENERIC_WORDS].filter(
  (word) => word.length > 3,
);

/** A common word that was meant ("momment", "shoud"), where one is a letter away; typed alone it would look like a rare one. */
function commonWordFor({ fold }: Word): string | undefined {
  return COMMON_WORDS.find((word) => word[0] === fold[0] && typoDistance(fold, word) === 1);
}

/**
 * The units of words as typed; where every word is one of grammar ("it is up to"), all of them count. What no fact holds,
 * and is nearly a common word, is that word.
 */
export function queryUnits(
  words: string,
  isOnRecord: (stem: string) => boolean = () => true,
): readonly Unit[] {
  const all = wordsOf(words).map((word) => {
    const meant = isOnRecord(word.stem) ? undefined : commonWordFor(word);
    return meant === undefined ? word : { ...word, fold: meant, stem: stemOf(meant) };
  });
  const units = unitsOf(all);
  const asked =
    units.length > 0 ? units : all.map((word) => ({ words: [word], stems: [word.stem], groups: [] }));
  return asked.map((unit) => ({ ...unit, mayBeTypo: true }));
}
