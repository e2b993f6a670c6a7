import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/answers/check/message/read-message.js';
import type { Claim } from '../../../../src/answers/check/verdict.js';
import { contextOf, firstStory, inventedStories } from '../../stores.js';

const FRIDAY = new Date('2026-02-20T12:00:00Z');

const nameOf = (claim: Claim): string | undefined => {
  switch (claim.kind) {
    case 'nobody':
      return undefined;
    case 'entity':
      return claim.entity.id;
    case 'several':
      return `one of ${claim.entities.length}`;
    case 'unknown':
      return `unknown: ${claim.typed}`;
  }
};

const read = (content: string, store = firstStory) =>
  readMessage({ content, posted: FRIDAY }, contextOf(store));

/** Each quotation of a message as its words and, after an arrow, who is claimed. */
const inShort = (content: string, store = firstStory): readonly string[] =>
  read(content, store).map(({ words, claim }) =>
    [words, nameOf(claim)].filter((part) => part !== undefined).join(' < '),
  );

describe('what stands in marks is a quotation', () => {
  test.each([
    ['straight', 'so "he should go" then', ['he should go']],
    ['curly', 'so “he should go” then', ['he should go']],
    ['single', "so 'he should go' then, isn't it", ['he should go']],
    [
      'guillemets, low marks, corners',
      '«c’est bon» „das ist gut“ 「会議」',
      ['c’est bon', 'das ist gut', '会議'],
    ],
    [
      'nested, as the outermost',
      '“she said ‘the “best” of all’ today”',
      ['she said ‘the “best” of all’ today'],
    ],
    ['never closed, to the end of its line', 'look: "he should go\nwow', ['he should go']],
    ['over two lines', '"he should\ngo"', ['he should go']],
    ['straight and curly', '"one” “two" ”three" "four“', ['one', 'two', 'three', 'four']],
    ['one mark twice', '“one“ and „two„', ['one', 'two']],
    ['two signs for a mark', "''one'' and ,,two''", ['one', 'two']],
    ['single, straight and curly', "so ‘he should go' then", ['he should go']],
    ['of one word', 'she called it “unfortunate”.', ['unfortunate']],
    ['right to left', '\u202B«هذا أمر»\u202C', ['هذا أمر']],
    ['without words', 'the “…” and "!?" of it', ['the “…” and "!?" of it']],
  ])('%s', (_name, content, expected) => {
    expect(inShort(content)).toEqual(expected);
  });
});

describe('a block quotation is one', () => {
  test.each([
    ['of several lines', '> he should\n> go\nindeed', ['he should go']],
    ['to the end of the message', '>>> he should\ngo', ['he should go']],
    ['signed within it', '> he should go\n> — Karen Bass', ['he should go < karen-bass']],
    ['signed below it', '> he should go\n— the mayor', ['he should go < karen-bass']],
    ['with marked quotations of its own', '> "he should go" and “stay”', ['he should go', 'stay']],
  ])('%s', (_name, content, expected) => {
    expect(inShort(content)).toEqual(expected);
  });
});

describe('what is no part of a quotation', () => {
  test.each([
    ['code', '`"no"` ```\n"no"\n``` "yes"', ['yes']],
    ['links', '[he said](https://a.b/"x") https://c.d/"y" "yes"', ['yes']],
    ['a member who is mentioned', '<@123>: he should go', ['he should go']],
    ['emoji and mentions', '"he <:sad:1234567> should <@123> go :wave: <#5>" @everyone', ['he should go']],
    ['marks of layout', '"he **should** __go__ ~~now~~ ||then||"', ['he should go now then']],
    ['an empty message', '', []],
    ['signs alone', '!!! …', []],
    ['only a mention', '<@123456789012345678>', []],
  ])('%s', (_name, content, expected) => {
    expect(inShort(content)).toEqual(expected);
  });
});

describe('who is said to have said it', () => {
  test.each([
    ['Bass said "he should go"', 'karen-bass'],
    ['"he should go," said Bass', 'karen-bass'],
    ['"he should go." The mayor said so.', 'karen-bass'],
    ['According to Mark Adams, "he should go"', 'mark-adams'],
    ['"he should go", according to the IOC', 'ioc'],
    ['Karen Bass: "he should go"', 'karen-bass'],
    ['"he should go" — Karen Bass', 'karen-bass'],
    ['"he should go" (Karen Bass)', 'karen-bass'],
    ['the mayor\'s "he should go" was clear', 'karen-bass'],
    ['Bass told Adams "he should go"', 'karen-bass'],
    ['Karen Bass spoke today. She said: "he should go"', 'karen-bass'],
    ['IOC spokesman Mark Adams told journalists: "he should go"', 'mark-adams'],
    ['Gavin Newsom said "he should go"', 'unknown: Gavin Newsom'],
    ['"he should go" said Gavin Newsom', 'unknown: Gavin Newsom'],
    ['Breaking News: "he should go"', undefined],
    ['I said "he should go"', undefined],
    ['lol "he should go"', undefined],
    ['The mayor: "he should go" – and the IOC agreed', 'karen-bass'],
    ['Karen Bass: he should go', 'karen-bass'],
    ['he should go — Karen Bass', 'karen-bass'],
    ['Karen Bass said that he should go', 'karen-bass'],
  ])('%s', (content, expected) => {
    expect(read(content).map(({ claim }) => nameOf(claim))).toEqual([expected]);
  });

  test('a name that fits several', () => {
    expect(inShort('Varga said "no toll"', inventedStories)).toEqual(['no toll < one of 2']);
  });

  test('what stands between two belongs to the one or to the other', () => {
    const content = 'Bass said "he should go" on 3 March to Fox News and Adams said "it is up to them"';
    expect(
      read(content).map(({ words, claim, days, occasion }) => [words, nameOf(claim), days?.from, occasion]),
    ).toEqual([
      ['he should go', 'karen-bass', '2026-03-03', 'Fox News'],
      ['it is up to them', 'mark-adams', undefined, undefined],
    ]);
  });

  test('each quotation has its own, or the one of the same sentence', () => {
    expect(inShort('"one," Bass said, "two." Then Adams said "three"')).toEqual([
      'one, < karen-bass',
      'two. < karen-bass',
      'three < mark-adams',
    ]);
  });
});

describe('when and to whom', () => {
  test.each([
    ['Bass said "no" on Tuesday', { from: '2026-02-17', to: '2026-02-17' }, undefined],
    ['last month Bass said "no"', { from: '2026-01-01', to: '2026-01-31' }, undefined],
    ['Bass told CNN "no"', undefined, 'CNN'],
    ['Bass said "no" to Fox News on 11 February', { from: '2026-02-11', to: '2026-02-11' }, 'Fox News'],
    ['"no"', undefined, undefined],
  ])('%s', (content, days, occasion) => {
    expect(read(content)).toMatchObject([{ days, occasion }]);
  });
});

describe('whatever is posted', () => {
  test('is read, and no word is made up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (content) => {
        for (const { words } of read(content)) {
          let at = 0;
          for (const sign of words.replace(/\s/g, '')) {
            at = content.indexOf(sign, at) + 1;
            expect(at).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  test('sixty quotations are sixty', () => {
    const content = Array.from(
      { length: 60 },
      (_, at) => `Bass said "quotation ${at} of these words here"`,
    ).join('\n');
    expect(read(content)).toHaveLength(60);
  });
});
