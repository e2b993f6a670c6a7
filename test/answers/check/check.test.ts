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
    ['6,000 characters', 'he should step down '.repeat(300), 'altered'],
    ['right to left', 'هذا أمر يعود إلى مجلس الإدارة', 'not-on-record'],
    ['ideographs', '会议决定推迟到下个月', 'not-on-record'],
    ['marks nested three deep', '"‘“he should step down”’"', 'on-record'],
    ['marks that never close', '“he should step down', 'on-record'],
  ])('%s', (_name, words, verdict) => {
    const { kind } = bodyOf(answerCheck({ words }, first)).checks[0].verdict;
    expect(verdict === 'altered' ? ['altered', 'not-on-record'] : [verdict]).toContain(kind);
  });

  test('a claimed speaker who is nobody on record is named as such', () => {
    const [check] = bodyOf(
      answerCheck({ words: 'my opinion is that he should step down', person: 'Trump' }, first),
    ).checks;
    expect(check.verdict).toMatchObject({ kind: 'other-speaker', claimed: 'Trump' });
    expect(check.notes).toEqual(['Nobody on record here has the name *Trump*.']);
  });

  test('a name that fits two asks which', () => {
    expect(answerCheck({ words: 'the toll is dead', person: 'varga' }, invented).body.kind).toBe('choice');
  });

  test('a retracted statement is found, and the record says that it is', () => {
    const [{ verdict }] = bodyOf(answerCheck({ words: 'the toll is dead' }, invented)).checks;
    expect(verdict.kind === 'on-record' && verdict.matches[0].item.fact.corrections.length).toBeGreaterThan(
      0,
    );
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
