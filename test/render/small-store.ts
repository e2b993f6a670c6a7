/** A store of whatever facts a test is about, and the answers to it as they are read. */
import { entity, story } from '../../src/facts/schema.js';
import { assembleStore, type Store } from '../../src/facts/store.js';
import { registry } from '../../src/registry.js';
import { plainText } from '../../src/render/plain-text.js';
import { contextOf } from '../answers/stores.js';
import { pagesOf } from './pages-of.js';

const sha256 = 'c'.repeat(64);

/** Evidence for words in quotation marks, or for a passage of the reporter's. */
const evidenceFor = (exact: string | undefined, place: number): object => ({
  source: 'paper',
  paragraph: place + 1,
  position: { start: place * 3000, end: place * 3000 + 9 },
  selector: exact
    ? { kind: 'quotation', exact, prefix: '“', suffix: '”' }
    : { kind: 'passage', sha256, first: 'The council', last: 'in the rain.' },
});

const stated = (edtf: string): object => ({ edtf, basis: 'stated' });

/** Something that Ada said: words in quotation marks, or a paraphrase where there are none. */
export const said = (id: string, segments: readonly string[], more: object = {}): object => ({
  id,
  kind: 'statement',
  speaker: 'ada',
  summary: 'Ada spoke of the pier.',
  said: stated('2026-02-10'),
  ...(segments.length > 0
    ? { form: 'verbatim', quote: { segments, closedInSource: true }, evidence: segments.map(evidenceFor) }
    : { form: 'paraphrase', evidence: [evidenceFor(undefined, 0)] }),
  ...more,
});

export const happened = (id: string, when: object, more: object = {}): object => ({
  id,
  kind: 'event',
  summary: 'The pier was closed.',
  happened: when,
  evidence: [evidenceFor(undefined, 1)],
  ...more,
});

export const stood = (id: string, when: object, more: object = {}): object => ({
  id,
  kind: 'standing',
  subject: 'ada',
  summary: 'Ada had not been charged.',
  asOf: when,
  evidence: [evidenceFor(undefined, 2)],
  ...more,
});

/** The position that a statement takes on the one question of the story. */
export const taking = (position: 'open' | 'close'): object => ({
  stance: { question: 'pier-open', position, basis: 'words' },
});

export const retracted = {
  corrections: [{ at: '2026-03-15', level: 'retraction', wrong: 'somebody else spoke', before: 'as it was' }],
};

export function storyOf(facts: readonly object[], more: object = {}) {
  return story.parse({
    id: 'pier',
    title: 'The pier',
    summary: 'A pier.',
    questions: [
      {
        id: 'pier-open',
        text: 'Should the pier stay open?',
        positions: [
          { id: 'open', label: 'Open', tone: 'for' },
          { id: 'close', label: 'Closed', tone: 'against' },
        ],
      },
    ],
    sources: [{ id: 'paper', kind: 'article', language: 'en', sha256, length: 90_000, status: 'usable' }],
    facts,
    ...more,
  });
}

export const storeOf = (...stories: readonly ReturnType<typeof storyOf>[]): Store =>
  assembleStore(
    [
      { id: 'ada', kind: 'person', name: 'Ada' },
      { id: 'bo', kind: 'person', name: 'Bo' },
      { id: 'traders', kind: 'group', name: 'Several traders' },
    ].map((one) => entity.parse(one)),
    stories,
  );

/** An answer's pages as lines, from the first. */
export function linesOf(
  store: Store,
  name: string,
  options: Readonly<Record<string, string>>,
): readonly string[] {
  const command = registry.find(({ data }) => data.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  const pages = pagesOf(command.run(options, contextOf(store)), store);
  return pages.flatMap(({ message }) => plainText(message).split('\n'));
}
