import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  DATA,
  FIRST_STORY,
  hasArticle,
  jsonFilesOf,
  readArticle,
  readEntities,
  readStories,
} from './stored-data.js';

const RUN = 8;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(words: readonly string[]): readonly string[] {
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(' '));
}

/** The reporter's own sentences: what is left of the article without the quotations on record. */
function proseRuns(): ReadonlySet<string> {
  const points = [...readArticle()];
  const quotations = readStories(DATA)
    .filter(({ id }) => id === FIRST_STORY)
    .flatMap(({ facts }) => facts)
    .flatMap(({ evidence }) => evidence)
    .filter(({ selector }) => selector.kind === 'quotation');
  for (const { position } of quotations) points.fill('\u0000', position.start, position.end);
  const pieces = points.join('').split('\u0000');
  return new Set(pieces.flatMap((piece) => runsOf(wordsOf(piece))));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe.skipIf(!hasArticle)('the reporter’s prose', () => {
  test.each(jsonFilesOf(DATA))(`%s holds no ${RUN} words of it in a row`, (path) => {
    const prose = proseRuns();
    expect(prose.size).toBeGreaterThan(100);
    const strings = stringsIn(JSON.parse(readFileSync(path, 'utf8')));
    const copied = strings.flatMap((text) => runsOf(wordsOf(text)).filter((run) => prose.has(run)));
    expect(copied).toEqual([]);
  });
});

const BANNED = /\b(?:claim|admit|confess|slam|blast|refus|insist|doubl\w* down|flip-?flop)/i;

/** A letter before a mark and a letter after it: an apostrophe. */
const QUOTATION_MARK = /["“”„«»]|(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])/u;

describe('summaries of the first story', () => {
  const entities = new Map(readEntities(DATA).map((entity) => [entity.id, entity]));
  const facts = readStories(DATA).flatMap((story) => story.facts);
  test.each(facts.map((fact) => [fact.id, fact] as const))(
    '%s is neutral and names who said it',
    (_, fact) => {
      expect(fact.summary).not.toMatch(BANNED);
      expect(fact.summary).not.toMatch(QUOTATION_MARK);
      const named =
        fact.kind === 'statement' ? [fact.speaker] : fact.kind === 'standing' ? [fact.subject] : [];
      expect(named.filter((id) => !fact.summary.includes(entities.get(id)?.name ?? id))).toEqual([]);
    },
  );
});
