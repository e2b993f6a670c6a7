/** Invented stories of any number of speakers, and the pictures of the answers about them. */
import { entity, story } from '../../../src/facts/schema.js';
import { assembleStore, type Store } from '../../../src/facts/store.js';
import { registry } from '../../../src/registry.js';
import { createCitations } from '../../../src/render/citation.js';
import { layOut } from '../../../src/render/layout.js';
import type { Picture } from '../../../src/render/picture/picture.js';
import { pictureOf } from '../../../src/render/picture/picture-of.js';
import { contextOf } from '../../answers/stores.js';

export interface Said {
  readonly position: 'open' | 'close' | 'council';
  /** An EDTF date; one that says nothing where it is left out. */
  readonly on?: string;
  /** A paraphrase where there are none. */
  readonly words?: readonly string[];
  readonly isRetracted?: boolean;
}

export interface Speaker {
  readonly name: string;
  readonly said: readonly Said[];
}

const sha256 = 'e'.repeat(64);

function evidenceFor(words: readonly string[], source: string): readonly object[] {
  const passage = { kind: 'passage', sha256, first: 'The council', last: 'in the rain.' };
  const selectors = words.map((exact) => ({ kind: 'quotation', exact, prefix: '“', suffix: '”' }));
  return (selectors.length > 0 ? selectors : [passage]).map((selector, place) => ({
    source,
    paragraph: place + 1,
    position: { start: place * 3000, end: place * 3000 + 9 },
    selector,
  }));
}

function statementOf(
  { position, on, words = [], isRetracted = false }: Said,
  id: string,
  speaker: string,
  name: string,
  sources: number,
): object {
  const source = `paper-${Number(id.replace(/\D/g, '')) % sources}`;
  return {
    id,
    kind: 'statement',
    speaker,
    summary: `${name} spoke of the pier.`,
    said: on === undefined ? { edtf: 'XXXX', basis: 'inferred' } : { edtf: on, basis: 'stated' },
    ...(words.length > 0
      ? { form: 'verbatim', quote: { segments: words, closedInSource: true } }
      : { form: 'paraphrase' }),
    stance: { question: 'pier-open', position, basis: words.length > 0 ? 'words' : 'paraphrase' },
    evidence: evidenceFor(words, source),
    ...(isRetracted
      ? { corrections: [{ at: '2026-04-01', level: 'retraction', wrong: 'never said', before: 'as it was' }] }
      : {}),
  };
}

export function storeOfSpeakers(
  speakers: readonly Speaker[],
  { question = 'Should the pier stay open?', sources = 1 } = {},
): Store {
  let last = 0;
  const facts = speakers.flatMap(({ name, said }, place) =>
    said.map((one) => {
      last += 1;
      return statementOf(one, `said-${last}`, `speaker-${place}`, name, sources);
    }),
  );
  const parsed = story.parse({
    id: 'pier',
    title: 'Invented: the pier',
    summary: 'A pier.',
    invented: true,
    questions: [
      {
        id: 'pier-open',
        text: question,
        positions: [
          { id: 'open', label: 'It should stay open', tone: 'for' },
          { id: 'close', label: 'It should close', tone: 'against' },
          { id: 'council', label: 'It is for the council to decide', tone: 'defers' },
        ],
      },
    ],
    sources: Array.from({ length: sources }, (_, place) => ({
      id: `paper-${place}`,
      kind: 'article',
      outlet: `Paper ${place}`,
      language: 'en',
      sha256,
      length: 90_000,
      status: 'usable',
    })),
    facts,
  });
  const entities = speakers.map(({ name }, place) =>
    entity.parse({ id: `speaker-${place}`, kind: 'person', name }),
  );
  return assembleStore(entities, [parsed]);
}

export function answerOf(store: Store, name: string, options: Readonly<Record<string, string>> = {}) {
  const command = registry.find(({ data }) => data.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return command.run(options, contextOf(store));
}

/** The picture of an answer, if it has one. */
export function findPicture(
  store: Store,
  name: string,
  options: Readonly<Record<string, string>> = {},
): Picture | undefined {
  const answer = answerOf(store, name, options);
  const writer = { store, citations: createCitations() };
  layOut(answer, writer);
  return pictureOf(answer, writer);
}

export function pictureFor(
  store: Store,
  name: string,
  options: Readonly<Record<string, string>> = {},
): Picture {
  const picture = findPicture(store, name, options);
  if (picture === undefined) throw new Error(`/${name} has no picture`);
  return picture;
}

/** Forty people: twenty-four for, fifteen against, one who leaves it to others. */
export const FORTY: readonly Speaker[] = Array.from({ length: 40 }, (_, place) => ({
  name: `Speaker Number ${place + 1}`,
  said: [
    {
      position: place < 24 ? ('open' as const) : place < 39 ? ('close' as const) : ('council' as const),
      on: `2026-02-${String((place % 28) + 1).padStart(2, '0')}`,
      words: [`These are the words of the speaker with the number ${place + 1}.`],
    },
  ],
}));
