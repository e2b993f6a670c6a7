import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/answers/check/message/read-message.js';
import type { Claim } from '../../../../src/answers/check/verdict.js';
import { contextOf, firstStory, inventedStories } from '../../stores.js';

function nameOf(claim: Claim): string {
  switch (claim.kind) {
    case 'nobody':
      return '-';
    case 'entity':
      return claim.entity.id.replace(/^(?:karen|mark|casey)-/, '');
    case 'several':
      return `one of ${claim.entities.length}`;
    case 'unknown':
      return `unknown: ${claim.typed}`;
  }
}

/** Who is claimed for each quotation of a message, in order; a dash where nobody is. */
const claimsOf = (content: string, store = firstStory): string =>
  readMessage({ content, posted: new Date('2026-02-20T12:00:00Z') }, contextOf(store))
    .map(({ claim }) => nameOf(claim))
    .join(', ');

describe('a sentence ends where it ends', () => {
  test.each([
    ['Bass told Adams: "one". Wasserman said "two".', 'bass, wasserman'],
    ['Bass told Adams: "one." Wasserman said "two."', 'bass, wasserman'],
    ['"one", said Bass. "two", said Adams.', 'bass, adams'],
    ['"one!" Bass said. "two!" Adams said.', 'bass, adams'],
    ['bass: "one"\nadams: "two"', 'bass, adams'],
    ['- "one" - Bass\n- "two" - Adams', 'bass, adams'],
    ['Bass said:\n- "one"\n- "two"', 'bass, bass'],
    ['"one," Bass said. "two."', 'bass, bass'],
    ['Bass said it was over. "one"', '-'],
    ['"one" is so dumb, Bass said it was over', '-'],
    ['Mr. Wasserman told Ms. Bass: "one"', 'wasserman'],
    ['did Bass say this? "one"', 'bass'],
    ['"one"\ndid bass really say that??', 'bass'],
    ['Karen Bass, mayor of Los Angeles:\n> one', 'bass'],
    ['> one\n- karen bass', 'bass'],
  ])('%s', (content, expected) => {
    expect(claimsOf(content)).toBe(expected);
  });
});

describe('several quotations in one sentence', () => {
  test.each([
    ['"one" and "two", said Bass', 'bass, bass'],
    ['Bass said "one" and "two"', 'bass, bass'],
    ['Bass said "one", and Adams said "two"', 'bass, adams'],
    ['after Bass said "one", Wasserman said "two"', 'bass, wasserman'],
    ['Bass said "one" and added "two"', 'bass, bass'],
    ['Bass said "one", and Adams disagreed, saying "two"', 'bass, adams'],
    ['"one," Bass told CNN, "two" and Adams agreed', 'bass, bass'],
    ['bass: "one" vs wasserman: "two"', 'bass, wasserman'],
    ['"one" (Karen Bass) and "two" (Mark Adams)', 'bass, adams'],
    ['Bass said "one" but Adams thinks "two"', 'bass, -'],
    ['Bass said "one", "two", said Adams', 'bass, adams'],
  ])('%s', (content, expected) => {
    expect(claimsOf(content)).toBe(expected);
  });
});

