/**
 * Facts by words: an inverted index a story, with repair of typos word by word and groups of words that say the same.
 * A score ranks; whether a quotation is on record, or what a fact says, is never read from one.
 */
import type { EntityId, Fact } from '../facts/schema.js';
import { peopleOf, positionOf, type Store, type StoryRecord, segmentsOf, whenOf } from '../facts/store.js';
import { groupKey, indexTermsOf, type Unit, unitsOf } from './terms.js';
import { FUNCTION_WORDS, GENERIC_WORDS } from './vocabulary.js';
import { stemOf, typoDistance, type Word, wordsOf } from './words.js';

/** How much a match counts by where it stands: what was said, who says it to whom, what the story says around it. */
export const FIELD_WEIGHT = { own: 1, names: 0.9, topics: 0.8, question: 0.7 } as const;

/** How much a match counts by how it came about. */
const MATCH_WEIGHT = { exact: 1, group: 0.9, typo: 0.8, typoTwice: 0.65 } as const;

interface StoryIndex {
  readonly facts: readonly Fact[];
  /** Term → places in `facts` with the weight of the best field it stands in. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Folded words and their stems, for the repair of typos. */
  readonly words: ReadonlyMap<string, string>;
  /** Each fact's own words (summary and quotation) as stems in order, for phrases. */
  readonly sequences: readonly string[];
}

export interface RankedFact {
  readonly record: StoryRecord;
  readonly fact: Fact;
  readonly score: number;
  /** The share of what was asked for that the fact contains, 0 to 1, rare words weighing more. */
  readonly coverage: number;
  /** The units of the query that nothing in the fact matches. */
  readonly missing: readonly Unit[];
}

const topicsOf = (record: StoryRecord, fact: Fact): string[] =>
  fact.topics.flatMap((id) => {
    const topic = record.topics.get(id);
    return topic ? [topic.label, ...topic.aliases] : [];
  });

/** What a position answers, in the words of the question: words about the statement, not of it. */
const questionOf = (record: StoryRecord, fact: Fact): string[] => {
  const taken = fact.kind === 'statement' ? positionOf(record, fact) : undefined;
  return taken
    ? [taken.question.text, ...taken.question.aliases, taken.position.label, ...taken.position.aliases]
    : [];
};

const namesOf = (store: Store, ids: readonly EntityId[]): string[] =>
  ids.flatMap((id) => {
    const entity = store.entities.get(id);
    return entity ? [entity.name, ...entity.aliases, ...entity.roles.map((role) => role.title)] : [];
  });

/** A typo is never taken for a word that only frames a question: "toll" is not "told". */
const isRepairable = ({ fold }: Word): boolean =>
  fold.length > 2 && !FUNCTION_WORDS.has(fold) && !GENERIC_WORDS.has(fold);

function buildIndex(store: Store, record: StoryRecord): StoryIndex {
  const postings = new Map<string, Map<number, number>>();
  const words = new Map<string, string>();
  const sequences: string[] = [];
  const facts = record.story.facts;
  facts.forEach((fact, place) => {
    const add = (text: string, weight: number): void => {
      for (const word of wordsOf(text)) if (isRepairable(word)) words.set(word.fold, word.stem);
      for (const term of indexTermsOf(text)) {
        const places = postings.get(term) ?? new Map<number, number>();
        places.set(place, Math.max(places.get(place) ?? 0, weight));
        postings.set(term, places);
      }
    };
    const own = [fact.summary, segmentsOf(fact).join(' ')];
    for (const text of own) add(text, FIELD_WEIGHT.own);
    sequences.push(
      ` ${own
        .flatMap(wordsOf)
        .map((word) => word.stem)
        .join(' ')} `,
    );
    if (fact.kind === 'statement')
      for (const text of [fact.venue, fact.addressee]) if (text) add(text, FIELD_WEIGHT.own);
    const { printed } = whenOf(fact);
    if (printed) add(printed, FIELD_WEIGHT.own);
    for (const text of namesOf(store, peopleOf(fact))) add(text, FIELD_WEIGHT.names);
    for (const text of topicsOf(record, fact)) add(text, FIELD_WEIGHT.topics);
    for (const text of questionOf(record, fact)) add(text, FIELD_WEIGHT.question);
  });
  return { facts, postings, words, sequences };
}

const indexes = new WeakMap<StoryRecord, StoryIndex>();

function indexOf(store: Store, record: StoryRecord): StoryIndex {
  const known = indexes.get(record);
  if (known) return known;
  const index = buildIndex(store, record);
  indexes.set(record, index);
  return index;
}

/** Two short words of one length that differ in a letter are two words (held, head) more often than a typo. */
const isOtherShortWord = (typed: string, word: string): boolean =>
  typed.length < 5 &&
  typed.length === word.length &&
  [...typed].toSorted().join('') !== [...word].toSorted().join('');

