/**
 * A small invented set of data that passes the check, as JSON. Tests change a copy of it. The positions in it are
 * those of SAMPLE_TEXT.
 */
import { checkData } from '../../src/facts/check.js';
import type { Problem } from '../../src/facts/problem.js';
import { normaliseText, sha256Of } from '../../src/facts/text.js';

export const SAMPLE_TEXT = normaliseText(
  [
    'Harbour master Ada Quill said on Wednesday: “Keep the pier open.”',
    'Bo Ferro, of the Boat Union, called the plan ‘unwise’. “Close it, then talk. The union met later.',
    'Quill has not been charged with any offence.',
  ].join('\n\n'),
);

// oxlint-disable-next-line typescript/no-explicit-any -- a test reaches anywhere into JSON
export type Json = Record<string, any>;

const quotation = (exact: string, paragraph: number): Json => {
  const start = SAMPLE_TEXT.indexOf(exact);
  const end = start + exact.length;
  return {
    source: 'gazette',
    paragraph,
    position: { start, end },
    selector: {
      kind: 'quotation',
      exact,
      prefix: SAMPLE_TEXT.slice(start - 8, start),
      suffix: SAMPLE_TEXT.slice(end, end + 8),
    },
  };
};

const passage = (words: string, paragraph: number): Json => {
  const start = SAMPLE_TEXT.indexOf(words);
  return {
    source: 'gazette',
    paragraph,
    position: { start, end: start + words.length },
    selector: {
      kind: 'passage',
      sha256: sha256Of(words),
      first: words.slice(0, 9).trim(),
      last: words.slice(-9).trim(),
    },
  };
};

const when = (edtf: string): Json => ({ edtf, basis: 'stated' });

export interface SampleData {
  readonly entities: Json;
  readonly story: Json;
}

/** A fresh copy. facts: 0 open-pier (Quill), 1 unwise (Ferro), 2 close-it (Ferro), 3 union-met, 4 not-charged. */
export function sampleData(): SampleData {
  return {
    entities: {
      entities: [
        {
          id: 'ada-quill',
          kind: 'person',
          name: 'Ada Quill',
          aliases: ['Quill'],
          roles: [{ title: 'harbour master', organization: 'harbour-office' }],
        },
        { id: 'bo-ferro', kind: 'person', name: 'Bo Ferro' },
        { id: 'boat-union', kind: 'organization', name: 'Boat Union' },
        { id: 'harbour-office', kind: 'organization', name: 'Harbour Office' },
      ],
    },
    story: {
      id: 'pier',
      title: 'The pier',
      summary: 'Whether the pier stays open.',
      invented: true,
      questions: [
        {
          id: 'pier-open',
          text: 'Should the pier stay open?',
          positions: [
            { id: 'open', label: 'Stay open', tone: 'for' },
            { id: 'closed', label: 'Close', tone: 'against' },
            { id: 'council', label: 'For the council to decide', tone: 'defers', held: false },
          ],
        },
      ],
      topics: [
        { id: 'pier-works', label: 'Works on the pier' },
        { id: 'missing-funds', label: 'The missing funds', wrongdoing: true },
      ],
      sources: [
        {
          id: 'gazette',
          kind: 'article',
          language: 'en',
          published: when('2026-02-12'),
          sha256: sha256Of(SAMPLE_TEXT),
          length: [...SAMPLE_TEXT].length,
          status: 'usable',
        },
      ],
      facts: [
        {
          id: 'open-pier',
          kind: 'statement',
          form: 'verbatim',
          speaker: 'ada-quill',
          summary: 'Ada Quill said that the pier should stay open.',
          said: { edtf: '2026-02-11', basis: 'stated', printed: 'on Wednesday' },
          quote: { segments: ['Keep the pier open.'], closedInSource: true },
          stance: { question: 'pier-open', position: 'open', basis: 'words' },
          topics: ['pier-works'],
          evidence: [quotation('Keep the pier open.', 1)],
        },
        {
          id: 'unwise',
          kind: 'statement',
          form: 'partial',
          speaker: 'bo-ferro',
          onBehalfOf: 'boat-union',
          about: ['ada-quill'],
          summary: "Bo Ferro said that Ada Quill's plan was unwise.",
          said: when('../2026-02-12'),
          quote: { segments: ['unwise'], closedInSource: true },
          evidence: [quotation('unwise', 2)],
        },
        {
          id: 'close-it',
          kind: 'statement',
          form: 'verbatim',
          speaker: 'bo-ferro',
          summary: 'Bo Ferro called for the pier to be closed first.',
          said: when('2026-02'),
          quote: { segments: ['Close it, then talk.'], closedInSource: false },
          stance: { question: 'pier-open', position: 'closed', basis: 'words' },
          evidence: [quotation('Close it, then talk.', 2)],
        },
        {
          id: 'union-met',
          kind: 'event',
          summary: 'The Boat Union met.',
          participants: ['boat-union'],
          happened: when('2026-02-12'),
          evidence: [passage('The union met later.', 2)],
        },
        {
          id: 'not-charged',
          kind: 'standing',
          subject: 'ada-quill',
          summary: 'Ada Quill has not been charged with an offence.',
          asOf: when('2026-02-12'),
          evidence: [passage('Quill has not been charged with any offence.', 3)],
        },
      ],
    },
  };
}

/** All problems of the sample after a change to a copy of it. */
export function problemsAfter(change: (data: SampleData) => void): readonly Problem[] {
  const data = sampleData();
  change(data);
  return checkData({
    entities: { file: 'entities.json', value: data.entities },
    stories: [{ file: 'stories/pier.json', value: data.story }],
  }).problems;
}
