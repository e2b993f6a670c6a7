import { describe, expect, it } from 'vitest';
import { source } from '../../src/facts/schema.js';
import type { Store, StoryRecord } from '../../src/facts/store.js';
import { createCitations, referTo, sourceLine } from '../../src/render/citation.js';
import { quotationLines } from '../../src/render/quotation.js';
import { factNamed, harbourStore } from './harbour-store.js';

const bare = {
  id: 'a',
  kind: 'article',
  language: 'en',
  sha256: 'a'.repeat(64),
  length: 9,
  status: 'usable',
};
const line = (more: object, max = 1024): string =>
  sourceLine({ number: 2, source: source.parse({ ...bare, ...more }) }, max);

const published = { edtf: '2031-06-12', basis: 'stated' };

describe('a line of the list of sources', () => {
  it.each([
    ['nothing known', {}, '\\[2\\] Article; outlet, author, address and date not given.'],
    [
      'everything known',
      { outlet: 'Quay Gazette', title: 'A pier', author: 'Io Marsh', url: 'https://a.org/x', published },
      '\\[2\\] Article: Quay Gazette, [A pier](https://a.org/x), by Io Marsh, published on 12 June 2031.',
    ],
    [
      'a title that would end a link',
      { outlet: 'Quay Gazette', title: 'A [pier]', author: 'Io Marsh', url: 'https://a.org/x', published },
      '\\[2\\] Article: Quay Gazette, A \\[pier\\], by Io Marsh, published on 12 June 2031, [address](https://a.org/x).',
    ],
    [
      'an outlet alone',
      { kind: 'press-release', outlet: 'Quay *Gazette*' },
      '\\[2\\] Press release: Quay \\*Gazette\\*; author, address and date not given.',
    ],
    [
      'a corrected one',
      { status: 'corrected', outlet: 'Gazette', author: 'M', url: 'https://a.org', published },
      '\\[2\\] Article: Gazette, by M, published on 12 June 2031, [address](https://a.org/). **Corrected by its publisher.**',
    ],
    [
      'a withdrawn one',
      { status: 'withdrawn' },
      '\\[2\\] Article; outlet, author, address and date not given. **Withdrawn.**',
    ],
  ])('%s', (_name, more, expected) => {
    expect(line(more)).toBe(expected);
  });

  it('is shortened with marks where it must be', () => {
    const long = {
      outlet: '*'.repeat(100),
      title: '_'.repeat(300),
      author: '~'.repeat(100),
      url: `https://a.org/${'a'.repeat(380)}`,
    };
    for (const max of [1024, 500, 120, 39]) {
      expect(line(long, max).length).toBeLessThanOrEqual(max);
      expect(line(long, max)).toMatch(/^\\\[2\\\] /);
    }
  });
});

const recordOf = (store: Store): StoryRecord => {
  const [record] = store.stories.values();
  if (record === undefined) throw new Error('the store is empty');
  return record;
};

describe('a reference', () => {
  const store = harbourStore({ url: 'https://a.org/x' });
  const citations = createCitations();
  const refer = (id: string): string => referTo(factNamed(store, id), recordOf(store), citations).text;

  it('links each paragraph to its passage', () => {
    expect(refer('keep-it-open')).toMatch(
      /^\\\[1\\\], \[paragraph 1\]\(https:\/\/a\.org\/x#:~:text=\S+\) and \[paragraph 2\]\(https:\/\/a\.org\/x#:~:text=\S+\)$/,
    );
  });
  it('names the paragraph where the source has no address', () => {
    expect(refer('reported')).toBe('\\[2\\], paragraph 2');
  });
  it('keeps the number that the source has', () => {
    expect(refer('fog')).toMatch(/^\\\[1\\\], /);
  });
  it('names several paragraphs in their order', () => {
    const fact = factNamed(store, 'reported');
    const [first] = fact.evidence;
    if (first === undefined) throw new Error('no evidence');
    const evidence = [{ ...first, paragraph: 9 }, first, { ...first, paragraph: 4 }, first];
    expect(referTo({ ...fact, evidence }, recordOf(store), citations).text).toBe(
      '\\[2\\], paragraphs 2, 4 and 9',
    );
  });
});

describe('segments of one utterance', () => {
  const lines = (gap: number): readonly string[] => {
    const fact = factNamed(harbourStore({ segments: ['One,', 'two.'] }), 'keep-it-open');
    if (fact.kind !== 'statement' || fact.form === 'paraphrase') throw new Error('no quotation');
    const evidence = fact.evidence.map((one, place) =>
      place === 0 ? one : { ...one, position: { start: 104 + gap, end: 108 + gap } },
    );
    return quotationLines({ ...fact, evidence });
  };
  it('with nothing between them are lines that follow each other', () => {
    expect(lines(3)).toEqual(['> “One,”', '> “two.”']);
  });
  it('with something left out between them show that', () => {
    expect(lines(20)).toEqual(['> “One,”', '> \\[…\\] “two.”']);
  });
  it('whose order in the source is another one show that', () => {
    expect(lines(-50)).toEqual(['> “One,”', '> \\[…\\] “two.”']);
  });
});
