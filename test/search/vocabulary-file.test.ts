import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/check-data.js';
import { formatProblem } from '../../src/facts/problem.js';
import { checkVocabulary, loadVocabulary, stemsOfPhrase } from '../../src/search/vocabulary-file.js';
import { projectRoot } from '../../src/version.js';

const DATA = join(projectRoot, 'data');
const INVENTED = fileURLToPath(new URL('../fixtures/invented', import.meta.url));

const group = (id: string, ...phrases: readonly string[]) => ({ id, phrases });

const problemsOf = (value: unknown): readonly string[] => checkVocabulary(value).problems.map(formatProblem);

describe('what is wrong with a vocabulary is said in a sentence', () => {
  test.each([
    [
      'a phrase in two groups that are opposites',
      {
        groups: [group('rise', 'go up', 'climb'), group('fall', 'drop', 'climbs')],
        opposites: [['rise', 'fall']],
      },
      'vocabulary.json: fall: opposites[0]: "climbs" is in "rise" and in "fall", which say the opposite of each other',
    ],
    [
      'a word that counts in texts only, in the opposite too',
      {
        groups: [{ ...group('rise', 'climb'), inTexts: ['move'] }, group('fall', 'drop', 'move')],
        opposites: [['rise', 'fall']],
      },
      'vocabulary.json: fall: opposites[0]: "move" is in "rise" and in "fall", which say the opposite of each other',
    ],
    [
      'an empty group',
      { groups: [group('rise')], opposites: [] },
      'vocabulary.json: rise: groups[0].phrases: a group has at least one phrase',
    ],
    [
      'a phrase twice',
      { groups: [group('rise', 'climb', 'go up', 'climb')], opposites: [] },
      'vocabulary.json: rise: groups[0].phrases: lists "climb" twice',
    ],
    [
      'words of grammar',
      { groups: [group('people', 'who')], opposites: [] },
      'vocabulary.json: people: groups[0].phrases: "who" is a word of grammar, which nearly every text has: a group needs words that mean something by themselves',
    ],
    [
      'two forms of a word',
      { groups: [group('rise', 'climb', 'climbing')], opposites: [] },
      'vocabulary.json: rise: groups[0].phrases: lists both "climb" and "climbing", which are one by their stems',
    ],
    [
      'an opposite that is no group',
      { groups: [group('rise', 'climb')], opposites: [['rise', 'fall']] },
      'vocabulary.json: fall: opposites[0]: there is no group "fall"',
    ],
    [
      'a group as its own opposite',
      { groups: [group('rise', 'climb')], opposites: [['rise', 'rise']] },
      'vocabulary.json: rise: opposites[0]: "rise" is not its own opposite',
    ],
    [
      'two groups of one name',
      { groups: [group('rise', 'climb'), group('rise', 'go up')], opposites: [] },
      'vocabulary.json: rise: groups[1].id: there is another group "rise"',
    ],
    [
      'a phrase that is not written as words are compared',
      { groups: [group('rise', 'Go up')], opposites: [] },
      /a phrase is words in lower-case letters/,
    ],
    [
      'a key that means nothing',
      { groups: [], opposites: [], antonyms: [] },
      /the key "antonyms" is unknown/,
    ],
  ])('%s', (_, value, expected) => {
    const [problem, ...more] = problemsOf(value);
    expect(problem).toMatch(expected);
    expect(more).toEqual([]);
  });

  test('whatever is wrong is listed at once', () => {
    const value = { groups: [group('rise', 'climb', 'climb')], opposites: [['rise', 'fall']] };
    expect(problemsOf(value)).toHaveLength(2);
  });
});

describe('a data folder', () => {
  const folderWith = (vocabulary: string): string => {
    const dir = mkdtempSync(join(tmpdir(), 'vocabulary-'));
    cpSync(INVENTED, dir, { recursive: true });
    writeFileSync(join(dir, 'vocabulary.json'), vocabulary);
    return dir;
  };

  test('need not have one', () => {
    expect(loadVocabulary(INVENTED)).toEqual({ vocabulary: undefined, problems: [] });
    expect(checkFolder(INVENTED, undefined).exitCode).toBe(0);
  });

  test.each([
    ['{"groups": [{"id": "rise", "phrases": []}], "opposites": []}', /a group has at least one phrase/],
    ['{"groups": ', /vocabulary\.json: is not JSON/],
  ])('whose vocabulary is wrong does not pass the check', (text, expected) => {
    const { exitCode, lines } = checkFolder(folderWith(text), undefined);
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).toMatch(expected);
  });

  test('may have its own', () => {
    const { vocabulary } = loadVocabulary(
      folderWith('{"groups": [{"id": "rise", "phrases": ["climb"]}], "opposites": []}'),
    );
    expect(vocabulary?.groups.map(({ id }) => id)).toEqual(['rise']);
  });
});

describe('the vocabulary of the package', () => {
  const { vocabulary, problems } = loadVocabulary(DATA);
  const stemsOf = (id: string): readonly string[] => {
    const found = vocabulary?.groups.find((one) => one.id === id);
    return [...(found?.phrases ?? []), ...(found?.inTexts ?? [])].map((text) =>
      stemsOfPhrase(text).join(' '),
    );
  };

  test('passes its check', () => {
    expect(problems).toEqual([]);
  });

  test.each([
    ['back', 'oppose'],
    ['leave', 'stay'],
    ['remove', 'appoint'],
    ['allow', 'ban'],
    ['introduce', 'scrap'],
    ['raise', 'lower'],
    ['open', 'close'],
    ['confirm', 'deny'],
    ['trust', 'distrust'],
    ['promise', 'retract'],
    ['win', 'lose'],
  ])('says that %s and %s are opposites, and no phrase is in both', (a, b) => {
    const pairs = vocabulary?.opposites.map((pair) => pair.toSorted().join(' '));
    expect(pairs).toContain([a, b].toSorted().join(' '));
    expect(stemsOf(a).length).toBeGreaterThan(0);
    expect(stemsOf(a).filter((stems) => stemsOf(b).includes(stems))).toEqual([]);
  });
});