describe('nobody speaks for whoever is only named', () => {
  test.each([
    ['Bass\'s lawyer said "one"', '-'],
    ['Bass’ office: “one”', '-'],
    ['bass lawyer said "one"', '-'],
    ['the lawyer for Bass said "one"', '-'],
    ['"one", according to a spokesman for Casey Wasserman', '-'],
    ['"one" (lawyer for Bass)', '-'],
    ['team Bass said "one"', '-'],
    ['"one" - Bass\'s lawyer', '-'],
    ['the man who attacked Bass said "one"', '-'],
    ['the woman suing Wasserman said "one"', '-'],
    ['<@123> said "one" about Bass', '-'],
    ['<@123> about Bass: "one"', '-'],
    ['<@123>: "one"', '-'],
    ['@user said Bass is bad: "one"', '-'],
    ['Bass spoke. <@123> said "one"', '-'],
    ['"one" — <@123> on Bass', '-'],
    ['hey <@123> did you see that Bass said "one"', 'bass'],
    ['trump slams karen bass: "one"', '-'],
    ['trump slammed bass saying "one"', '-'],
    ['Trump criticized Bass, saying "one"', 'unknown: Trump'],
    ['Bass told Adams to say "one"', '-'],
    ['neither bass nor adams said "one"', '-'],
    ['<@123> posted "one" by Bass', '-'],
    ['Bass was told "one"', '-'],
    ['"one", I told Bass', '-'],
    ['"one" was said about Bass', '-'],
    ['question for bass: "one"', '-'],
    ['Bass and Wasserman: "one"', '-'],
    ['Wasserman re: Bass: "one"', 'wasserman'],
    ['Chris Bass said "one"', 'unknown: Chris Bass'],
    ['"one" — Chris Bass', 'unknown: Chris Bass'],
    ['chris bass said "one"', '-'],
    ['Casey Smith said "one"', 'unknown: Casey Smith'],
    ['Adam said "one"', 'unknown: Adam'],
    ['German Olympic Committee said "one"', 'unknown: German Olympic Committee'],
    ["Bass's lawyer said that he should go", '-'],
    ['<@123>: he should go, bass', '-'],
  ])('%s', (content, expected) => {
    expect(claimsOf(content)).toBe(expected);
  });

  test('but whoever goes by such a name is named by it', () => {
    expect(claimsOf('Wren\'s lawyer said "no toll"', inventedStories)).toBe('iris-castellan');
  });
});

describe('a pronoun is the subject before it, or nobody', () => {
  test.each([
    ['Bass told Adams it was over. She added: "one"', '-'],
    ['bass met adams; he told her "one"', '-'],
    ['Bass spoke today. Asked about Wasserman, she said "one"', 'bass'],
    ['Bass said "one". Adams disagreed. He said "two"', 'bass, adams'],
    ['I told Bass it was over. She said "one"', 'bass'],
    ['Bass and Adams met. She said "one"', '-'],
    ['when bass met adams she said "one"', '-'],
    ['The lawyer for Bass spoke. He said "one"', '-'],
    ['Chris Smith met Bass. He said "one"', 'unknown: Chris Smith'],
    ['Bass told Adams "one." "two," he replied.', 'bass, -'],
  ])('%s', (content, expected) => {
    expect(claimsOf(content)).toBe(expected);
  });
});

describe('whether somebody said it is asked of them', () => {
  test.each([
    ['Bass never said "one"', 'bass'],
    ['it wasn’t bass who said "one"', '-'],
    ['bass didnt say "one"', 'bass'],
    ['did bass say "one"?', 'bass'],
    ['Bass denied saying "one"', 'bass'],
    ['"one" was never said by Bass', 'bass'],
    ['Wasserman was called "one" by Bass', 'bass'],
    ['pretty sure bass never said "one"', 'bass'],
    ['Bass quoted Adams as saying "one"', 'adams'],
    ['Bass was quoted by CNN as saying "one"', 'bass'],
    ['Bass accused Adams of saying "one"', 'adams'],
    ['Bass on Wasserman: "one"', 'bass'],
    ['Bass slams Wasserman: "one"', 'bass'],
    ['the embattled Wasserman said "one"', 'wasserman'],
    ['Bass\'s exact words were: "one"', 'bass'],
    ['Bass to CNN: "one"', 'bass'],
    ['Bass (on Tuesday): "one"', 'bass'],
    ['Bass, asked about Wasserman, said "one"', 'bass'],
    ['bass never said he should go', 'bass'],
  ])('%s', (content, expected) => {
    expect(claimsOf(content)).toBe(expected);
  });
});

describe('without marks, the words are what is left of whoever says them', () => {
  test.each([
    ['bass told the reporters he should go', 'he should go', 'bass'],
    ['Bass told CNN on Monday that he should go', 'he should go', 'bass'],
    ['according to Bass, he should go', 'he should go', 'bass'],
    ['he should go, according to Bass', 'he should go', 'bass'],
    ['ok so did bass actually say he should go or no', 'he should go', 'bass'],
    ['he should go (Bass)', 'he should go', 'bass'],
    ['he should go or no', 'he should go or no', '-'],
  ])('%s', (content, words, claim) => {
    const [only] = readMessage({ content, posted: new Date('2026-02-20T12:00:00Z') }, contextOf(firstStory));
    expect([only?.words.replace(/,$/, ''), only && nameOf(only.claim)]).toEqual([words, claim]);
  });
});