/** The words of a story's facts that a typed word may have been meant for, by stem, with what such a match counts. */
function repairsOf(index: StoryIndex, typed: string): ReadonlyMap<string, number> {
  const repairs = new Map<string, number>();
  for (const [word, stem] of index.words) {
    const distance = typoDistance(typed, word);
    if (distance === undefined || distance === 0 || isOtherShortWord(typed, word)) continue;
    const weight = distance === 1 ? MATCH_WEIGHT.typo : MATCH_WEIGHT.typoTwice;
    repairs.set(stem, Math.max(repairs.get(stem) ?? 0, weight));
  }
  return repairs;
}

/** Place → how well the unit stands in the fact at that place. */
function matchUnit(index: StoryIndex, unit: Unit, leastField = 0): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const offer = (place: number, field: number, factor: number): void => {
    if (field >= leastField) matches.set(place, Math.max(matches.get(place) ?? 0, field * factor));
  };
  const whole = unit.stems.map((stem) => index.postings.get(stem));
  const first = whole[0];
  if (first && whole.every(Boolean)) {
    for (const [place, weight] of first) {
      if (whole.every((places) => places?.has(place))) offer(place, weight, MATCH_WEIGHT.exact);
    }
  }
  for (const group of unit.groups) {
    for (const [place, weight] of index.postings.get(groupKey(group)) ?? [])
      offer(place, weight, MATCH_WEIGHT.group);
  }
  if (matches.size > 0) return matches;
  const [word] = unit.words;
  // A word that is one, on record in some other place or known to mean something, is no typo of another.
  const isKnown = unit.groups.length > 0 || unit.stems.some((stem) => index.postings.has(stem));
  // A name in the middle of a sentence is no typo of an ordinary word: "Black" is not "backed".
  const isName = word !== undefined && word.start > 0 && /^\p{Lu}\p{Ll}/u.test(word.raw);
  if (word === undefined || unit.words.length > 1 || isKnown || isName) return matches;
  for (const [stem, factor] of repairsOf(index, word.fold)) {
    for (const [place, weight] of index.postings.get(stem) ?? []) offer(place, weight, factor);
  }
  return matches;
}

/** Whether any fact of the stories holds the unit, exactly, by its group or with a typo. */
export function isUnitOnRecord(store: Store, records: readonly StoryRecord[], unit: Unit): boolean {
  return records.some((record) => matchUnit(indexOf(store, record), unit).size > 0);
}

/** Whether a fact's own words hold the unit. */
export function isUnitIn(store: Store, record: StoryRecord, fact: Fact, unit: Unit): boolean {
  const index = indexOf(store, record);
  const place = index.facts.indexOf(fact);
  return matchUnit(index, unit, FIELD_WEIGHT.own).has(place);
}

/** Whether a stem stands in any fact of the stories as it is, without a repair. */
export function isStemOnRecord(store: Store, records: readonly StoryRecord[], stem: string): boolean {
  return records.some((record) => indexOf(store, record).postings.has(stem));
}

/** Adjacent units of the query that stand side by side in the fact, as a share of all adjacent pairs. */
function orderShare(sequence: string, units: readonly Unit[]): number {
  if (units.length < 2) return 0;
  let together = 0;
  for (let at = 1; at < units.length; at += 1) {
    const pair = [...(units[at - 1]?.stems ?? []), ...(units[at]?.stems ?? [])].join(' ');
    if (sequence.includes(` ${pair} `)) together += 1;
  }
  return together / (units.length - 1);
}

/**
 * Ranks the facts that hold at least part of what the units ask for, best first; ties by the order of the stories' facts.
 * `accept` filters inside, before anything is ranked; words in fields that weigh less than `leastField` do not count.
 */
export function rankFacts(
  store: Store,
  records: readonly StoryRecord[],
  units: readonly Unit[],
  accept: (fact: Fact, record: StoryRecord) => boolean,
  leastField = 0,
): readonly RankedFact[] {
  const matched = records.map((record) => {
    const index = indexOf(store, record);
    return { record, index, byUnit: units.map((unit) => matchUnit(index, unit, leastField)) };
  });
  const total = records.reduce((sum, record) => sum + record.story.facts.length, 0);
  const rarity = units.map(({ weight = 1 }, unit) => {
    const found = matched.reduce((sum, { byUnit }) => sum + (byUnit[unit]?.size ?? 0), 0);
    return (Math.log(1 + (total - found + 0.5) / (found + 0.5)) + 0.3) * weight;
  });
  const whole = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const ranked: RankedFact[] = [];
  for (const { record, index, byUnit } of matched) {
    const places = new Set(byUnit.flatMap((matches) => [...matches.keys()]));
    for (const place of places) {
      const fact = index.facts[place];
      if (fact === undefined || !accept(fact, record)) continue;
      let coverage = 0;
      const missing: Unit[] = [];
      units.forEach((unit, at) => {
        const weight = byUnit[at]?.get(place);
        if (weight === undefined) missing.push(unit);
        else coverage += (weight * (rarity[at] ?? 0)) / whole;
      });
      const score = coverage + 0.25 * orderShare(index.sequences[place] ?? '', units);
      ranked.push({ record, fact, score, coverage, missing });
    }
  }
  return ranked.toSorted((a, b) => b.score - a.score);
}

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
  return units.length > 0 ? units : all.map((word) => ({ words: [word], stems: [word.stem], groups: [] }));
}
