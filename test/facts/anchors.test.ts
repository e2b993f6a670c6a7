import { describe, expect, test } from 'vitest';
import { compareEvidence, enclosingStretch, prepareText } from '../../src/facts/anchors.js';
import { type Evidence, evidence } from '../../src/facts/schema.js';
import { normaliseText, sha256Of } from '../../src/facts/text.js';

/** The emoji makes code points and UTF-16 units differ from there on. */
const TEXT = normaliseText(
  [
    'The lighthouse 🗼 keeper said: “The lamp is out. “Nobody” told me.” He left.',
    'Dara Pell said, "Mend it by spring.',
    '"Or sooner."',
    'It was "a shame, she added.',
  ].join('\n\n'),
);
const source = prepareText(TEXT);

const positionOf = (words: string): Evidence['position'] => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length };
};

const quotation = (exact: string, paragraph: number, prefix = '', suffix = ''): Evidence =>
  evidence.parse({
    source: 'a',
    paragraph,
    position: positionOf(exact),
    selector: { kind: 'quotation', exact, prefix, suffix },
  });

const passage = (words: string, paragraph: number, first: string, last: string): Evidence =>
  evidence.parse({
    source: 'a',
    paragraph,
    position: positionOf(words),
    selector: { kind: 'passage', sha256: sha256Of(words), first, last },
  });

const moved = (from: Evidence, by: number): Evidence => ({
  ...from,
  position: { start: from.position.start + by, end: from.position.end + by },
});

describe('evidence that is in the source', () => {
  test.each([
    ['a quotation', quotation('The lamp is out.', 1, 'keeper said: “', ' “Nobody')],
    ['part of one', quotation('lamp is', 1, 'The ', ' out')],
    ['one within another', quotation('Nobody', 1, 'out. “', '” told')],
    ['the first of two paragraphs', quotation('Mend it by spring.', 2, ', "', '\n\n"')],
    ['the last of two paragraphs', quotation('Or sooner.', 3, '\n\n"', '"')],
    ['one that is never closed', quotation('a shame', 4, '"', ', she')],
    ['a passage', passage('Dara Pell said', 2, 'Dara', 'said')],
    ['a passage around a quotation', passage('It was "a shame, she added.', 4, 'It was', 'added.')],
  ])('%s', (_, record) => {
    expect(compareEvidence(record, source)).toEqual([]);
  });
});

describe('evidence that is not', () => {
  const lamp = quotation('The lamp is out.', 1, 'said: “', ' “');
  const pell = passage('Dara Pell said', 2, 'Dara', 'said');
  const cases: readonly (readonly [string, Evidence, readonly string[], string])[] = [
    ['words one place off', moved(lamp, 1), ['selector.exact'], 'but at 32'],
    [
      'words that are nowhere',
      { ...lamp, selector: { kind: 'quotation', exact: 'The lamp is lit.', prefix: '', suffix: '' } },
      ['selector.exact'],
      'and nowhere else in the text',
    ],
    ['another prefix', quotation('lamp is', 1, 'A ', ' out'), ['selector.prefix'], '"e "'],
    ['another suffix', quotation('lamp is', 1, 'The ', ' off'), ['selector.suffix'], '" out"'],
    ['another paragraph', { ...lamp, paragraph: 2 }, ['paragraph'], 'in paragraph 1'],
    ['a paragraph past the last', { ...lamp, paragraph: 9 }, ['paragraph'], 'is 9'],
    ['the reporter’s words as a quotation', quotation('He left.', 1), ['selector.exact'], 'quotation marks'],
    [
      'words from inside the marks to outside',
      quotation('me.” He', 1),
      ['selector.exact'],
      'not within one pair',
    ],
    [
      'words across two paragraphs',
      {
        ...lamp,
        paragraph: 2,
        position: { start: positionOf('spring.').start, end: positionOf('Or').end },
      },
      ['position.end', 'selector.exact'],
      'runs past paragraph 2',
    ],
    [
      'a position past the end',
      moved(lamp, 1000),
      ['position.end', 'selector.exact'],
      `has ${[...TEXT].length} characters`,
    ],
    [
      'a position between paragraphs',
      { ...pell, position: { start: positionOf('Dara').start - 1, end: positionOf('Dara').end } },
      ['position.start', 'selector.first', 'selector.last', 'selector.sha256'],
      'in no paragraph',
    ],
    [
      'a passage one place off',
      moved(pell, 1),
      ['selector.first', 'selector.last', 'selector.sha256'],
      'hash',
    ],
    [
      'a passage of which only the middle differs',
      {
        ...pell,
        selector: { kind: 'passage', sha256: sha256Of('Dara Bell said'), first: 'Dara', last: 'said' },
      },
      ['selector.sha256'],
      'hash',
    ],
  ];
  test.each(cases)('%s', (_, record, fields, message) => {
    const faults = compareEvidence(record, source);
    expect(faults.map(({ field }) => field)).toEqual(fields);
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
  });
});

test.each([
  ['The lamp is out.', 1, true],
  ['Nobody', 1, true],
  ['Mend it', 2, true],
  ['Or sooner.', 3, true],
  ['a shame', 4, false],
  ['He left.', 1, undefined],
])('the stretch that holds "%s" of paragraph %i is closed: %s', (exact, paragraph, closed) => {
  expect(enclosingStretch(source, quotation(exact, paragraph))?.closed).toBe(closed);
});

test('a text of one long paragraph is compared with a thousand records in one go', () => {
  const long = `“${'a '.repeat(50_000)}z.”`;
  const prepared = prepareText(long);
  const record: Evidence = { ...quotation('Nobody', 1), position: { start: 100_001, end: 100_003 } };
  const exact: Evidence = { ...record, selector: { kind: 'quotation', exact: 'z.', prefix: '', suffix: '' } };
  for (let run = 0; run < 1000; run += 1) expect(compareEvidence(exact, prepared)).toEqual([]);
});
