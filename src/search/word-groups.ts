/**
 * The groups of words in use: those of the package's own data folder unless others are set at the start, before anything
 * is searched. One vocabulary a process, since every index is made with it.
 */
import { join } from 'node:path';
import { projectRoot } from '../version.js';
import { isNumberGroup } from './numbers.js';
import { loadVocabulary, stemsOfPhrase, type Vocabulary, type WordGroup } from './vocabulary-file.js';

export interface Phrase {
  readonly group: string;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Whether it stands for its group only in a text: in a question it frames what is asked. */
  readonly isOnlyInTexts: boolean;
}

interface WordGroups {
  readonly groups: ReadonlyMap<string, WordGroup>;
  readonly opposites: ReadonlyMap<string, readonly string[]>;
  /** By the stem of the first word, long ones first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

function makeGroups({ groups, opposites }: Vocabulary): WordGroups {
  const others = new Map<string, string[]>();
  for (const [a, b] of opposites) {
    others.set(a, [...(others.get(a) ?? []), b]);
    others.set(b, [...(others.get(b) ?? []), a]);
  }
  const phrases = new Map<string, Phrase[]>();
  for (const { id, phrases: usual, inTexts = [] } of groups) {
    for (const text of [...usual, ...inTexts]) {
      const stems = stemsOfPhrase(text);
      const first = stems[0] ?? '';
      const isOnlyInTexts = inTexts.includes(text);
      phrases.set(first, [
        ...(phrases.get(first) ?? []),
        { group: id, words: text.split(' '), stems, isOnlyInTexts },
      ]);
    }
  }
  for (const [first, list] of phrases)
    phrases.set(
      first,
      list.toSorted((a, b) => b.stems.length - a.stems.length),
    );
  return { groups: new Map(groups.map((group) => [group.id, group])), opposites: others, phrases };
}

export const NO_WORDS: Vocabulary = { groups: [], opposites: [] };

let inUse: WordGroups | undefined;

/** Sets the groups for the whole process. To be called before anything is searched. */
export function useVocabulary(vocabulary: Vocabulary): void {
  inUse = makeGroups(vocabulary);
}

/** The groups in use, read when first asked for. Throws where the package's own file is missing or has problems. */
function wordGroups(): WordGroups {
  if (inUse) return inUse;
  const { vocabulary, problems } = loadVocabulary(join(projectRoot, 'data'));
  if (vocabulary === undefined)
    throw new Error(problems[0]?.message ?? 'The vocabulary of the package is missing.');
  inUse = makeGroups(vocabulary);
  return inUse;
}

/** The phrases that begin with a stem, long ones first. */
export const phrasesFrom = (stem: string): readonly Phrase[] => wordGroups().phrases.get(stem) ?? [];

export const allPhrases = (): readonly Phrase[] => [...wordGroups().phrases.values()].flat();

/** The groups that say the opposite. */
export const oppositesOf = (group: string): readonly string[] => wordGroups().opposites.get(group) ?? [];

/** Whether its doing harms the one it is done to or who does it, so that to back that person is to be against it. */
export const isAdverseGroup = (group: string): boolean => wordGroups().groups.get(group)?.isAdverse === true;

/** Whether it names what is done by speaking: a statement is itself the act. */
export const isSpokenAct = (group: string): boolean => wordGroups().groups.get(group)?.isSpoken === true;

/** Whether it tells how something was said or felt, for which a neutral record has no word. */
export const isToneGroup = (group: string): boolean => wordGroups().groups.get(group)?.isTone === true;

/** Whether it names people, things or qualities, and never what is done. */
export const isThingGroup = (group: string): boolean =>
  isNumberGroup(group) || wordGroups().groups.get(group)?.isThing === true;
