import { describe, expect, test } from 'vitest';
import { answerCheck, answerCheckMessage, type TargetMessage } from '../../../src/answers/check/check.js';
import type { CheckAnswer } from '../../../src/answers/check/verdict.js';
import { contextOf, firstStory, inventedStories } from '../stores.js';

const first = contextOf(firstStory);
const invented = contextOf(inventedStories);

const posted = (content: string, hasOther = false): TargetMessage => ({
  content,
  hasOther,
  posted: new Date('2026-02-20T12:00:00Z'),
});

function bodyOf(answer: ReturnType<typeof answerCheck>): CheckAnswer {
  if (answer.body.kind !== 'check') throw new Error(answer.body.kind);
  return answer.body;
}

describe('/check', () => {
  test('takes off the marks around the words', () => {
    const [check] = bodyOf(answerCheck({ words: '“he should step down.”' }, first)).checks;
    expect(check).toMatchObject({ words: 'he should step down.', verdict: { kind: 'on-record' } });
  });

  test.each([
    ['', /no words/],
    ['…!?', /no words/],
    ['“”', /no words/],
    ['the', /one such word/],
  ])('words that are none: %s', (words, sentence) => {
    expect(() => answerCheck({ words }, first)).toThrow(sentence);
  });

  test.each([
    ['one word', 'unfortunate', 'on-record'],
    ['6,000 characters', 'he should step down '.repeat(300), 'not-on-record'],
    ['right to left', 'هذا أمر يعود إلى مجلس الإدارة', 'not-on-record'],
    ['ideographs', '会议决定推迟到下个月', 'not-on-record'],
    ['marks nested three deep', '"‘“he should step down”’"', 'on-record'],
    ['marks that never close', '“he should step down', 'on-record'],
  ])('%s', (_name, words, verdict) => {
    const { kind } = bodyOf(answerCheck({ words }, first)).checks[0].verdict;
    expect(kind).toBe(verdict);
  });

  test('a claimed speaker who is nobody on record is named as such', () => {
    const [check] = bodyOf(
      answerCheck({ words: 'my opinion is that he should step down', person: 'Trump' }, first),
    ).checks;
    expect(check.verdict).toMatchObject({ kind: 'other-speaker', claimed: 'Trump' });
    expect(check.notes).toEqual(['Nobody on record here has the name Trump.']);
  });

  test('a name that fits two asks which', () => {
    expect(answerCheck({ words: 'the toll is dead', person: 'varga' }, invented).body.kind).toBe('choice');
  });

  test.each([
    ['“he should step down” — Karen Bass', 'he should step down', 'karen-bass'],
    ['Karen Bass said "he should step down"', 'he should step down', 'karen-bass'],
    ['he said "go" and he went', 'he said "go" and he went', undefined],
    ['> he should step down', 'he should step down', undefined],
  ])('pasted as it was posted: %s', (typed, words, speaker) => {
    const [check] = bodyOf(answerCheck({ words: typed }, first)).checks;
    expect(check.words).toBe(words);
    expect(check.claim.kind === 'entity' ? check.claim.entity.id : undefined).toBe(speaker);
  });

  test('the earlier wording of a statement that was corrected is told as that', () => {
    const [check] = bodyOf(
      answerCheck({ words: 'A toll would empty the quays before it filled a single purse' }, invented),
    ).checks;
    expect(check.notes.join(' ')).toContain('had these words until it was corrected on 19 June 2031');
  });

  test('words that the record has today are no former wording, whoever they are claimed from', () => {
    const words = 'A toll would empty the quays';
    expect(bodyOf(answerCheck({ words, person: 'Henrike Varga' }, invented)).checks[0].notes).toEqual([]);
  });

  test('of very many words it says how many were checked', () => {
    const [check] = bodyOf(answerCheck({ words: 'a b c d '.repeat(700) }, first)).checks;
    expect(check.notes).toEqual(['Only the first 1,200 words were checked.']);
  });
});

describe('a message', () => {
  test('that claims another date and another occasion', () => {
    const [check] = bodyOf(
      answerCheckMessage(posted('On 24 February 2026 Bass told Fox News: "unfortunate"'), first),
    ).checks;
    expect(check.notes).toEqual([
      'The message gives another date than the record: 24 February 2026.',
      'The message says that it was said to or at Fox News; on record is: CNN.',
    ]);
  });

  test('that claims what is on record', () => {
    const [check] = bodyOf(answerCheckMessage(posted('Bass told CNN: "unfortunate"'), first)).checks;
    expect(check.notes).toEqual([]);
  });

  test.each([
    ['Bass said on Monday: "he should step down"', []],
    ['Bass said in February: "he should step down"', []],
    ['Bass said on 17 February: "he should step down"', []],
    [
      'Bass said on Friday: "he should step down"',
      ['The message gives another day of the week than the record: Friday.'],
    ],
    [
      'Bass said in May: "he should step down"',
      ['The message gives another date than the record: 1 May to 31 May.'],
    ],
    [
      'Bass said in February 2025: "he should step down"',
      ['The message gives another date than the record: 1 February 2025 to 28 February 2025.'],
    ],
  ])('of any week or year: %s', (content, notes) => {
    expect(bodyOf(answerCheckMessage(posted(content), first)).checks[0].notes).toEqual(notes);
  });

  test('with several: each button asks for all that the message claims of it', () => {
    const content =
      'On Friday Varga told the Gazette: "the toll is dead". Lance Bass said "never mind". "he should step down"';
    const answer = answerCheckMessage(posted(content), invented);
    const details = answer.followUps.map(({ invocation }) =>
      bodyOf(answerCheck({ words: '', ...invocation.options }, invented)),
    );
    expect(details.map(({ checks: [check] }) => check)).toEqual(bodyOf(answer).checks);
  });

  test('with a name that fits two is checked against either', () => {
    const [check] = bodyOf(answerCheckMessage(posted('Varga said "the toll is dead"'), invented)).checks;
    expect(check.verdict.kind).toBe('on-record');
    expect(check.notes[0]).toContain('fits several');
  });

  test('with sixty quotations: the first are checked, and the others counted', () => {
    const content = Array.from({ length: 60 }, (_, at) => `"the quotation with the number ${at}"`).join('\n');
    const { checks, left } = bodyOf(answerCheckMessage(posted(content), first));
    expect([checks.length, left]).toEqual([10, 50]);
  });

  test.each([
    ['that is gone', undefined, /may have been deleted/],
    ['with only a file', posted('', true), /only a file/],
    ['without words', posted('!!!'), /no words/],
  ])('%s', (_name, message, sentence) => {
    expect(() => answerCheckMessage(message, first)).toThrow(sentence);
  });
});
