/** A small invented store with one of everything that a message shows; any text in it can be replaced. */
import { entity, type Fact, story } from '../../src/facts/schema.js';
import { assembleStore, type Store } from '../../src/facts/store.js';

/** The texts of the store, by what they are. */
export interface Texts {
  readonly name: string;
  readonly otherName: string;
  readonly union: string;
  readonly role: string;
  readonly storyTitle: string;
  readonly question: string;
  readonly position: string;
  readonly topic: string;
  readonly sourceTitle: string;
  readonly outlet: string;
  readonly author: string;
  readonly url: string;
  readonly printed: string;
  readonly note: string;
  readonly summary: string;
  readonly event: string;
  readonly standing: string;
  readonly segments: readonly string[];
  readonly venue: string;
  readonly addressee: string;
  readonly wrong: string;
  readonly before: string;
}

export const TEXTS: Texts = {
  name: 'Ada Quill',
  otherName: 'Bo Ferro',
  union: 'Boat Union',
  role: 'Harbour master',
  storyTitle: 'Invented: the pier',
  question: 'Should the pier stay open?',
  position: 'It should stay open',
  topic: 'The pier',
  sourceTitle: 'Invented: A pier in the fog',
  outlet: 'Quay Gazette',
  author: 'Io Marsh',
  url: 'https://example.org/pier(1)?a=b#top',
  printed: 'Monday (Feb 17)',
  note: 'The printed date contradicts itself: the 17th was a Tuesday.',
  summary: 'Ada Quill said that the pier should stay open.',
  event: 'The pier was closed for a day because of fog.',
  standing: 'Ada Quill had not been charged with any offence.',
  segments: ['Keep the pier open.', 'It is *ours*, and has been since 1890.'],
  venue: 'Town hall',
  addressee: 'the council',
  wrong: 'one word was another in the first printing',
  before: 'Keep the peer open.',
};

const hash = 'a'.repeat(64);
const passage = (paragraph: number): object => ({
  source: 'gazette',
  paragraph,
  position: { start: paragraph * 10_000, end: paragraph * 10_000 + 40 },
  selector: { kind: 'passage', sha256: hash, first: 'The council met', last: 'in the rain.' },
});

/** Evidence for segments that follow each other paragraph by paragraph, with nothing in between. */
function quotations(segments: readonly string[]): readonly object[] {
  let at = 100;
  return segments.map((exact, place) => {
    const start = at;
    at = start + [...exact].length + 3;
    return {
      source: 'gazette',
      paragraph: place + 1,
      position: { start, end: at - 3 },
      selector: { kind: 'quotation', exact, prefix: 'harbour master, said: “', suffix: '” The fog' },
    };
  });
}

function factsOf(texts: Texts): readonly object[] {
  const { segments, summary, printed, note, venue, addressee, wrong, before } = texts;
  const contradictory = { edtf: '[2026-02-16,2026-02-17]', printed, basis: 'inferred', note };
  const shared = { speaker: 'ada-quill', summary, topics: ['the-pier'], context: ['not-charged'] };
  const stance = { question: 'pier-open', basis: 'words' };
  return [
    {
      ...shared,
      id: 'keep-it-open',
      kind: 'statement',
      form: 'verbatim',
      quote: { segments, closedInSource: false },
      said: contradictory,
      venue,
      addressee,
      stance: { ...stance, position: 'open' },
      evidence: quotations(segments),
      corrections: [{ at: '2026-03-14', level: 'wording', wrong, before }],
    },
    {
      ...shared,
      id: 'one-word',
      kind: 'statement',
      form: 'partial',
      quote: { segments: segments.slice(0, 1), closedInSource: true },
      said: { edtf: '../2026-02-15', printed, basis: 'bounded', note },
      stance: { ...stance, position: 'close', basis: 'act' },
      onBehalfOf: 'boat-union',
      evidence: [...quotations(segments.slice(0, 1)), passage(4)],
    },
    {
      ...shared,
      id: 'reported',
      kind: 'statement',
      form: 'paraphrase',
      said: { edtf: '2026-01', basis: 'relative', printed },
      stance: { ...stance, position: 'council', basis: 'paraphrase' },
      evidence: [{ ...passage(2), source: 'unknown' }],
    },
    {
      ...shared,
      id: 'passed-on',
      kind: 'statement',
      form: 'verbatim',
      speaker: 'bo-ferro',
      relays: 'keep-it-open',
      quote: { segments: segments.slice(-1), closedInSource: true },
      said: { edtf: '2026-02-18', basis: 'stated' },
      evidence: quotations(segments.slice(-1)),
      corrections: [{ at: '2026-03-15', level: 'retraction', wrong, before }],
    },
    {
      id: 'fog',
      kind: 'event',
      summary: texts.event,
      happened: { edtf: '2025-12-24~', basis: 'stated' },
      participants: ['ada-quill'],
      topics: ['the-pier'],
      evidence: [passage(5)],
    },
    {
      id: 'not-charged',
      kind: 'standing',
      subject: 'ada-quill',
      summary: texts.standing,
      asOf: { edtf: '2026-02-18', basis: 'stated' },
      evidence: [passage(6)],
    },
  ];
}

/** The store with some of its texts replaced. Throws where a text is one that the schemas refuse. */
export function harbourStore(changed: Partial<Texts> = {}): Store {
  const texts = { ...TEXTS, ...changed };
  const entities = [
    {
      id: 'ada-quill',
      kind: 'person',
      name: texts.name,
      roles: [{ title: texts.role, organization: 'boat-union' }],
    },
    { id: 'bo-ferro', kind: 'person', name: texts.otherName },
    { id: 'boat-union', kind: 'organization', name: texts.union },
  ].map((one) => entity.parse(one));
  const parsed = story.parse({
    id: 'pier',
    title: texts.storyTitle,
    summary: texts.summary,
    invented: true,
    questions: [
      {
        id: 'pier-open',
        text: texts.question,
        positions: [
          { id: 'open', label: texts.position, tone: 'for' },
          { id: 'close', label: [...`Not: ${texts.position}`].slice(0, 80).join('').trim(), tone: 'against' },
          { id: 'council', label: 'It is for the council to decide', tone: 'defers' },
        ],
      },
    ],
    topics: [{ id: 'the-pier', label: texts.topic }],
    sources: [
      {
        id: 'gazette',
        kind: 'article',
        title: texts.sourceTitle,
        outlet: texts.outlet,
        author: texts.author,
        url: texts.url,
        language: 'en',
        published: { edtf: '2026-02-20', basis: 'stated' },
        sha256: hash,
        length: 90_000,
        status: 'corrected',
        note: texts.note,
      },
      { id: 'unknown', kind: 'article', language: 'en', sha256: hash, length: 90_000, status: 'usable' },
    ],
    facts: factsOf(texts),
  });
  return assembleStore(entities, [parsed]);
}

export const factNamed = (store: Store, id: string): Fact => {
  const fact = store.stories
    .values()
    .next()
    .value?.story.facts.find((one) => one.id === id);
  if (fact === undefined) throw new Error(`the store has no fact ${id}`);
  return fact;
};
