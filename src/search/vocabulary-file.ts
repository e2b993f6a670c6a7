/** `vocabulary.json`: groups of words and phrases that say the same in reports of who said what, and which are opposites. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { explainIssues } from '../facts/explain-issue.js';
import { readDataFile } from '../facts/load.js';
import type { Problem, Report } from '../facts/problem.js';
import { FUNCTION_WORDS } from './vocabulary.js';
import { stemOf } from './words.js';

export const VOCABULARY_FILE = 'vocabulary.json';

/** Longer phrases are seldom written twice in the same words. */
const MOST_WORDS = 6;

const phrase = z
  .string()
  .regex(
    /^[a-z]+(?: [a-z]+)*$/,
    'a phrase is words in lower-case letters, without hyphens or apostrophes, with one space between',
  )
  .refine((text) => text.split(' ').length <= MOST_WORDS, `a phrase has at most ${MOST_WORDS} words`);

const group = z
  .strictObject({
    id: z
      .string()
      .max(64, 'an id has at most 64 characters')
      .regex(/^[a-z]+(?:-[a-z]+)*$/, 'an id is lower-case letters and single hyphens'),
    /** Words in their base form; texts and questions are compared by stems. */
    phrases: z.array(phrase).min(1, 'a group has at least one phrase').readonly(),
    /** Words that say the same where a text has them, but that in a question by themselves only frame it (ask, give). */
    inTexts: z.array(phrase).min(1, 'leave the list out where it is empty').readonly().optional(),
    /** Done by speaking: a statement is itself the act. */
    isSpoken: z.literal(true).optional(),
    /** How something was said or felt: a record that says "said" of everybody has no word for it. */
    isTone: z.literal(true).optional(),
    /** Names people, things or qualities, and never what is done. */
    isThing: z.literal(true).optional(),
    /** Harms the one it is done to or who does it: to back that person is to be against it. */
    isAdverse: z.literal(true).optional(),
  })
  .readonly();

const vocabularyFile = z
  .strictObject({
    groups: z.array(group).readonly(),
    /** Pairs of groups that say the opposite of each other. */
    opposites: z.array(z.tuple([z.string(), z.string()]).readonly()).readonly(),
  })
  .readonly();

export type WordGroup = z.infer<typeof group>;
export type Vocabulary = z.infer<typeof vocabularyFile>;

/** A phrase as it is compared. */
export const stemsOfPhrase = (text: string): readonly string[] => text.split(' ').map(stemOf);

const allPhrases = ({ phrases, inTexts = [] }: WordGroup): readonly string[] => [...phrases, ...inTexts];

/** Words of grammar that mean something by themselves. */
const TELLING: ReadonlySet<string> = new Set(['against', 'let']);

/** A word that stands in nearly every text would make all of them one. */
function checkGrammar(group: WordGroup, at: number, report: Report): void {
  for (const text of allPhrases(group)) {
    if (!FUNCTION_WORDS.has(text) || TELLING.has(text)) continue;
    report({
      file: VOCABULARY_FILE,
      record: group.id,
      field: `groups[${at}].phrases`,
      message: `"${text}" is a word of grammar, which nearly every text has: a group needs words that mean something by themselves`,
    });
  }
}

function checkGroup(group: WordGroup, at: number, report: Report): void {
  const byStems = new Map<string, string>();
  for (const text of allPhrases(group)) {
    const stems = stemsOfPhrase(text).join(' ');
    const before = byStems.get(stems);
    byStems.set(stems, text);
    if (before === undefined) continue;
    const message =
      before === text
        ? `lists "${text}" twice`
        : `lists both "${before}" and "${text}", which are one by their stems`;
    report({ file: VOCABULARY_FILE, record: group.id, field: `groups[${at}].phrases`, message });
  }
}

function checkOpposites({ groups, opposites }: Vocabulary, report: Report): void {
  const byId = new Map(groups.map((group) => [group.id, group]));
  for (const [at, pair] of opposites.entries()) {
    const field = `opposites[${at}]`;
    const found = pair.map((id) => byId.get(id));
    for (const [side, id] of pair.entries()) {
      if (found[side] === undefined)
        report({ file: VOCABULARY_FILE, record: id, field, message: `there is no group "${id}"` });
    }
    const [a, b] = found;
    if (a === undefined || b === undefined) continue;
    if (a === b) {
      report({ file: VOCABULARY_FILE, record: a.id, field, message: `"${a.id}" is not its own opposite` });
      continue;
    }
    const stems = new Set(allPhrases(a).map((text) => stemsOfPhrase(text).join(' ')));
    for (const text of allPhrases(b)) {
      if (stems.has(stemsOfPhrase(text).join(' ')))
        report({
          file: VOCABULARY_FILE,
          record: b.id,
          field,
          message: `"${text}" is in "${a.id}" and in "${b.id}", which say the opposite of each other`,
        });
    }
  }
}

export interface ReadVocabulary {
  /** Undefined where there is none, or where it has problems. */
  readonly vocabulary: Vocabulary | undefined;
  readonly problems: readonly Problem[];
}

/** Checks a parsed file. Linear in its size. Never throws. */
export function checkVocabulary(value: unknown): ReadVocabulary {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const parsed = vocabularyFile.safeParse(value);
  if (!parsed.success) {
    explainIssues(parsed.error.issues, VOCABULARY_FILE, value, report);
    return { vocabulary: undefined, problems };
  }
  const ids = new Set<string>();
  for (const [at, group] of parsed.data.groups.entries()) {
    if (ids.has(group.id))
      report({
        file: VOCABULARY_FILE,
        record: group.id,
        field: `groups[${at}].id`,
        message: `there is another group "${group.id}"`,
      });
    ids.add(group.id);
    checkGroup(group, at, report);
    checkGrammar(group, at, report);
  }
  checkOpposites(parsed.data, report);
  return { vocabulary: problems.length === 0 ? parsed.data : undefined, problems };
}

/** The vocabulary of a data folder, which need not have one. Never throws. */
export function loadVocabulary(dir: string): ReadVocabulary {
  if (!existsSync(join(dir, VOCABULARY_FILE))) return { vocabulary: undefined, problems: [] };
  const problems: Problem[] = [];
  const file = readDataFile(dir, VOCABULARY_FILE, (problem) => problems.push(problem));
  if (file === undefined) return { vocabulary: undefined, problems };
  const checked = checkVocabulary(file.value);
  return { ...checked, problems: [...problems, ...checked.problems] };
}
