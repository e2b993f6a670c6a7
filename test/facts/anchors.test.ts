import { describe, expect, test } from 'vitest';
import { compareEvidence, prepareText } from '../../src/facts/anchors.js';
import { checkData } from '../../src/facts/check.js';
import { compareTexts } from '../../src/facts/check-texts.js';
import { evidence } from '../../src/facts/fact-schema.js';
import { normaliseText, sha256Of } from '../../src/facts/text.js';
import { type Json, SAMPLE_TEXT, type SampleData, sampleData } from './sample-data.js';

/** Signs of two UTF-16 units come first, so that a position counted in those units is wrong. */
const TEXT = normaliseText('🚢🚢 Quill wrote: “Stay 🚢 calm.” He left.\n\nShe said so.\r\nThe boats left.');
const SOURCE = prepareText(TEXT);

const positionOf = (words: string): { start: number; end: number } => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length };
};

const quotation = (change: Json = {}, selector: Json = {}): Json => ({
  source: 'log',
  paragraph: 1,
  position: positionOf('Stay 🚢 calm.'),
  selector: { kind: 'quotation', exact: 'Stay 🚢 calm.', prefix: 'wrote: “', suffix: '” He', ...selector },
  ...change,
});

const passage = (change: Json = {}, selector: Json = {}): Json => ({
  source: 'log',
  paragraph: 2,
  position: positionOf('She said so.\nThe boats left.'),
  selector: {
    kind: 'passage',
    sha256: sha256Of('She said so.\nThe boats left.'),
    first: 'She said',
    last: 'boats left.',
    ...selector,
  },
  ...change,
});

const faultsOf = (record: Json): readonly string[] =>
  compareEvidence(evidence.parse(record), SOURCE).map(({ field, message }) => `${field} ${message}`);

describe('evidence compared with its source', () => {
  test.each([
    ['a quotation', quotation()],
    ['a part of one', quotation({ position: positionOf('calm') }, { exact: 'calm', prefix: '', suffix: '' })],
    ['a passage over two lines', passage()],
  ])('%s that is there is in order', (_, record) => {
    expect(faultsOf(record)).toEqual([]);
  });

  test.each([
    [
      'words that are elsewhere',
      quotation({ position: { start: 2, end: 14 } }),
      'selector.exact is not what the text has there, but at 17',
    ],
    [
      'words that are nowhere',
      quotation({}, { exact: 'Stay 🚢 cold.' }),
      'selector.exact is not what the text has there, and nowhere else in the text',
    ],
    [
      'a wrong prefix',
      quotation({}, { prefix: 'wrote: "' }),
      'selector.prefix is not what comes before, "wrote: “"',
    ],
    [
      'a wrong suffix',
      quotation({}, { suffix: '” She' }),
      'selector.suffix is not what comes after, "” He "',
    ],
    [
      'a wrong paragraph',
      quotation({ paragraph: 2 }),
      'paragraph is 2, but the position stands in paragraph 1',
    ],
    [
      'words that are not within quotation marks',
      quotation({ position: positionOf('He left.') }, { exact: 'He left.', prefix: '', suffix: '' }),
      'selector.exact is not within one pair of quotation marks in the text',
    ],
    [
      'words that run past the closing mark',
      quotation({ position: positionOf('calm.” He') }, { exact: 'calm.” He', prefix: '', suffix: '' }),
      'selector.exact is not within one pair of quotation marks in the text',
    ],
    [
      'a position past the end',
      passage({ position: { start: 5, end: 5000 } }),
      `position.end is 5000, but the text has ${[...TEXT].length} characters`,
    ],
    [
      'a position between paragraphs',
      passage({ position: { start: positionOf('\n\n').start, end: positionOf('She said').end } }),
      'position.start stands in no paragraph of the text',
    ],
    [
      'a passage that runs into the next paragraph',
      passage({
        paragraph: 1,
        position: { start: positionOf('He left').start, end: positionOf('boats left.').end },
      }),
      'position.end runs past paragraph 1',
    ],
    [
      'a wrong hash',
      passage({}, { sha256: '0'.repeat(64) }),
      'selector.sha256 is not the hash of the passage',
    ],
    ['wrong first words', passage({}, { first: 'He said' }), 'selector.first is not how the passage'],
    ['wrong last words', passage({}, { last: 'ships left.' }), 'selector.last is not how the passage'],
  ])('%s: a fault', (_, record, fault) => {
    expect(faultsOf(record).join('\n')).toContain(fault);
  });
});

const comparedAfter = (change: (data: SampleData) => void, text = SAMPLE_TEXT) => {
  const data = sampleData();
  change(data);
  const { read } = checkData({
    entities: { file: 'entities.json', value: data.entities },
    stories: [{ file: 'stories/pier.json', value: data.story }],
  });
  return compareTexts(read, new Map([[sha256Of(text), text]]));
};

describe('a story compared with its texts', () => {
  test('is in order', () => {
    expect(comparedAfter(() => {})).toEqual({ problems: [], compared: 1, notCompared: [] });
  });

  test('names the sources whose text is not there', () => {
    expect(comparedAfter(() => {}, 'another text')).toEqual({
      problems: [],
      compared: 0,
      notCompared: ['gazette'],
    });
  });

  test.each([
    [
      'a quotation that the source leaves open',
      ({ story }: SampleData) => (story.facts[2].quote.closedInSource = true),
      'close-it',
      'facts[2].quote.closedInSource',
    ],
    [
      'a quotation that the source closes',
      ({ story }: SampleData) => (story.facts[0].quote.closedInSource = false),
      'open-pier',
      'facts[0].quote.closedInSource',
    ],
    [
      'a wrong length',
      ({ story }: SampleData) => (story.sources[0].length += 1),
      'gazette',
      'sources[0].length',
    ],
    [
      'a changed letter',
      ({ story }: SampleData) => {
        story.facts[0].quote.segments = ['Keep the pier oPen.'];
        story.facts[0].evidence[0].selector.exact = 'Keep the pier oPen.';
      },
      'open-pier',
      'facts[0].evidence[0].selector.exact',
    ],
  ])('%s is named with its record and field', (_, change, record, field) => {
    const { problems } = comparedAfter(change);
    expect(problems).toEqual([
      { file: 'stories/pier.json', record, field, message: expect.any(String) as string },
    ]);
  });
});
