/** Words as units of meaning: a word by its stem, and groups of phrases that say the same by the group's name. */
import { numberGroup } from './numbers.js';
import { FUNCTION_WORDS } from './vocabulary.js';
import { isThingGroup, type Phrase, phrasesFrom } from './word-groups.js';
import { type Word, wordsOf } from './words.js';

/** One thing that a query asks for: a word, or a phrase that stands for a group. */
export interface Unit {
  readonly words: readonly Word[];
  /** Stems that must all stand in a text for the unit to be there as typed. */
  readonly stems: readonly string[];
  /** Groups of which any one in a text stands for the unit. */
  readonly groups: readonly string[];
  /** How much it counts beside the others, 1 unless told. */
  readonly weight?: number | undefined;
  /** Whether it may be a typo of what facts hold, where none holds it; otherwise it is taken as it is typed. */
  readonly mayBeTypo?: boolean | undefined;
}

/** Adverbs of verbs that may take their object between ("give the bell away", "let them down"). */
const PARTICLE = /^(?:away|back|down|off|out|over|up|aside|in)$/;

/** Words of grammar that may stand in such an object; any other ends it. */
const OF_OBJECT =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|your|my|it|him|them|us|me|you|all|any|some|no)$/;

/** So many words of an object may stand between a verb and its particle. */
const LONGEST_OBJECT = 3;

/** The place of the particle that ends a phrase of two words with an object between; undefined where there is none. */
function particleOf(
  { words: phrase, stems }: Phrase,
  words: readonly Word[],
  at: number,
): number | undefined {
  // "To be over" has no object.
  if (phrase.length !== 2 || phrase[0] === 'be' || !PARTICLE.test(phrase[1] ?? '')) return undefined;
  for (let place = at + 2; place <= at + 1 + LONGEST_OBJECT; place += 1) {
    const between = words[place - 1]?.fold ?? '';
    if (FUNCTION_WORDS.has(between) && !OF_OBJECT.test(between)) return undefined;
    if (words[place]?.stem === stems[1]) return place;
  }
  return undefined;
}

interface FoundPhrases {
  /** How many words from the place on, or 1 where they are apart. */
  readonly length: number;
  /** Where the particle of a phrase is whose words are apart. */
  readonly particle?: number | undefined;
  readonly groups: readonly string[];
}

/** The groups whose phrases stand at a place among words: only those of the longest phrase there. */
function phrasesAt(words: readonly Word[], at: number, isText: boolean): FoundPhrases {
  const groups: string[] = [];
  let length = 0;
  const phrases = phrasesFrom(words[at]?.stem ?? '');
  const apart = phrases.flatMap((phrase) => {
    const particle = particleOf(phrase, words, at);
    return particle === undefined || (phrase.isOnlyInTexts && !isText) ? [] : [{ ...phrase, particle }];
  });
  for (const phrase of phrases) {
    if (phrase.stems.length < length) break;
    if (phrase.stems.length === 1 && apart.length > 0) break;
    if (phrase.isOnlyInTexts && !isText) continue;
    if (!phrase.stems.every((stem, offset) => words[at + offset]?.stem === stem)) continue;
    length = phrase.stems.length;
    if (!groups.includes(phrase.group)) groups.push(phrase.group);
  }
  const number = length === 0 ? numberGroup(words[at]?.fold ?? '') : undefined;
  if (number !== undefined && words[at]?.fold !== 'one') return { length: 1, groups: [number] };
  const [first] = apart;
  if (length > 1 || first === undefined) return { length, groups };
  const together = apart.filter(({ particle }) => particle === first.particle);
  return { length: 1, particle: first.particle, groups: [...new Set(together.map(({ group }) => group))] };
}

/** Whether a word is one of grammar. In capitals it is a name: US, WHO, IT. */
export const isFunctionWord = (word: Word): boolean =>
  FUNCTION_WORDS.has(word.fold) && !/^(?:\p{Lu}\.?){2,}$/u.test(word.raw);

/** Whether a word of a query belongs to the group. */
export const unitHas = (unit: Unit, ...groups: readonly string[]): boolean =>
  unit.groups.some((group) => groups.includes(group));

/** Endings of nouns that are made of verbs. */
const NOMINAL = /(?:ment|tion|sion|ance|ence|ity|ness|ship)s?$/;

/** Whether a unit begins with what may be a verb, as far as the vocabulary tells. */
export const mayBeVerb = ({ words: [word], groups }: Unit): boolean =>
  word !== undefined && !NOMINAL.test(word.fold) && groups.some((group) => !isThingGroup(group));

/** Whether two units ask for the same: by the same stems, or by a group that both belong to. */
export const isSameUnit = (a: Unit, b: Unit): boolean =>
  a.stems.join(' ') === b.stems.join(' ') || a.groups.some((group) => b.groups.includes(group));

/** "The mine", "a will": a noun, though it looks like a word of grammar; before another noun it may be one. */
const isNamedAsNoun = (words: readonly Word[], at: number): boolean =>
  /^(?:mine|will|might|must|past)$/.test(words[at]?.fold ?? '') &&
  /^(?:the|a)$/.test(words[at - 1]?.fold ?? '') &&
  (words[at + 1] === undefined || FUNCTION_WORDS.has(words[at + 1]?.fold ?? ''));

/** The units of a query, in order, grammar words left out unless they are part of a phrase. */
export function unitsOf(words: readonly Word[]): readonly Unit[] {
  const stems = words.map((word) => word.stem);
  const units: Unit[] = [];
  const particles = new Set<number>();
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    if (particles.has(at)) {
      at += 1;
      continue;
    }
    const { length, particle, groups } = phrasesAt(words, at, false);
    const other = particle === undefined ? undefined : words[particle];
    if (particle !== undefined && other) {
      units.push({ words: [word, other], stems: [word.stem, other.stem], groups });
      particles.add(particle);
      at += 1;
      continue;
    }
    const isNoun = isNamedAsNoun(words, at);
    if (isNoun && length <= 1) {
      units.push({ words: [word], stems: [word.stem], groups: [] });
      at += 1;
      continue;
    }
    const isPhrase = length > 1 || (length === 1 && !isFunctionWord(word));
    if (isPhrase) {
      const span = words.slice(at, at + length);
      units.push({ words: span, stems: stems.slice(at, at + length), groups });
      at += length;
      continue;
    }
    if (!isFunctionWord(word)) units.push({ words: [word], stems: [word.stem], groups: [] });
    else if (length === 1 && groups.length > 0) units.push({ words: [word], stems: [word.stem], groups });
    at += 1;
  }
  return units;
}

/** The key under which a group stands among the terms of a text; no stem has this form. */
export const groupKey = (group: string): string => `#${group}`;

/** Whether the terms of a text hold a unit, as typed or by a group. */
export const isAmongTerms = (terms: ReadonlySet<string>, { stems, groups }: Unit): boolean =>
  stems.every((stem) => terms.has(stem)) || groups.some((group) => terms.has(groupKey(group)));

/** The keys of the groups of all the phrases in a text, given by its words. */
export function groupKeysIn(words: readonly Word[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const particles = new Set<number>();
  for (let at = 0; at < words.length; ) {
    const { length, particle, groups } = phrasesAt(words, at, true);
    if (particle !== undefined) particles.add(particle);
    if (!particles.has(at)) for (const group of groups) keys.add(groupKey(group));
    at += Math.max(length, 1);
  }
  return keys;
}

/** Every term under which a text is found: all its stems, and the groups of all the phrases in it. */
export function indexTermsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set([...words.map((word) => word.stem), ...groupKeysIn(words)]);
}
