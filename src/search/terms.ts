/** Words as units of meaning: a word by its stem, and groups of phrases that say the same by the group's name. */
import { FUNCTION_WORDS, groupPhrases } from './vocabulary.js';
import { foldWord, stemOf, type Word, wordsOf } from './words.js';

/** One thing that a query asks for: a word, or a phrase that stands for a group. */
export interface Unit {
  readonly words: readonly Word[];
  /** Stems that must all stand in a text for the unit to be there as typed. */
  readonly stems: readonly string[];
  /** Groups of which any one in a text stands for the unit. */
  readonly groups: readonly string[];
}

interface Phrase {
  readonly group: string;
  readonly stems: readonly string[];
}

const phrasesByFirstStem: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const byFirst = new Map<string, Phrase[]>();
  for (const [group, words] of groupPhrases) {
    const stems = words.map((word) => stemOf(foldWord(word)));
    const first = stems[0] ?? '';
    const phrases = byFirst.get(first) ?? [];
    phrases.push({ group, stems });
    byFirst.set(first, phrases);
  }
  for (const [first, phrases] of byFirst)
    byFirst.set(
      first,
      phrases.toSorted((a, b) => b.stems.length - a.stems.length),
    );
  return byFirst;
})();

/** The groups whose phrases stand at a place in a sequence of stems: only those of the longest phrase there. */
function phrasesAt(
  stems: readonly string[],
  at: number,
): { readonly length: number; readonly groups: readonly string[] } {
  const groups: string[] = [];
  let length = 0;
  for (const phrase of phrasesByFirstStem.get(stems[at] ?? '') ?? []) {
    if (phrase.stems.length < length) break;
    if (!phrase.stems.every((stem, offset) => stems[at + offset] === stem)) continue;
    length = phrase.stems.length;
    if (!groups.includes(phrase.group)) groups.push(phrase.group);
  }
  return { length, groups };
}

/** Whether a word is one of grammar. In capitals it is a name: US, WHO, IT. */
export const isFunctionWord = (word: Word): boolean =>
  FUNCTION_WORDS.has(word.fold) && !/^(?:\p{Lu}\.?){2,}$/u.test(word.raw);

/** Whether a word of a query belongs to the group. */
export const unitHas = (unit: Unit, ...groups: readonly string[]): boolean =>
  unit.groups.some((group) => groups.includes(group));

/** Whether two units ask for the same: by the same stems, or by a group that both belong to. */
export const isSameUnit = (a: Unit, b: Unit): boolean =>
  a.stems.join(' ') === b.stems.join(' ') || a.groups.some((group) => b.groups.includes(group));

/** The units of a query, in order, grammar words left out unless they are part of a phrase. */
export function unitsOf(words: readonly Word[]): readonly Unit[] {
  const stems = words.map((word) => word.stem);
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const { length, groups } = phrasesAt(stems, at);
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

/** Every term under which a text is found: all its stems, and the groups of all the phrases in it. */
export function indexTermsOf(text: string): ReadonlySet<string> {
  const stems = wordsOf(text).map((word) => word.stem);
  const terms = new Set(stems);
  for (let at = 0; at < stems.length; ) {
    const { length, groups } = phrasesAt(stems, at);
    for (const group of groups) terms.add(groupKey(group));
    at += Math.max(length, 1);
  }
  return terms;
}
