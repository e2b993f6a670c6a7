import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotations, hasQuotationMarks } from '../../src/facts/quotation-marks.js';
import { indexText, sliceCodePoints } from '../../src/facts/text.js';

const quotedIn = (text: string): readonly string[] => {
  const indexed = indexText(text);
  return findQuotations(indexed).map(
    ({ start, end, closed }) => `${sliceCodePoints(indexed, start, end)}${closed ? '' : ' …'}`,
  );
};

const ONE_PARAGRAPH: readonly (readonly [what: string, text: string, quoted: readonly string[]])[] = [
  ['straight marks', 'He said, "Not now." She left.', ['Not now.']],
  ['curly marks', 'He said, “Not now.”', ['Not now.']],
  ['single curly marks', 'It was ‘unwise’ to go.', ['unwise']],
  ['single straight marks', "It was 'unwise' to go.", ['unwise']],
  ['guillemets', 'Il dit « pas encore » hier.', [' pas encore ']],
  ['reversed guillemets', 'Er sagte »noch nicht« gestern.', ['noch nicht']],
  ['low-high marks', 'Er sagte „noch nicht“ gestern, „bald“.', ['noch nicht', 'bald']],
  ['Polish marks', 'Powiedział „jeszcze nie” wczoraj.', ['jeszcze nie']],
  ['Swedish marks', 'Hon sade ”inte nu” igår.', ['inte nu']],
  ['two quotations', '"One," she said, "two."', ['One,', 'two.']],
  ['one within the other', '“He told me ‘never’ twice,” she said.', ['He told me ‘never’ twice,', 'never']],
  ['apostrophes', 'The boats’ owners don’t know what’s the harbour master’s plan.', []],
  ['straight apostrophes', "The owners' plan isn't the master's, 'tis said.", []],
  [
    'an apostrophe inside single marks',
    'She called it ‘the owners’ own fault’ twice.',
    ['the owners’ own fault'],
  ],
  ['a contraction inside single marks', "She said 'it isn't so' twice.", ["it isn't so"]],
  ['one after a bracket or a dash', 'The plan ("a start")—"the end".', ['a start', 'the end']],
  ['one after a colon', 'She said:"Now".', ['Now']],
  ['a sign of two units before', '😀 "yes" 😀', ['yes']],
  [
    'one that is never closed',
    'She said, "I would go. The board met later.',
    ['I would go. The board met later. …'],
  ],
  ['one that is opened again', 'He said “no. Then “yes” twice.', ['no. Then  …', 'yes']],
  ['an empty pair', 'He said "" twice.', []],
  ['a stray closing mark', 'He left." Then rain.', []],
];

describe('in one paragraph', () => {
  test.each(ONE_PARAGRAPH)('%s', (_, text, quoted) => {
    expect(quotedIn(text)).toEqual(quoted);
  });
});

describe('over several paragraphs', () => {
  test('each opens with a mark and only the last closes: one utterance, closed', () => {
    const found = findQuotations('He said: "One thing.\n\n"Another thing."\n\nShe left.');
    expect(found.map(({ paragraph, closed }) => [paragraph, closed])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(new Set(found.map(({ utterance }) => utterance)).size).toBe(1);
  });

  test('with curly marks, over three', () => {
    const found = findQuotations('“One.\n\n“Two.\n\n“Three.” So she said. “Four.”');
    expect(found.map(({ utterance }) => utterance === found[0]?.utterance)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(found.every(({ closed }) => closed)).toBe(true);
  });

  test('one that is never closed ends with its paragraph and leaves the next ones alone', () => {
    expect(quotedIn('She said, "I would go.\n\nThe board met.\n\n"No," it said.')).toEqual([
      'I would go. …',
      'No,',
    ]);
  });

  test('an unclosed one whose next paragraph never closes either is open in both', () => {
    expect(quotedIn('"One.\n\n"Two.\n\nThree.')).toEqual(['One. …', 'Two. …']);
  });
});

test('any text: stretches lie within it, in order, never empty', () => {
  const unit = fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', '„', 'a', 's', ' ', '.', '\n', '😀');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
      let last = 0;
      for (const { start, end } of findQuotations(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual([...text].length);
        last = start;
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['The mayor said that it was the owners’ plan.', false],
  ["The mayor's office said so.", false],
  ['The mayor called it "unwise".', true],
  ['The mayor called it ‘unwise’.', true],
  ['The mayor called it «unwise».', true],
  ['One stray " mark.', true],
])('%s has quotation marks: %s', (text, expected) => {
  expect(hasQuotationMarks(text)).toBe(expected);
});
