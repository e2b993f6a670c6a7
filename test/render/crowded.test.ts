import { describe, expect, it } from 'vitest';
import { invoke, itemOf, makeAnswer } from '../../src/answers/scope.js';
import { entity, story } from '../../src/facts/schema.js';
import { assembleStore } from '../../src/facts/store.js';
import { plainText } from '../../src/render/plain-text.js';
import { faultsOf, pagesOf } from './pages-of.js';

const hash = 'b'.repeat(64);
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** A story in which one statement rests on as many sources, and needs as much context, as a record can have. */
function crowdedStory(contexts: number, text: string) {
  const evidence = (source: number): object => ({
    source: `source-${source}`,
    paragraph: source,
    position: { start: 0, end: 9 },
    selector: { kind: 'passage', sha256: hash, first: text.slice(0, 40), last: text.slice(0, 40) },
  });
  const standing = (number: number): object => ({
    id: `standing-${number}`,
    kind: 'standing',
    subject: 'ada',
    summary: text.repeat(50).slice(0, 500).trim(),
    asOf: { edtf: '2026', basis: 'stated' },
    evidence: [evidence(number)],
  });
  return story.parse({
    id: 'crowded',
    title: text.slice(0, 100),
    summary: text,
    sources: numbers(20).map((number) => ({
      id: `source-${number}`,
      kind: 'press-release',
      title: text.repeat(30).slice(0, 300).trim(),
      outlet: text.slice(0, 100),
      author: text.slice(0, 100),
      url: `https://example.org/${'a'.repeat(300)}${number}`,
      language: 'en',
      sha256: hash,
      length: 99,
      status: 'withdrawn',
    })),
    facts: [
      {
        id: 'crowded',
        kind: 'statement',
        form: 'paraphrase',
        speaker: 'ada',
        summary: text.repeat(50).slice(0, 500).trim(),
        said: { edtf: '2026', basis: 'stated' },
        evidence: numbers(20).map(evidence),
        context: numbers(contexts).map((number) => `standing-${number}`),
      },
      ...numbers(contexts).map(standing),
    ],
  });
}

function pagesOfCrowded(contexts: number, text: string) {
  const ada = entity.parse({ id: 'ada', kind: 'person', name: 'Ada' });
  const store = assembleStore([ada], [crowdedStory(contexts, text)]);
  const [record] = store.stories.values();
  const [fact] = record?.story.facts ?? [];
  if (record === undefined || fact === undefined) throw new Error('the store is empty');
  return pagesOf(
    makeAnswer({
      body: { kind: 'facts', heading: 'On record', items: [itemOf(record, fact)] },
      records: [record],
      again: invoke('ask', { question: 'who?' }),
    }),
    store,
  );
}

describe('a statement with as many sources and as much context as a record can have', () => {
  it.each([
    [1, 'A plain sentence of some length.'],
    [3, '*_~`|[]<>@:'],
    [10, 'A plain sentence of some length.'],
    [10, '*_~`|[]<>@:'],
  ])('%i facts of context, %s', (contexts, text) => {
    const pages = pagesOfCrowded(contexts, text);
    expect(pages.flatMap(({ message }) => faultsOf(message))).toEqual([]);
    const shown = pages.flatMap(({ facts }) => facts);
    const place = shown.indexOf('crowded' as never);
    expect(place).toBeGreaterThanOrEqual(0);
    for (const number of numbers(contexts)) expect(shown).toContain(`standing-${number}`);
    const last = pages.at(-1);
    expect(last && plainText(last.message)).toContain('[20]');
  });
});
