/** The questions that `/ask` is measured with: what they are about is there, and the halves are alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Given } from '../../bench/ask/asking.js';
import {
  ACROSS,
  HALVES,
  KINDS,
  LATER_QUESTIONS,
  MORE_QUESTIONS,
  type Question,
  readQuestions,
} from '../../bench/ask/questions.js';
import { missesOf, type Scored } from '../../bench/ask/report.js';
import { scoreOf } from '../../bench/ask/scoring.js';
import { splitOf } from '../../bench/ask/split.js';
import { checkTogether, FOLDERS, MORE_STORIES, openStores } from '../../bench/ask/stores.js';
import { checkFolder } from '../../src/check-data.js';
import { entitiesFile } from '../../src/facts/schema.js';
import { foldKey } from '../../src/facts/text.js';

const STORIES = 'bench/ask/stories';
const questions = readQuestions();
const { problems, stories } = checkTogether();
const stores = openStores();
const { entities } = entitiesFile.parse(JSON.parse(readFileSync(join(STORIES, 'entities.json'), 'utf8')));

const factsOf = ({ expected }: Question): readonly string[] => {
  switch (expected.kind) {
    case 'answer':
      return [...expected.first, ...expected.further];
    case 'nothing':
      return expected.refuting;
    case 'asks':
      return [];
  }
};

const shareOf = (kind: Question['expected']['kind'], among = questions): number =>
  among.filter(({ expected }) => expected.kind === kind).length / among.length;

describe('the stories', () => {
  test('pass the check, compared with the texts of all their sources', () => {
    expect(checkFolder(STORIES, join(STORIES, 'texts'))).toEqual({
      exitCode: 0,
      lines: [expect.stringMatching(/^The data is in order: .* texts compared\.$/)],
    });
  });

  test('fit into one store with the first story and the invented ones of the tests', () => {
    expect(problems).toEqual([]);
    expect(stories.length).toBeGreaterThanOrEqual(6);
  });

  test('are marked as invented, in the record and for every reader', () => {
    const names = entities.map(({ description }) => description);
    const made = openStores([STORIES]).together.stories;
    for (const { story } of made.values()) {
      expect(story.invented).toBe(true);
      for (const text of [story.title, ...story.sources.map(({ title }) => title), ...names]) {
        expect(text).toMatch(/^Invented: /);
      }
    }
  });

  test('have people of one surname in several stories, and mayors of several cities', () => {
    const people = [...stores.together.entities.values()].filter(({ kind }) => kind === 'person');
    const surnames = people.map(({ name }) => name.split(' ').at(-1));
    const shared = surnames.filter((surname, at) => surnames.indexOf(surname) !== at);
    expect(shared).toEqual(expect.arrayContaining(['Adams', 'Varga', 'Tallow', 'Marsh', 'Thistlewood']));
    const mayors = entities.flatMap(({ roles }) =>
      roles.filter(({ title }) => title.startsWith('Mayor of')).map(({ title }) => title),
    );
    expect(mayors).toEqual(['Mayor of Brackwater', 'Mayor of Hollin Ford', 'Mayor of Thornmere']);
  });
});

describe('the questions', () => {
  test('are at least 320, of every kind, over all the stories', () => {
    expect(questions.length).toBeGreaterThanOrEqual(320);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(questions.map(({ story }) => story))).toEqual(
      new Set([ACROSS, ...stories.map(({ id }) => id)]),
    );
  });

  test('name facts of their own story, people and stories that are there', () => {
    const places = new Map<string, string>(
      stories.flatMap(({ id, facts }) => facts.map((fact) => [fact.id, id] as const)),
    );
    const wrong = questions.flatMap((one) =>
      factsOf(one)
        .filter((id) => (one.story === ACROSS ? !places.has(id) : places.get(id) !== one.story))
        .map((id) => `${one.question}: ${id}`),
    );
    expect(wrong).toEqual([]);
    const known = new Set<string>([...stores.together.entities.keys(), ...stores.together.stories.keys()]);
    const candidates = questions.flatMap(({ expected }) =>
      expected.kind === 'asks' ? expected.candidates : [],
    );
    expect(candidates.filter((id) => !known.has(id))).toEqual([]);
  });

  test('name no fact twice for one question', () => {
    expect(questions.filter((one) => new Set(factsOf(one)).size < factsOf(one).length)).toEqual([]);
  });

  test('are asked after everything that they are about', () => {
    const upTo = ({ story, asked }: Question): boolean =>
      story === ACROSS || (stores.together.stories.get(story)?.upTo ?? '') < asked;
    expect(questions.filter((one) => !upTo(one))).toEqual([]);
  });

  test('are each there once, however they are written', () => {
    const keys = questions.map(({ question }) =>
      foldKey(question)
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  test('have no answer in a third or more of cases', () => {
    expect(shareOf('nothing')).toBeGreaterThanOrEqual(1 / 3);
  });
});

describe('the halves', () => {
  test('are those that the seed drew', () => {
    expect(new Map(questions.map(({ question, half }) => [question, half]))).toEqual(splitOf(questions));
  });

  test('are alike in size, in every kind, in every story and in what has no answer', () => {
    const [develop = [], scored = []] = HALVES.map((half) => questions.filter((one) => one.half === half));
    expect(Math.abs(develop.length - scored.length)).toBeLessThanOrEqual(1);
    expect(Math.abs(shareOf('nothing', develop) - shareOf('nothing', scored))).toBeLessThan(0.02);
    const difference = (isIn: (one: Question) => boolean): number =>
      Math.abs(develop.filter(isIn).length - scored.filter(isIn).length);
    for (const kind of KINDS) expect(difference((one) => one.kind === kind)).toBeLessThanOrEqual(1);
    for (const story of new Set(questions.map((one) => one.story))) {
      expect(difference((one) => one.story === story)).toBeLessThanOrEqual(KINDS.length / 2);
    }
  });

  test('do not depend on the order of the questions', () => {
    expect(splitOf(questions.toReversed())).toEqual(splitOf(questions));
  });

  test('are told apart where misses are listed', () => {
    const given: Given = { kind: 'nothing' };
    const scored: readonly Scored[] = questions
      .filter(({ expected }) => expected.kind === 'answer')
      .map((question) => ({ question, given, score: scoreOf(question, given, stores.together) }));
    const listed = missesOf(scored).join('\n');
    for (const { question } of scored) {
      expect(listed.includes(`: ${question.question}\n`)).toBe(question.half === 'develop');
    }
  });
});

describe('the further questions', () => {
  const more = [...readQuestions(MORE_QUESTIONS), ...readQuestions(LATER_QUESTIONS)];
  const together = openStores([...FOLDERS, MORE_STORIES]).together;

  test('are about stories that pass the check, compared with the texts of all their sources', () => {
    expect(checkFolder(MORE_STORIES, join(MORE_STORIES, 'texts')).exitCode).toBe(0);
  });

  test('expect facts and people that are on record', () => {
    const facts = new Set(
      [...together.stories.values()].flatMap(({ story }) => story.facts.map(({ id }) => String(id))),
    );
    const unknown = more.flatMap(factsOf).filter((id) => !facts.has(id));
    expect(unknown).toEqual([]);
    expect(more.length).toBeGreaterThan(300);
  });

  test('are none of the first ones', () => {
    const known = new Set(questions.map(({ question }) => foldKey(question)));
    expect(more.filter(({ question }) => known.has(foldKey(question)))).toEqual([]);
  });
});
