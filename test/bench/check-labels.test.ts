/** Which of the cases that the check is measured with are left out, since their verdict is in doubt. */
import { describe, expect, it } from 'vitest';
import type { Article, Speech } from '../../bench/check/articles.js';
import { type Case, type CaseKind, EXPECTED } from '../../bench/check/cases.js';
import { doubtOf, sift } from '../../bench/check/labels.js';
import { judgeAmong } from '../../bench/check/larger.js';
import { recordedIn } from '../../bench/check/recorded.js';

describe('a case whose verdict is in doubt is left out', () => {
  const speech = (...segments: string[]): Speech => ({ form: 'quoted', speaker: 'Ada Moor', segments });
  const article: Article = {
    id: 'pier',
    date: '2031-03-04',
    outlet: 'The Harbour Light',
    title: 'The pier',
    speeches: [
      speech('What do we have to lose? The pier is gone, and what do we have to win?'),
      speech('I think ... the council never counted the lamps.'),
      speech('Nobody asked the fishermen about it.', 'The boats will have to leave before winter.'),
      speech('The quay may not be on the list, but our harbour is on the list.'),
      {
        form: 'reported',
        speaker: 'Bo Lind',
        segments: ['the well-known ferry would no longer call at the island'],
      },
      {
        form: 'reported',
        speaker: 'Bo Lind',
        segments: ["it was ''a stone where day after day'' boats had been tied"],
      },
    ],
  };
  const recorded = recordedIn([article]);
  const caseOf = (kind: CaseKind, words: string, from = words): Case => ({
    kind,
    words,
    claim: { kind: 'nobody' },
    expected: EXPECTED[kind],
    from,
  });

  it.each<[why: string, kind: CaseKind, words: string, doubt: string | undefined]>([
    [
      'moved words that a repetition has in that order',
      'phrase moved',
      'we have to lose? What do',
      'changed, and reads as a cut',
    ],
    [
      'moved words that nothing has in that order',
      'phrase moved',
      'the council counted the lamps never',
      undefined,
    ],
    [
      'two quotations that are segments of one',
      'two quotations merged',
      'Nobody asked the have to leave before winter.',
      'changed, and reads as a cut',
    ],
    [
      'the same segments, the later one first',
      'two quotations merged',
      'The boats will have fishermen about it.',
      undefined,
    ],
    [
      'two quotations of two utterances',
      'two quotations merged',
      'Nobody asked the council never counted the lamps.',
      undefined,
    ],
    [
      'a word dropped beside an ellipsis of the text',
      'one word dropped',
      'I think ... council never counted the lamps.',
      'changed, and reads as a cut',
    ],
    [
      'a word dropped elsewhere in it',
      'one word dropped',
      'I think ... the council counted the lamps.',
      undefined,
    ],
    [
      'one word that also stands elsewhere',
      'one word replaced',
      'The pier is list, and what do we have',
      undefined,
    ],
    [
      'changed words that are on record',
      'one word added',
      'the council never counted the lamps.',
      'changed, and on record so',
    ],
    [
      'changed words that are a paraphrase',
      'one word replaced',
      'the well-known ferry would no longer',
      'quoted, and reported in the same words',
    ],
    [
      'a cut that repeated words make a dropped "not be"',
      'cut in the middle, not shown',
      'The quay may on the list',
      'cut, and reads as a word or two dropped',
    ],
    [
      'a cut with no such reading',
      'cut in the middle, not shown',
      'The quay may our harbour is on the list',
      undefined,
    ],
    [
      'a paraphrase with words in marks',
      'paraphrase in marks',
      "it was ''a stone where day after day'' boats",
      'reported, and quoted in part',
    ],
    ['a paraphrase without', 'paraphrase in marks', 'ferry would no longer call', undefined],
    [
      'a foreign quotation with the letters of a paraphrase',
      'foreign',
      'The well known ferry would no longer call!',
      'foreign, and on record in part',
    ],
    [
      'a foreign quotation across two segments',
      'foreign',
      'the fishermen about it. The boats will',
      'foreign, and on record in part',
    ],
    [
      'a foreign quotation around a short one',
      'foreign',
      `Nobody counted the boats along the quay. Nobody asked the fishermen about it.`,
      'foreign, and on record in part',
    ],
    [
      'a foreign quotation with common words',
      'foreign',
      'What do we have to think about the weather?',
      undefined,
    ],
  ])('%s', (_, kind, words, doubt) => {
    expect(doubtOf(caseOf(kind, words), recorded)).toBe(doubt);
  });

  it('and counted', () => {
    const sure = caseOf('phrase moved', 'the council counted the lamps never');
    const { certain, doubts } = sift([sure, caseOf('phrase moved', 'we have to lose? What do')], recorded);
    expect([certain, [...doubts]]).toEqual([[sure], [['changed, and reads as a cut', 1]]]);
  });
});

describe('in a larger store', () => {
  const lines = [
    'The lighthouse keeper painted the stairs twice this spring.',
    'Seven gulls were counted above the northern breakwater.',
    'My grandmother sold smoked eels from a green cart.',
    'Every signal lamp was tested before the storm arrived.',
    'We found the missing anchor under forty baskets of mussels.',
    'The choir rehearses in the sail loft after supper.',
  ];
  const [onRecord, ...others] = lines.map(
    (line, at): Article => ({
      id: `article ${at}`,
      date: '2031-03-04',
      outlet: 'The Harbour Light',
      title: 'The harbour',
      speeches: [{ form: 'quoted', speaker: 'Ada Moor', segments: [line] }],
    }),
  );
  const foreign = (words: string, article: string): Case => ({
    kind: 'foreign',
    words,
    claim: { kind: 'nobody' },
    expected: 'not-on-record',
    from: words,
    article,
  });
  const judgedOf = (one: Case) => judgeAmong([one], onRecord ? [onRecord] : [], others);

  it('a foreign quotation is judged without the article that it is from', () => {
    const { judged, statements } = judgedOf(foreign(lines[2] ?? '', 'article 2'));
    expect([judged.map(({ given }) => given.kind), statements]).toEqual([['not-on-record'], [5, 6]]);
  });

  it('and left out where another article has it too', () => {
    const { judged, doubts } = judgedOf(foreign(lines[2] ?? '', 'article 3'));
    expect([judged, [...doubts]]).toEqual([[], [['foreign, and on record in part', 1]]]);
  });
});
