/** Articles' speeches as records of the store: minimal ones, built without the checks of texts that are not ours to keep. */
import {
  type Entity,
  type EntityId,
  entityId,
  factId,
  type Source,
  type Statement,
  type Story,
  sourceId,
  storyId,
} from '../../src/facts/schema.js';
import { assembleStore, type Store } from '../../src/facts/store.js';
import type { Article, Speech } from './articles.js';

const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');

const SUFFIX = /^(?:II|III|IV|Jr\.?|Sr\.?)$/;

/** By the last word of a name: an article that has the whole name once has the last word of it everywhere else. */
export function speakerId(name: string): EntityId {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !SUFFIX.test(word));
  return entityId.parse(slugOf(words.at(-1) ?? name) || 'unnamed');
}

const person = (name: string): Entity => ({
  id: speakerId(name),
  kind: 'person',
  name,
  aliases: [],
  roles: [],
});

const NO_HASH = '0'.repeat(64);

function statementOf(speech: Speech, id: string, source: Source, day: string): Statement {
  const base = {
    id: factId.parse(id),
    kind: 'statement',
    speaker: speakerId(speech.speaker),
    said: { edtf: day, basis: 'inferred' },
    context: [],
    corrections: [],
    about: [],
    topics: [],
  } as const;
  const text = speech.segments.join(' ');
  const at = { source: source.id, paragraph: 1, position: { start: 0, end: text.length } };
  if (speech.form === 'reported') {
    const words = text.split(' ');
    const selector = {
      kind: 'passage',
      sha256: NO_HASH,
      first: words[0] ?? '',
      last: words.at(-1) ?? '',
    } as const;
    return { ...base, form: 'paraphrase', summary: text, evidence: [{ ...at, selector }] };
  }
  return {
    ...base,
    form: 'verbatim',
    summary: `${speech.speaker} was quoted.`,
    quote: { segments: speech.segments, closedInSource: true },
    evidence: speech.segments.map((exact) => ({
      ...at,
      selector: { kind: 'quotation', exact, prefix: '', suffix: '' },
    })),
  };
}

function storyOf(article: Article, place: number): Story {
  const id = `article-${place}`;
  const source: Source = {
    id: sourceId.parse(id),
    kind: 'article',
    title: article.title,
    outlet: article.outlet,
    language: 'en',
    published: { edtf: article.date, basis: 'stated' },
    sha256: NO_HASH,
    length: 1,
    status: 'usable',
  };
  return {
    id: storyId.parse(id),
    title: article.title,
    summary: article.title,
    questions: [],
    topics: [],
    sources: [source],
    facts: article.speeches.map((speech, at) => statementOf(speech, `${id}-${at}`, source, article.date)),
  };
}

/** A story for each article. */
export const storiesOf = (articles: readonly Article[]): readonly Story[] => articles.map(storyOf);

/** Everybody quoted or reported in some articles, by the first name that they have there. */
export function speakersOf(articles: readonly Article[]): readonly Entity[] {
  const people = new Map<EntityId, Entity>();
  for (const { speaker } of articles.flatMap(({ speeches }) => speeches)) {
    const entity = person(speaker);
    if (!people.has(entity.id)) people.set(entity.id, entity);
  }
  return [...people.values()];
}

export const storeOf = (articles: readonly Article[]): Store =>
  assembleStore(speakersOf(articles), storiesOf(articles));
